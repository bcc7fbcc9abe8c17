// Every comparison here is by overlap of places. What is asked of a mark, and by which rules it may be answered, is
// decided in marks.cc.
#include "bench/quality/score.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "bench/quality/mark_arithmetic.h"
#include "bench/quality/slips.h"

namespace verify::bench {

namespace {

bool speaks_of_one(const ReadFinding& finding, const std::vector<Mark>& marks, bool holding) {
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    return mark.holds == holding && speaks_of(asked(mark), finding.figures);
  });
}

// Several relations may check one statement together ("439,942, down 8,893 (2.0 %)"); each has two of its figures, and
// one figure ties each to the others.
bool all_tied(const std::vector<std::uint64_t>& relations, std::uint64_t all) {
  for (const std::uint64_t first : relations) {
    std::uint64_t tied = first;
    for (bool grown = true; grown;) {
      grown = false;
      for (const std::uint64_t next : relations) {
        if ((next & tied) == 0 || (next | tied) == tied) continue;
        tied |= next;
        grown = true;
      }
    }
    if (tied == all) return true;
  }
  return false;
}

std::optional<Slip> slip_at(const Mark& mark, std::size_t figure, const char* name,
                            const std::optional<std::string>& text, const MarkArithmetic& arithmetic) {
  const MarkedFigure& f = mark.figures[figure];
  if (!text || *text == f.text) return std::nullopt;
  const auto before = number_in(f.text), after = number_in(*text);
  if (!before || !after || *before == 0) return std::nullopt;
  if (arithmetic.holds_with({{figure, *after / *before}}) != std::optional(false)) return std::nullopt;
  return Slip{name, {{f.span, *text}}};
}

bool is_percentage(const std::string& text) {
  return text.find('%') != std::string::npos || text.find("per") != std::string::npos;
}

// The number of another figure of the same sort in place of its own.
std::optional<std::string> neighbour_copied(const Mark& mark, std::size_t figure) {
  const std::string& own = mark.figures[figure].text;
  const auto place = number_place(own);
  for (std::size_t step = 1; place && step < mark.figures.size(); ++step) {
    const std::string& other = mark.figures[(figure + step) % mark.figures.size()].text;
    const auto from = number_place(other);
    if (!from || is_percentage(own) != is_percentage(other)) continue;
    return own.substr(0, place->begin) + other.substr(from->begin, from->end - from->begin) + own.substr(place->end);
  }
  return std::nullopt;
}

// Figures in an order that the dice give, so that a slip that fits none but the last is found.
std::vector<std::size_t> shuffled(std::size_t count, Dice& dice) {
  std::vector<std::size_t> out(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = i;
  for (std::size_t i = count; i > 1; --i)
    std::swap(out[i - 1], out[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(i) - 1))]);
  return out;
}

std::vector<Span> spans_behind(const std::vector<Span>& spans, const Slip& slip) {
  std::vector<Span> out = spans;
  for (Span& span : out) {
    std::ptrdiff_t begin = 0, end = 0;
    for (const Slip::Edit& edit : slip.edits) {
      const auto longer =
          static_cast<std::ptrdiff_t>(edit.text.size()) - static_cast<std::ptrdiff_t>(edit.at.end - edit.at.begin);
      if (edit.at.begin < span.begin) begin += longer;
      if (edit.at.begin < span.end) end += longer;
    }
    span = {static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.begin) + begin),
            static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.end) + end)};
  }
  return out;
}

