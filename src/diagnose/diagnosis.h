// What is wrong with one component of a problem: disagreements with their conflicts and repairs. It stands between the
// solver's yes and no and the findings that people read; claims and relations are ids here, words come in explain/.
// Nothing in it knows Z3.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagnose/effort.h"
#include "diagnose/gap.h"
#include "diagnose/subsets.h"
#include "solve/components.h"
#include "solve/oracle.h"

namespace verify {

/// The questions that are asked of a component, in this order: can all its claims be true together?
enum class Question {
  possible,   ///< under the rules, as allowed. If not, there is a contradiction.
  as_stated,  ///< under the rules, as stated. If not, something is implausible.
  plausible,  ///< under the rules and the `plausible` rules, as allowed. If not, something is implausible.
};
Readings readings_of(Question question);
/// The relations of a component that take part in a question.
std::vector<RelationId> relations_of(const Problem& problem, const Component& component, Question question);
/// All that a question asks of some claims of a component.
Selection selection_of(const Problem& problem, const Component& component, Question question,
                       std::vector<ClaimId> claims);

/// A minimal set of claims that cannot all be true, and a minimal set of relations that shows it.
struct Conflict {
  std::vector<ClaimId> claims;
  std::vector<RelationId> relations;
  std::vector<ChainId> running_totals;  ///< needed beside the relations; empty when those say it all
  bool confirmed = false;               ///< by a fresh solver: it fails, and without any one claim it holds
  bool operator==(const Conflict&) const = default;
};

/// A set of claims of least weight, none of them fixed, whose change settles a component, and what the rest then leaves
/// for each.
struct Repair {
  std::vector<ClaimId> claims;
  /// One for each claim, of its quantity; empty where facts that are not comparable leave it no one value.
  std::vector<Range> ranges;
  std::optional<Gap> gap;  ///< of a single claim whose range holds what it says: not all of the range will do
};

/// A smallest way to settle several disagreements of one question at once that is not put together from their own.
struct JointRepair {
  std::vector<ClaimId> members;  ///< of the disagreements that it settles, two or more
  Repair repair;                 ///< in place of these members
};

/// What fails at one question: a member of the chosen smallest repair of the component, and the minimal conflicts that
/// appear when that member alone is put back.
struct Disagreement {
  Question question = Question::possible;  ///< the one that is answered with no, or not at all
  bool undecided = false;                  ///< the solver met its limits: nothing else is known
  std::optional<ClaimId> member;    ///< absent when the rules contradict each other by themselves, and when undecided
  std::vector<Conflict> conflicts;  ///< in reading order (diagnose/reading_order.h); none when undecided
  Completeness complete{true, 0};   ///< of `conflicts`
  /// So many minimal conflicts are known, some of them perhaps only to the oracle that finds: those are in no list.
  std::size_t at_least = 0;
  /// Conflicts that need more to be put back: through the member, and through members of disagreements of its question
  /// before it (where it is fixed, or figures that are not). So each minimal conflict of a question belongs to one
  /// disagreement.
  std::vector<Conflict> shared;
  Completeness shared_complete{true, 0};  ///< of `shared`
  std::vector<Repair> repairs;            ///< all smallest repairs of this disagreement alone, ties in order of claims
  bool smallest_proved = true;
  bool all_repairs = true;  ///< `repairs` are all of that weight
  bool fixed = false;       ///< every claim of its conflicts is fixed, so that there is no repair
  /// Members of the disagreements of its question that it shares conflicts or joint repairs with: it is settled by its
  /// repairs once these are taken away.
  std::vector<ClaimId> besides;
  std::vector<JointRepair> joint;  ///< that settle this one and others of its question at once
  bool all_joint = true;           ///< these are all

