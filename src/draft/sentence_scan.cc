#include "draft/sentence_scan.h"

#include <algorithm>

namespace verify {

bool Scan::is_one_of(std::size_t i, std::initializer_list<std::string_view> texts) const {
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) { return is(i, text); });
}

bool Scan::is_number(std::size_t i) const {
  return is_figure(i) && figure(i).kind == FigureKind::number && !figure(i).upper;
}

bool Scan::is_percent(std::size_t i) const {
  return is_figure(i) && figure(i).kind == FigureKind::percent && !figure(i).upper;
}

bool Scan::alike(std::size_t i, std::size_t k) const {
  const Figure& a = figure(i);
  const Figure& b = figure(k);
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per;
}

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

}  // namespace verify
