#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/earlier_report.h"
#include "check/finding.h"
#include "check/quote_places.h"
#include "diagnose/suspect_rules.h"
#include "draft/statements/draft.h"
#include "ground/problem.h"
#include "quantity/hedge_words.h"

namespace verify {

struct CheckOptions {
  std::vector<std::string> paths = {"facts/"};  ///< facts files and folders of them
  std::vector<std::string> constraints;         ///< rules files and folders; empty: constraints/ beside the facts
  std::vector<std::string> ledger;              ///< facts that drafts are held against; empty: none
  std::vector<std::string> documents;           ///< further folders in which documents may lie
  ReadingWidths widths;                         ///< how wide hedges are read
  HedgeWords hedges;                            ///< further words for them, in facts files and drafts
  bool rules_against_rules = true;              ///< warns of rules that contradict each other without any fact
  std::vector<std::string> leave_out;           ///< phrases of drafts whose figures are not read
  std::string acceptances;                      ///< the file of what is accepted, which need not be there; empty: none
  Date today;                                   ///< the day by which acceptances expire
  std::map<std::string, SourcePtr> given;       ///< documents whose bytes are at hand, by path: standard input
  OracleFactory oracle = default_oracle;
};

/// What was done with the figures of drafts beside checking them.
struct DraftNotes {
  struct Note {
    std::size_t fact = 0;  ///< index into FactSet::facts
    std::string reason;
  };
  bool against_facts = false;   ///< they were held against known facts
  std::vector<Note> matched;    ///< taken to be about something known, and why
  std::vector<Note> doubtful;   ///< may be about something known, and why that can't be told
  std::vector<Note> apart;      ///< not taken for the same as a figure of another document, and why
  std::size_t known_facts = 0;  ///< of FactSet::facts, those that come first
  std::size_t known_documents = 0;
  std::size_t unlisted = 0;                 ///< figures that are counted, but no facts, since there are so many
  std::vector<std::string> comma_decimals;  ///< documents in which the comma was read as the decimal point
  std::size_t left_out = 0;                 ///< figures left out on purpose
  AtLimits at_limits;                       ///< what was given up or not listed, since there is so much
};

struct Summary {
  std::size_t documents = 0, facts = 0, relations = 0, hold = 0, derived_only = 0;
  std::size_t contradictions = 0, implausible = 0, undecided = 0, accepted = 0;
  std::size_t expired_acceptances = 0, unused_acceptances = 0;
  std::size_t stale_quotes = 0, ambiguous_quotes = 0;
  std::size_t quotes_found = 0, quotes_absent = 0;  ///< quotes looked up, and those whose document isn't here
  std::size_t not_cross_checked = 0;
  std::size_t superseded =
      0;  ///< facts that others correct: they say nothing, and are not counted as not cross-checked
};

/// A relation with what became of it.
struct CheckedRelation {
  RelationId relation = 0;
  Standing standing = Standing::derived_only;
};

/// Everything one run found out.
struct CheckResult {
  FactSet facts;
  RuleSet rules;
  Problem problem;
  std::vector<Acceptance> acceptances;       ///< as their file has them
  Date today;                                ///< by which they expire
  std::vector<FactPlace> places;             ///< one for each fact
  std::vector<std::string> document_sha256;  ///< of each document's file; "" where it is not here or wasn't asked for
  std::vector<Finding> findings;             ///< worst first, then in the order of documents; none that is accepted
  std::vector<AcceptedFinding> accepted;     ///< in the same order; they count for nothing but `Summary::accepted`
  std::vector<IdleAcceptance> idle_acceptances;  ///< in the order of the file
  std::vector<SuspectRule> suspects;       ///< rules that fail in so many places that they should be looked at first
  std::vector<CheckedRelation> relations;  ///< those that tie at least two figures, or that check one
  std::vector<bool> cross_checked;         ///< one for each fact
  /// Each component with the claims that are left when one smallest repair of its contradictions is taken away.
  std::vector<std::pair<Component, std::vector<ClaimId>>> consistent;
  std::optional<DraftNotes> drafts;   ///< of a run on drafts
  std::string changed_since;          ///< the commit since which changes are pointed at; empty: none
  std::optional<SinceEarlier> since;  ///< where there is an earlier report to be held against
  Summary summary;
};

/// Reads facts and rules and grounds them. Mistakes are added to `diagnostics`; with errors among them the result is
/// not to be used.
CheckResult load(const CheckOptions& options, Diagnostics& diagnostics);

/// Whether a relation holds a claim on one of its quantities against anything: not when all that it could be held
/// against on some other of its quantities, or on the same where facts restate each other, is not comparable with it.
bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim);

/// Told before each component is solved: its number from 1, how many there are, and how many figures it has.
using Progress = std::function<void(std::size_t component, std::size_t of, std::size_t figures)>;

/// Solves what was loaded and fills in the rest. The judge confirms what the oracle finds.
void check(CheckResult& result, OracleFactory oracle = default_oracle, OracleFactory judge = judging_oracle,
           const Progress& progress = {});

/// What the figures leave for quantities, asked one at a time; one solver for all questions. The result must outlive
/// it.
class DerivedRanges {
 public:
  explicit DerivedRanges(const CheckResult& result, OracleFactory oracle = default_oracle);

  /// The values all rules and the consistent facts leave for a quantity, its own facts included.
  Range of(VarId quantity);

 private:
  static constexpr std::size_t kWholeComponent = 80;  ///< relations up to which ranges are those of all of them

  Range find(VarId quantity);
  Range nearby(const Component& component, Selection all, VarId quantity);

  const CheckResult& result_;
  std::unique_ptr<Oracle> oracle_;
  std::map<VarId, Range> known_;
  std::map<const Component*, bool> satisfiable_;
};

}  // namespace verify
