// Makes of a draft's figures and statements what facts and rules are grounded to: facts, private concepts, quantities,
// claims and relations. From here on a draft is solved and reported as facts are.
#include "draft/draft_problem.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "draft/limits.h"
#include "draft/read_draft.h"
#include "draft/statements/draft.h"
#include "ground/claims.h"
#include "ground/ground.h"
#include "text/utf8.h"

namespace verify {

namespace {

// A quote that would be longer is told without the noun, a noun that is longer names nothing: both stand in one line of
// a report.
constexpr std::size_t kQuoteBytes = 80;
// Bytes of a noun that names a figure. For a figure with a longer noun, its quote is the name.
constexpr std::size_t kNameBytes = 60;
// A figure so far from the beginning of its line has no column in its name: see in_long_line.
constexpr std::size_t kLongLine = 1 << 14;

class Builder {
 public:
  Builder(Draft& draft, Ledger ledger) : draft_(draft) {
    out_.facts = std::move(ledger.facts);
    out_.rules = std::move(ledger.rules);
    if (out_.rules.units.units.empty()) out_.rules.units = builtin_units();
    out_.figures.assign(out_.facts.facts.size(), std::nullopt);
    first_document_ = out_.facts.documents.size();
    fact_of_.assign(draft.figures.size(), kNone);
    quantity_of_.assign(draft.figures.size(), kNone);
  }

