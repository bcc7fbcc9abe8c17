// What grounding reads of a fact beside its figure is compared; the figure itself is bound again, as grounding does it.
#include "check/edited_figures.h"

#include <algorithm>

#include "check/quote_places.h"
#include "check/same_component.h"
#include "facts/limits.h"
#include "ground/claims.h"
#include "ground/measured_units.h"
#include "text/files.h"

namespace verify {

namespace {

bool plain(const FactsFile& file) {
  return file.document && !file.document->xbrl && file.names.empty() && file.left_out.empty() && !file.unread &&
         file.diagnostics.empty();
}

bool same_subject(const Fact& a, const Fact& b) {
  return a.id == b.id && a.concept_name == b.concept_name && a.unit == b.unit && a.period == b.period &&
         a.aspects == b.aspects;
}

// The facts of a document, which stand together: from the first to one behind the last.
std::pair<std::size_t, std::size_t> facts_of(const FactSet& set, std::size_t document) {
  const auto begin =
      std::partition_point(set.facts.begin(), set.facts.end(), [&](const Fact& f) { return f.document < document; });
  const auto end = std::partition_point(begin, set.facts.end(), [&](const Fact& f) { return f.document == document; });
  return {static_cast<std::size_t>(begin - set.facts.begin()), static_cast<std::size_t>(end - set.facts.begin())};
}

/// One edited file, step by step; each step says whether there is a way on.
class Editing {
 public:
  Editing(const CheckResult& before, std::size_t document, const CheckOptions& options, Files& files, const Kept& kept)
      : before_(before), options_(options), files_(files), kept_(kept) {
    out_.document = document;
  }

  std::optional<EditedFigures> run() {
    if (!read() || !match() || !bind() || !look_up_quotes()) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool read() {
    const std::string& path = before_.facts.documents[out_.document].facts_file;
    const auto known = kept_.facts.find(path);
    const auto source = files_.read(path, kMaxFactsFileBytes);
    // A facts file that is quoted as a document, too, is read in two ways.
    if (!source || known == kept_.facts.end() || !plain(*known->second) || files_.times_asked(path) != 1) return false;
    out_.file = std::make_shared<const FactsFile>(read_facts_file(*source, options_.hedges));
    return plain(*out_.file) && out_.file->document->id == known->second->document->id;
  }

  bool match() {
    const auto [first, last] = facts_of(before_.facts, out_.document);
    out_.first = first;
    out_.facts = out_.file->facts;
    if (out_.facts.size() != last - first) return false;
    std::stable_sort(out_.facts.begin(), out_.facts.end(), [](const Fact& a, const Fact& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < out_.facts.size(); ++i) {
      const Fact& was = before_.facts.facts[first + i];
      Fact& is = out_.facts[i];
      if (!same_subject(was, is)) return false;
      is.document = out_.document;
      is.superseded = was.superseded;
      is.supersedes = was.supersedes;
      is.not_comparable = was.not_comparable;
    }
    return true;
  }

  bool bind() {
    for (std::size_t i = 0; i < out_.facts.size(); ++i) {
      const Fact& fact = out_.facts[i];
      if (fact.concept_name == kNoConcept) continue;
      Diagnostics mistakes;
      const auto bound = bind_fact(fact, before_.facts, before_.rules, options_.widths, mistakes);
      if (!bound || !mistakes.empty()) return false;
      const auto id = claim_of(before_.problem, out_.first + i);
      if (id.has_value() == fact.superseded) return false;
      if (!id) continue;
      const Claim& was = before_.problem.claims[*id];
      const Quantity& quantity = before_.problem.quantities[was.quantity];
      if (quantity.concept_id != bound->concept_id || quantity.when != bound->when) return false;
      // Relations and domains follow from whether a figure is possible at all, and from its sign; from its decimals
      // the nature of its unit.
      const Concept& named = before_.rules.concepts[bound->concept_id];
      if (misfit(named, quantity.domain, bound->reading) || misfit(named, quantity.domain, was.reading) ||
          bound->value.sign() != was.value.sign() || has_fraction(fact) != has_fraction(before_.facts.facts[was.fact]))
        return false;
      EditedFigures::EditedClaim edited{
          *id, {was.fact, was.quantity, bound->reading, bound->value, fact.weight, fact.fixed}, false};
      edited.differs = !same_said(before_.facts.facts[was.fact], fact) || !same_claim(was, edited.claim);
      out_.claims.push_back(std::move(edited));
    }
    return true;
  }

  bool look_up_quotes() {
    FactSet own{{*out_.file->document}, out_.facts};
    for (Fact& fact : own.facts) fact.document = 0;
    Diagnostics mistakes;
    std::vector<std::string> sha256;
    out_.places = look_up(own, options_.documents, files_, mistakes, &sha256);
    out_.sha256 = sha256.front();
    return mistakes.empty();
  }

  const CheckResult& before_;
  const CheckOptions& options_;
  Files& files_;
  const Kept& kept_;
  EditedFigures out_;
};

}  // namespace

std::optional<EditedFigures> edited_figures(const CheckResult& before, std::size_t document,
                                            const CheckOptions& options, Files& files, const Kept& kept) {
  return Editing(before, document, options, files, kept).run();
}

void apply(EditedFigures edited, CheckResult& result) {
  const auto at = static_cast<std::ptrdiff_t>(edited.first);
  result.facts.documents[edited.document] = *edited.file->document;
  std::move(edited.facts.begin(), edited.facts.end(), result.facts.facts.begin() + at);
  std::move(edited.places.begin(), edited.places.end(), result.places.begin() + at);
  result.document_sha256[edited.document] = std::move(edited.sha256);
  for (EditedFigures::EditedClaim& c : edited.claims) result.problem.claims[c.id] = std::move(c.claim);
}

}  // namespace verify
