// Writes a facts file, for `verify extract` and for the tests that read it back.
#pragma once

#include <string>

#include "facts/fact.h"

namespace verify {

/// One document's facts as a facts file. Loaded again, with those of the documents it names facts of, it gives the same
/// document and facts, but for their places; and what a report in xBRL-JSON holds beside figures is gone. The same set
/// gives the same bytes: facts by id, keys in one order, and none that isn't needed. Texts are UTF-8.
std::string print_facts(const FactSet& set, std::size_t document);

}  // namespace verify
