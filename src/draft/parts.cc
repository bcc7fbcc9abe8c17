// A total with its parts: "617 organisations (236 committees, 381 cells)". One of the finders of draft/arithmetic.h.
// The hard part is to see that a list is something else than all parts of one thing, which the words in not_a_part
// tell.
#include <algorithm>

#include "draft/arithmetic.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kNounWords = 12;    // between a total and the list behind it
constexpr std::size_t kIncludedNoun = 4;  // between a total and "including"
constexpr std::size_t kItemWords = 6;     // before the figure of an item
constexpr std::size_t kMaxItems = 1'000;  // no sentence lists more; terms are walked by recursion

// What says that a list is something else than all parts of one thing.
bool not_a_part(const Scan& s, std::size_t i) {
  // "318 from women" says whose they are; "up from 318" what they were.
  if (s.is(i, "from") && i > 0 && (s.is_amount(i - 1) || s.is_one_of(i - 1, {"came", "come", "are", "is", "were"})))
    return false;
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
    if (i + 1 < end && s.counts_off(i)) continue;
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

// How sure the words are that a list is all parts of its total.
enum class Words {
  weak,      // a total was sought among several figures: only what fits is a statement
  list,      // a list behind a total: a slip, or a small miss, is told
  complete,  // "of which", or a list that names no things of its own: parts that are more than their total, too
  places,    // the same, where no word joins the list to its total: implausible
};

bool tells(const Draft& draft, const FigureTerm& equation, bool more, Words words) {
  const Fit fit = fit_of(equation, draft);
  if (fit != Fit::holds && disclaimed(draft, draft.figures[variables_of(equation).front().index])) return false;
  if (fit == Fit::holds) return true;
  if (words == Words::weak) return false;
  if (fit == Fit::near || (words != Words::list && more)) return true;
  return fit == Fit::slip && large_enough_for_a_slip(largest_in(equation, draft));
}

void say(const Draft& draft, std::size_t total, const std::vector<std::size_t>& parts, std::string_view label,
         Words words, std::vector<Statement>& out) {
  if (std::find(parts.begin(), parts.end(), total) != parts.end()) return;
  Rational sum = 0;
  for (const std::size_t part : parts) sum += value_of(draft.figures[part].figure);
  FigureTerm term = equals(figure_term(total), sum_of(parts));
  if (!tells(draft, term, sum > value_of(draft.figures[total].figure), words)) return;
  Statement statement = statement_of(StatementRule::parts, std::move(term));
  statement.label = label;
  statement.plausible = words == Words::places && fit_of(statement.term, draft) != Fit::holds;
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

// People by kind, which no two kinds of share. A list of them is a list of parts.
bool is_person_word(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"men", "women", "boys", "girls", "males", "females", "male", "female", "adults", "children"});
}

bool is_place(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"in", "from", "for", "at", "on", "under", "among", "by"});
}

// Whether the items of a list name no things of their own, so that they are kinds of what the total counts: "8 in the
// north and 7 in the south", "236 women, 391 men", "58 of them". "30 tables and 90 figures" need not be pages.
bool names_no_things(const Scan& s, std::size_t total, const std::vector<std::size_t>& parts) {
  const auto same_noun = [&](std::size_t i) {
    return s[i].kind == Token::Kind::word && total + 1 < s.size() && s[total + 1].text == s[i].text;
  };
  return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const std::size_t next = part + 1;
    if (next >= s.size() || s[next].kind == Token::Kind::mark) return true;
    return is_place(s, next) || s.is_one_of(next, {"were", "are", "is", "was"}) || is_person_word(s, next) ||
           same_noun(next);
  });
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
    say(draft, s.index(*total), indices(s, *parts), bracket ? kPartsInBrackets : kPartsBehindColon,
        names_no_things(s, *total, *parts) ? Words::complete : Words::list, out);
  }
}

// Where the clause that begins at `from` ends.
std::size_t clause_end(const Scan& s, std::size_t from) {
  for (std::size_t i = from; i < s.size(); ++i) {
    const WordClass word = meaning_of(s, i).is;
    if (s.is_one_of(i, {";", ":"}) || word == WordClass::contrast || word == WordClass::cause) return i;
  }
  return sentence_end(s);
}

bool last_is_joined(const Scan& s, const std::vector<std::size_t>& parts) {
  for (std::size_t i = parts[parts.size() - 2] + 1; i < parts.back(); ++i) {
    if (s.is_one_of(i, {"and", "&"})) return true;
  }
  return false;
}

// "24.6 million euros is made up of 14.9 million for staff": a unit may be said once, before a scale that all have.
bool in_unit_of(const Scan& s, std::size_t total, std::size_t part) {
  const Figure& whole = s.figure(total);
  const Figure& piece = s.figure(part);
  const bool once = whole.kind == FigureKind::number && piece.kind == FigureKind::number && piece.unit.empty() &&
                    whole.per == piece.per && whole.written.scale > 0 && whole.written.scale == piece.written.scale;
  return once || s.alike(total, part);
}

