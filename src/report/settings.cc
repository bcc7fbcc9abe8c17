// `--show-config`: each setting with its value and where it is from.
#include "report/settings.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace verify {

namespace {

struct Row {
  std::string name, value, from;
};

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + visible(text);
  return out;
}

std::vector<std::string> paths_of(const std::vector<ConfiguredPath>& configured) {
  std::vector<std::string> out;
  for (const ConfiguredPath& path : configured) out.push_back(path.path);
  return out;
}

class Settings {
 public:
  Settings(const Config& config, const GivenSettings& given) : config_(config), given_(given) {}

  std::vector<Row> run() {
    rows_.push_back({"config", config_.file.empty() ? "none" : visible(config_.file),
                     given_.config          ? "command line"
                     : config_.file.empty() ? "no verify.toml found"
                                            : "nearest upwards"});
    add_choice("constraints", joined(given_.constraints), joined(paths_of(config_.constraints)),
               "constraints/ beside the facts");
    add_choice("documents", joined(given_.documents), joined(paths_of(config_.documents)), "none");
    add_choice("fail-on", given_.fail_on, config_.fail_on, fail_on_names().front());
    add("acceptances", visible(given_.acceptances));
    add("leave-out", config_.leave_out.empty() ? "none" : joined(config_.leave_out));
    const ReadingWidths& w = config_.widths;
    const std::array<std::pair<const char*, const Rational*>, 5> widths = {{{"about-stated", &w.about_stated},
                                                                            {"about-allowed", &w.about_allowed},
                                                                            {"nearly-stated", &w.nearly_stated},
                                                                            {"nearly-allowed", &w.nearly_allowed},
                                                                            {"over-stated", &w.over_stated}}};
    for (const auto& [name, width] : widths) add("readings." + std::string(name), (*width * 100).str() + " %");
    for (const std::string& name : hedge_names()) add("hedges." + name, words_for(*hedge_from_name(name)));
    return std::move(rows_);
  }

 private:
  std::string words_for(Hedge hedge) const {
    std::vector<std::string> words;
    for (const auto& [word, meaning] : config_.hedges) {
      if (meaning == hedge) words.push_back(word);
    }
    return words.empty() ? "none" : joined(words);
  }

  // From the file, or the default.
  void add(const std::string& name, const std::string& value) {
    const auto line = config_.lines.find(name);
    rows_.push_back(
        {name, value,
         line == config_.lines.end() ? "default" : visible(config_.file) + ":" + std::to_string(line->second)});
  }

  void add_choice(const std::string& name, const std::string& given, const std::string& configured,
                  const std::string& otherwise) {
    if (given.empty()) add(name, configured.empty() ? otherwise : configured);
    else rows_.push_back({name, given, "command line"});
  }

  const Config& config_;
  const GivenSettings& given_;
  std::vector<Row> rows_;
};

}  // namespace

std::string list_settings(const Config& config, const GivenSettings& given) {
  const std::vector<Row> rows = Settings(config, given).run();
  std::size_t name_width = 0;
  std::size_t value_width = 0;
  for (const Row& row : rows) {
    name_width = std::max(name_width, display_width(row.name));
    value_width = std::max(value_width, display_width(row.value));
  }
  std::string out;
  for (const Row& row : rows)
    out += padded(row.name, name_width) + "  " + padded(row.value, value_width) + "  " + row.from + "\n";
  return out;
}

}  // namespace verify
