#include "report/shared/codes.h"

namespace verify {

const std::vector<Code>& codes() {
  static const std::vector<Code> kCodes = {
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
      {"anniversary", "An anniversary with its dates in brackets is as many years as lie between them.\n",
       "The 70th anniversary of the founding (10 October 1949 - 10 October 2024) was celebrated.\n",
       "contradiction[anniversary]: the years between two dates: 10 October 1949 to 10 October 2024 is 75 years, not "
       "the "
       "70th",
       true},
      {"average",
       "So many in some years, and their average a year. It is implausible where the average is off, and a "
       "contradiction\n"
       "where no reading of its words fits. One that is far off was likeliest meant otherwise: nothing is said.\n",
       "They admitted 8,279 people in 10 years, an average of 897 people a year.\n",
       "implausible[average]: an average over some years: 10 × 897 = 8,970, not 8,279", true},
      {"change",
       "From one figure to another, with the difference in numbers or in per cent; in tables, the column of the "
       "change.\n",
       "The number of communes fell from 1,813 to 1,446, a decrease of 376.\n",
       "contradiction[change]: a change from one figure to another: 1,813 − 1,446 = 367, not 376", true},
      {"counted-list",
       "A list has as many items as were announced. Implausible at most: what is one item is a matter of style.\n",
       "The council adopted three measures: new buses; cheaper tickets; a night line; longer platforms.\n",
       "implausible[counted-list]: how many items the list behind it has: 4, not three", true},
      {"cross-footing",
       "In each row of a table, the columns add up to their total. Which columns are summed must be proved by other "
       "rows.\n",
       "| | North | South | Coast | Total |\n"
       "| --- | ---: | ---: | ---: | ---: |\n"
       "| 2021 | 398 | 255 | 91 | 744 |\n"
       "| 2022 | 412 | 268 | 95 | 775 |\n"
       "| 2023 | 437 | 281 | 88 | 806 |\n"
       "| 2024 | 455 | 274 | 102 | 841 |\n",
       "contradiction[cross-footing]: in the row \"2024\", the column \"Total\" is the sum of 3 columns: 455 + 274 + "
       "102 = "
       "831, not 841",
       true},
      {"footing",
       "In each column of a table, the rows add up to their total. Which rows are summed must be proved by other "
       "columns.\n",
       "| | 2022 | 2023 | 2024 |\n"
       "| --- | ---: | ---: | ---: |\n"
       "| Bricks | 412 | 437 | 455 |\n"
       "| Tiles | 268 | 281 | 274 |\n"
       "| Pipes | 95 | 88 | 102 |\n"
       "| Total | 775 | 806 | 841 |\n",
       "contradiction[footing]: in the column \"2024\", the row \"Total\" is the sum of 3 rows above: 455 + 274 + 102 "
       "= "
       "831, not 841",
       true},
      {"hundred-percent", "In a table, the shares of a whole add up to 100 %, but for the rounding of each.\n",
       "| | 2022 | 2023 | 2024 |\n"
       "| --- | ---: | ---: | ---: |\n"
       "| Bricks | 53.2 % | 54.2 % | 54.1 % |\n"
       "| Tiles | 34.6 % | 34.9 % | 32.6 % |\n"
       "| Pipes | 12.2 % | 10.9 % | 12.3 % |\n"
       "| Total | 100.0 % | 100.0 % | 100.0 % |\n",
       "contradiction[hundred-percent]: in the column \"2024\", the row \"Total\" is the sum of 3 rows above: 100 × "
       "100.0 "
       "% = 100, but 100 × 54.1 % + 100 × 32.6 % + 100 × 12.3 % = 99",
       true},
      {"merger",
       "So many were merged into so many, beside what there was before and after: the difference is the same.\n",
       "In the year, 735 villages were merged into 367 new ones, bringing the number down from 1,813 to 1,446.\n",
       "contradiction[merger]: what there was, less what was merged, and what came of it: 1,813 − 735 + 367 = 1,445, "
       "not "
       "1,446",
       true},
      {"near-miss",
       "Three to six bare counts of one sentence that almost add up, where chance explains that poorly. No words say "
       "that\n"
       "they should: it is implausible at most.\n",
       "The survey counted 48,211 oaks and 31,467 beeches and 22,908 firs, with 102,585 trees seen.\n",
       "implausible[near-miss]: a sum that comes out almost, but not quite: 102,585 − 31,467 − 22,908 = 48,210, not "
       "48,211",
       true},
      {"part-of", "A part \"out of\" a whole is no more than the whole.\n",
       "So far 540 out of 520 pupils have signed up.\n",
       "contradiction[part-of]: a part is at most its whole: 540 is more than 520", true},
      {"parts",
       "A total with its parts, in brackets, behind a colon or in the next sentence: the parts add up to it.\n",
       "The party has 617 organisations (236 committees, 391 cells).\n",
       "contradiction[parts]: a total with its parts in brackets: 236 + 391 = 627, not 617", true},
      {"percent-of-total",
       "In a table, a column of shares says which part of the total each row is. Other rows must prove that it does.\n",
       "| | Sales | Share |\n"
       "| --- | ---: | ---: |\n"
       "| Bricks | 412 | 44.2 % |\n"
       "| Tiles | 268 | 28.8 % |\n"
       "| Pipes | 95 | 19.2 % |\n"
       "| Slates | 157 | 16.8 % |\n"
       "| Total | 932 | 100.0 % |\n",
       "contradiction[percent-of-total]: in the row \"Pipes\", the column \"Share\" is the share of the row \"Total\" "
       "in the "
       "column \"Sales\": 95 / 932 ≈ 10.19 %, not 19.2 %",
       true},
      {"product", "So many things with so much each, and what that comes to.\n",
       "The town built 12 houses with 30 flats each, a total of 350.\n",
       "contradiction[product]: so many, with so much each: 12 × 30 = 360, not 350", true},
      {"roll-forward", "In a table, the opening balance with what came and went is the closing balance.\n",
       "| | 2022 | 2023 | 2024 |\n"
       "| --- | ---: | ---: | ---: |\n"
       "| Opening balance | 412 | 437 | 455 |\n"
       "| Additions | 68 | 81 | 74 |\n"
       "| Disposals | -43 | -63 | -52 |\n"
       "| Closing balance | 437 | 455 | 487 |\n",
       "contradiction[roll-forward]: in the column \"2024\", the row \"Closing balance\" is the sum of 3 rows above: "
       "455 + "
       "74 + -52 = 477, not 487",
       true},
      {"said-again",
       "The same thing said twice, in one document or in two: the same noun, unit, days and names. Within one document "
       "it\n"
       "is implausible, and said only where a slip of the pen explains it.\n",
       "On 31 December 2024 the library held 42,150 books in its stacks.\n"
       "\n"
       "On 31 December 2024 the library held 42,510 books in its stacks.\n",
       "implausible[said-again]: said twice: \"books\", 31 December 2024: 42,150 and then 42,510", true},
      {"share", "A part, its whole, and the share of one in the other.\n",
       "Of the pupils, 312 out of 520 (65 %) learn French.\n",
       "contradiction[share]: a part, its whole, and the share of one in the other: 65 % × 520 = 338, not 312", true},
  };
  return kCodes;
}

}  // namespace verify
