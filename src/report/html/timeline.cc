// The section "Over time": draws the timelines that check/timelines.h chose, with a table of the same figures.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "explain/relation_text.h"
#include "report/html/sections.h"
#include "report/html/svg.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr int kRow = 30;      // pixels of a period
constexpr int kHeight = 130;  // of a stock's curve
constexpr int kDot = 5;       // the radius of a point; labels keep clear of it
constexpr int kTop = 20;      // above the curve, room for its highest mark

struct Entry {
  VarId quantity = 0;
  Date first, last;              // of a day: the days it may be
  Date inner_first, inner_last;  // the days that a period has whichever days its ends are
  bool sure = true;              // both are known
  std::optional<Interval> all;   // every value said, or left by the others
  std::string words;             // "1,446"
  std::string by;                // "restructuring, sector-94"
  bool reported = false, in_finding = false;
};

class TimelineDrawing {
 public:
  TimelineDrawing(const HtmlContext& context, const Timelines& timelines)
      : context_(context), problem_(context.result.problem), timelines_(timelines) {}

  Markup run() const {
    Markup out, quiet;
    std::size_t folded_away = 0;
    for (const Timeline& t : timelines_.shown) {
      (t.contested ? out : quiet) += timeline(t, entries_of(t));
      folded_away += !t.contested;
    }
    if (!quiet.empty())
      out += folded(std::to_string(folded_away) + " without a finding", quiet + and_more(timelines_.more));
    else out += and_more(timelines_.more);
    if (timelines_.not_asked > 0) out += lines(element("p", "more", text(not_asked_words(timelines_.not_asked))));
    return out;
  }

 private:
  static std::string not_asked_words(std::size_t n) {
    return std::to_string(n) +
           by_count(n, " more quantity that nobody reports was", " more quantities that nobody reports were") +
           " not derived for these drawings";
  }

  const Concept& concept_of(const Timeline& t) const { return context_.result.rules.concepts[t.concept_id]; }

  std::size_t finding_of(VarId v) const {
    std::size_t out = context_.result.findings.size();
    for (const ClaimId c : problem_.quantities[v].claims) {
      const auto& findings = context_.findings_of(problem_.claims[c].fact);
      if (!findings.empty()) out = std::min(out, findings.front());
    }
    return out;
  }