  bool is_contradiction() const { return !undecided && question == Question::possible; }
  bool is_implausible() const { return !undecided && question != Question::possible; }
};

/// What became of one relation.
enum class Standing { holds, derived_only, contradiction, implausible, undecided };
std::string_view standing_name(Standing standing);

/// What became of one component.
struct Diagnosis {
  std::vector<Disagreement> disagreements;  ///< contradictions first
  std::vector<ClaimId> consistent;          ///< the claims that are left when one smallest repair is taken away
  /// The other way round: the members of contradictions as far as they can be true together, and the consistent claims
  /// without those that contradict them. Empty without contradictions, and where the effort was spent.
  std::vector<ClaimId> with_members;
};

/// Compares two repairs of equal weight: true when the first is likelier.
using LikelierRepair = std::function<bool(const std::vector<ClaimId>&, const std::vector<ClaimId>&)>;
/// Sorts repairs, the likeliest first.
using SortRepairs = std::function<void(std::vector<Repair>&)>;

/// Which minimal conflicts of a disagreement are sought: one, or all (up to limits). The first is the same either way,
/// and so are members and repairs.
enum class ConflictsSought { first, all };

/// What decides where the claims alone don't. The caller provides it, since the diagnosis doesn't know the documents.
struct Preferences {
  LikelierRepair likelier;  ///< from which repair disagreements are made
  SortRepairs sort;         ///< which repair is taken for the likeliest when a conflict is chosen to be shown first
  ConflictsSought conflicts = ConflictsSought::first;
};

/// Finds what can't be in one component. `fresh` makes the solver that confirms each conflict (it fails, and holds
/// without any one of its claims) and each repair (it settles, and what says that nothing smaller does fails); when the
/// two disagree, std::logic_error is thrown: that is a defect of the program, never a finding.
Diagnosis diagnose(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                   const Preferences& preferences);

/// Whether a relation is a cross-check: its facts agree with it, and some other value of one of them would have broken
/// it.
Standing standing_of(const Problem& problem, const Component& component, RelationId relation,
                     const Diagnosis& diagnosis, Oracle& oracle);

/// A conflict's claims, relations and running totals, in the readings it was found with.
Selection selection_of(const Conflict& conflict, Readings readings);

// A step of `diagnose`: one of the three questions, answered for one component.

/// One question about one component: its relations and readings are fixed, claims come and go. What it refers to must
/// outlive it.
struct ComponentQuestion {
  const Problem& problem;
  const Component& component;
  Oracle& oracle;
  OracleFactory fresh;
  const Preferences& preferences;
  Effort& effort;  ///< of the component, for all its questions
  Question question;
};

/// Adds the disagreements among the claims; returns those that are left once one smallest repair is taken away. Where
/// something was not decided, or the rules fail by themselves: all of them. Once the effort is spent, one disagreement
/// that is undecided takes the place of all.
std::vector<ClaimId> disagreements_at(const ComponentQuestion& question, const std::vector<ClaimId>& claims,
                                      std::vector<Disagreement>& out);

// A step after `diagnose`: one slip can make a contradiction and also something implausible; this step keeps the two
// from being reported as two findings.

/// Chooses the likeliest of a contradiction's repairs; nothing unless that repair changes a single figure and is
/// likelier than the next by evidence. The caller provides it, since the diagnosis doesn't know the documents.
using LikeliestRepair = std::function<std::optional<Repair>(std::vector<Repair> repairs)>;

/// Drops implausible findings that the likeliest repair of a contradiction already resolves: those of which nothing is
/// left when the figure that it changes takes some value of its range. The consistent claims are then those that this
/// repair leaves. Asks the oracle up to four questions for each contradiction and implausible finding.
void drop_settled_implausible(const Problem& problem, const Component& component, const LikeliestRepair& likeliest,
                              Oracle& oracle, Diagnosis& diagnosis);

// A step before `diagnose`, for speed alone: most of what a draft says adds up as written, and then the figures
// themselves are a solution and no solver is needed. A component that isn't settled here goes to the solver.

/// Whether the component holds at its figures as written, or at values moved within the `stated` readings of rounded
/// figures. True is a proof, since the point is a solution. False says nothing. Only components are tried whose
/// quantities have one claim each, that have no chains, and whose relations are comparisons of sums, products and
/// times between dates.
bool holds_as_written(const Problem& problem, const Component& component);

/// For a relation of such a component: whether an extreme value of one of its quantities breaks it, whatever the
/// others are within their `allowed` readings. Then the relation is a cross-check. False says nothing.
bool could_be_broken(const Problem& problem, const Relation& relation);

}  // namespace verify
