// Reads verify.toml by the table of its keys. Each mistake is shown where it stands, with the value that would be
// right: a setting that is silently ignored would change what a check finds.
#include "check/config.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "check/toml_reader.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kKeys = {"constraints", "documents", "acceptances", "fail-on",
                                        "leave-out",   "readings",  "hedges"};

struct WidthKey {
  const char* name;
  Rational ReadingWidths::*width;
  bool leaves_figure_out;  // an interval that ends before the figure, so that no width would leave nothing
};
constexpr std::array<WidthKey, 5> kWidths = {{{"about-stated", &ReadingWidths::about_stated, false},
                                              {"about-allowed", &ReadingWidths::about_allowed, false},
                                              {"nearly-stated", &ReadingWidths::nearly_stated, true},
                                              {"nearly-allowed", &ReadingWidths::nearly_allowed, false},
                                              {"over-stated", &ReadingWidths::over_stated, true}}};

std::vector<std::string> width_names() {
  std::vector<std::string> out;
  for (const WidthKey& key : kWidths) out.emplace_back(key.name);
  return out;
}

// "5 %", "5%", "0.05" as a part of one.
Result<Rational> parse_width(std::string_view text) {
  const bool percent = text.ends_with("%");
  if (percent) text.remove_suffix(1);
  while (percent && text.ends_with(" ")) text.remove_suffix(1);
  const auto numeral = parse_numeral(text);
  if (!numeral) return numeral.fault();
  return percent ? numeral->value / 100 : numeral->value;
}

std::string percent(const Rational& part) { return (part * 100).str() + " %"; }

class ConfigReader : private TomlReader {
 public:
  explicit ConfigReader(SourcePtr source) : TomlReader(std::move(source)) { config_.file = this->source().name(); }

  Config run() {
    parse([this](const toml::table& root) { read_root(root); });
    return std::move(config_);
  }

  using TomlReader::take_diagnostics;

 private:
  struct Word {
    std::string text;
    Hedge hedge;
    Span span;
  };

  void set(const std::string& name, const toml::key& key) {
    config_.lines[name] = source().place(span_of(key).begin).line;
  }

  void read_root(const toml::table& root) {
    for (const auto& [key, node] : root) {
      const std::string name = restored(key.str());
      if (name == "constraints") read_paths(key, node, config_.constraints);
      else if (name == "documents") read_paths(key, node, config_.documents);
      else if (name == "acceptances") read_acceptances(key, node);
      else if (name == "fail-on") read_fail_on(key, node);
      else if (name == "leave-out") read_leave_out(key, node);
      else if (name == "readings") read_readings(node);
      else if (name == "hedges") read_hedges(node);
      else unknown_at_top(key);
    }
  }

  void unknown_at_top(const toml::key& key) {
    const std::string name = restored(key.str());
    const std::vector<std::string> widths = width_names();
    const std::vector<std::string> hedges = hedge_names();
    const auto among = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::string help = one_of(kKeys);
    if (among(widths)) help = "it belongs under [readings]";
    if (among(hedges)) help = "it belongs under [hedges]";
    complain(span_of(key), "unknown key `" + name + "`" + did_you_mean(name, kKeys), help);
  }

  void read_paths(const toml::key& key, const toml::node& node, std::vector<ConfiguredPath>& into) {
    const std::string name = restored(key.str());
    const std::string example = name == "constraints" ? "constraints/" : "documents/";
    if (!is(node, toml::node_type::array, "`" + name + "`", "write " + name + " = [\"" + example + "\"]")) return;
    if (node.as_array()->empty()) {
      complain(span_of(node), "`" + name + "` names no path", "leave it out for the default");
    }
    for (const toml::node& path : *node.as_array()) {
      if (enough()) break;
      if (!is(path, toml::node_type::string, "a path", "")) continue;
      const std::string written = restored(path.as_string()->get());
      if (written.empty()) complain(span_of(path), "an empty path", "`.` is the folder of this file");
      else if (written.find('\0') != std::string::npos) complain(span_of(path), "a path cannot hold a NUL");
      else into.push_back({beside_the_file(written), {source_pointer(), span_of(path)}});
    }
    set(name, key);
  }

