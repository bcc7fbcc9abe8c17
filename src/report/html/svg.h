// Drawings of the HTML page: axes, bars and labels, without a script. Exact arithmetic, no double. Called by the
// sections that draw conflicts and timelines.
#pragma once

#include <string>
#include <vector>

#include "explain/explain.h"
#include "report/html/html_text.h"

namespace verify {

/// Horizontal places are per cent of the available width, so that letters keep their size on a telephone and on paper.
/// Places are exact to a tenth of a per cent.

/// An axis between two different values, with room on both sides.
class DrawnAxis {
 public:
  DrawnAxis(const Rational& least, const Rational& most);

  /// "37.5%"; a value outside the axis is placed at the nearer end.
  std::string percent(const Rational& value) const;
  /// In thousandths of the width.
  long thousandths(const Rational& value) const;

 private:
  Rational low_, high_;
};

/// The ranges of the sides of a conflict on one axis, with the gap between them shaded, and the same in words below.
/// Empty where a drawing wouldn't help: for one side alone, for dates, for numbers too long to stand beside an axis.
Markup strip_figure(const Explanation& explanation);

/// <line>, <rect> and <text> at such places; the style sheet gives their look by the class.
Markup svg_line(const char* css_class, const std::string& x1, const std::string& y1, const std::string& x2,
                const std::string& y2);
Markup svg_bar(const char* css_class, long from, long to, int y, int height);
Markup svg_text(const char* css_class, long at, int y, std::string_view words);

}  // namespace verify
