// Reads one cell of a table. A cell holds a number only if everything in it belongs to that number: one odd letter more
// and the cell is text, since a sum with a wrong part is worse than a sum that is not checked.
#include "draft/tables/cells.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace verify {

namespace {

using Kind = CellNumber::Kind;

// A cell of more is a sentence, whatever stands in it.
constexpr std::size_t kLongestCell = 120;
// "not applicable", dashes in three bytes each and currencies have their place in so much.
constexpr std::size_t kLongestWithoutDigit = 40;

struct Replaced {
  std::string_view from, to;
};
// Letters beyond ASCII that mean something beside a number. Currency signs become '$', dashes '-', blanks ' '.
constexpr std::array<Replaced, 30> kReplaced = {
    {{"\u00a0", " "}, {"\u2009", " "}, {"\u202f", " "}, {"\u2007", " "},  {"\u2003", " "}, {"\u2002", " "},
     {"\u200b", ""},  {"\u2012", "-"}, {"\u2013", "-"}, {"\u2014", "-"},  {"\u2015", "-"}, {"\u2212", "-"},
     {"\u2010", "-"}, {"\u2011", "-"}, {"\u00a3", "$"}, {"\u20ac", "$"},  {"\u00a5", "$"}, {"\u20ab", "$"},
     {"\u20b9", "$"}, {"\u20a9", "$"}, {"\u2020", "*"}, {"\u2021", "*"},  {"\u00a7", "*"}, {"\u00b9", "*"},
     {"\u00b2", "*"}, {"\u00b3", "*"}, {"\u2074", "*"}, {"\u2026", ".."}, {"\u2019", "'"}, {"\uff05", "%"}}};

// The cell in plain letters, and where each of them stood.
struct Plain {
  std::string text;
  std::vector<std::size_t> at;
};

Plain plain(std::string_view text) {
  Plain out;
  out.text.reserve(text.size());
  out.at.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size();) {
    std::string_view take = text.substr(i, 1);
    std::string_view put = take == "\t" || take == "\n" || take == "\r" ? std::string_view(" ") : take;
    if (static_cast<unsigned char>(text[i]) >= 0x80) {
      for (const Replaced& r : kReplaced) {
        if (!text.substr(i).starts_with(r.from)) continue;
        take = r.from;
        put = r.to;
      }
    }
    for (const char c : put) {
      out.text += ascii_lower(c);
      out.at.push_back(i);
    }
    i += take.size();
  }
  out.at.push_back(text.size());
  return out;
}

constexpr std::array<std::string_view, 26> kCurrencies = {"usd", "eur", "gbp", "vnd", "rmb", "cny", "jpy", "chf", "sek",
                                                          "nok", "dkk", "cad", "aud", "inr", "krw", "sgd", "hkd", "nzd",
                                                          "zar", "brl", "us",  "rs",  "kr",  "hk",  "a",   "c"};
constexpr std::array<std::string_view, 15> kMissing = {"n/a", "na", "nm",  "n.m.",           "n.a.",           "n.m",
                                                       "n.a", "..", "...", "not meaningful", "not applicable", "ns",
                                                       "n/m", "*",  "**"};
constexpr std::array<std::string_view, 5> kNil = {"nil", "none", "zero", "nill", "null"};

template <class List>
bool one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Takes marks of footnotes off the end: "*", "(1)", "[b]", "(1)(2)". "(1)" alone is an amount.
std::string_view without_marks(std::string_view text) {
  while (text.size() > 1) {
    const std::string_view before = text;
    if (text.back() == '*') text.remove_suffix(1);
    for (const std::string_view pair : {"()", "[]"}) {
      if (text.back() != pair[1]) continue;
      const std::size_t open = text.rfind(pair[0]);
      if (open == std::string_view::npos || open == 0 || text.size() - open > 4) continue;
      const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
      const std::string_view front = trimmed(text.substr(0, open));
      const bool mark = (inside.size() == 1 && is_ascii_letter(inside[0])) ||
                        (!inside.empty() && std::all_of(inside.begin(), inside.end(), is_ascii_digit));
      const bool number_in_front = !front.empty() && (is_ascii_digit(front.back()) || front.back() == ')' ||
                                                      front.back() == '%' || front.back() == '-');
      if (mark && (number_in_front || pair[0] == '[')) text = front;
    }
    text = trimmed(text);
    if (text == before) break;
  }
  return text;
}

