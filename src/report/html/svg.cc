// Draws intervals. Places are per cent of the width there is, so that letters keep their size on a telephone and on
// paper.
#include "report/html/svg.h"

#include <algorithm>

#include "report/html/limits.h"
#include "report/shared/layout.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kLongestNumber = 24;  // beside an axis; what is longer says nothing
constexpr std::size_t kLabelBytes = 48;     // what a telephone has room for
constexpr int kRow = 34;                    // pixels
constexpr int kBar = 10;                    // pixels of a bar, which stands in a row
constexpr long kLetter = 22;                // thousandths that a digit takes where the page is narrowest
constexpr long kArrow = 30;                 // beside a bar that goes on
constexpr long kEdge = 100;                 // from the end of the width: there words begin or end at their place

std::string tenths(long thousandths) {
  return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
}

using Sides = std::vector<Explanation::Side>;

std::optional<std::pair<Rational, Rational>> hull(const Sides& sides) {
  std::vector<Rational> ends;
  for (const auto& side : sides) {
    if (side.interval.lo) ends.push_back(side.interval.lo->value);
    if (side.interval.hi) ends.push_back(side.interval.hi->value);
  }
  if (ends.empty()) return std::nullopt;
  const auto [least, most] = std::minmax_element(ends.begin(), ends.end());
  return std::pair(*least, *most);
}

// What lies between the end of those that end first and the start of those that start last: no value there, nor any
// other, is in all of them.
std::optional<std::pair<Rational, Rational>> gap_between(const Sides& sides) {
  std::optional<Rational> first_end, last_start;
  for (const auto& side : sides) {
    const Interval& i = side.interval;
    if (i.hi && (!first_end || i.hi->value < *first_end)) first_end = i.hi->value;
    if (i.lo && (!last_start || i.lo->value > *last_start)) last_start = i.lo->value;
  }
  if (!first_end || !last_start || !(*first_end < *last_start)) return std::nullopt;
  return std::pair(*first_end, *last_start);
}

Markup end_mark(const std::optional<Bound>& bound, long at, int y, bool right) {
  if (!bound) return svg_text("arrow", right ? 1000 : 0, y + kBar, right ? "→" : "←");
  const std::string cy = std::to_string(y + kBar / 2);
  if (bound->open) return element("circle", {{"class", "open"}, {"cx", tenths(at)}, {"cy", cy}, {"r", "5"}}, {});
  return svg_line("end", tenths(at), std::to_string(y - 2), tenths(at), std::to_string(y + kBar + 2));
}

// "the others give: 1,445"
std::string side_words(const Explanation::Side& side, const Measure& measure) {
  const std::string words = visible(interval_words(side.interval, measure));
  const std::string label = visible(side.label);
  return label == words ? words : label + ": " + words;
}

Markup side_row(const Explanation::Side& side, const std::string& words, const DrawnAxis& axis, int top) {
  const Interval& i = side.interval;
  const int y = top + 18;
  Markup out =
      svg_text("label", 0, top + 12, words.size() <= kLabelBytes ? words : cut(visible(side.label), kLabelBytes));
  if (i.is_point()) {
    return out + element("circle",
                         {{"class", "point"},
                          {"cx", axis.percent(i.lo->value)},
                          {"cy", std::to_string(y + kBar / 2)},
                          {"r", "6"}},
                         {});
  }
  const long from = i.lo ? axis.thousandths(i.lo->value) : kArrow;
  const long to = i.hi ? axis.thousandths(i.hi->value) : 1000 - kArrow;
  out += svg_bar("bar", from, std::max(from + 1, to), y, kBar);
  return out + end_mark(i.lo, from, y, false) + end_mark(i.hi, to, y, true);
}

// In words what had no room beside the bars.
Markup legend(const Explanation& e, bool gap) {
  Markup items;
  bool all_drawn = true;
  for (const auto& side : e.sides) {
    const std::string words = side_words(side, e.measure);
    all_drawn = all_drawn && words.size() <= kLabelBytes;
    items += element("li", text(cut(words, 300)));
  }
  Markup out = all_drawn ? Markup() : element("ul", items);
  if (gap) out += element("p", text("Shaded: the gap between them. No value is in all of them."));
  return out.empty() ? out : element("figcaption", out);
}

