#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// Whether the figures of a component settle it as they are written, or moved within what each one says where that is
/// rounded: each quantity is reported once, and all relations are true of these values. That point is a witness, so
/// that no solver need be asked. Only comparisons of sums, products and times between dates are tried; false tells
/// nothing.
bool holds_as_written(const Problem& problem, const Component& component);

/// Of a relation of such a component: whether some other value of one of its quantities would have broken it, whatever
/// the others are among what they may say. False tells nothing.
bool could_be_broken(const Problem& problem, const Relation& relation);

}  // namespace verify