  std::vector<Entry> entries_of(const Timeline& t) const {
    std::vector<Entry> out;
    for (const TimelineEntry& e : t.entries) out.push_back(entry(e));
    std::stable_sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) {
      return std::tie(a.first, b.last) < std::tie(b.first, a.last);
    });
    return out;
  }

  Entry entry(const TimelineEntry& of) const {
    const VarId v = of.quantity;
    const Quantity& q = problem_.quantities[v];
    Entry out;
    out.quantity = v;
    if (const auto* day = std::get_if<Day>(&q.when)) {
      out.first = day->first();
      out.last = day->last();
      out.sure = day->is_certain();
    } else {
      const Period& period = std::get<Period>(q.when);
      out.first = period.first.first();
      out.last = period.last.last();
      out.inner_first = period.first.last();
      out.inner_last = period.last.first();
      out.sure = period.first.is_certain() && period.last.is_certain();
    }
    out.reported = !q.claims.empty();
    if (out.reported) {
      said(q, out);
      return out;
    }
    const Range& range = *of.derived;
    const FigureNaming figures(problem_, context_.result.rules, context_.result.facts, q.claims);
    out.all = range.interval;
    out.words = (range.exact ? "" : "within ") + interval_words(range.interval, figures.measure(v));
    out.by = "follows from the others";
    return out;
  }

  void said(const Quantity& q, Entry& out) const {
    std::set<std::string> words, documents;
    for (const ClaimId c : q.claims) {
      const Claim& claim = problem_.claims[c];
      const Interval& i = claim.reading.stated;
      words.insert(context_.telling.figure(claim.fact));
      documents.insert(visible(context_.document_of(claim.fact).id));
      out.in_finding = out.in_finding || !context_.findings_of(claim.fact).empty();
      if (!out.all) out.all = i;
      if (!i.lo || (out.all->lo && i.lo->value < out.all->lo->value)) out.all->lo = i.lo;
      if (!i.hi || (out.all->hi && i.hi->value > out.all->hi->value)) out.all->hi = i.hi;
    }
    for (const std::string& w : words) out.words += (out.words.empty() ? "" : " or ") + w;
    for (const std::string& d : documents) out.by += (out.by.empty() ? "" : ", ") + d;
  }

  Markup timeline(const Timeline& s, const std::vector<Entry>& entries) const {
    const Concept& c = concept_of(s);
    std::string name = c.name;
    const std::string aspects = describe(s.aspects);
    if (!aspects.empty()) name += " (" + aspects + ")";
    std::vector<std::vector<Markup>> rows;
    for (const Entry& e : entries) {
      if (rows.size() >= kMaxTimelineRows) break;
      rows.push_back({short_text(to_string(problem_.quantities[e.quantity].when)), short_text(e.words),
                      short_text(e.by), e.in_finding ? finding_link(finding_of(e.quantity)) : text("")});
    }
    Markup inside = lines(element("h3", element("bdi", short_text(name))));
    if (!c.label.empty() && c.label != c.name) inside += lines(element("p", "of", short_text(c.label)));
    inside += c.kind == ConceptKind::stock ? curve(s, entries) : periods(s, entries);
    inside += table(text("The same in figures"), {{"When"}, {"how many", true}, {"who says so"}, {"finding"}}, rows);
    if (entries.size() > kMaxTimelineRows)
      inside += lines(element("p", "more", text("and more; --output json has all figures")));
    return lines(element("article", "timeline", inside));
  }

  Markup finding_link(std::size_t finding) const {
    const Markup number = text(std::to_string(finding + 1));
    return context_.anchor(finding).empty() || finding >= kHtmlWorkLines
               ? number
               : link_within(context_.anchor(finding), number);
  }

  static Rational at(Date date) { return Rational(date.days); }

  static std::pair<Date, Date> first_and_last(const std::vector<Entry>& entries) {
    std::pair<Date, Date> out(entries.front().first, entries.front().last);
    for (const Entry& e : entries) out = {std::min(out.first, e.first), std::max(out.second, e.last)};
    return out;
  }

  static DrawnAxis days(const std::vector<Entry>& entries) {
    const auto [first, last] = first_and_last(entries);
    return {at(first), at(first == last ? last + 1 : last)};
  }

  static int year_of(Date date) { return std::stoi(to_string(date).substr(0, 4)); }

  // What stands below the axis: years; where no year begins within it, the first and the last day.
  static std::map<Date, std::string> marked_days(const std::vector<Entry>& entries, const DrawnAxis& axis) {
    const auto [first, last] = first_and_last(entries);
    const int first_year = year_of(first);
    const int last_year = year_of(last) + 1;
    const int step = std::max(1, (last_year - first_year + 4) / 5);
    std::map<Date, std::string> out;
    for (int year = first_year; year <= last_year && year <= 9999; year += step) {
      const Date day = make_date(year, 1, 1);
      const long place = axis.thousandths(at(day));
      if (place > 0 && place < 1000) out.emplace(day, std::to_string(year));
    }
    if (out.empty()) out = {{first, to_string(first)}, {last, to_string(last)}};
    return out;
  }

  static Markup time_axis(const std::vector<Entry>& entries, const DrawnAxis& axis, int bottom) {
    const std::string foot = std::to_string(bottom);
    Markup out = svg_line("axis", "0%", foot, "100%", foot);
    for (const auto& [day, words] : marked_days(entries, axis)) {
      const std::string x = axis.percent(at(day));
      out += svg_line("tick", x, foot, x, std::to_string(bottom + 5)) +
             svg_text("mark", axis.thousandths(at(day)), bottom + 18, words);
    }
    return out;
  }

  static std::string css_class(const Entry& e, const std::string& shape) {
    return shape + (!e.reported ? " derived" : e.in_finding ? " contested" : " said");
  }

  static Markup drawing(const std::string& label, int height, const Markup& inside, bool derived, bool contested) {
    std::string legend;
    if (contested) legend = "Red: in a finding. ";
    if (derived) legend += "Hollow: no document states it; it follows from the others. ";
    const Markup caption = legend.empty() ? Markup() : element("figcaption", text(legend));
    return lines(element("figure", element("svg",
                                           {{"class", "time"},
                                            {"width", "100%"},
                                            {"height", std::to_string(height)},
                                            {"role", "img"},
                                            {"aria-label", label}},
                                           inside) +
                                       caption));
  }

  static bool any_derived(const std::vector<Entry>& entries) {
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return !e.reported; });
  }

  static bool any_contested(const std::vector<Entry>& entries) {
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.in_finding; });
  }

  static Markup bar(const std::string& css_class, long from, long to, int y) {
    return svg_bar(css_class.c_str(), from, to, y, 8);
  }

  // A flow: each period a bar from its first day to its last, pale where it may have begun or ended.
  Markup periods(const Timeline& s, const std::vector<Entry>& entries) const {
    const DrawnAxis axis = days(entries);
    Markup out;
    int top = 0;
    for (const Entry& e : entries) {
      if (top >= kRow * static_cast<int>(kMaxTimelineRows)) break;
      const long from = axis.thousandths(at(e.first));
      const long to = std::max(from + 4, axis.thousandths(at(e.last)));
      const long inner_from = std::max(from, axis.thousandths(at(e.inner_first)));
      const long inner_to = std::min(to, axis.thousandths(at(e.inner_last)));
      if (!e.sure) out += bar(css_class(e, "span unsure"), from, to, top + 18);
      if (e.sure) out += bar(css_class(e, "span"), from, to, top + 18);
      else if (inner_from < inner_to) out += bar(css_class(e, "span"), inner_from, inner_to, top + 18);
      const bool right = from > 500;
      out += element("text",
                     {{"class", "label"},
                      {"x", percent_of(right ? to : from)},
                      {"y", std::to_string(top + 13)},
                      {"text-anchor", right ? "end" : "start"}},
                     short_text(e.words, 40));
      top += kRow;
    }
    return drawing(
        "Periods and what is said of " + visible(concept_of(s).name) + " in each; the same in the table below",
        top + 30, out + time_axis(entries, axis, top + 6), any_derived(entries), any_contested(entries));
  }

  static std::string percent_of(long thousandths) {
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
  }

  // A stock: each day a point, or what it may be from top to bottom.
  Markup curve(const Timeline& s, const std::vector<Entry>& entries) const {
    std::optional<Rational> least, most;
    for (const Entry& e : entries) {
      for (const auto& end : {e.all->lo, e.all->hi}) {
        if (end && (!least || end->value < *least)) least = end->value;
        if (end && (!most || end->value > *most)) most = end->value;
      }
    }
    if (!least) return {};
    if (*least == *most) most = *most + std::max(most->abs() / Rational(10), Rational(1));
    const DrawnAxis values(*least, *most);
    const DrawnAxis axis = days(entries);
    const auto height = [&](const Rational& value) {
      return kTop + static_cast<int>((1000 - values.thousandths(value)) * kHeight / 1000);
    };
    Markup out;
    const FigureNaming figures(problem_, context_.result.rules, context_.result.facts,
                               problem_.quantities[entries.front().quantity].claims);
    for (const Rational& end : {*least, *most}) {
      const std::string y = std::to_string(height(end));
      out += svg_line("grid", "0%", y, "100%", y) +
             svg_text("mark", 0, height(end) - kDot - 3, amount_words(end, figures.measure(entries.front().quantity)));
    }
    std::size_t drawn = 0;
    for (const Entry& e : entries) {
      if (++drawn > kMaxTimelineRows) break;
      const std::string x = percent_of((axis.thousandths(at(e.first)) + axis.thousandths(at(e.last))) / 2);
      const int high = e.all->hi ? height(e.all->hi->value) : 2;
      const int low = e.all->lo ? height(e.all->lo->value) : kTop + kHeight;
      if (!e.sure)
        out += svg_line("unsure", axis.percent(at(e.first)), std::to_string((high + low) / 2), axis.percent(at(e.last)),
                        std::to_string((high + low) / 2));
      if (low - high < 8) {
        out += element("circle",
                       {{"class", css_class(e, "dot")},
                        {"cx", x},
                        {"cy", std::to_string((high + low) / 2)},
                        {"r", std::to_string(kDot)}},
                       {});
      } else {
        out += element("line",
                       {{"class", css_class(e, "range")},
                        {"x1", x},
                        {"y1", std::to_string(high)},
                        {"x2", x},
                        {"y2", std::to_string(low)}},
                       {});
      }
    }
    const int bottom = kTop + kHeight + 4;
    return drawing("Days and what is said of " + visible(concept_of(s).name) + " on each; the same in the table below",
                   bottom + 24, out + time_axis(entries, axis, bottom), any_derived(entries), any_contested(entries));
  }

  const HtmlContext& context_;
  const Problem& problem_;
  const Timelines& timelines_;
};

}  // namespace

Markup over_time(const HtmlContext& context, const Timelines& timelines) {
  return TimelineDrawing(context, timelines).run();
}

}  // namespace verify