// The numbers of the sentence around a place, without that place's own, sorted.
std::vector<std::string> numbers_around(std::string_view document, Span place) {
  const auto ends = [&](std::size_t at) {
    return document[at] == '\n' ? at + 1 < document.size() && document[at + 1] == '\n'
                                : (document[at] == '.' || document[at] == '!' || document[at] == '?') &&
                                      at + 1 < document.size() && (document[at + 1] == ' ' || document[at + 1] == '\n');
  };
  std::size_t begin = place.begin, end = place.end;
  while (begin > 0 && place.begin - begin < 1000 && !ends(begin - 1)) --begin;
  while (end < document.size() && end - place.end < 1000 && !ends(end)) ++end;
  std::vector<std::string> out;
  for (const std::string& part : {std::string(document.substr(begin, place.begin - begin)),
                                  std::string(document.substr(place.end, end - place.end))}) {
    std::string rest = part;
    while (const auto number = number_place(rest)) {
      out.push_back(rest.substr(number->begin, number->end - number->begin));
      rest.erase(0, number->end);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Outcome outcome_of(const Mark& mark, const ReadDocument& document) {
  Outcome out;
  out.reach = reach_of(mark, document.text->bytes());
  const std::vector<Span> wanted = asked(mark);
  if (wanted.empty() || wanted.size() > 64) return out;
  const std::uint64_t all = ~std::uint64_t{0} >> (64 - wanted.size());
  out.figures_read = overlapped(wanted, document.figures) == all;
  std::vector<std::uint64_t> relations;
  for (const ReadRelation& r : document.relations) {
    if (answers(r.rule, mark) && speaks_of(wanted, r.figures)) relations.push_back(overlapped(wanted, r.figures));
  }
  out.checked = all_tied(relations, all);
  for (const ReadFinding& finding : document.findings) {
    out.touched = out.touched || overlapped(wanted, finding.figures) != 0;
    out.alarmed = out.alarmed || speaks_of(wanted, finding.figures);
  }
  return out;
}

Verdict verdict_on(const ReadFinding& finding, const std::vector<Mark>& marks, const std::vector<Mark>& judged) {
  if (speaks_of_one(finding, marks, false) || speaks_of_one(finding, judged, false)) return Verdict::true_finding;
  return speaks_of_one(finding, judged, true) ? Verdict::judged_false : Verdict::not_judged;
}

std::vector<Slip> slips_in(const Mark& mark, Dice& dice) {
  std::vector<Slip> out;
  const auto arithmetic = MarkArithmetic::of(mark);
  if (!arithmetic || !arithmetic->holds()) return out;
  const auto add_first = [&](const char* name, auto slip) {
    for (const std::size_t figure : shuffled(mark.figures.size(), dice)) {
      const std::string& text = mark.figures[figure].text;
      if (digit_count(text) == 0) continue;
      if (auto made = slip_at(mark, figure, name, slip(figure, text), *arithmetic)) {
        out.push_back(std::move(*made));
        return;
      }
    }
  };
  add_first("one digit", [&](std::size_t, const std::string& text) { return one_digit(text, dice); });
  add_first("digits swapped", [&](std::size_t, const std::string& text) { return swapped(text, dice); });
  add_first("x 10", [&](std::size_t, const std::string& text) { return times_ten(text); });
  if (family_of(mark) != Family::again)
    add_first("neighbour copied",
              [&](std::size_t figure, const std::string&) { return neighbour_copied(mark, figure); });
  return out;
}

std::vector<Slip> reversed_in(const Mark& mark) {
  const auto arithmetic = MarkArithmetic::of(mark);
  if (!arithmetic || !arithmetic->holds()) return {};
  for (std::size_t i = 0; i < mark.figures.size(); ++i) {
    for (std::size_t k = i + 1; k < mark.figures.size(); ++k) {
      const auto a = number_in(mark.figures[i].text), b = number_in(mark.figures[k].text);
      if (!a || !b || *a == 0 || *b == 0) continue;
      if (arithmetic->holds_with({{i, *b / *a}, {k, *a / *b}}) != std::optional(false)) continue;
      Slip slip{"reversed",
                {{mark.figures[i].span, mark.figures[k].text}, {mark.figures[k].span, mark.figures[i].text}}};
      if (slip.edits[1].at.begin < slip.edits[0].at.begin) std::swap(slip.edits[0], slip.edits[1]);
      return {slip};
    }
  }
  return {};
}

std::string with_slip(std::string_view document, const Slip& slip) {
  std::string out;
  std::size_t at = 0;
  for (const Slip::Edit& edit : slip.edits) {
    out += document.substr(at, edit.at.begin - at);
    out += edit.text;
    at = edit.at.end;
  }
  return out += document.substr(at);
}

bool is_found(const Mark& mark, const Slip& slip, const ReadDocument& changed) {
  std::vector<Span> edited;
  for (const Slip::Edit& edit : slip.edits) edited.push_back(edit.at);
  const std::vector<Span> statement = spans_behind(asked(mark), slip), own = spans_behind(edited, slip);
  return std::any_of(changed.findings.begin(), changed.findings.end(), [&](const ReadFinding& f) {
    return overlapped(own, f.figures) != 0 || speaks_of(statement, f.figures);
  });
}

std::size_t anchors_of(const Mark& mark, std::string_view document) {
  if (mark.figures.size() < 2) return 0;
  const auto a = numbers_around(document, mark.figures[0].span), b = numbers_around(document, mark.figures[1].span);
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace verify::bench
