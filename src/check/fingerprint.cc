// The fingerprint of a finding, by which acceptances and earlier reports know it. Changing what is hashed breaks them
// all.
#include <algorithm>

#include "check/finding.h"
#include "quantity/unit.h"
#include "text/sha256.h"

namespace verify {

std::string_view finding_kind_name(FindingKind kind) {
  constexpr std::string_view kNames[] = {"contradiction", "stale-quote", "ambiguous-quote", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

void put(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
}

std::string canonical_value(const Written& w) { return (w.numeral.value * Rational::power_of_ten(w.scale)).str(); }

std::string encoded(const Fact& fact, const FactSet& set, bool with_quote) {
  std::string out;
  put(out, set.name_of(fact));
  put(out, fact.unit == kDateUnit ? fact.value : canonical_value(fact.written));
  put(out, fact.upper ? canonical_value(*fact.upper) : "");
  put(out, hedge_name(fact.written.hedge));
  put(out, fact.written.decimals_infinite ? "INF"
           : fact.written.decimals        ? std::to_string(*fact.written.decimals)
                                          : "");
  put(out, fact.unit);
  put(out, fact.period);
  put(out, fact.concept_name);
  put(out, std::to_string(fact.aspects.size()));
  for (const auto& [name, value] : fact.aspects) {
    put(out, name);
    put(out, value);
  }
  if (with_quote && fact.quote) {
    for (const std::string* part : {&fact.quote->prefix, &fact.quote->exact, &fact.quote->suffix}) put(out, *part);
  }
  return out;
}

}  // namespace

std::string fingerprint(FindingKind kind, const std::vector<std::string>& rules, const std::vector<std::size_t>& facts,
                        const FactSet& set) {
  const bool quote = kind == FindingKind::stale_quote || kind == FindingKind::ambiguous_quote;
  std::string out;
  put(out, finding_kind_name(kind));
  std::vector<std::string> names = rules;
  std::sort(names.begin(), names.end());
  put(out, std::to_string(names.size()));
  for (const std::string& name : names) put(out, name);
  std::vector<std::string> encodings;
  for (const std::size_t f : facts) encodings.push_back(encoded(set.facts[f], set, quote));
  std::sort(encodings.begin(), encodings.end());
  put(out, std::to_string(encodings.size()));
  for (const std::string& e : encodings) put(out, e);
  return sha256_hex(out).substr(0, 16);
}

}  // namespace verify
