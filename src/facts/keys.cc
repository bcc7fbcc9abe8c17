// In the order of facts/keys.h; schema/facts.schema.json names the same keys, which tests/facts/schema_test.cc
// compares.
#include "facts/keys.h"

namespace verify {

const FactsKeys& facts_keys() {
  static const FactsKeys kKeys = {
      {"$schema", "dimensions", "document", "documentInfo", "facts"},
      {"file", "fixed", "id", "note", "published", "publisher", "sha256", "title", "url", "weight"},
      {"decimals", "dimensions", "fixed", "hedge", "not-comparable", "note", "range", "scale", "source", "supersedes",
       "value", "weight"},
      {"exact", "prefix", "suffix"},
      {"reason", "with"},
      {"baseURL", "documentType", "features", "linkGroups", "linkTypes", "namespaces", "taxonomy"},
      {"decimals", "dimensions", "fixed", "hedge", "links", "not-comparable", "note", "range", "scale", "source",
       "supersedes", "value", "weight"},
  };
  return kKeys;
}

}  // namespace verify