// The steps of the axis; of nothing but whole numbers, no parts of them.
std::vector<std::pair<Rational, std::string>> ticks(const std::pair<Rational, Rational>& ends, const Rational& size,
                                                    bool whole) {
  const Rational low = ends.first / size;
  const Rational high = ends.second / size;
  Rational step = tick_step(high - low);
  if (whole) step = std::max(step, Rational(1));
  std::vector<std::pair<Rational, std::string>> out;
  for (Rational tick = (low / step).ceil() * step; tick <= high; tick += step)
    out.emplace_back(tick * size, rounded(tick, 12));
  return out;
}

}  // namespace

DrawnAxis::DrawnAxis(const Rational& least, const Rational& most) {
  const Rational span = most - least;
  low_ = least - span / Rational(12);
  high_ = most + span / Rational(12);
}

long DrawnAxis::thousandths(const Rational& value) const {
  const Rational at = ((value - low_) / (high_ - low_) * Rational(1000) + Rational(1, 2)).floor();
  if (at.sign() < 0) return 0;
  return at > Rational(1000) ? 1000 : static_cast<long>(at.as_int64().value_or(0));
}

std::string DrawnAxis::percent(const Rational& value) const { return tenths(thousandths(value)); }

Markup svg_line(const char* css_class, const std::string& x1, const std::string& y1, const std::string& x2,
                const std::string& y2) {
  return element("line", {{"class", css_class}, {"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}}, {});
}

Markup svg_bar(const char* css_class, long from, long to, int y, int height) {
  return element("rect",
                 {{"class", css_class},
                  {"x", tenths(from)},
                  {"y", std::to_string(y)},
                  {"width", tenths(to - from)},
                  {"height", std::to_string(height)}},
                 {});
}

Markup svg_text(const char* css_class, long at, int y, std::string_view words) {
  const char* anchor = at < kEdge ? "start" : at > 1000 - kEdge ? "end" : "middle";
  return element("text", {{"class", css_class}, {"x", tenths(at)}, {"y", std::to_string(y)}, {"text-anchor", anchor}},
                 text(words));
}

Markup strip_figure(const Explanation& e) {
  if (e.sides.size() < 2 || e.measure.date) return {};
  if (e.sides.size() > kHtmlStripRows)
    return lines(element("p", "more", text(std::to_string(e.sides.size()) + " ranges are too many to be drawn")));
  auto ends = hull(e.sides);
  if (!ends || (ends->first == ends->second && e.measure.size().sign() == 0)) return {};
  if (ends->first == ends->second) ends->second += std::max(ends->first.abs() / Rational(10), e.measure.size());
  const bool whole = std::all_of(e.sides.begin(), e.sides.end(), [](const auto& side) {
    return side.interval.is_point() && side.interval.lo->value.is_integer();
  });
  const auto marks = ticks(*ends, e.measure.size(), whole && e.measure.size() == Rational(1));
  const DrawnAxis axis(ends->first, ends->second);
  const int bottom = static_cast<int>(e.sides.size()) * kRow + 6;
  const std::string foot = std::to_string(bottom);

  Markup drawn;
  const auto gap = gap_between(e.sides);
  if (gap) drawn += svg_bar("gap", axis.thousandths(gap->first), axis.thousandths(gap->second), 0, bottom);
  drawn += svg_line("axis", "0%", foot, "100%", foot);
  long free = 0;
  for (const auto& [value, words] : marks) {
    if (words.size() > kLongestNumber) return {};
    const std::string x = axis.percent(value);
    drawn += svg_line("tick", x, foot, x, std::to_string(bottom + 5));
    const long at = axis.thousandths(value);
    const long width = kLetter * static_cast<long>(words.size());
    const long from = at < kEdge ? at : at > 1000 - kEdge ? at - width : at - width / 2;
    if (from < free) continue;
    drawn += svg_text("mark", at, bottom + 18, words);
    free = from + width + 2 * kLetter;
  }
  int top = 0;
  for (const auto& side : e.sides) {
    drawn += side_row(side, side_words(side, e.measure), axis, top);
    top += kRow;
  }
  std::string spoken = "On one axis:";
  for (const auto& side : e.sides) spoken += " " + cut(side_words(side, e.measure), 300) + ";";
  const Markup svg = element("svg",
                             {{"class", "strip"},
                              {"width", "100%"},
                              {"height", std::to_string(bottom + 24)},
                              {"role", "img"},
                              {"aria-label", spoken}},
                             drawn);
  return lines(element("figure", svg + legend(e, gap.has_value())));
}

}  // namespace verify
