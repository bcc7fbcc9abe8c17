// The order of repairs, and the reason given for each place in it. Repairs of equal weight are ordered by what other
// documents corroborate, then by how likely a slip is to have made each figure of what the others leave for it
// (explain/slip_odds.h). A hedged figure counts as likelier by a factor: were it part of the weights, an exact figure
// beside a hedged one would be in no repair, and the reader would never see that it can be the slip.
#include "explain/rank.h"

#include <algorithm>
#include <set>
#include <utility>

#include "explain/measure.h"
#include "text/count_words.h"

namespace verify {

namespace {

// How much likelier a figure is to be changed because it is hedged: what is said loosely may be meant loosely. Less
// than a slip tells, so that an exact figure with a slip of its own goes before one that is only hedged.
const Rational kHedged(2);
// How much likelier the first repair is than the next where it stands out by evidence. Findings that it would settle,
// too, are not shown, so that this must be more than a guess.
const Rational kTelling(10);

}  // namespace

const RepairRanking::Known& RepairRanking::known(ClaimId c) const {
  const auto found = known_.find(c);
  if (found != known_.end()) return found->second;
  if (of_document_.empty()) index_claims();
  const auto& beside = of_document_[fact(c).document];
  return known_.emplace(c, Known{find_corroboration(c), copied_neighbour(problem_, rules_, facts_, beside, c)})
      .first->second;
}

void RepairRanking::index_claims() const {
  of_document_.resize(facts_.documents.size());
  of_concept_.resize(rules_.concepts.size());
  for (ClaimId c = 0; c < problem_.claims.size(); ++c) {
    of_document_[fact(c).document].push_back(c);
    of_concept_[*problem_.quantities[problem_.claims[c].quantity].concept_id].claims.push_back(c);
  }
}

// Sorted when its concept is first asked about: few are.
const std::vector<ClaimId>& RepairRanking::alike(ConceptId id) const {
  ByValue& out = of_concept_[id];
  if (!std::exchange(out.sorted, true)) {
    std::stable_sort(out.claims.begin(), out.claims.end(),
                     [&](ClaimId a, ClaimId b) { return problem_.claims[a].value < problem_.claims[b].value; });
  }
  return out.claims;
}

std::optional<ClaimId> RepairRanking::corroboration(ClaimId c) const { return known(c).corroboration; }

std::string RepairRanking::evidence(ClaimId c) const {
  const Known& mine = known(c);
  std::string out = only_document() ? "alone" : "";
  if (mine.corroboration) {
    const Fact& other = fact(*mine.corroboration);
    out += "\nalso " + facts_.name_of(other) + ": " + figure_words(other);
  }
  if (mine.copied) out += "\ncopied " + mine.copied->place;
  return out;
}

std::optional<ClaimId> RepairRanking::find_corroboration(ClaimId id) const {
  const Claim& claim = problem_.claims[id];
  const Quantity& q = problem_.quantities[claim.quantity];
  const Fact& mine = facts_.facts[claim.fact];
  std::optional<ClaimId> best;
  int best_distance = 0;
  const std::vector<ClaimId>& by_value = alike(*q.concept_id);
  auto at = std::lower_bound(by_value.begin(), by_value.end(), claim.value,
                             [&](ClaimId c, const Rational& value) { return problem_.claims[c].value < value; });
  for (; at != by_value.end() && problem_.claims[*at].value == claim.value; ++at) {
    const ClaimId other = *at;
    const Quantity& o = problem_.quantities[problem_.claims[other].quantity];
    if (fact(other).document == mine.document || o.aspects != q.aspects || !problem_.comparable(id, other)) continue;
    const auto a = date_of(q.when);
    const auto b = date_of(o.when);
    const int distance = a && b ? std::abs(a->days - b->days) : 0;
    if (!best || distance < best_distance) {
      best = other;
      best_distance = distance;
    }
  }
  return best;
}

Rational RepairRanking::weight(const std::vector<ClaimId>& claims) const {
  Rational out;
  for (const ClaimId c : claims) out += problem_.claims[c].weight;
  return out;
}

std::ptrdiff_t RepairRanking::corroborated(const std::vector<ClaimId>& claims) const {
  return std::count_if(claims.begin(), claims.end(), [&](ClaimId c) { return known(c).corroboration.has_value(); });
}

// What is said loosely stays loose however many documents repeat it.
RepairRanking::Rank RepairRanking::rank(const std::vector<ClaimId>& claims) const {
  std::vector<ClaimId> exact = claims;
  std::erase_if(exact, [&](ClaimId c) { return is_hedged(fact(c)); });
  return {claims.size(), weight(claims), corroborated(exact)};
}

bool RepairRanking::likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const {
  return std::tuple(a.size(), corroborated(a), a) < std::tuple(b.size(), corroborated(b), b);
}

SlipOdds RepairRanking::odds_of(const Repair& repair, std::size_t i) const {
  const Claim& claim = problem_.claims[repair.claims[i]];
  const Fact& fact = facts_.facts[claim.fact];
  // Of a gap only its ends are known to be possible, and only where they are values.
  std::vector<Interval> ranges = {repair.ranges[i].interval};
  if (repair.gap) {
    ranges.clear();
    for (const auto& end : {repair.gap->below, repair.gap->above}) {
      if (end && repair.gap->values) ranges.push_back(Interval::point(*end));
    }
  }
  SlipOdds out = slip_odds(fact, claim, problem_.quantities[claim.quantity].whole, ranges);
  if (known(repair.claims[i]).copied) out.odds += copied_odds();
  return out;
}

RepairRanking::Evidence RepairRanking::evidence_of(const Repair& repair) const {
  Evidence out{1, 1};
  for (std::size_t i = 0; i < repair.claims.size(); ++i) {
    const SlipOdds odds = odds_of(repair, i);
    out.odds *= odds.odds * (is_hedged(fact(repair.claims[i])) ? kHedged : Rational(1));
    out.values *= odds.values;
  }
  return out;
}

void RepairRanking::sort(std::vector<Repair>& repairs) const {
  std::vector<std::pair<std::tuple<Rank, Rational, Rational, std::vector<ClaimId>>, Repair>> ranked;
  for (Repair& r : repairs) {
    const Evidence evidence = evidence_of(r);
    std::tuple key(rank(r.claims), -evidence.odds, evidence.values, r.claims);
    ranked.emplace_back(std::move(key), std::move(r));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < repairs.size(); ++i) repairs[i] = std::move(ranked[i].second);
}

std::optional<ClaimId> RepairRanking::likeliest(const std::vector<Repair>& sorted) const {
  if (sorted.empty() || sorted.front().claims.size() != 1) return std::nullopt;
  if (sorted.size() > 1 && rank(sorted[0].claims) == rank(sorted[1].claims) &&
      evidence_of(sorted[0]).odds < evidence_of(sorted[1]).odds * kTelling)
    return std::nullopt;
  return sorted.front().claims.front();
}

// "; weight 5", of all its figures; nothing where each weighs 1.
std::string RepairRanking::weight_words(const Repair& repair) const {
  Rational weight;
  bool said = false;
  for (const ClaimId c : repair.claims) {
    weight += problem_.claims[c].weight;
    said = said || problem_.claims[c].weight != Rational(1);
  }
  return said ? "; weight " + weight.str() : "";
}

std::vector<std::string> RepairRanking::slips(const std::vector<Repair>& repairs) const {
  std::vector<std::string> out;
  std::set<std::string> names;
  bool all = repairs.size() > 1;
  bool exact = false;
  for (const Repair& repair : repairs) {
    out.emplace_back();
    for (std::size_t i = 0; i < repair.claims.size(); ++i) {
      exact = exact || repair.gap || repair.ranges[i].interval.is_point();
      const std::string text = slip_words(repair, i);
      all = all && !text.empty();
      names.insert(text.substr(0, text.find(':')));
      if (out.back().find(text) == std::string::npos) out.back() += (out.back().empty() ? "" : ", ") + text;
    }
  }
  // What can be said of each of them, and leads none of them to one value, tells nothing.
  if (all && names.size() == 1 && *names.begin() == "one digit" && !exact) out.assign(repairs.size(), "");
  return out;
}

// The slip, and what it leads to, as the figure is written; not where the range says that already, nor where a hedge
// leaves open which value was meant.
std::string RepairRanking::slip_words(const Repair& repair, std::size_t i) const {
  const ClaimId c = repair.claims[i];
  const auto slip = odds_of(repair, i).likeliest;
  const auto& copied = known(c).copied;
  const bool digits = slip && (slip->kind == Undone::Kind::swapped || slip->kind == Undone::Kind::year);
  if (copied && !digits) return "a copied neighbour: the figure of " + copied->place + ", too";
  if (!slip) return {};
  const bool says_all = repair.ranges[i].interval.is_point() || fact(c).written.hedge != Hedge::none;
  return slip_name(*slip) + (says_all ? "" : ": " + undone_words(*slip, c));
}

std::string RepairRanking::undone_words(const Undone& slip, ClaimId c) const {
  const Fact& fact = this->fact(c);
  if (slip.kind == Undone::Kind::power) {  // beside the figure's own scale it may be hard to read
    const Claim& claim = problem_.claims[c];
    const Concept& declared = rules_.concepts[*problem_.quantities[claim.quantity].concept_id];
    Measure measure = measure_of(fact, declared, rules_);
    measure.decimals = std::max(0, measure.decimals - std::max(0, slip.power));
    return amount_words(slip.value * (claim.value / fact.written.numeral.value), measure);
  }
  const auto numeral = parse_numeral(slip.written);
  if (fact.unit == kDateUnit || !numeral) return slip.written;
  Written written = fact.written;
  written.numeral = *numeral;
  return written_words(written) + (fact.unit == "%" ? " %" : "");
}

// Who says already what a figure would become: "x and y have 211". Nothing where it could become many.
std::string RepairRanking::said_by(const Repair& repair, std::size_t i) const {
  const Claim& mine = problem_.claims[repair.claims[i]];
  if (!repair.ranges[i].interval.is_point()) return {};
  const Rational& value = repair.ranges[i].interval.lo->value;
  const Fact* figure = nullptr;
  std::vector<std::string> documents;
  for (const ClaimId other : problem_.quantities[mine.quantity].claims) {
    const Fact& f = fact(other);
    if (f.document == fact(repair.claims[i]).document || problem_.claims[other].value != value || f.upper) continue;
    if (!problem_.comparable(repair.claims[i], other)) continue;
    const std::string& name = facts_.document_of(f).id;
    if (std::find(documents.begin(), documents.end(), name) != documents.end()) continue;
    if (figure == nullptr) figure = &f;
    documents.push_back(name);
  }
  if (figure == nullptr) return {};
  // Documents named in a line; of more, the first is named and the others are counted.
  constexpr std::size_t kNamed = 2;
  std::string out = documents.front();
  if (documents.size() > kNamed) out += " and " + std::to_string(documents.size() - 1) + " others";
  else if (documents.size() == kNamed) out += " and " + documents.back();
  return out + by_count(documents.size(), " has ", " have ") + figure_words(*figure);
}

std::string RepairRanking::support(const Repair& repair) const {
  std::vector<std::string> parts;
  const auto add = [&](const std::string& part) {
    if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  };
  for (const ClaimId c : repair.claims) {
    const auto other = corroboration(c);
    // Figures that change together don't speak for each other.
    if (!other || std::find(repair.claims.begin(), repair.claims.end(), *other) != repair.claims.end()) continue;
    const Fact& o = facts_.facts[problem_.claims[*other].fact];
    add(figure_words(o) + " is also in " + facts_.document_of(o).id);
  }
  for (std::size_t i = 0; i < repair.claims.size(); ++i) add(said_by(repair, i));
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  const auto empty = [](const Range& r) { return r.interval.empty(); };
  if (std::any_of(repair.ranges.begin(), repair.ranges.end(), empty))
    out += std::string(out.empty() ? "" : "; ") + "facts that are not comparable leave it different ones";
  if (!out.empty() || only_document()) return out;
  return "no other document has " + by_count(repair.claims.size(), "this figure", "these figures");
}

std::vector<std::string> RepairRanking::reasons(const std::vector<Repair>& repairs) const {
  std::vector<std::string> out = slips(repairs);
  // Why it is cheaper than others: "hedged", "a range".
  const auto loose = [&](const Repair& r) -> std::string {
    for (const ClaimId c : r.claims) {
      if (is_hedged(fact(c))) return fact(c).upper ? "a range" : "hedged";
    }
    return {};
  };
  const bool all = std::none_of(repairs.begin(), repairs.end(), [&](const Repair& r) { return loose(r).empty(); });
  for (std::size_t i = 0; i < repairs.size(); ++i) {
    std::string words = all ? "" : loose(repairs[i]);
    for (const std::string& part : {out[i], support(repairs[i])}) {
      if (!part.empty()) words += (words.empty() ? "" : "; ") + part;
    }
    out[i] = words + weight_words(repairs[i]);
  }
  return out;
}

}  // namespace verify
