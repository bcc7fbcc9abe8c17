// The keys of facts files, in one table: the reader refuses others, and suggests from these.
#pragma once

#include <string>
#include <vector>

namespace verify {

/// The keys that a facts file may have, object by object, sorted. schema/facts.schema.json names the same.
struct FactsKeys {
  std::vector<std::string> root, document, fact, source, not_comparable;
  /// Those of a report in xBRL-JSON.
  std::vector<std::string> document_info, xbrl_fact;
};
const FactsKeys& facts_keys();

}  // namespace verify
