// The rules that drafts are checked by, one row each: the kinds of arithmetic that a document states about its own
// figures. Finders (draft/, draft/tables) make statements by these rules, reports and `verify explain` print the texts.
// A new rule is one enumerator, one row of the table, and a finder. Pages for people list the rules as well:
// docs/reference.md and docs/drafts.md; src/draft/README.md has the evidence for those of sentences.
#pragma once

#include <string_view>
#include <vector>

namespace verify {

/// A kind of arithmetic that documents state about their own figures. Sorted by name.
enum class StatementRule {
  age,
  anniversary,
  average,
  change,
  counted_list,
  cross_footing,
  direction,
  equation,
  footing,
  hundred_percent,
  in_words,
  merger,
  near_miss,
  order,
  part_of,
  parts,
  percent_of_total,
  period,
  product,
  roll_forward,
  said_again,
  share,
  two_units,
  weekday,
};

/// What people read about a rule. All texts are UTF-8 and live as long as the program.
struct StatementRuleText {
  StatementRule rule;
  std::string_view name;     ///< as findings, relations and acceptances name the rule: "cross-footing"
  std::string_view label;    ///< the rule in words; a statement may have a closer label of its own
  bool always_implausible;   ///< what breaks it is implausible at most, never a contradiction
  std::string_view meaning;  ///< what the rule demands; whole lines
  std::string_view example;  ///< a document with one slip, Markdown where there is a table in it; whole lines
  std::string_view says;     ///< the one finding that `verify` reports of `example`; a line without its end
};

/// All rules, in the order of the enumeration, which is that of their names.
const std::vector<StatementRuleText>& statement_rules();

/// The row of one rule. Constant time.
const StatementRuleText& text_of(StatementRule rule);

// Closer labels, for rules that documents state in several ways. Labels of tables name the row and the column, so
// draft/tables puts them together itself.
inline constexpr std::string_view kPartsInBrackets = "a total with its parts in brackets";
inline constexpr std::string_view kPartsBehindColon = "a total with its parts behind a colon";
inline constexpr std::string_view kPartsBeforeTotal = "parts with their total behind them";
inline constexpr std::string_view kPartsInNextSentence = "a total with its parts in the next sentence";
inline constexpr std::string_view kPartsOfWhich = "a total with its parts behind \"of which\"";
inline constexpr std::string_view kPartsBehind = "a total with its parts behind it";
inline constexpr std::string_view kPartsIncluded = "parts that are included are at most their total";
inline constexpr std::string_view kSharesOfAll = "all shares of one whole are 100 %";
inline constexpr std::string_view kRestOfAll = "some of a number, and the remaining ones";
inline constexpr std::string_view kRoundedInWords = "a rounded number with the exact one in brackets";
inline constexpr std::string_view kPeak = "a peak or a low with the other figures";
inline constexpr std::string_view kFlow = "what there was, with what came and went";
inline constexpr std::string_view kPerUnit = "so many, with so much for each";
inline constexpr std::string_view kChangeInPerCent = "a change in per cent";
inline constexpr std::string_view kMultiple = "a multiple of the earlier figure";
inline constexpr std::string_view kFractionOfTheEarlier = "a change by a part of the earlier figure";
inline constexpr std::string_view kRise = "a rise from one figure to another";
inline constexpr std::string_view kFall = "a fall from one figure to another";
inline constexpr std::string_view kFirstIsLarger = "the words make the first figure the larger";
inline constexpr std::string_view kSecondIsLarger = "the words make the second figure the larger";
inline constexpr std::string_view kLargerChange = "the larger of two changes";
inline constexpr std::string_view kItemsOfTheListBehind = "how many items the list behind it has";

}  // namespace verify
