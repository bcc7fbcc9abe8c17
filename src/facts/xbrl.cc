// Units and numerals are rewritten as texts, so that one reader goes on with both kinds of file.
#include "facts/xbrl.h"

#include <algorithm>
#include <array>
#include <vector>

#include "quantity/rational.h"
#include "quantity/unit.h"
#include "text/ascii.h"

namespace verify {

bool is_xbrl_json(std::string_view document_type) {
  return document_type.starts_with("https://xbrl.org/") && document_type.ends_with("/xbrl-json");
}

namespace {

// The standard's own units: money, shares and pure numbers, and the registry of units.
constexpr std::array<std::string_view, 3> kPlainPrefixes = {"iso4217", "xbrli", "utr"};

std::string plain_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  const bool plain =
      std::find(kPlainPrefixes.begin(), kPlainPrefixes.end(), name.substr(0, colon)) != kPlainPrefixes.end();
  return std::string(colon != std::string_view::npos && plain ? name.substr(colon + 1) : name);
}

/// NAME*NAME, in brackets where a `/` stands beside more than one name.
class UnitReader {
 public:
  explicit UnitReader(std::string_view text) : text_(text) {}

  Result<std::string> run() {
    std::string out;
    for (bool divide = false;; divide = true) {
      const std::size_t start = at_;
      const auto names = group();
      if (!names) return names.fault();
      if (divide && names->size() > 1 && text_[start] != '(')
        return Fault{"more than one unit behind `/` stands in brackets", start, "a/(b*c)"};
      for (const std::string& name : *names) out += (out.empty() ? "" : divide ? "/" : "*") + name;
      if (at_ == text_.size()) break;
      if (text_[at_] != '/') return Fault{"expected `/`, `*` or the end of the unit", at_, {}};
      ++at_;
    }
    const auto unit = parse_unit(out, builtin_units());
    if (!unit) return Fault{unit.fault().message, 0, unit.fault().help};
    return out;
  }

 private:
  Result<std::vector<std::string>> group() {
    std::vector<std::string> names;
    const bool bracket = at_ < text_.size() && text_[at_] == '(';
    if (bracket) ++at_;
    while (true) {
      const std::size_t end = std::min(text_.find_first_of("*/()", at_), text_.size());
      if (end == at_) return Fault{"expected the name of a unit", at_, "xBRL-JSON writes iso4217:USD/xbrli:shares"};
      names.push_back(plain_name(text_.substr(at_, end - at_)));
      at_ = end;
      if (at_ == text_.size() || text_[at_] != '*') break;
      ++at_;
    }
    if (!bracket) return names;
    if (at_ == text_.size() || text_[at_] != ')') return Fault{"expected `)` in the unit", at_, {}};
    ++at_;
    return names;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::string> plain_unit(std::string_view xbrl) { return UnitReader(xbrl).run(); }

std::string plain_numeral(std::string_view xbrl) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = std::min(xbrl.find_first_not_of(kBlank), xbrl.size());
  const std::string_view text = xbrl.substr(first, xbrl.find_last_not_of(kBlank) + 1 - first);
  std::string out(text.starts_with("+") && !text.starts_with("+-") ? text.substr(1) : text);
  const std::size_t point = out.find('.');
  if (point != std::string::npos) {
    const bool before = point > 0 && is_ascii_digit(out[point - 1]);
    const bool behind = point + 1 < out.size() && is_ascii_digit(out[point + 1]);
    if (before && !behind) out.erase(point, 1);
    if (!before && behind) out.insert(point, 1, '0');
  }
  return parse_numeral(out) ? out : std::string(xbrl);
}

bool looks_like_figure(std::string_view value) {
  const std::string text = plain_numeral(value);
  const std::size_t start = text.starts_with("-") ? 1 : 0;
  const bool code = text.size() > start + 1 && text[start] == '0' && is_ascii_digit(text[start + 1]);
  return !code && parse_numeral(text);
}

}  // namespace verify
