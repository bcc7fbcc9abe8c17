// A total with its parts: "617 organisations (236 committees, 381 cells)". One of the finders of draft/arithmetic.h.
// The hard part is to see that a list is something else than all parts of one thing, which the words in not_a_part
// tell.
#include <algorithm>

#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kNounWords = 12;    // between a total and the list behind it
constexpr std::size_t kItemWords = 6;     // before the figure of an item
constexpr std::size_t kMaxItems = 1'000;  // no sentence lists more; terms are walked by recursion

// What says that a list is something else than all parts of one thing.
bool not_a_part(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"including", "included",   "include",    "excluding",    "except",       "which",  "whom",
                         "up",        "down",       "compared",   "increase",     "decrease",     "more",   "fewer",
                         "less",      "each",       "average",    "averaging",    "respectively", "target", "vs",
                         "versus",    "against",    "previously", "year-on-year", "from",         "than",   "joined",
                         "another",   "additional", "aged",       "equivalent",   "equal",        "times"});
}

bool parts_items(const Scan& s, std::size_t i) {
  return s.is(i, ",") || s.is(i, ";") || s.is(i, "and") || s.is(i, "&");
}

/// The figures of a list, one an item; nothing when the tokens of [begin, end) are no list of parts.
std::optional<std::vector<std::size_t>> list_of_parts(const Scan& s, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> items;
  std::size_t words = 0;  // of the item, before its figure
  bool open = true;       // the item has no figure yet
  int depth = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (s.is(i, "(")) ++depth;
    if (depth > 0) {
      if (s.is(i, ")")) --depth;
      continue;
    }
    if (not_a_part(s, i)) return std::nullopt;
    if (s.is_amount(i)) {
      if (!s.is_number(i) || !open || (!items.empty() && !s.alike(items.front(), i))) return std::nullopt;
      items.push_back(i);
      open = false;
    } else if (parts_items(s, i)) {
      // "rotations, appointments and transfers" goes on with the same item where no figure follows.
      if (s.amount_within(i + 1, kItemWords, ",;")) {
        open = true;
        words = 0;
      }
    } else if (open && ++words > kItemWords) {
      return std::nullopt;
    }
  }
  if (items.size() < 2 || items.size() > kMaxItems) return std::nullopt;
  return items;
}

std::vector<std::size_t> indices(const Scan& s, const std::vector<std::size_t>& tokens) {
  std::vector<std::size_t> out;
  for (const std::size_t t : tokens) out.push_back(s.index(t));
  return out;
}

// The paragraph says itself that its parts don't make the total.
bool disclaimed(const Draft& draft, const DraftFigure& f) {
  const Manuscript& m = draft.manuscripts[f.manuscript];
  const std::string_view text = m.text->slice(m.blocks[f.block].span);
  for (const std::string_view words : {"add up", "rounding", "rounded", "overlap", "more than one", "several answers",
                                       "multiple answers", "double count", "in both"}) {
    if (text.find(words) != std::string_view::npos) return true;
  }
  return false;
}

bool tells(const Draft& draft, const FigureTerm& equation, bool strict) {
  const Fit fit = fit_of(equation, draft);
  if (fit != Fit::holds && disclaimed(draft, draft.figures[variables_of(equation).front().index])) return false;
  if (fit == Fit::holds || (fit == Fit::near && !strict)) return true;
  if (fit == Fit::far) return false;
  return !strict && large_enough_for_a_slip(largest_in(equation, draft));
}

void say(const Draft& draft, std::size_t total, const std::vector<std::size_t>& parts, std::string_view label,
         bool strict, std::vector<Statement>& out) {
  if (std::find(parts.begin(), parts.end(), total) != parts.end()) return;
  FigureTerm term = equals(figure_term(total), sum_of(parts));
  if (!tells(draft, term, strict)) return;
  Statement statement = statement_of(StatementRule::parts, std::move(term));
  statement.label = label;
  out.push_back(std::move(statement));
}

