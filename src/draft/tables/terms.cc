// Finds the figure of a draft that is a cell's number, and makes terms of cells.
#include "draft/tables/terms.h"

#include <algorithm>
#include <utility>

namespace verify {

namespace {

bool in_hundredths(const Figure& figure) {
  return figure.kind == FigureKind::percent || figure.kind == FigureKind::percentage_point;
}

bool power_of_ten(Rational ratio) {
  if (ratio.sign() <= 0) return false;
  for (int e = -15; e <= 15; ++e) {
    if (ratio == Rational::power_of_ten(e)) return true;
  }
  return false;
}

}  // namespace

TableTerms::TableTerms(const Draft& draft, std::size_t manuscript, const Table& table, char decimal_point)
    : draft_(draft), manuscript_(manuscript), table_(table), decimal_point_(decimal_point) {}

CellNumber TableTerms::number(std::size_t cell) const {
  const Manuscript& m = draft_.manuscripts[manuscript_];
  return read_cell(m.text->slice(m.blocks[table_.cells[cell].block].span), decimal_point_);
}

std::optional<std::size_t> TableTerms::figure(std::size_t cell) const {
  const std::size_t block = table_.cells[cell].block;
  const Span in_text = draft_.manuscripts[manuscript_].blocks[block].span;
  const CellNumber number = this->number(cell);
  const Span digits{in_text.begin + number.digits.begin, in_text.begin + number.digits.end};
  auto at = std::partition_point(draft_.figures.begin(), draft_.figures.end(), [&](const DraftFigure& f) {
    return std::pair(f.manuscript, f.block) < std::pair(manuscript_, block);
  });
  for (; at != draft_.figures.end() && at->manuscript == manuscript_ && at->block == block; ++at) {
    if (at->figure.span.begin >= digits.end || at->figure.span.end <= digits.begin) continue;
    const Rational base = value_of(at->figure);
    const bool same = base.sign() == 0 ? number.value.sign() == 0
                                       : number.value.sign() != 0 && power_of_ten((number.value / base).abs());
    if (!same) return std::nullopt;
    return static_cast<std::size_t>(at - draft_.figures.begin());
  }
  return std::nullopt;
}

FigureTerm TableTerms::amount(std::size_t cell) const {
  const CellNumber number = this->number(cell);
  const auto index = figure(cell);
  if (!index) return FigureTerm::of(number.value);
  const Figure& figure = draft_.figures[*index].figure;
  const Rational base = value_of(figure);
  Rational factor = base.sign() == 0 ? Rational(in_hundredths(figure) ? 100 : 1) : number.value / base;
  FigureTerm variable = FigureTerm::of(FigureId{*index});
  if (factor == Rational(1)) return variable;
  if (factor == Rational(-1)) { return FigureTerm::negated(std::move(variable)); }
  return FigureTerm::make(TermKind::multiply, FigureTerm::of(std::move(factor)), std::move(variable));
}

// A whole number with nothing beside it may be read as a count, which is exact. All others are read as rounded in their
// last digit (facts/README.md, "Readings").
Rational TableTerms::granted(std::size_t cell) const {
  const auto index = figure(cell);
  if (!index || exact_.count(*index) > 0) return Rational(0);
  const Figure& figure = draft_.figures[*index].figure;
  const CellNumber number = this->number(cell);
  const bool rounded = in_hundredths(figure) || figure.written.scale != 0 || figure.written.numeral.decimals > 0;
  if (!rounded || figure.written.hedge != Hedge::none) return Rational(0);
  return Rational::power_of_ten(-number.decimals) / Rational(2);
}

void TableTerms::take_as_exact(std::size_t cell) {
  const auto index = figure(cell);
  if (index && draft_.figures[*index].figure.written.hedge == Hedge::none) exact_.insert(*index);
}

FigureTerm about_equal(FigureTerm a, FigureTerm b, const Rational& slack) {
  FigureTerm most =
      FigureTerm::compared(a, Comparison::less_equal, FigureTerm::make(TermKind::add, b, FigureTerm::of(slack)));
  FigureTerm least = FigureTerm::compared(std::move(a), Comparison::greater_equal,
                                          FigureTerm::make(TermKind::subtract, std::move(b), FigureTerm::of(slack)));
  return FigureTerm::make(TermKind::logical_and, std::move(most), std::move(least));
}

}  // namespace verify
