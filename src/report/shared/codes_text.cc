// The kinds of findings and the standings of relations, with their texts; the rules of drafts come from their own table
// (draft/statements/statement_rules.h).
#include "report/shared/codes.h"

#include "draft/statements/statement_rules.h"

namespace verify {

namespace {

std::vector<Code> all_codes() {
  std::vector<Code> out = {
      {"contradiction",
       "No rounding and no hedge saves it: the rules and the widest readings a fair reader would grant the figures\n"
       "have no common solution. At least one figure, or one rule, is off.\n",
       "Of 1,813 villages in 2015, 735 were merged into 367 new ones; in 2024 there are said to be 1,446.\n",
       "contradiction[village-roll-forward]: villages on 2024-12-31: 1,446 stated, 1,445 derived"},
      {"implausible",
       "It could just be true, and is not likely meant: either the figures as they are stated, at the precision they\n"
       "are written in, have no common solution with the rules, or a `plausible` rule forbids them.\n",
       "Nearly 2,500 were admitted a year, and 8,279 in four years. That is some 2,070 a year: less than \"nearly\"\n"
       "says, and not so much less that it could not be meant.\n",
       "implausible[admitted-per-year]: admitted-per-year over 2021/2024: nearly 2,500 stated, 2,069.75 derived"},
      {"undecided",
       "The solver gave up within its limits. Never counted as consistent: the exit code is 3 where nothing worse is\n"
       "found. Fewer figures at a time, or rules without products of unknown quantities, are easier to decide.\n",
       "A rule multiplies two quantities nobody reports, and other rules tie both to a hundred figures.\n",
       "undecided[grdp-per-head]: not decided within the solver's limits: 100 figures under 40 relations"},
      {"stale-quote",
       "The words that a fact quotes are not in its document, or the figure in them is another: the document or the\n"
       "facts file was changed. Counts as a contradiction.\n",
       "A fact quotes \"held 42,150 books\", and the document now says \"held 42,050 books\".\n",
       "stale-quote[quote]: the quote is not in the document as it stands: \"held 42,150 books\""},
      {"ambiguous-quote",
       "The words that a fact quotes stand in its document more than once: a prefix or suffix would tell the places\n"
       "apart. Counts as a contradiction.\n",
       "A fact quotes \"735 villages\", which the document says in its summary and in its text.\n",
       "ambiguous-quote[quote]: the quote fits more than one place: \"735 villages\""},
      {"holds", "The figures agree with the relation, and some other value of one of them would have broken it.\n",
       "1,813 - 735 + 367 = 1,445, and each of the four is reported.\n", "holds         village-roll-forward"},
      {"derived-only",
       "The relation has a free unknown that takes up any value: it gives a range, and checks nothing.\n",
       "Nobody reports how many members left, so opening + admitted - left can be any closing number.\n",
       "derived only  membership-roll-forward"},
  };
  for (const StatementRuleText& rule : statement_rules())
    out.push_back({rule.name, rule.meaning, rule.example, rule.says, true});
  return out;
}

}  // namespace

const std::vector<Code>& codes() {
  static const std::vector<Code> kCodes = all_codes();
  return kCodes;
}

}  // namespace verify
