// Lays out numbers by the number format of their cell (ECMA-376 part 1, 18.8.31): chooses the section by sign or
// condition, then places digits by its tokens. Ours, because libraries that know these formats come with a
// spreadsheet around them, with its doubles and its locale; here every digit is one that the file has.
#include "documents/number_format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace verify {

namespace {

using Kind = FormatToken::Kind;

std::string grouped(std::string digits) {
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

std::string plain(const DecimalText& value) {
  const std::string whole = value.whole();
  const std::size_t decimals = value.decimal_count();
  std::string out = value.negative && !value.zero() ? "-" : "";
  out += whole.empty() ? "0" : whole;
  return decimals == 0 ? out : out + "." + value.decimals(decimals);
}

// Without a format a cell shows what fits into eleven places; whole numbers are shown whole.
std::string general(const DecimalText& value) {
  // As many as Excel shows for "General", the decimal point included.
  constexpr std::size_t kPlaces = 11;
  const std::size_t whole = std::max<std::size_t>(1, value.whole().size());
  if (whole + 1 + value.decimal_count() <= kPlaces) return plain(value);
  const std::size_t room = whole + 1 < kPlaces ? kPlaces - whole - 1 : 0;
  const DecimalText rounded = value.rounded(static_cast<int>(room));
  // What would all be rounded away is told in powers of ten, as it is stored.
  return plain(rounded.zero() ? value : rounded);
}

/// The layout of digits in a section: how many before the point and behind it must be there, and may be.
struct Layout {
  std::size_t whole = 0;  // digits that are shown even when they are 0
  std::size_t decimals = 0, sure_decimals = 0;
  int scale = 0;  // powers of ten: 2 for each %, −3 for each comma at the end
  bool group = false, exponent = false;
  std::size_t exponent_digits = 0;
};

Layout layout_of(const FormatSection& section) {
  Layout layout;
  bool behind_point = false;
  std::size_t commas = 0;  // since the last digit
  for (const FormatToken& token : section.tokens) {
    if (token.kind == Kind::percent) layout.scale += 2;
    if (token.kind == Kind::exponent) layout.exponent = true;
    if (token.kind == Kind::comma) ++commas;
    if (token.kind == Kind::point && !layout.exponent) behind_point = true;
    if (token.kind != Kind::digit) continue;
    const bool sure = token.text == "0";
    if (layout.exponent) {
      ++layout.exponent_digits;
    } else if (behind_point) {
      ++layout.decimals;
      if (sure) layout.sure_decimals = layout.decimals;
    } else {
      if (commas > 0) layout.group = true;
      commas = 0;
      if (sure || layout.whole > 0) ++layout.whole;
    }
  }
  layout.scale -= static_cast<int>(3 * commas);
  return layout;
}

std::string digits_of(DecimalText value, const Layout& layout) {
  int exponent = 0;
  if (layout.exponent && !value.zero()) {
    exponent = value.point - 1;
    value.point = 1;
  }
  value = value.rounded(static_cast<int>(layout.decimals));
  if (layout.exponent && value.point > 1) {
    ++exponent;
    value.point = 1;
  }
  std::string out = value.whole();
  if (out.size() < layout.whole) out.insert(0, layout.whole - out.size(), '0');
  if (layout.group) out = grouped(out);
  if (const std::size_t shown = std::max(layout.sure_decimals, value.decimal_count()); shown > 0)
    out += "." + value.decimals(shown);
  if (!layout.exponent) return out;
  std::string power = std::to_string(exponent < 0 ? -exponent : exponent);
  if (power.size() < layout.exponent_digits) power.insert(0, layout.exponent_digits - power.size(), '0');
  return out + (exponent < 0 ? "E-" : "E+") + power;
}

std::string display_in(const DecimalText& value, const FormatSection& section) {
  // A fraction is shown as what it is a fraction for.
  const bool fraction = section.has(Kind::slash) && section.has(Kind::digit);
  if (fraction) return general(value);
  const Layout layout = layout_of(section);
  DecimalText scaled = value;
  if (!scaled.zero()) scaled.point += layout.scale;
  std::string out;
  bool shown = false;
  for (const FormatToken& token : section.tokens) {
    switch (token.kind) {
      case Kind::digit:
      case Kind::point:
        if (!std::exchange(shown, true)) out += digits_of(scaled, layout);
        break;
      case Kind::general: out += general(value); break;
      case Kind::text: out += plain(value); break;
      case Kind::percent:
      case Kind::slash:
      case Kind::literal: out += token.text; break;
      default: break;
    }
  }
  return out;
}

bool meets(const DecimalText& value, const std::string& condition) {
  const std::size_t digits = condition.find_first_not_of("<>=");
  const auto bound = read_decimal(digits == std::string::npos ? "" : std::string_view(condition).substr(digits));
  if (!bound) return false;
  const auto sign = [](const DecimalText& one) { return one.zero() ? 0 : one.negative ? -1 : 1; };
  int order = sign(value) - sign(*bound);
  if (order == 0 && !value.zero()) {
    order = value.point != bound->point ? (value.point < bound->point ? -1 : 1) : value.digits.compare(bound->digits);
    if (value.negative) order = -order;
  }
  const std::string relation = condition.substr(0, digits);
  if (relation == "<") return order < 0;
  if (relation == "<=") return order <= 0;
  if (relation == ">") return order > 0;
  if (relation == ">=") return order >= 0;
  return relation == "<>" ? order != 0 : order == 0;
}

struct Choice {
  const FormatSection* section = nullptr;
  bool unsigned_value = false;  // the section says by itself that the value is negative
};

Choice choose(const DecimalText& value, const std::vector<FormatSection>& sections) {
  const std::size_t numbers = std::min<std::size_t>(3, sections.size());
  if (!sections[0].condition.empty()) {
    for (std::size_t i = 0; i < numbers; ++i) {
      if (sections[i].condition.empty() || meets(value, sections[i].condition)) return {&sections[i], i > 0};
    }
    return {&sections[numbers - 1], false};
  }
  if (value.negative && !value.zero() && numbers >= 2) return {&sections[1], true};
  if (value.zero() && numbers >= 3) return {&sections[2], true};
  return {&sections[0], false};
}

}  // namespace

std::string_view builtin_number_format(std::size_t id) {
  static constexpr std::array<std::string_view, 50> kFormats = {
      "General", "0", "0.00", "#,##0", "#,##0.00", "$#,##0;-$#,##0", "$#,##0;-$#,##0", "$#,##0.00;-$#,##0.00",
      "$#,##0.00;-$#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "# ?/?",
      // How days are written depends on who looks; the form that nobody mistakes is taken.
      "yyyy-mm-dd", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy-mm-dd h:mm",
      "", "", "", "", "yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd", "h:mm", "h:mm:ss", "h:mm",
      "h:mm:ss", "yyyy-mm-dd", "#,##0;(#,##0)", "#,##0;(#,##0)", "#,##0.00;(#,##0.00)", "#,##0.00;(#,##0.00)",
      "#,##0;(#,##0);\"-\"", "$#,##0;$(#,##0);$\"-\"", "#,##0.00;(#,##0.00);\"-\"", "$#,##0.00;$(#,##0.00);$\"-\"",
      "mm:ss", "[h]:mm:ss", "mm:ss.0", "0.0E+0", "@"};
  return id < kFormats.size() && !kFormats[id].empty() ? kFormats[id] : "General";
}

std::string display_number(std::string_view stored, std::string_view format, bool days_from_1904) {
  const auto value = read_decimal(stored);
  if (!value) return std::string(stored);
  const std::vector<FormatSection> sections = read_format(format);
  const Choice choice = choose(*value, sections);
  const FormatSection& section = *choice.section;
  if (section.has(Kind::date) || section.has(Kind::elapsed)) {
    std::string date = display_date(*value, section, days_from_1904);
    return date.empty() ? general(*value) : date;
  }
  // A format without a place for digits hides them: ";;;" shows nothing.
  if (section.tokens.empty()) return sections.size() > 1 ? "" : general(*value);
  DecimalText magnitude = *value;
  magnitude.negative = false;
  const bool minus = value->negative && !value->zero() && !choice.unsigned_value;
  return (minus ? "-" : "") + display_in(magnitude, section);
}

}  // namespace verify