// Behind the words that open a list of all parts: "of which", "made up of", "a total of 406 towns; 326 …".
std::optional<std::size_t> behind_opener(const Scan& s, std::size_t i) {
  if (s.is(i, "of") && s.is_one_of(i + 1, {"which", "whom"})) return i + 2;
  if (s.is(i, "comprising")) return i + 1;
  if (s.is_one_of(i, {"consisting", "composed"}) && s.is(i + 1, "of")) return i + 2;
  if (s.is(i, "made") && s.is(i + 1, "up") && s.is(i + 2, "of")) return i + 3;
  return std::nullopt;
}

// "a total of 406 towns in the county; 326 …"
bool ends_total(const Scan& s, std::size_t i) {
  const auto total = s.is(i, ";") && s.is_number(i + 1) ? s.amount_before(i, kNounWords) : std::nullopt;
  return total && *total > 1 && s.is(*total - 1, "of") && s.is(*total - 2, "total");
}

// "3,412 households, of which 1,201 were urban and 2,211 rural"
void parts_of_which(const Draft& draft, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 1; i < s.size(); ++i) {
    const auto behind = ends_total(s, i) ? std::optional(i + 1) : behind_opener(s, i);
    if (!behind) continue;
    const auto total = s.amount_before(i, kNounWords, ",'\"’“”-");
    if (!total || !s.is_number(*total)) continue;
    const auto parts = list_of_parts(s, *behind, clause_end(s, *behind));
    if (!parts || !in_unit_of(s, *total, parts->front()) || !last_is_joined(s, *parts)) continue;
    say(draft, s.index(*total), indices(s, *parts), kPartsOfWhich, Words::complete, out);
  }
}

// "5,200 people, 2,100 in Europe, 1,900 in Asia and 1,200 in the Americas": no word says that these are all.
void parts_by_place(const Draft& draft, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 1; i < s.size(); ++i) {
    if (!s.is(i, ",") || !s.is_number(i + 1)) continue;
    const auto total = s.amount_before(i, 3);
    // "72,900 in England, 68,000 in Scotland, …": the first is an item itself.
    if (!total || !s.is_number(*total) || *total + 1 == i || is_place(s, *total + 1)) continue;
    const auto parts = list_of_parts(s, i + 1, clause_end(s, i));
    if (!parts || parts->size() < 3 || !s.alike(*total, parts->front()) || !last_is_joined(s, *parts)) continue;
    if (!names_no_things(s, *total, *parts)) continue;
    say(draft, s.index(*total), indices(s, *parts), kPartsBehind, Words::places, out);
  }
}

// "350 cases, including 120 men and 140 women": together they are no more than the total.
void parts_included(const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 1; i < s.size(); ++i) {
    if (!s.is(i, "including")) continue;
    // "a profit of 6.2 million, adjusted for items, including": the parts are of the items.
    const auto total = s.amount_before(s.is(i - 1, ",") ? i - 1 : i, kIncludedNoun);
    if (!total || !s.is_number(*total)) continue;
    const auto parts = list_of_parts(s, i + 1, clause_end(s, i));
    if (!parts || !s.alike(*total, parts->front()) || !last_is_joined(s, *parts)) continue;
    Statement statement =
        statement_of(StatementRule::part_of,
                     FigureTerm::compared(sum_of(indices(s, *parts)), Comparison::less_equal, s.term(*total)));
    statement.plausible = !names_no_things(s, *total, *parts);  // "40 new ones and 30 large ones" may overlap
    statement.label = kPartsIncluded;
    out.push_back(std::move(statement));
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
    say(draft, s.index(*total), indices(s, *parts), kPartsBeforeTotal, Words::list, out);
  }
}

// "This included 2 …", "These are: 2 …", "Of these, 2 …"
std::optional<std::size_t> list_start(const Scan& s) {
  if (s.is_one_of(0, {"this", "these", "they", "it"}) &&
      s.is_one_of(1, {"included", "include", "includes", "comprise", "comprised", "comprises", "are", "were"}))
    return 2;
  if (s.is(0, "of") && s.is_one_of(1, {"this", "these", "them", "which", "those"})) return 2;
  return std::nullopt;
}

}  // namespace

void find_parts(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() > kMaxAmountsOfAList) return;
  lists_behind(draft, s, out);
  parts_of_which(draft, s, out);
  parts_by_place(draft, s, out);
  parts_included(s, out);
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
    if (fit == Fit::holds)
      return say(draft, before.index(i), indices(s, *parts), kPartsInNextSentence, Words::weak, out);
    if (fit == Fit::near && large && !total) total = before.index(i);
  }
  if (total) return say(draft, *total, indices(s, *parts), kPartsInNextSentence, Words::list, out);
  // "Revenue was 52.6 million. Of this, …": the figure before, where there is one only.
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before.is_number(i) || before.figure(i).unit != s.figure(parts->front()).unit) continue;
    if (only) return;
    only = i;
  }
  if (only && s.is(0, "of"))
    say(draft, before.index(*only), indices(s, *parts), kPartsInNextSentence, Words::complete, out);
}

}  // namespace verify