  std::string beside_the_file(const std::string& path) const {
    return (fs::path(source().name()).parent_path() / path).lexically_normal().string();
  }

  void read_acceptances(const toml::key& key, const toml::node& node) {
    const std::string example = "write acceptances = \"verify.accept.toml\"";
    if (!is(node, toml::node_type::string, "`acceptances`", example)) return;
    const std::string written = restored(node.as_string()->get());
    if (written.empty()) complain(span_of(node), "an empty path", example);
    else if (written.find('\0') != std::string::npos) complain(span_of(node), "a path cannot hold a NUL");
    else config_.acceptances = beside_the_file(written);
    set("acceptances", key);
  }

  void read_fail_on(const toml::key& key, const toml::node& node) {
    const std::vector<std::string> levels = fail_on_names();
    if (!is(node, toml::node_type::string, "`fail-on`", one_of(levels))) return;
    const std::string level = restored(node.as_string()->get());
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) {
      complain(span_of(node), "unknown level \"" + level + "\"" + did_you_mean(level, levels), one_of(levels));
      return;
    }
    config_.fail_on = level;
    set("fail-on", key);
  }

  void read_leave_out(const toml::key& key, const toml::node& node) {
    if (!is(node, toml::node_type::array, "`leave-out`", "write leave-out = [\"500/500 characters left\"]")) return;
    for (const toml::node& phrase : *node.as_array()) {
      if (enough()) break;
      if (!is(phrase, toml::node_type::string, "a phrase", "")) continue;
      const std::string text = restored(phrase.as_string()->get());
      if (text.empty()) complain(span_of(phrase), "an empty phrase", "it would stand everywhere");
      else config_.leave_out.push_back(text);
    }
    set("leave-out", key);
  }

  void read_readings(const toml::node& node) {
    if (!is(node, toml::node_type::table, "`readings`", "write [readings] on a line of its own")) return;
    std::map<std::string, Span> written;
    for (const auto& [key, value] : *node.as_table()) {
      const std::string name = restored(key.str());
      const auto known = std::find_if(kWidths.begin(), kWidths.end(), [&](const auto& k) { return name == k.name; });
      if (known == kWidths.end()) {
        complain(span_of(key), "unknown key `" + name + "`" + did_you_mean(name, width_names()), one_of(width_names()));
        continue;
      }
      const auto width = read_width(*known, value);
      if (!width) {
        broken_.push_back(name);
        continue;
      }
      config_.widths.*(known->width) = *width;
      written[name] = span_of(value);
      set("readings." + name, key);
    }
    compare(written, "about", config_.widths.about_stated, config_.widths.about_allowed);
    compare(written, "nearly", config_.widths.nearly_stated, config_.widths.nearly_allowed);
  }

  std::optional<Rational> read_width(const WidthKey& key, const toml::node& node) {
    const Span span = span_of(node);
    const std::string literal(source().slice(span));
    if (node.is_floating_point()) {
      const std::string meant = parse_width(literal) ? literal : "5 %";
      complain(span, "a width must be a string, not a float", "TOML floats are doubles; write \"" + meant + "\"");
      return std::nullopt;
    }
    Rational width;
    if (const auto* integer = node.as_integer(); integer != nullptr && integer->get() != 0) {
      complain(span, "a width must be a string, not an integer",
               "write \"" + std::to_string(integer->get()) + " %\" if that is what it means");
      return std::nullopt;
    } else if (integer == nullptr) {
      if (!is(node, toml::node_type::string, "a width", "write \"5 %\"")) return std::nullopt;
      const std::string text = restored(node.as_string()->get());
      const auto parsed = parse_width(text);
      if (!parsed) {
        complain_in(span, text, parsed.fault());
        return std::nullopt;
      }
      width = *parsed;
    }
    if (width < Rational(0) || width > Rational(1)) {
      complain(span, "a width lies between 0 and 100 %, not at " + percent(width), "write \"5 %\" or \"0.05\"");
      return std::nullopt;
    }
    if (key.leaves_figure_out && width.sign() == 0) {
      complain(span, "`" + std::string(key.name) + "` is 0, which leaves no value at all",
               "these words leave out the figure itself");
      return std::nullopt;
    }
    return width;
  }

  // A fault inside a string: its offset counts decoded bytes, which are the written ones unless there are escapes.
  void complain_in(Span span, std::string_view text, const Fault& fault) {
    const bool plain = span.end - span.begin == text.size() + 2;
    const std::size_t at = plain ? std::min(span.begin + 1 + fault.at, span.end - 1) : span.begin;
    complain({at, plain ? at + 1 : span.end}, "not a width: " + fault.message, "write \"5 %\" or \"0.05\"");
  }

  // The one of the two that is written, or the stated one, is where the mistake is shown.
  void compare(const std::map<std::string, Span>& written, const std::string& hedge, const Rational& stated,
               const Rational& allowed) {
    const std::string names[] = {hedge + "-stated", hedge + "-allowed"};
    const auto is_broken = [&](const std::string& n) {
      return std::find(broken_.begin(), broken_.end(), n) != broken_.end();
    };
    if (stated <= allowed || is_broken(names[0]) || is_broken(names[1])) return;
    const auto shown = [&](const std::string& name, const Rational& width) {
      return "`" + name + "` (" + percent(width) + (written.count(name) > 0 ? ")" : " by default)");
    };
    complain(written.count(names[0]) > 0 ? written.at(names[0]) : written.at(names[1]),
             shown(names[0], stated) + " is wider than " + shown(names[1], allowed),
             "what the words say lies within what a fair reader allows");
  }

  void read_hedges(const toml::node& node) {
    if (!is(node, toml::node_type::table, "`hedges`", "write [hedges] on a line of its own")) return;
    std::vector<Word> words;
    for (const auto& [key, list] : *node.as_table()) {
      const std::string name = restored(key.str());
      const auto hedge = hedge_from_name(name);
      if (!hedge) {
        complain(span_of(key), "unknown hedge `" + name + "`" + meant_hedge(name, {}), one_of(hedge_names()));
        continue;
      }
      const std::string example = list.is_string() ? std::string(source().slice(span_of(list))) : "\"…\", \"…\"";
      if (!is(list, toml::node_type::array, "`" + name + "`", "write " + name + " = [" + example + "]")) continue;
      for (const toml::node& word : *list.as_array()) {
        if (enough()) break;
        read_word(word, *hedge, words);
      }
      set("hedges." + name, key);
    }
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.span.begin < b.span.begin; });
    for (const Word& word : words) {
      const auto [known, added] = config_.hedges.emplace(word.text, word.hedge);
      if (added || known->second == word.hedge) continue;
      complain(word.span, "\"" + word.text + "\" already means `" + std::string(hedge_name(known->second)) + "`",
               "a word has one meaning; leave it out of one of the two");
    }
  }

  void read_word(const toml::node& node, Hedge hedge, std::vector<Word>& words) {
    if (!is(node, toml::node_type::string, "a word", "")) return;
    const std::string text = composed(restored(node.as_string()->get()));
    if (text.empty()) {
      complain(span_of(node), "an empty word");
      return;
    }
    if (is_white_space(decode_utf8(text, 0).value) || is_white_space(decode_utf8_before(text, text.size()).value)) {
      complain(span_of(node), "a word with a blank at its start or end", "it would have to be written so in facts");
      return;
    }
    const auto named = hedge_from_name(text);
    if (named && *named != hedge) {
      complain(span_of(node),
               "\"" + text + "\" is the name of a hedge and cannot mean `" + std::string(hedge_name(hedge)) + "`");
    }
    if (!named) words.push_back({text, hedge, span_of(node)});
  }

  Config config_;
  std::vector<std::string> broken_;  // widths that are written but could not be read
};

}  // namespace

std::vector<std::string> fail_on_names() { return {"contradiction", "implausible", "never"}; }

Config parse_config(const SourcePtr& source, Diagnostics& diagnostics) {
  ConfigReader reader(source);
  Config config = reader.run();
  for (Diagnostic& diagnostic : reader.take_diagnostics()) diagnostics.push_back(std::move(diagnostic));
  return config;
}

}  // namespace verify