std::size_t closing(const Scan& s, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < s.size(); ++i) {
    depth += s.is(i, "(") - s.is(i, ")");
    if (depth == 0) return i;
  }
  return s.size();
}

std::size_t sentence_end(const Scan& s) {
  return s.size() > 0 && s.is_one_of(s.size() - 1, {".", "!", "?"}) ? s.size() - 1 : s.size();
}

// The total that a list in brackets or behind a colon at `opener` belongs to: the nearest number before it.
std::optional<std::size_t> total_before(const Scan& s, std::size_t opener) {
  const auto total = s.amount_before(opener, kNounWords, "'\"’“”-");
  if (!total || !s.is_number(*total)) return std::nullopt;
  return total;
}

void lists_behind(const Draft& draft, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 1; i < s.size(); ++i) {
    const bool bracket = s.is(i, "(");
    if (!bracket && !s.is(i, ":")) continue;
    const auto total = total_before(s, i);
    if (!total) continue;
    const auto parts = list_of_parts(s, i + 1, bracket ? closing(s, i) : sentence_end(s));
    if (!parts || !s.alike(*total, parts->front())) continue;
    say(draft, s.index(*total), indices(s, *parts), bracket ? kPartsInBrackets : kPartsBehindColon, false, out);
  }
}

// "…, a total of 414", "…, totalling 414", "…, 414 in total"
std::optional<std::size_t> total_at(const Scan& s, std::size_t i) {
  if (s.is(i, "total") && s.is(i + 1, "of") && s.is_number(i + 2)) return i + 2;
  if (s.is_one_of(i, {"totalling", "totaling", "totalled", "totaled"}) && s.is_number(i + 1)) return i + 1;
  return std::nullopt;
}

void totals_behind(const Draft& draft, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 1; i < s.size(); ++i) {
    const auto total = total_at(s, i);
    if (!total) continue;
    std::size_t begin = 0;
    for (std::size_t k = 0; k < i; ++k) {
      if (s.is_one_of(k, {";", ":", "(", ")"})) begin = k + 1;
    }
    // The list starts where its first figure does.
    std::size_t first = begin;
    while (first < i && !s.is_amount(first)) ++first;
    std::size_t end = i;
    while (end > first && (s.is_one_of(end - 1, {",", "a", "for", "making", "in", "and", "with", "to"}))) --end;
    const auto parts = list_of_parts(s, first, end);
    if (!parts || !s.alike(*total, parts->front())) continue;
    say(draft, s.index(*total), indices(s, *parts), kPartsBeforeTotal, false, out);
  }
}

// "This included 2 …", "These are: 2 …", "Of these, 2 …"
std::optional<std::size_t> list_start(const Scan& s) {
  if (s.is_one_of(0, {"this", "these", "they", "it"}) &&
      s.is_one_of(1, {"included", "include", "includes", "comprise", "comprised", "comprises", "are", "were"}))
    return 2;
  if (s.is(0, "of") && s.is_one_of(1, {"these", "them", "which", "those"})) return 2;
  return std::nullopt;
}

}  // namespace

void find_parts(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  lists_behind(draft, s, out);
  totals_behind(draft, s, out);
}

void find_parts_of_previous(const Draft& draft, const Sentence& previous, const Sentence& sentence,
                            std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const auto start = list_start(s);
  if (!start) return;
  const auto parts = list_of_parts(s, *start, sentence_end(s));
  if (!parts) return;
  const Scan before(draft, previous);
  std::optional<std::size_t> total;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before.is_number(i)) continue;
    const FigureTerm term = equals(before.term(i), sum_of(indices(s, *parts)));
    const Fit fit = fit_of(term, draft);
    const bool large = large_enough_for_a_slip(value_of(before.figure(i)));
    if (fit == Fit::holds) return say(draft, before.index(i), indices(s, *parts), kPartsInNextSentence, true, out);
    if (fit == Fit::near && large && !total) total = before.index(i);
  }
  if (total) say(draft, *total, indices(s, *parts), kPartsInNextSentence, false, out);
}

}  // namespace verify
