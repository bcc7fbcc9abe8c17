// Applies rules to facts: makes the Problem that all later stages ask about. Beside it stand the step before, which
// declares the concepts of reports in xBRL-JSON, and the step after, which warns of what is seldom meant. Knows neither
// documents nor solvers.
#pragma once

#include "facts/fact.h"
#include "ground/problem.h"
#include "rules/vocabulary.h"
#include "text/diagnostic.h"

namespace verify {

/// Applies rules to facts: one relation for each set of aspects and each time at which a rule's concepts are reported,
/// and the relations that the vocabulary implies. A fact that doesn't fit the vocabulary is an error in `diagnostics`
/// and makes no claim; neither does a fact that another one supersedes, or one without a concept. `widths` are the
/// configured widths of hedges. The problem keeps no reference to its inputs but the sources of rules, which it
/// shares. About linear in facts × instances, but quadratic in the reported periods of one flow.
Problem ground(const FactSet& facts, const RuleSet& rules, Diagnostics& diagnostics, const ReadingWidths& widths);

// Concepts that reports in xBRL-JSON use and nothing declares. Behind this step a report differs from a facts file in
// nothing.

/// Adds to the vocabulary, as a `value`, each concept that a report in xBRL-JSON reports and nothing declares. Its
/// unit is that of the first such fact. Facts of the same name in a unit of another dimension, such as another
/// currency, get a value of their own, called "NAME in UNIT". Call it once, before `ground`.
void declare_reported(RuleSet& rules, const FactSet& facts);

/// A name and a unit under which reports in xBRL-JSON report something.
struct ReportedConcept {
  std::string name, unit;
  auto operator<=>(const ReportedConcept&) const = default;
};

/// The same for facts that are not at hand, of which the first with each name and unit is given, in the order of the
/// facts. The concepts get no origin.
void declare_reported(RuleSet& rules, const std::vector<ReportedConcept>& reported);

/// The concept that a fact is about, by name, by synonym, or as declared above; nothing when there is none.
std::optional<ConceptId> concept_of(const Fact& fact, const FactSet& facts, const RuleSet& rules);

// Warnings about rules and facts that are no mistakes and yet seldom meant. Asked after grounding, when it is known
// which rules apply to which facts. Such a slip would otherwise hide contradictions without a word, since a rule that
// applies to nothing and two names that never meet are never compared.

/// Adds warnings about concepts that nobody uses, rules that apply to nothing, shares that compare nothing, a bare
/// stock where its opening or closing is meant, and names that look alike. `problem` is what ground() made of the
/// facts and rules. Linear in facts and rules, but quadratic in the different names of a kind.
void advise(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

/// A part of `advise`: stocks that stand where a count at the start of a day would, and shares whose base is reported
/// for the whole only.
void advise_on_misplaced(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

/// The dimension of a share along which its base is never reported, though the base is reported at the share's other
/// aspects; nothing where there is none. `bases`: the aspects at which the base is reported. Such a share may be meant
/// as one of the whole, so grounding makes no relation of it, and `advise` says so.
std::optional<std::string> base_is_elsewhere(const Aspects& share, const std::vector<Aspects>& bases,
                                             const RuleSet& rules);

/// The last part of `advise`: concepts, dimensions and members of a dimension that are written in two ways. Of a
/// kind with more than kMaxComparedNames names, only that is said.
void advise_on_names(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

}  // namespace verify