// What stands before the digits: currency, signs, an opening bracket. False when there is anything else.
bool read_front(std::string_view front, bool& negative, bool& bracket) {
  std::size_t i = 0;
  while (i < front.size()) {
    const char c = front[i];
    if (is_ascii_letter(c)) {
      const std::size_t begin = i;
      while (i < front.size() && is_ascii_letter(front[i])) ++i;
      if (!one_of(kCurrencies, front.substr(begin, i - begin))) return false;
      continue;
    }
    if (c == '-') {
      if (negative) return false;
      negative = true;
    } else if (c == '(') {
      if (bracket) return false;
      bracket = true;
    } else if (c != ' ' && c != '$' && c != '+' && c != '.') {
      return false;
    }
    ++i;
  }
  return true;
}

struct ScaleWord {
  std::string_view word;
  int exponent;
};
constexpr std::array<ScaleWord, 12> kScales = {{{"k", 3},
                                                {"thousand", 3},
                                                {"m", 6},
                                                {"mn", 6},
                                                {"mm", 6},
                                                {"million", 6},
                                                {"millions", 6},
                                                {"b", 9},
                                                {"bn", 9},
                                                {"billion", 9},
                                                {"trillion", 12},
                                                {"tn", 12}}};

// What stands behind the digits: a closing bracket, a percent sign, a scale word, a currency.
bool read_back(std::string_view back, CellNumber& out, int& scale, bool& negative) {
  std::size_t i = 0;
  while (i < back.size()) {
    const char c = back[i];
    if (is_ascii_letter(c)) {
      const std::size_t begin = i;
      while (i < back.size() && is_ascii_letter(back[i])) ++i;
      const std::string_view word = back.substr(begin, i - begin);
      const auto* known =
          std::find_if(kScales.begin(), kScales.end(), [&](const ScaleWord& s) { return s.word == word; });
      if (known != kScales.end()) scale += known->exponent;
      else if (!one_of(kCurrencies, word)) return false;
      continue;
    }
    if (c == '%') out.percent = true;
    else if (c == '-' && !negative && i + 1 == back.size()) negative = true;  // "120-"
    else if (c != ' ' && c != ')' && c != '$') return false;
    ++i;
  }
  return scale <= 12;
}

bool good_groups(std::string_view whole, char separator) {
  const std::size_t last = whole.rfind(separator);
  if (last == std::string_view::npos) return true;
  if (whole.size() - last != 4) return false;
  std::size_t length = 0;
  for (const char c : whole.substr(0, last + 1)) {
    if (c != separator) {
      ++length;
      continue;
    }
    if (length < 1 || length > 3) return false;
    length = 0;
  }
  return true;
}

// "1,234.5" as digits and a point for parse_numeral.
std::optional<std::string> digits_of(std::string_view text, char point) {
  const std::size_t at = text.rfind(point);
  const std::string_view whole = text.substr(0, at);
  const std::string_view rest = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  if (!std::all_of(rest.begin(), rest.end(), is_ascii_digit)) return std::nullopt;
  char separator = 0;
  std::string out;
  for (const char c : whole) {
    if (is_ascii_digit(c)) {
      out += c;
      continue;
    }
    if (c == point || (separator != 0 && c != separator)) return std::nullopt;
    separator = c;
  }
  if (separator != 0 && !good_groups(whole, separator)) return std::nullopt;
  if (out.empty()) out = "0";
  if (at != std::string_view::npos && rest.empty()) return std::nullopt;
  return rest.empty() ? out : out + "." + std::string(rest);
}