  DraftProblem run() {
    for (const Manuscript& m : draft_.manuscripts) add_document(m);
    add_known();
    std::vector<bool> spoken_of(draft_.figures.size(), false);
    for (const Statement& s : draft_.statements) {
      for (const FigureId f : variables_of(s.term)) spoken_of[f.index] = true;
    }
    add_facts(spoken_of);
    out_.problem.relations.reserve(out_.problem.relations.size() + draft_.statements.size());
    for (Statement& s : draft_.statements) add_relation(s);
    draft_.statements = {};
    std::stable_sort(out_.problem.relations.begin(), out_.problem.relations.end(),
                     [](const Relation& a, const Relation& b) { return a.name < b.name; });
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // What reports name is a fact, however long the draft is.
  std::vector<bool> named() const {
    std::vector<bool> out(draft_.figures.size(), false);
    std::fill_n(out.begin(), std::min(out.size(), kMaxListedFigures), true);
    for (const Unmatched& m : out_.matches.doubtful) out[m.figure] = true;
    for (const Draft::Apart& a : draft_.apart) out[a.a] = out[a.b] = true;
    return out;
  }

  void add_facts(const std::vector<bool>& spoken_of) {
    const std::vector<bool> listed = named();
    std::vector<std::size_t> figures;
    for (std::size_t i = 0; i < draft_.figures.size(); ++i) {
      if (fact_of_[i] != kNone) continue;
      if (spoken_of[i] || (listed[i] && is_amount(draft_.figures[i].figure))) figures.push_back(i);
      else out_.unlisted += is_amount(draft_.figures[i].figure);
    }
    const auto spoken = static_cast<std::size_t>(std::count(spoken_of.begin(), spoken_of.end(), true));
    out_.facts.facts.reserve(out_.facts.facts.size() + figures.size());
    out_.figures.reserve(out_.figures.size() + figures.size());
    out_.rules.concepts.reserve(out_.rules.concepts.size() + spoken);
    out_.problem.quantities.reserve(out_.problem.quantities.size() + spoken);
    out_.problem.claims.reserve(out_.problem.claims.size() + spoken);
    for (const std::size_t i : figures) {
      add_fact(i, fact_for(i));
      if (spoken_of[i]) add_quantity(i);
    }
  }

  // Facts about known concepts come first, as the known ones do: only they are held against the vocabulary's rules.
  void add_known() {
    if (out_.rules.concepts.empty()) return;
    Matches all = match_figures(draft_, out_.facts, out_.rules);
    out_.matches.doubtful = std::move(all.doubtful);
    for (Match& match : all.matched) add_match(std::move(match));
    std::stable_sort(out_.matches.doubtful.begin(), out_.matches.doubtful.end(),
                     [](const Unmatched& a, const Unmatched& b) { return a.figure < b.figure; });
    Diagnostics known_to_fit;
    out_.problem = ground(out_.facts, out_.rules, known_to_fit, draft_.widths);
    for (const Claim& claim : out_.problem.claims) {
      if (const auto figure = out_.figures[claim.fact]) quantity_of_[*figure] = claim.quantity;
    }
  }

  void add_match(Match match) {
    Fact fact = fact_for(match.figure);
    fact.concept_name = match.concept_name;
    fact.unit = match.unit;
    fact.period = match.period;
    fact.aspects = match.aspects;
    fact.note = match.reason;
    Diagnostics misfits;
    const auto bound = bind_fact(fact, out_.facts, out_.rules, draft_.widths, misfits);
    // A figure that the quantity can't have is about something else: the match was guessed.
    const Concept* known = bound ? &out_.rules.concepts[bound->concept_id] : nullptr;
    const auto impossible = bound ? misfit(*known, domain_of(*known), bound->reading) : std::nullopt;
    if (bound && !impossible) {
      add_fact(match.figure, std::move(fact));
      return out_.matches.matched.push_back(std::move(match));
    }
    const std::string why = impossible        ? known->name + " " + impossible->why
                            : misfits.empty() ? "it does not fit"
                                              : misfits.front().message;
    out_.matches.doubtful.push_back({match.figure, "could be " + match.concept_name + ", but " + why});
  }

  void add_document(const Manuscript& m) {
    Document d;
    d.id = std::filesystem::path(m.name).lexically_normal().generic_string();  // "./a.txt" is "a.txt"
    d.file = m.name;
    d.facts_file = m.name;
    d.sha256 = m.sha256;
    d.draft = true;
    for (const Block& b : m.blocks) {
      if (b.kind != Block::Kind::heading) continue;
      d.title = std::string(m.text->slice(b.span));
      break;
    }
    out_.facts.documents.push_back(std::move(d));
  }

  std::string_view slice(const DraftFigure& f, Span span) const {
    return draft_.manuscripts[f.manuscript].text->slice(span);
  }

  static std::string number_text(const Written& w) { return w.numeral.value.str(); }

  static std::string said_key(const Fact& fact) { return std::to_string(fact.document) + " " + fact.quote->exact; }

  // All but its id.
  Fact fact_for(std::size_t index) const {
    const DraftFigure& f = draft_.figures[index];
    Fact fact;
    fact.document = first_document_ + f.manuscript;
    fact.quote = Quote{std::string(slice(f, quote_of(f, draft_))), {}, {}};
    fact.written = f.figure.written;
    if (f.figure.upper) fact.upper = f.figure.upper;
    if (f.figure.date) {
      fact.unit = kDateUnit;
      fact.value = to_string(f.figure.date->first);
    } else {
      fact.unit = unit_of(f.figure);
      fact.value = number_text(fact.written) + (fact.upper ? ".." + number_text(*fact.upper) : "");
    }
    return fact;
  }

  void add_fact(std::size_t index, Fact fact) {
    // The same words again are told apart by their number.
    const std::size_t times = ++said_[said_key(fact)];
    fact.id = fact.quote->exact + (times > 1 ? " #" + std::to_string(times) : "");
    fact_of_[index] = out_.facts.facts.size();
    out_.figures.push_back(index);
    out_.facts.facts.push_back(std::move(fact));
  }

  static std::string unit_of(const Figure& f) {
    if (f.kind == FigureKind::percent) return "%";
    if (f.kind == FigureKind::percentage_point) return "pp";
    return parse_unit(f.unit, builtin_units()) ? f.unit : "";
  }

  // To find a column takes the line up to it, which in a text of one line is too long to do for each figure.
  bool in_long_line(const DraftFigure& f) const {
    const std::size_t at = f.figure.span.begin;
    return at >= kLongLine &&
           draft_.manuscripts[f.manuscript].text->slice({at - kLongLine, at}).find('\n') == std::string_view::npos;
  }

  // What is counted, or the words the figure stands in; with the place where the document says it of several figures.
  std::string name_of(const DraftFigure& f, const Fact& fact) {
    std::string noun(slice(f, f.figure.noun));
    if (noun.size() > kNameBytes) noun.clear();
    std::string name = noun.empty() ? "\"" + fact.quote->exact + "\"" : noun;
    if (out_.rules.by_name.count(name) > 0 && !in_long_line(f))
      name += " (" + draft_.manuscripts[f.manuscript].where(f.figure.span.begin) + ")";
    const std::string base = name;
    while (out_.rules.by_name.count(name) > 0) name = base + " #" + std::to_string(++again_[base] + 1);
    return name;
  }

  void add_quantity(std::size_t index) {
    const DraftFigure& f = draft_.figures[index];
    Fact& fact = out_.facts.facts[fact_of_[index]];
    Concept made;
    made.kind = ConceptKind::value;
    made.name = name_of(f, fact);
    made.label = made.name;
    made.unit_text = fact.unit;
    if (!fact.unit.empty() && !f.figure.date) made.unit = *parse_unit(fact.unit, out_.rules.units);
    fact.concept_name = made.name;
    const ConceptId id = out_.rules.concepts.size();
    out_.rules.by_name.emplace(made.name, id);
    Quantity quantity;
    quantity.concept_id = id;
    quantity.domain = domain_of(made);
    quantity.claims = {out_.problem.claims.size()};
    out_.rules.concepts.push_back(std::move(made));
    quantity_of_[index] = out_.problem.quantities.size();
    const Rational value = f.figure.date ? Rational(f.figure.date->first.days) : value_of(f.figure);
    out_.problem.claims.push_back(
        {fact_of_[index], quantity_of_[index], reading_of(f.figure, draft_.widths), value, 1, false});
    out_.problem.quantities.push_back(std::move(quantity));
  }

  void add_relation(Statement& s) {
    Relation relation;
    relation.kind = s.plausible ? RelationKind::plausible : RelationKind::rule;
    relation.told = told(s, draft_);
    relation.name = std::string(text_of(s.rule).name);
    relation.label = std::move(s.label);
    relation.term = over_quantities(s.term, [this](FigureId f) { return quantity_of_[f.index]; });
    relation.quantities = variables_of(relation.term);
    out_.problem.relations.push_back(std::move(relation));
  }

  Draft& draft_;
  DraftProblem out_;
  std::size_t first_document_ = 0;
  std::vector<std::size_t> fact_of_;
  std::vector<std::size_t> quantity_of_;
  std::unordered_map<std::string, std::size_t> again_;  // how often a name was taken already
  std::unordered_map<std::string, std::size_t> said_;   // both are only looked up in
};

}  // namespace

Span quote_of(const DraftFigure& f, const Draft& draft) {
  Span out = f.figure.span;
  if (f.figure.hedge.begin < f.figure.hedge.end) {
    out.begin = std::min(out.begin, f.figure.hedge.begin);
    out.end = std::max(out.end, f.figure.hedge.end);
  }
  if (f.figure.noun.begin < f.figure.noun.end && f.figure.noun.end - out.begin <= kQuoteBytes)
    out = {std::min(out.begin, f.figure.noun.begin), std::max(out.end, f.figure.noun.end)};
  const Span block = draft.manuscripts[f.manuscript].blocks[f.block].span;
  return {std::max(out.begin, block.begin), std::min(out.end, block.end)};
}

DraftProblem problem_of(Draft& draft, Ledger ledger) { return Builder(draft, std::move(ledger)).run(); }

}  // namespace verify
