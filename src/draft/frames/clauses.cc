// Where clauses end: at semicolons, at words of contrast and cause, and at "and" with a verb of change behind it.
#include "draft/frames/clauses.h"

#include "draft/frames/governors.h"

namespace verify {

namespace {

constexpr std::size_t kVerbReach = 9;  // tokens behind "and" in which a clause of its own has its verb

// "…, and imports fell to 12": a verb of change stands behind, before any figure.
bool verb_follows(const Scan& s, std::size_t i) {
  for (std::size_t k = i + 1; k < s.size() && k <= i + kVerbReach; ++k) {
    if (s.is_amount(k) || s.is_one_of(k, {"(", ")", ";", "or"})) return false;
    const FrameWord word = meaning_of(s, k);
    const bool noun = s.is_one_of(k - 1, {"a", "an", "the", "overall", "further"}) || s.is(k + 1, "of");
    if (noun && word.says_change()) return false;  // ", a decrease of 6,000"
    const bool verb =
        word.is == WordClass::change_verb || word.is == WordClass::change_either || word.is == WordClass::be;
    if (verb) return k > i + 1;
  }
  return false;
}

bool ends_clause(const Scan& s, std::size_t i, bool figure_before) {
  if (s.is_one_of(i, {";", ":"})) return true;
  const WordClass word = meaning_of(s, i).is;
  if (word == WordClass::contrast || word == WordClass::cause) return true;
  // ", where the price was 33,500": goes on with the clause.
  if (s.is_one_of(i + 1, {"where", "when"})) return false;
  return figure_before && s.is_one_of(i, {"and", ",", "with"}) && verb_follows(s, i);
}

// "(from 40 % to 48 %)", "(down from 25 % to 16 %)", "(90 % compared to 70 % in 2022)"
bool is_clause(const Scan& s, std::size_t open, std::size_t close) {
  if (s.is(open + 1, "from")) return true;
  const bool moves = s.is_one_of(open + 1, {"up", "down"}) && s.is(open + 2, "from");
  if (!moves && !s.is_amount(open + 1)) return false;
  for (std::size_t i = open + 2; i < close; ++i) {
    if (moves ? s.is(i, "to") && i > open + 3 : meaning_of(s, i).is == WordClass::compared) return true;
  }
  return false;
}

}  // namespace

std::vector<Clause> clauses_of(const Scan& s) {
  std::vector<Clause> out;
  std::vector<Clause> brackets;
  std::size_t begin = 0, open = 0, depth = 0;
  bool figure_before = false;
  const auto close = [&](std::size_t end) {
    out.push_back({begin, end, false, begin});
    out.insert(out.end(), brackets.begin(), brackets.end());
    brackets.clear();
    begin = end;
    figure_before = false;
  };
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.is(i, "(") && depth++ == 0) open = i;
    if (s.is(i, ")") && depth > 0 && --depth == 0 && is_clause(s, open, i))
      brackets.push_back({open + 1, i, true, begin});
    if (depth == 0 && i > begin && ends_clause(s, i, figure_before)) close(i);
    figure_before = figure_before || s.is_amount(i);
  }
  close(s.size());
  return out;
}

}  // namespace verify
