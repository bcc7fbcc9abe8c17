// The questions that finders ask of the tokens of a sentence.
#include "draft/statements/sentence_scan.h"

#include <algorithm>

namespace verify {

namespace {

constexpr int kLastItem = 30;            // of a list that is counted off
constexpr std::size_t kAmountReach = 3;  // words between "from" or "to" and its amount: "from the earlier 1,813"

}  // namespace

bool Scan::is_one_of(std::size_t i, std::initializer_list<std::string_view> texts) const {
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) { return is(i, text); });
}

bool Scan::is_number(std::size_t i) const {
  return is_figure(i) && figure(i).kind == FigureKind::number && !figure(i).upper;
}

bool Scan::is_percent(std::size_t i) const {
  return is_figure(i) && figure(i).kind == FigureKind::percent && !figure(i).upper;
}

bool Scan::counts_off(std::size_t i) const {
  if (!is_number(i) || !is(i + 1, ")") || figure(i).value > Rational(kLastItem) || !figure(i).value.is_integer())
    return false;
  return i == 0 || is_one_of(i - 1, {":", ";", ",", "and", "or", "."});
}

std::size_t Scan::amounts() const {
  std::size_t out = 0;
  for (std::size_t i = 0; i < size(); ++i) out += is_amount(i);
  return out;
}

bool alike(const Figure& a, const Figure& b) { return a.kind == b.kind && a.unit == b.unit && a.per == b.per; }

std::optional<std::size_t> Scan::amount_within(std::size_t from, std::size_t words, std::string_view marks) const {
  for (std::size_t i = from; i < size() && i <= from + words; ++i) {
    if (is_amount(i)) return i;
    if (tokens_[i].kind == Token::Kind::mark && marks.find(tokens_[i].text) == std::string_view::npos)
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> Scan::amount_before(std::size_t before, std::size_t words, std::string_view marks) const {
  for (std::size_t i = before; i-- > 0 && before - i <= words + 1;) {
    if (is_amount(i)) return i;
    if (tokens_[i].kind == Token::Kind::mark && marks.find(tokens_[i].text) == std::string_view::npos)
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Course> course_at(const Scan& s, std::size_t i) {
  if (!s.is(i, "from")) return std::nullopt;
  const auto from = s.amount_within(i + 1, kAmountReach);
  if (!from) return std::nullopt;
  for (std::size_t k = *from + 1; k < s.size() && k <= *from + kCourseReach; ++k) {
    if (s.is_amount(k) || s.is_one_of(k, {".", ";", ":"})) return std::nullopt;
    if (!s.is(k, "to")) continue;
    const auto to = s.amount_within(k + 1, kAmountReach);
    if (!to || !s.alike(*from, *to) || s.figure(*from).upper || s.figure(*to).upper) return std::nullopt;
    return Course{i, *from, *to};
  }
  return std::nullopt;
}

}  // namespace verify
