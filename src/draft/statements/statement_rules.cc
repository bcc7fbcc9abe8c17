// The table of the rules that drafts are checked by. Each example is run by tests/report/codes_test.cc, which expects
// exactly the finding in the last column.
#include "draft/statements/statement_rules.h"

namespace verify {

const std::vector<StatementRuleText>& statement_rules() {
  using enum StatementRule;
  static const std::vector<StatementRuleText> kRules = {
      {age, "age", "the years from a birth to a death", false,
       "Who was born in one year and died in another was as old as the years between them say.\n",
       "She was born on 3 May 1928 and died on 9 June 2003, and lived to be 81.\n",
       "contradiction[age]: the years from a birth to a death: 3 May 1928 to 9 June 2003 is 75 years, not 81"},
      {anniversary, "anniversary", "the years between two dates", false,
       "An anniversary with its dates in brackets is as many years as lie between them.\n",
       "The 70th anniversary of the founding (10 October 1949 - 10 October 2024) was celebrated.\n",
       "contradiction[anniversary]: the years between two dates: 10 October 1949 to 10 October 2024 is 75 years, not "
       "the 70th"},
      {average, "average", "an average over some years", false,
       "So many in some years, and their average a year. It is implausible where the average is off, and a "
       "contradiction\n"
       "where no reading of its words fits. One that is far off was likeliest meant otherwise: nothing is said.\n",
       "They admitted 8,279 people in 10 years, an average of 897 people a year.\n",
       "implausible[average]: an average over some years: 10 × 897 = 8,970, not 8,279"},
      {change, "change", "a change from one figure to another", false,
       "From one figure to another, with the difference in numbers or in per cent; in tables, the column of the "
       "change.\n",
       "The number of communes fell from 1,813 to 1,446, a decrease of 376.\n",
       "contradiction[change]: a change from one figure to another: 1,813 − 1,446 = 367, not 376"},
      {counted_list, "counted-list", "how many items an announced list has", true,
       "A list has as many items as were announced. Implausible at most: what is one item is a matter of style.\n",
       "The council adopted three measures: new buses; cheaper tickets; a night line; longer platforms.\n",
       "implausible[counted-list]: how many items the list behind it has: 4, not three"},
      {cross_footing, "cross-footing", "the columns of a table's row add up to their total", false,
       "In each row of a table, the columns add up to their total. Which columns are summed must be proved by other "
       "rows.\n",
       R"(| | North | South | Coast | Total |
| --- | ---: | ---: | ---: | ---: |
| 2021 | 398 | 255 | 91 | 744 |
| 2022 | 412 | 268 | 95 | 775 |
| 2023 | 437 | 281 | 88 | 806 |
| 2024 | 455 | 274 | 102 | 841 |
)",
       "contradiction[cross-footing]: in the row \"2024\", the column \"Total\" is the sum of 3 columns: 455 + 274 + "
       "102 = 831, not 841"},
      {direction, "direction", "a rise or a fall between two figures", false,
       "What rose is more afterwards than before, what fell is less.\n",
       "The share of members who voted rose from 58 % to 42 %.\n",
       "contradiction[direction]: a rise from one figure to another: 58 % is more than 42 %"},
      {equation, "equation", "arithmetic that is written out", false,
       "Sums, differences and products with their signs, or as words: \"the sum of\", \"plus\", \"minus\".\n",
       "The two halls seat 248 + 317 = 555 people.\n",
       "contradiction[equation]: arithmetic that is written out: 248 + 317 = 565, not 555"},
      {footing, "footing", "the rows of a table's column add up to their total", false,
       "In each column of a table, the rows add up to their total. Which rows are summed must be proved by other "
       "columns.\n",
       R"(| | 2022 | 2023 | 2024 |
| --- | ---: | ---: | ---: |
| Bricks | 412 | 437 | 455 |
| Tiles | 268 | 281 | 274 |
| Pipes | 95 | 88 | 102 |
| Total | 775 | 806 | 841 |
)",
       "contradiction[footing]: in the column \"2024\", the row \"Total\" is the sum of 3 rows above: 455 + 274 + 102 "
       "= 831, not 841"},
      {hundred_percent, "hundred-percent", "the shares in a table add up to 100 %", false,
       "In a table, the shares of a whole add up to 100 %, but for the rounding of each.\n",
       R"(| | 2022 | 2023 | 2024 |
| --- | ---: | ---: | ---: |
| Bricks | 53.2 % | 54.2 % | 54.1 % |
| Tiles | 34.6 % | 34.9 % | 32.6 % |
| Pipes | 12.2 % | 10.9 % | 12.3 % |
| Total | 100.0 % | 100.0 % | 100.0 % |
)",
       "contradiction[hundred-percent]: in the column \"2024\", the row \"Total\" is the sum of 3 rows above: 100 × "
       "100.0 % = 100, but 100 × 54.1 % + 100 × 32.6 % + 100 × 12.3 % = 99"},
      {in_words, "in-words", "a fraction in words and its percentage", false,
       "A fraction in words is about the percentage behind it in brackets.\n",
       "Almost three quarters of members (37 %) voted.\n",
       "contradiction[in-words]: a fraction in words and its percentage: three quarters is 75 %, not 37 %"},
      {merger, "merger", "what there was, less what was merged, and what came of it", false,
       "So many were merged into so many, beside what there was before and after: the difference is the same.\n",
       "In the year, 735 villages were merged into 367 new ones, bringing the number down from 1,813 to 1,446.\n",
       "contradiction[merger]: what there was, less what was merged, and what came of it: 1,813 − 735 + 367 = 1,445, "
       "not 1,446"},
      {near_miss, "near-miss", "a sum that comes out almost, but not quite", true,
       "Three to six bare counts of one sentence that almost add up, where chance explains that poorly. No words say "
       "that\n"
       "they should: it is implausible at most.\n",
       "The survey counted 48,211 oaks and 31,467 beeches and 22,908 firs, with 102,585 trees seen.\n",
       "implausible[near-miss]: a sum that comes out almost, but not quite: 102,585 − 31,467 − 22,908 = 48,210, not "
       "48,211"},
      {order, "order", "figures in the order that the words give", false,
       "What is the highest is no less than what follows; what is the lowest is no more.\n",
       "Turnout was highest in the north (61 %), followed by the south (68 %).\n",
       "contradiction[order]: figures in the order that the words give: 68 % is more than 61 %"},
      {part_of, "part-of", "a part is at most its whole", false,
       "A part \"out of\" a whole is no more than the whole.\n", "So far 540 out of 520 pupils have signed up.\n",
       "contradiction[part-of]: a part is at most its whole: 540 is more than 520"},
      {parts, "parts", "a total with its parts", false,
       "A total with its parts, in brackets, behind a colon or in the next sentence: the parts add up to it.\n",
       "The party has 617 organisations (236 committees, 391 cells).\n",
       "contradiction[parts]: a total with its parts in brackets: 236 + 391 = 627, not 617"},
      {percent_of_total, "percent-of-total", "a share in a table is the part of its total", false,
       "In a table, a column of shares says which part of the total each row is. Other rows must prove that it does.\n",
       R"(| | Sales | Share |
| --- | ---: | ---: |
| Bricks | 412 | 44.2 % |
| Tiles | 268 | 28.8 % |
| Pipes | 95 | 19.2 % |
| Slates | 157 | 16.8 % |
| Total | 932 | 100.0 % |
)",
       "contradiction[percent-of-total]: in the row \"Pipes\", the column \"Share\" is the share of the row \"Total\" "
       "in the column \"Sales\": 95 / 932 ≈ 10.19 %, not 19.2 %"},
      {period, "period", "the time between two dates", true,
       "So many years or months lie between the dates beside them. The last one\n"
       "may be counted or not: 2019 to 2021 are two years or three.\n",
       "Prices rose over the last 12 years: April 2005 to April 2015.\n",
       "implausible[period]: the time between two dates: April 2005 to April 2015 is 10 years, not 12"},
      {product, "product", "so many, with so much each", false,
       "So many things with so much each, and what that comes to.\n",
       "The town built 12 houses with 30 flats each, a total of 350.\n",
       "contradiction[product]: so many, with so much each: 12 × 30 = 360, not 350"},
      {roll_forward, "roll-forward", "in a table, the opening balance and what came and went give the closing balance",
       false, "In a table, the opening balance with what came and went is the closing balance.\n",
       R"(| | 2022 | 2023 | 2024 |
| --- | ---: | ---: | ---: |
| Opening balance | 412 | 437 | 455 |
| Additions | 68 | 81 | 74 |
| Disposals | -43 | -63 | -52 |
| Closing balance | 437 | 455 | 487 |
)",
       "contradiction[roll-forward]: in the column \"2024\", the row \"Closing balance\" is the sum of 3 rows above: "
       "455 + 74 − 52 = 477, not 487"},
      {said_again, "said-again", "the same thing said twice", false,
       "The same thing said twice, in one document or in two: the same noun, unit, days and names. Within one document "
       "it\n"
       "is implausible, and said only where a slip of the pen explains it.\n",
       "On 31 December 2024 the library held 42,150 books in its stacks.\n"
       "\n"
       "On 31 December 2024 the library held 42,510 books in its stacks.\n",
       "implausible[said-again]: said twice: \"books\", 31 December 2024: 42,150 and then 42,510"},
      {share, "share", "a part, its whole, and the share of one in the other", false,
       "A part, its whole, and the share of one in the other.\n",
       "Of the pupils, 312 out of 520 (65 %) learn French.\n",
       "contradiction[share]: a part, its whole, and the share of one in the other: 65 % × 520 = 338, not 312"},
      {two_units, "two-units", "a measure in two units", false,
       "A measure and, in brackets, the same in another unit, as far as both are rounded.\n",
       "They built a 20-foot (35-kilometre) wall.\n",
       "contradiction[two-units]: a measure in two units: 20-foot is 0.0061 kilometre, not 35-kilometre"},
      {weekday, "weekday", "a date and its day of the week", false,
       "A date falls on the day of the week that is named with it.\n", "The council meets on Tuesday, 12 March 2025.\n",
       "contradiction[weekday]: a date and its day of the week: 12 March 2025 is a Wednesday, not a Tuesday"},
  };
  return kRules;
}

const StatementRuleText& text_of(StatementRule rule) { return statement_rules()[static_cast<std::size_t>(rule)]; }

}  // namespace verify
