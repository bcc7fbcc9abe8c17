// Writes and reads verify.shard. Shards are checked by the program that made them, so there is one form at a time and
// none to be kept.
#include "report/shard_file.h"

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace verify {

namespace {

using Json = nlohmann::ordered_json;

Json pairs_of(const std::vector<ReportedConcept>& reported) {
  Json out = Json::array();
  for (const ReportedConcept& one : reported) out.push_back(Json::array({one.name, one.unit}));
  return out;
}

}  // namespace

std::string print_shard(const Shard& shard, const std::string& version) {
  Json out;
  out["about"] =
      "one shard of a set of facts; `verify FOLDER --partial FILE` checks it, `verify merge FILE…` joins them";
  out["program"] = version;
  out["set"] = shard.set;
  out["shard"] = shard.number;
  out["of"] = shard.of;
  out["key"] = shard.key;
  out["together"] = Json::array();
  for (const auto& [key, other] : shard.together) out["together"].push_back({key.members(), other.members()});
  out["cut"] = shard.cut;
  out["reported"] = pairs_of(shard.reported);
  out["measured"] = shard.measured;
  out["documents"] = shard.documents;
  out["facts"] = shard.facts;
  out["skipped"] = shard.skipped;
  out["today"] = shard.today.days;
  out["here"] = shard.here;
  out["facts_files"] = shard.facts_files;
  out["rules_files"] = shard.rules_files;
  out["document_folders"] = shard.document_folders;
  out["acceptances"] = shard.acceptances;
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Shard> read_shard(std::string_view text, const std::string& version) {
  try {
    const Json in = Json::parse(text);
    const std::string made_by = in.at("program");
    if (made_by != version)
      return Fault{"made by verify " + visible(made_by) + ", and this is verify " + version, 0,
                   "shard the facts again"};
    Shard out;
    in.at("set").get_to(out.set);
    in.at("shard").get_to(out.number);
    in.at("of").get_to(out.of);
    in.at("key").get_to(out.key);
    for (const Json& pair : in.at("together"))
      out.together.emplace(Aspects(pair.at(0).get<Aspects::Members>()), Aspects(pair.at(1).get<Aspects::Members>()));
    in.at("cut").get_to(out.cut);
    for (const Json& pair : in.at("reported")) out.reported.push_back({pair.at(0), pair.at(1)});
    in.at("measured").get_to(out.measured);
    in.at("documents").get_to(out.documents);
    in.at("facts").get_to(out.facts);
    in.at("skipped").get_to(out.skipped);
    in.at("today").get_to(out.today.days);
    in.at("here").get_to(out.here);
    in.at("facts_files").get_to(out.facts_files);
    in.at("rules_files").get_to(out.rules_files);
    in.at("document_folders").get_to(out.document_folders);
    in.at("acceptances").get_to(out.acceptances);
    if (out.number >= out.of) return Fault{"is no shard: it is number " + std::to_string(out.number), 0, ""};
    return out;
  } catch (const Json::exception&) {
    return Fault{"is no file that `verify shard` wrote, or not all of it", 0, "shard the facts again"};
  }
}

}  // namespace verify
