// Random sets of documents with many components, and projects as files, for tests that check one set in several ways.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "check/options.h"
#include "support/small_rules.h"
#include "support/temporary_folder.h"

namespace verify::testing {

/// A project as files, and the options that read them.
struct Project {
  TemporaryFolder folder;
  CheckOptions options;

  Project(const std::string& rules, const std::map<std::string, std::string>& facts) {
    folder.write("verify.toml", "");
    folder.write("constraints/a.rules", rules);
    for (const auto& [name, text] : facts) folder.write("facts/" + name, text);
    options.paths = {folder.path() + "/facts"};
    options.constraints = {folder.path() + "/constraints"};
  }
};

/// Rules for all figures of a RandomSet.
inline const std::string kSetRules =
    "dimension region = north | south\n"
    "stock heads : person\nflow births : person\nflow deaths : person\nflow moved : person, signed\n"
    "rate births-a-year = births per year\nstock women : person, part of heads\nshare women-share = women of heads\n"
    "value area : km2, additive\nvalue density : person/km2\n"
    "rule roll: closing heads = opening heads + births - deaths + moved\n"
    "rule dense: heads = density * area within 2 %\n"
    "plausible few: deaths <= births\n";

/// A set of documents about several places, with slips.
class RandomSet {
 public:
  explicit RandomSet(std::uint64_t seed) : pick_(seed) {}

  std::map<std::string, std::string> facts() {
    const int documents = 3 + pick_(8);
    std::map<std::string, std::string> out;
    for (int d = 0; d < documents; ++d) out["d" + std::to_string(d) + ".json"] = document(d);
    return out;
  }

 private:
  std::string document(int number) {
    std::string out;
    const int entities = pick_(3) == 0 ? 3 : 1;
    const int facts = 3 + pick_(7);
    std::vector<std::string> names;
    for (int i = 0; i < facts; ++i) {
      const std::string entity = "place-" + std::to_string((number + pick_(entities)) % 5);
      std::string more;
      if (!ids_.empty() && pick_(12) == 0) more += ", \"supersedes\": [\"" + pick_.of(ids_) + "\"]";
      else if (!ids_.empty() && pick_(12) == 0)
        more += ", \"not-comparable\": [{ \"with\": \"" + pick_.of(ids_) + "\", \"reason\": \"counted otherwise\" }]";
      out += (i == 0 ? "" : ",\n") + fact("f" + std::to_string(i), entity, more);
      names.push_back("d" + std::to_string(number) + "/f" + std::to_string(i));
    }
    ids_.insert(ids_.end(), names.begin(), names.end());
    return "{ \"facts\": {\n" + out + "\n} }\n";
  }

  std::string fact(const std::string& id, const std::string& entity, const std::string& more) {
    const std::vector<std::string> days = {"2022-12-31", "2023-12-31", "2024-12-31", "2024"};
    const std::vector<std::string> periods = {"2023", "2024", "2023/2024", "2024-01",
                                              "[2023-02-01..2023-05-01]/2024-12-31"};
    const std::vector<std::string> concepts = {"heads",       "births",        "deaths", "moved",  "women",
                                               "women-share", "births-a-year", "area",   "density"};
    const std::string name = pick_.of(concepts);
    const bool stock = name == "heads" || name == "women" || name == "women-share";
    std::string value = std::to_string(name == "heads"  ? 1000 + 10 * pick_(3)
                                       : name == "area" ? 50 + pick_(2)
                                                        : 20 + pick_(3));
    std::string dimensions = "\"concept\": \"" + name + "\", \"entity\": \"" + entity + "\", \"period\": \"" +
                             (stock ? pick_.of(days) : pick_.of(periods)) + "\"";
    if (name == "women-share") dimensions += ", \"unit\": \"%\"";
    if (stock && name != "women-share" && pick_(3) == 0)
      dimensions += std::string(", \"region\": \"") + (pick_(2) == 0 ? "north" : "south") + "\"";
    if (pick_(8) == 0) dimensions += ", \"scenario\": \"plan\"";
    return "  \"" + id + "\": { \"value\": \"" + value + "\", \"dimensions\": { " + dimensions + " }" + more + " }";
  }

  Pick pick_;
  std::vector<std::string> ids_;
};

/// Each file three times: of the entity that it names or leaves out, and of two others.
inline std::map<std::string, std::string> of_three_entities(const std::map<std::string, std::string>& facts) {
  std::map<std::string, std::string> out = facts;
  const std::string here = R"("dimensions": { "entity": "here" }, )";
  for (const auto& [name, text] : facts) {
    for (const char* entity : {"e1", "e2"}) {
      std::string own = text;
      if (const std::size_t at = own.find(here); at != std::string::npos) own.erase(at, here.size());
      own.insert(own.find('{') + 1, std::string(R"("dimensions": { "entity": ")") + entity + R"(" }, )");
      const std::string id = R"("id": ")";
      own.insert(own.find(id) + id.size(), entity);
      out[entity + name] = own;
    }
  }
  return out;
}

}  // namespace verify::testing
