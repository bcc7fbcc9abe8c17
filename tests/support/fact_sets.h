// Compares two sets of facts, after one was printed and loaded again.
#pragma once

#include <string>
#include <vector>

#include "facts/facts_files.h"

namespace verify::testing {

/// Every document printed, and all of it loaded again.
inline FactSet printed_and_loaded(const FactSet& set) {
  std::vector<SourcePtr> sources;
  for (std::size_t d = 0; d < set.documents.size(); ++d)
    sources.push_back(std::make_shared<const Source>(set.documents[d].facts_file, print_facts(set, d)));
  Diagnostics diagnostics;
  return load_facts(sources, diagnostics, {});
}

/// A fact with all it says, places aside.
inline std::string all_of(const FactSet& set, const Fact& f) {
  const auto number = [](const Written& w) {
    return w.numeral.value.str() + "/" + std::to_string(w.numeral.decimals) + "/" +
           std::to_string(w.numeral.plain_integer) + "/" + std::to_string(w.numeral.last_nonzero_exponent) + " scale " +
           std::to_string(w.scale) + " " + std::string(hedge_name(w.hedge)) + " decimals " +
           (w.decimals_infinite ? "INF" : "") + (w.decimals ? std::to_string(*w.decimals) : "-");
  };
  std::string out = set.name_of(f) + "|" + f.concept_name + "|" + f.unit + "|" + f.period + "|" + f.value + "|";
  for (const auto& [name, member] : f.aspects) out += name + "=" + member + "|";
  out += number(f.written) + "|" + (f.upper ? number(*f.upper) : "") + "|";
  if (f.quote) out += f.quote->exact + "|" + f.quote->prefix + "|" + f.quote->suffix + "|";
  out += f.note + "|" + f.weight.str() + (f.fixed ? "|fixed" : "") + (f.superseded ? "|superseded" : "");
  for (const std::size_t target : f.supersedes) out += "|supersedes " + set.name_of(set.facts[target]);
  for (const NotComparable& n : f.not_comparable)
    out += "|not with " + set.name_of(set.facts[n.with]) + ": " + n.reason;
  return out;
}

inline std::string all_of(const Document& d) {
  return d.id + "|" + d.title + "|" + d.publisher + "|" + d.published + "|" + d.url + "|" + d.file + "|" + d.sha256 +
         "|" + d.note + (d.xbrl ? "|xbrl" : "");
}

/// The first difference between two sets, "" when there is none: places, and what a report left out, don't count.
inline std::string different(const FactSet& a, const FactSet& b) {
  if (a.documents.size() != b.documents.size() || a.facts.size() != b.facts.size())
    return std::to_string(a.documents.size()) + " documents and " + std::to_string(a.facts.size()) + " facts, not " +
           std::to_string(b.documents.size()) + " and " + std::to_string(b.facts.size());
  for (std::size_t i = 0; i < a.documents.size(); ++i) {
    if (all_of(a.documents[i]) != all_of(b.documents[i]))
      return all_of(a.documents[i]) + "\nis not\n" + all_of(b.documents[i]);
  }
  for (std::size_t i = 0; i < a.facts.size(); ++i) {
    if (all_of(a, a.facts[i]) != all_of(b, b.facts[i]))
      return all_of(a, a.facts[i]) + "\nis not\n" + all_of(b, b.facts[i]);
  }
  return {};
}

}  // namespace verify::testing
