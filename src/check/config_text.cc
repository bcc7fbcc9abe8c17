// Writes settings as the text of a verify.toml, for the folders that `verify shard` makes.
#include <array>

#include "check/acceptance_file.h"
#include "check/config.h"

namespace verify {

namespace {

std::string list_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + toml_string(text);
  return "[" + out + "]";
}

std::string list_of(const std::vector<ConfiguredPath>& paths) {
  std::vector<std::string> texts;
  for (const ConfiguredPath& path : paths) texts.push_back(path.path);
  return list_of(texts);
}

}  // namespace

std::string print_config(const Config& config) {
  std::string out;
  const auto set = [&](const std::string& key, const std::string& value) { out += key + " = " + value + "\n"; };
  if (!config.constraints.empty()) set("constraints", list_of(config.constraints));
  if (!config.documents.empty()) set("documents", list_of(config.documents));
  if (!config.acceptances.empty()) set("acceptances", toml_string(config.acceptances));
  if (!config.fail_on.empty()) set("fail-on", toml_string(config.fail_on));
  if (!config.leave_out.empty()) set("leave-out", list_of(config.leave_out));
  const ReadingWidths& w = config.widths;
  const std::array<std::pair<const char*, const Rational*>, 5> widths = {{{"about-stated", &w.about_stated},
                                                                          {"about-allowed", &w.about_allowed},
                                                                          {"nearly-stated", &w.nearly_stated},
                                                                          {"nearly-allowed", &w.nearly_allowed},
                                                                          {"over-stated", &w.over_stated}}};
  out += "\n[readings]\n";
  for (const auto& [name, width] : widths) set(name, toml_string((*width * 100).str() + " %"));
  std::map<Hedge, std::vector<std::string>> words;
  for (const auto& [word, hedge] : config.hedges) words[hedge].push_back(word);
  if (!words.empty()) out += "\n[hedges]\n";
  for (const auto& [hedge, of] : words) set(std::string(hedge_name(hedge)), list_of(of));
  return out;
}

}  // namespace verify
