#pragma once

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// Warns of what is no mistake and yet seldom meant, and would make a contradiction go unseen: concepts nobody uses,
/// rules that apply to nothing, a bare stock where its opening or closing is meant, and names that look alike but keep
/// apart what belongs together. Linear in facts and rules, but for names: quadratic in the different ones of a kind.
void advise(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

/// The last part of it: concepts, dimensions and their members that are written in two ways.
void advise_on_names(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

/// Adds a warning about what is written there.
void warn(Diagnostics& diagnostics, const Origin& at, std::string message, std::string help);

}  // namespace verify
