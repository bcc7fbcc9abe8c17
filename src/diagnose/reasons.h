#pragma once

#include "solve/oracle.h"

namespace verify {

/// A part of a selection's relations and running totals that is enough to make it fail, and minimal: without any one of
/// them it would not. Relations that speak of the selection's figures alone are preferred to those that bring in
/// quantities nobody reported, running totals are used only where relations don't do. The selection must fail; should
/// fewer relations make a question too hard for the solver, all of them stay.
Selection with_reasons_only(const Problem& problem, Oracle& oracle, Selection failing);

}  // namespace verify
