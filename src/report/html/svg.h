// Drawings of the page: axes, bars and labels. They have no scale of their own and no script.
#pragma once

#include <string>
#include <vector>

#include "explain/explain.h"
#include "report/html/html_text.h"

namespace verify {

/// Drawings that need no scale of their own: places from left to right are per cent of the width there is, so that
/// letters keep their size on a telephone and on paper. Exact arithmetic up to a tenth of a per cent.

/// An axis between two different values, with room on both sides.
class DrawnAxis {
 public:
  DrawnAxis(const Rational& least, const Rational& most);

  /// "37.5%"; what lies outside is at the nearer end.
  std::string percent(const Rational& value) const;
  /// In thousandths of the width.
  long thousandths(const Rational& value) const;

 private:
  Rational low_, high_;
};

/// What the sides of a conflict leave, on one axis, the gap between them shaded, and the same in words below. Nothing
/// where it would show nothing: one side, dates, numbers too long to stand beside an axis.
Markup strip_figure(const Explanation& explanation);

/// <line>, <rect> and <text> at such places; what they look like is said by their class.
Markup svg_line(const char* css_class, const std::string& x1, const std::string& y1, const std::string& x2,
                const std::string& y2);
Markup svg_bar(const char* css_class, long from, long to, int y, int height);
Markup svg_text(const char* css_class, long at, int y, std::string_view words);

}  // namespace verify
