// What the scorer counted over all documents, and the tables that are printed of it.
#pragma once

#include <array>
#include <map>
#include <string>

#include "bench/quality/score.h"

namespace verify::bench {

/// So many of so many.
struct Rate {
  std::size_t of = 0, in = 0;
  void add(bool one) {
    ++in;
    of += one ? 1 : 0;
  }
};
std::string percent(const Rate& rate);  ///< "66.7 %"; "" where there is none
std::string counted(const Rate& rate);  ///< "2 of 3"

/// Relations by one rule and one strength on documents as they are.
struct RuleRate {
  std::size_t read = 0, holds = 0, undecided = 0;
  std::size_t true_errors = 0;  ///< fail, and a person says rightly so
};
/// Which set of documents: prose, paragraphs around tables, and filings are read differently well.
enum class TextSet { documents, paragraphs, filings };

struct Rates {
  struct OfKind {
    std::array<std::array<Rate, 3>, 2> checked;  ///< by stated or inferred, and by reach
    std::array<Rate, 2> figures_read;            ///< by stated or inferred
  };
  std::map<std::string, OfKind> kinds;
  std::array<std::array<Rate, 3>, 2> arithmetic;  ///< by stated or inferred, and by reach
  Rate ordering, ordering_stated, again, dates_and_counts;
  std::map<std::string, Rate> slips;  ///< found, of those planted into arithmetic statements, by their name
  Rate all_slips, reversed;
  std::array<Rate, 3> again_slips;  ///< by anchors: none, one, two or more
  Rate errors_found;                ///< statements that don't hold of which a finding speaks
  std::size_t not_asked = 0;        ///< statements of which no figure is asked for

  void add(const Mark& mark, const Outcome& outcome);

  std::map<std::pair<std::string, bool>, std::array<RuleRate, 3>> rules;  ///< by rule and inferred; by TextSet

  struct Findings {
    std::size_t documents = 0, all = 0, true_findings = 0, judged_false = 0;
    std::size_t false_findings() const { return all - true_findings; }
  };
  Findings documents, filings;
  std::map<std::string, Findings> by_rule;  ///< of documents and filings together
};

std::string wanted_table(const Rates& rates);  ///< what is reached of what is wanted
std::string kinds_table(const Rates& rates);
std::string slips_table(const Rates& rates);
std::string findings_table(const Rates& rates);
std::string rules_table(const Rates& rates);

}  // namespace verify::bench
