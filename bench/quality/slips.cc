// How people get figures wrong when they type or copy them: one digit, two digits, the point.
#include "bench/quality/slips.h"

#include <algorithm>
#include <vector>

namespace verify::bench {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::size_t> digits_of(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) out.push_back(i);
  }
  return out;
}

// Three digits, and no fourth, behind the character at `at`.
bool group_behind(const std::string& text, std::size_t at) {
  for (std::size_t i = 1; i <= 3; ++i) {
    if (at + i >= text.size() || !is_digit(text[at + i])) return false;
  }
  return at + 4 >= text.size() || !is_digit(text[at + 4]);
}

}  // namespace

std::optional<std::string> one_digit(std::string text, Dice& dice) {
  const auto digits = digits_of(text);
  if (digits.empty()) return text == "three" ? "four" : text == "four" ? "five" : text == "five" ? "six" : "five";
  const auto i = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(digits.size()) - 1));
  const char before = text[digits[i]];
  do text[digits[i]] = static_cast<char>('0' + dice.between(i == 0 ? 1 : 0, 9));
  while (text[digits[i]] == before);
  return text;
}

std::optional<std::string> swapped(std::string text, Dice& dice) {
  const auto digits = digits_of(text);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    if (text[digits[i]] != text[digits[i + 1]] && (i > 0 || text[digits[i + 1]] != '0')) places.push_back(i);
  }
  if (places.empty()) return std::nullopt;
  const auto i = places[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(places.size()) - 1))];
  std::swap(text[digits[i]], text[digits[i + 1]]);
  return text;
}

std::optional<std::string> times_ten(const std::string& text) {
  const auto place = number_place(text);
  if (!place) return std::nullopt;
  std::string digits = text.substr(place->begin, place->end - place->begin);
  const bool grouped = digits.find(',') != std::string::npos;
  std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    digits += '0';
  } else {
    digits.erase(point, 1);
    if (point + 1 < digits.size()) digits.insert(point + 1, ".");
    while (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) digits.erase(0, 1);
  }
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  for (std::size_t i = whole; grouped && i > 3; i -= 3) digits.insert(i - 3, ",");
  return text.substr(0, place->begin) + digits + text.substr(place->end);
}

std::size_t digit_count(const std::string& text) { return digits_of(text).size(); }

std::optional<Digits> number_place(const std::string& text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  if (first == text.end()) return std::nullopt;
  Digits out{static_cast<std::size_t>(first - text.begin()), 0};
  // "0.3" may be written ".3".
  if (out.begin > 0 && text[out.begin - 1] == '.') --out.begin;
  bool point = text[out.begin] == '.';
  std::size_t at = out.begin + (point ? 1 : 0);
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) continue;
    const bool separator = (text[at] == ',' || text[at] == ' ') && !point && group_behind(text, at);
    const bool decimal = text[at] == '.' && !point && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!separator && !decimal) break;
    point = point || decimal;
  }
  out.end = at;
  return out;
}

std::optional<double> number_in(const std::string& text) {
  const auto place = number_place(text);
  if (!place) return std::nullopt;
  std::string digits = text.substr(place->begin, place->end - place->begin);
  std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
  return std::stod(digits);
}

}  // namespace verify::bench
