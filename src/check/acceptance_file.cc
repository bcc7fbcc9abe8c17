// Reads verify.accept.toml, the findings that somebody looked at and lets stand. Each mistake in it is shown with its
// place, because an acceptance that isn't read would let a finding fail for no visible reason.
#include "check/acceptance_file.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "check/limits.h"
#include "check/toml_reader.h"
#include "text/files.h"
#include "text/utf8.h"

namespace verify {

namespace {

const std::vector<std::string> kKeys = {"fingerprint", "reason", "accepted", "until", "rule", "finding", "facts"};
// The length that check/fingerprint.cc gives a fingerprint; a text of another length isn't taken for one.
constexpr std::size_t kFingerprintDigits = 16;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kIs = " = ";

bool is_fingerprint(std::string_view text) {
  return text.size() == kFingerprintDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

class AcceptanceReader : private TomlReader {
 public:
  using TomlReader::take_diagnostics;
  using TomlReader::TomlReader;

  std::vector<Acceptance> run() {
    parse([this](const toml::table& root) { read_root(root); });
    return std::move(out_);
  }

 private:
  static constexpr const char* kHeader = "write [[accept]] on a line of its own, and the keys below it";

  void read_root(const toml::table& root) {
    for (const auto& [key, node] : root) {
      const std::string name = restored(key.str());
      if (name == "accept") read_list(node);
      else unknown(key, {"accept"}, "it belongs below an [[accept]]", "only [[accept]] stands in this file");
    }
  }

  void unknown(const toml::key& key, const std::vector<std::string>& known, const std::string& elsewhere,
               const std::string& help) {
    const std::string name = restored(key.str());
    const bool misplaced = std::find(kKeys.begin(), kKeys.end(), name) != kKeys.end();
    complain(span_of(key), "unknown key `" + name + "`" + did_you_mean(name, known), misplaced ? elsewhere : help);
  }

  // Whoever edits the text looks for headers: tables in braces have none.
  void read_list(const toml::node& node) {
    if (!is(node, toml::node_type::array, "`accept`", kHeader)) return;
    const toml::array& list = *node.as_array();
    if (list.empty()) complain(span_of(node), "`accept` lists nothing", kHeader);
    for (const toml::node& one : list) {
      if (enough()) break;
      if (!is(one, toml::node_type::table, "an acceptance", kHeader)) continue;
      if (one.as_table()->is_inline()) complain(span_of(one), "an acceptance in braces", kHeader);
      else read_one(*one.as_table());
    }
  }

  void read_one(const toml::table& table) {
    Acceptance a;
    a.origin = {source_pointer(), span_of(table)};
    a.lines = lines_of(table);
    for (const auto& [key, node] : table) {
      const std::string name = restored(key.str());
      if (name == "fingerprint") read_fingerprint(node, a);
      else if (name == "reason") read_reason(node, a);
      else if (name == "accepted") read_date(name, node, a.accepted);
      else if (name == "until") read_date(name, node, a.until);
      else if (name == "rule") read_text(name, node, a.rule);
      else if (name == "finding") read_text(name, node, a.finding);
      else if (name == "facts") read_facts(node, a);
      else unknown(key, kKeys, "", one_of(kKeys));
    }
    for (const char* needed : {"fingerprint", "reason"}) {
      if (!table.contains(needed)) complain(span_of(table), "no `" + std::string(needed) + "` in this acceptance");
    }
    if (!a.fingerprint.empty()) add(std::move(a));
  }

  // Keys stand in the table in alphabetical order, so the last one of the file is the one that ends last.
  Span lines_of(const toml::table& table) const {
    const std::string_view bytes = source().bytes();
    const Span header = span_of(table);
    std::size_t last = header.begin;
    for (const auto& [key, node] : table) last = std::max(last, span_of(node).end);
    const std::size_t before = header.begin == 0 ? std::string_view::npos : bytes.rfind('\n', header.begin - 1);
    const std::size_t mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const std::size_t after = bytes.find('\n', last);
    return {before == std::string_view::npos ? mark : before + 1,
            after == std::string_view::npos ? bytes.size() : after + 1};
  }

  void add(Acceptance a) {
    const Place place = source().place(a.origin.span.begin);
    const auto [known, added] = lines_.emplace(a.fingerprint, place.line);
    if (!added) {
      complain(a.origin.span, "`" + a.fingerprint + "` is accepted already, on line " + std::to_string(known->second),
               "leave one of the two out");
    }
    out_.push_back(std::move(a));
  }

  void read_fingerprint(const toml::node& node, Acceptance& a) {
    if (!is(node, toml::node_type::string, "`fingerprint`", "16 hex digits, as reports show them")) return;
    const std::string text = restored(node.as_string()->get());
    a.origin.span = span_of(node);
    if (is_fingerprint(text)) a.fingerprint = text;
    else complain(span_of(node), "not a fingerprint: \"" + text + "\"", "16 hex digits, as reports show them");
  }

  bool read_text(const std::string& name, const toml::node& node, std::string& into) {
    if (!is(node, toml::node_type::string, "`" + name + "`", "")) return false;
    into = restored(node.as_string()->get());
    return true;
  }

  void read_reason(const toml::node& node, Acceptance& a) {
    if (read_text("reason", node, a.reason) && is_blank(a.reason))
      complain(span_of(node), "a blank reason", "say why the finding may stand");
  }

  void read_date(const std::string& name, const toml::node& node, std::optional<Date>& into) {
    if (!is(node, toml::node_type::date, "`" + name + "`", "write " + name + " = 2026-12-31, without quotation marks"))
      return;
    const toml::date date = node.as_date()->get();
    if (date.year == 0) complain(span_of(node), "a year lies between 1 and 9999");
    else into = make_date(date.year, date.month, date.day);
  }

  void read_facts(const toml::node& node, Acceptance& a) {
    const std::string example = "write facts = [\"DOCUMENT/FACT = 1,446\"]";
    if (!is(node, toml::node_type::array, "`facts`", example)) return;
    for (const toml::node& one : *node.as_array()) {
      if (enough()) break;
      if (!is(one, toml::node_type::string, "a fact", example)) continue;
      const std::string text = restored(one.as_string()->get());
      // A fact's name may hold anything; no figure holds an equals sign.
      const std::size_t at = text.rfind(kIs);
      const bool named = at != std::string::npos && text.substr(0, at).find('/') != std::string::npos;
      if (named && at + kIs.size() < text.size()) a.facts.push_back({text.substr(0, at), text.substr(at + kIs.size())});
      else complain(span_of(one), "not a fact with its figure: \"" + text + "\"", example);
    }
  }

  std::vector<Acceptance> out_;
  std::map<std::string, std::size_t> lines_;
};

}  // namespace

std::vector<Acceptance> parse_acceptances(const SourcePtr& source, Diagnostics& diagnostics) {
  AcceptanceReader reader(source);
  std::vector<Acceptance> out = reader.run();
  for (Diagnostic& d : reader.take_diagnostics()) diagnostics.push_back(std::move(d));
  return out;
}

std::vector<Acceptance> load_acceptances(const std::string& file, Files& files, Diagnostics& diagnostics) {
  if (file.empty() || !files.is_there(file)) return {};
  const auto source = files.read(file, kMaxAcceptanceBytes);
  if (source) return parse_acceptances(*source, diagnostics);
  diagnostics.push_back(diagnose_file(file, source.fault().message.substr(file.size() + 2)));
  return {};
}

}  // namespace verify
