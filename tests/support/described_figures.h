// What the reader of figures makes of a text, in words that a test can compare, and tables of them.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "figures/read_figures.h"

namespace verify {

/// "WORDS=KIND VALUE UNIT" of every figure with whatever else is known of it.
inline std::string all_figures(std::string_view text, std::optional<Date> day = {}) {
  constexpr const char* kKinds[] = {"number", "percent", "point", "multiple", "date", "year", "ordinal", "identifier"};
  const auto words = [&](Span span) { return std::string(text.substr(span.begin, span.end - span.begin)); };
  const auto value = [](const Written& w) { return (w.numeral.value * Rational::power_of_ten(w.scale)).str(); };
  std::string out;
  for (const Figure& f : read_figures(text, {number_style(text), day, {}})) {
    out += (out.empty() ? "" : "; ") + words(f.span) + "=" + kKinds[static_cast<int>(f.kind)];
    if (f.date) out += " " + to_string(f.date->first) + ".." + to_string(f.date->last);
    else if (f.kind != FigureKind::date) out += " " + f.value.str() + (f.upper ? ".." + value(*f.upper) : "");
    if (!f.unit.empty()) out += " " + f.unit;
    if (!f.per.empty()) out += " per " + f.per;
    if (f.written.hedge != Hedge::none)
      out += " " + std::string(hedge_name(f.written.hedge)) + " (" + words(f.hedge) + ")";
    if (f.noun.end > 0) out += " of: " + words(f.noun);
    if (f.out_of) out += " whole #" + std::to_string(*f.out_of);
    if (f.until) out += " until #" + std::to_string(*f.until);
  }
  return out;
}

/// A text and what `all_figures` should make of it.
struct Row {
  const char *text, *read;
};
template <std::size_t N>
void expect_rows(const Row (&rows)[N]) {
  for (const Row& row : rows) EXPECT_EQ(all_figures(row.text), row.read) << row.text;
}

}  // namespace verify
