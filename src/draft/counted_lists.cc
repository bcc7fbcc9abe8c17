// Lists that say how many items they have: "five measures: …; …; and …", "seven colours: red, … and blue", "the two
// halls (north and south)". The items are counted between semicolons or commas, or as the list items behind the
// paragraph. Commas and "and" stand within items, too: a list of these is read where it holds, and told only where its
// items are so short that nothing else can part them.
#include "draft/arithmetic.h"

#include <algorithm>

#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

constexpr int kFewest = 3, kMost = 20;  // items of a list that is worth counting
constexpr int kFewestToHold = 2;        // items of a list that is only read where it holds
// Tokens from the number to its list, and from the number to a noun in the plural.
constexpr std::size_t kAnnouncedWithin = 9, kPluralWithin = 4;
// Tokens of a list between commas, and of an item that can hold no "and".
constexpr std::size_t kLongestList = 120, kShortItem = 2;
// Tokens in which a list counts its items off.
constexpr std::size_t kCountedOffWithin = 400;
// Words between the number and the colon. With more of them, the number may count something other than the items, and
// the list isn't counted.
constexpr std::size_t kNounWords = 5;

// "five measures:" – the figure that says how many items follow, and the colon behind its noun.
struct Announced {
  std::size_t figure, colon;
};

std::optional<Announced> announced(const Scan& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is(i, ":")) continue;
    const auto amount = s.amount_before(i, kNounWords, "'’-");
    if (!amount || i < *amount + 2 || !s.is_number(*amount)) return std::nullopt;
    const Figure& f = s.figure(*amount);
    const auto value = f.value.as_int64();
    const Token& noun = s[i - 1];
    // "page 5 of 12:" and "since 3 March:" announce nothing; a noun in the plural does.
    const bool plural = noun.kind == Token::Kind::word && noun.text.size() > 3 && noun.text.back() == 's';
    if (!value || *value < kFewest || *value > kMost || !f.unit.empty() || f.written.hedge != Hedge::none || !plural)
      return std::nullopt;
    if (s.is_one_of(*amount + 1, {"of", "out"})) return std::nullopt;
    return Announced{*amount, i};
  }
  return std::nullopt;
}

// Items that semicolons part, to the end of the sentence; 0 where there are none.
std::size_t semicolon_items(const Scan& s, std::size_t from) {
  std::size_t items = 1;
  bool any = false;
  for (std::size_t i = from; i < s.size(); ++i) {
    if (s.is(i, ":")) return 0;
    if (s.is(i, ";")) {
      any = true;
      ++items;
    }
  }
  return any ? items : 0;
}

// Whether a figure can say how many items a list has, and how many.
std::optional<std::int64_t> count_at(const Scan& s, std::size_t i) {
  if (!s.is_number(i) || s.is_one_of(i + 1, {"of", "out"})) return std::nullopt;
  const Figure& f = s.figure(i);
  const auto value = f.value.as_int64();
  if (!value || *value < kFewestToHold || *value > kMost || !f.unit.empty() || f.written.hedge != Hedge::none)
    return std::nullopt;
  return value;
}

bool names_several(const Scan& s, std::size_t figure) {
  for (std::size_t i = figure + 1; i < s.size() && i <= figure + kPluralWithin; ++i) {
    if (s[i].kind == Token::Kind::mark) return false;
    if (s.is_figure(i)) continue;  // "two $250 payments"
    if (s[i].text.size() > 3 && s[i].text.back() == 's') return true;
    if (s.is_one_of(i, {"men", "women", "people", "children"})) return true;
  }
  return false;
}

// How many items stand in the tokens [from, to): at least, and at most. "bread and butter" is one item or two.
struct Items {
  std::size_t fewest = 1, most = 1;
  std::size_t longest = 0;  ///< tokens of the longest item
};

Items items_in(const Scan& s, std::size_t from, std::size_t to) {
  Items out;
  std::size_t length = 0, depth = 0, joined = 0;
  bool comma_before = false;
  const auto part = [&] {
    out.longest = std::max(out.longest, length);
    length = joined = 0;
  };
  for (std::size_t i = from; i < to; ++i) {
    if (s.is(i, "(")) ++depth;
    if (s.is(i, ")") && depth > 0) --depth;
    if (depth > 0) continue;
    const bool comma = s.is_one_of(i, {",", ";"});
    if (comma) {
      if (length > 0) ++out.fewest, ++out.most, part();
    } else if (s.is_one_of(i, {"and", "or", "&"})) {
      if (!comma_before && length > 0) {
        ++out.most, ++joined;
        out.longest = std::max(out.longest, length);
        length = 0;
      }
    } else if (s[i].kind != Token::Kind::mark) {
      ++length;
    }
    comma_before = comma;
  }
  if (joined > 0) ++out.fewest;
  part();
  return out;
}

// The end of a list that begins behind `from`: of the bracket, or of the sentence.
std::size_t list_end(const Scan& s, std::size_t from, bool bracket) {
  std::size_t depth = 0;
  for (std::size_t i = from; i < s.size(); ++i) {
    if (s.is(i, "(")) ++depth;
    if (s.is(i, ")")) {
      if (depth == 0) return i;
      --depth;
    }
    if (!bracket && (s.is_one_of(i, {":", "–", "—"}) || i > from + kLongestList)) return from;
  }
  return bracket ? from : s.size();
}