Kind kind_without_digits(std::string_view text) {
  const std::string_view bare = without_marks(text);
  if (one_of(kMissing, bare)) return Kind::missing;
  if (one_of(kNil, bare)) return Kind::nil;
  bool dash = false;
  std::size_t i = 0;
  while (i < bare.size()) {
    if (is_ascii_letter(bare[i])) {
      const std::size_t begin = i;
      while (i < bare.size() && is_ascii_letter(bare[i])) ++i;
      const std::string_view word = bare.substr(begin, i - begin);
      if (word.size() < 3 || !one_of(kCurrencies, word)) return Kind::text;
      continue;
    }
    if (bare[i] == '-') dash = true;
    else if (std::string_view("$%() .").find(bare[i]) == std::string_view::npos) return Kind::text;
    ++i;
  }
  return dash ? Kind::nil : Kind::blank;
}

}  // namespace

CellNumber read_cell(std::string_view text, char decimal_point) {
  CellNumber out;
  const bool words = text.size() > kLongestWithoutDigit && std::none_of(text.begin(), text.end(), is_ascii_digit);
  if (text.size() > kLongestCell || words) {
    out.kind = Kind::text;
    return out;
  }
  const Plain letters = plain(text);
  const std::string_view all = without_marks(trimmed(letters.text));
  const std::size_t offset = static_cast<std::size_t>(all.data() - letters.text.data());
  std::size_t begin = 0;
  while (begin < all.size() && !is_ascii_digit(all[begin])) ++begin;
  if (begin == all.size()) {
    out.kind = kind_without_digits(trimmed(letters.text));
    return out;
  }
  out.kind = Kind::text;
  if (begin > 0 && all[begin - 1] == decimal_point) --begin;
  std::size_t end = begin;
  const auto continues = [&](std::size_t i) {
    if (is_ascii_digit(all[i])) return true;
    return i + 1 < all.size() && is_ascii_digit(all[i + 1]) &&
           std::string_view(",.' ").find(all[i]) != std::string_view::npos;
  };
  while (end < all.size() && continues(end)) ++end;

  bool negative = false, bracket = false;
  int scale = 0;
  if (!read_front(all.substr(0, begin), negative, bracket)) return out;
  const auto digits = digits_of(all.substr(begin, end - begin), decimal_point);
  if (!digits || !read_back(all.substr(end), out, scale, negative)) return out;
  const auto numeral = parse_numeral(*digits);
  if (!numeral) return out;
  out.kind = Kind::number;
  out.value = numeral->value * Rational::power_of_ten(scale);
  if (negative || bracket) out.value = -out.value;
  out.decimals = numeral->decimals - scale;
  out.currency = all.find('$') != std::string_view::npos;
  out.digits = {letters.at[offset + begin], letters.at[offset + end]};
  out.year = digits->size() == 4 && end - begin == 4 && all.size() == 4 && out.value >= Rational(1900) &&
             out.value <= Rational(2100);
  return out;
}

int decimal_point_vote(std::string_view text) {
  const std::size_t point = text.rfind('.'), comma = text.rfind(',');
  if (point == std::string_view::npos && comma == std::string_view::npos) return 0;
  const auto digits_behind = [&](std::size_t at) {
    std::size_t n = 0;
    while (at + 1 + n < text.size() && is_ascii_digit(text[at + 1 + n])) ++n;
    return n;
  };
  if (text.size() > kLongestCell || read_cell(text).kind == Kind::text) {
    if (text.size() > kLongestCell || read_cell(text, ',').kind != Kind::number) return 0;
    return -1;
  }
  if (read_cell(text, ',').kind != Kind::number) return 1;
  if (point != std::string_view::npos && digits_behind(point) != 3) return 1;
  if (comma != std::string_view::npos && digits_behind(comma) != 3) return -1;
  return 0;
}

}  // namespace verify