// The number that announces what opens at `at`, nearest first: "the two halls (", "seven colours:", "four times a year
// in".
std::optional<std::size_t> announces(const Scan& s, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i <= kAnnouncedWithin;) {
    if (s.is_one_of(i, {";", "(", ")"})) return std::nullopt;
    if (s.is_figure(i)) return count_at(s, i) && names_several(s, i) ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

void say(const Scan& s, std::size_t figure, std::size_t items, std::vector<Statement>& out) {
  Statement statement = statement_of(
      StatementRule::counted_list, equals(s.term(figure), FigureTerm::of(Rational(static_cast<std::int64_t>(items)))));
  statement.label = kItemsOfTheListBehind;
  out.push_back(std::move(statement));
}

// A list between commas, in a bracket, behind a colon or behind "times a year in".
void find_comma_list(const Scan& s, std::size_t opener, bool bracket, std::vector<Statement>& out) {
  const auto figure = announces(s, opener);
  if (!figure) return;
  const std::size_t end = list_end(s, opener + 1, bracket);
  if (end <= opener + 1 || s.is_one_of(opener + 1, {"e", "see", "including", "eg", "such", "up", "down", "from"}))
    return;
  const Items items = items_in(s, opener + 1, end);
  const auto said = static_cast<std::size_t>(*count_at(s, *figure));
  if (items.most < kFewestToHold) return;
  if (items.fewest <= said && said <= items.most) return say(s, *figure, said, out);
  const bool sure = s.is(opener, ":") && items.fewest == items.most && items.longest <= kShortItem;
  const std::size_t off = std::max(items.most, said) - std::min(items.most, said);
  if (sure && off == 1 && said >= kFewest && items.most >= kFewest) say(s, *figure, items.most, out);
}

// "two payments, the first in May and the second in June", "two peaks: one in May, and another in June": as many as the
// words that tell them apart, or 0.
std::size_t told_apart(const Scan& s, std::size_t from) {
  std::size_t ordinals = 0;
  bool one = false, other = false;
  for (std::size_t i = from; i < s.size() && i < from + kLongestList && !s.is(i, ";"); ++i) {
    const bool the = s.is(i - 1, "the") || s.is(i - 1, "a");
    if (the && s.is_figure(i) && s.figure(i).kind == FigureKind::ordinal &&
        s.figure(i).value == Rational(static_cast<std::int64_t>(ordinals) + 1))
      ++ordinals;
    const bool opens = s.is_one_of(i - 1, {":", ","});
    const bool is_one =
        s.is(i, "one") || (s.is_number(i) && s.figure(i).value == Rational(1) && s.figure(i).unit.empty());
    one = one || (opens && is_one && !s.is(i + 1, "of"));
    other = other || (one && (s.is(i, "another") || (s.is(i - 1, "the") && s.is(i, "other"))));
  }
  if (ordinals >= 2) return ordinals;
  return one && other ? 2 : 0;
}

// "three aims: 1) …; 2) …; 3) …": the last of the numbers that count off from one.
std::size_t counted_off(const Scan& s, std::size_t from) {
  std::size_t last = 0;
  for (std::size_t i = from; i + 1 < s.size() && i < from + kCountedOffWithin; ++i) {
    last += s.counts_off(i) && s.figure(i).value == Rational(static_cast<std::int64_t>(last) + 1);
  }
  return last;
}

std::size_t list_blocks(const std::vector<Block>& blocks, std::size_t from) {
  std::size_t items = 0;
  for (std::size_t b = from; b < blocks.size() && blocks[b].kind == Block::Kind::list_item; ++b)
    items += blocks[b].level <= blocks[from].level;
  return items;
}

}  // namespace

void find_counted_list(const Draft& draft, const Sentence& sentence, bool last, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const auto& blocks = draft.manuscripts[sentence.manuscript].blocks;
  const bool ends = s.size() > 0 && s.is(s.size() - 1, ":");
  const std::size_t blocks_behind = ends && last ? list_blocks(blocks, sentence.block + 1) : 0;
  if (const auto found = announced(s)) {
    const std::size_t items = ends ? blocks_behind : semicolon_items(s, found->colon + 1);
    const auto said = s.figure(found->figure).value.as_int64();
    // A list that is far shorter or longer is another list.
    if (items >= 2 && std::abs(static_cast<std::int64_t>(items) - *said) <= 1) return say(s, found->figure, items, out);
  }
  if (blocks_behind >= static_cast<std::size_t>(kFewestToHold)) {
    for (std::size_t i = s.size(); i-- > 0;) {
      const auto said = count_at(s, i);
      if (said && names_several(s, i) && static_cast<std::size_t>(*said) == blocks_behind)
        return say(s, i, blocks_behind, out);
    }
  }
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto said = count_at(s, i);
    if (!said || !names_several(s, i)) continue;
    const auto many = static_cast<std::size_t>(*said);
    // Numbers count all items; words may leave the last ones out.
    const std::size_t off = counted_off(s, i + 1), apart = told_apart(s, i + 1);
    if (off >= kFewest && off + 1 >= many && off <= many + 1) return say(s, i, off, out);
    if (apart == many || apart == many + 1) return say(s, i, apart, out);
  }
  bool colon = false;
  for (std::size_t i = 1; i < s.size(); ++i) {
    if (s.is(i, "(")) {
      find_comma_list(s, i, true, out);
      while (i < s.size() && !s.is(i, ")")) ++i;
    } else if (s.is(i, ":") && !colon) {
      colon = true;
      find_comma_list(s, i, false, out);
    } else if (s.is(i, "in") && i > 2 && s.is_one_of(i - 1, {"year", "month", "week"}) &&
               s.is_one_of(i - 3, {"times"})) {
      find_comma_list(s, i, false, out);
    }
  }
}

}  // namespace verify
