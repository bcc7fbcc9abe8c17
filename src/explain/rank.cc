// The order of repairs, and the reason given for each place in it. Repairs of equal size are ordered by what a figure
// costs (a hedged one nine tenths), by what other documents corroborate, then by the slip that leads there: swapped
// digits and copies of a neighbour happen least by chance. The discount for hedges decides the order alone: if it were
// part of the weights, an exact figure beside a hedged one would be in no repair, and the reader would never see that
// it can be the slip.
#include "explain/rank.h"

#include <algorithm>
#include <set>
#include <utility>

#include "explain/measure.h"
#include "text/count_words.h"

namespace verify {

namespace {

// What a hedged figure costs, as a part of its weight: cheaper than one that is exact, and two of them dearer than one.
const Rational kHedged(9, 10);

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

Rational RepairRanking::cost(const std::vector<ClaimId>& claims) const {
  Rational out;
  for (const ClaimId c : claims) out += problem_.claims[c].weight * (is_hedged(fact(c)) ? kHedged : Rational(1));
  return out;
}

std::ptrdiff_t RepairRanking::corroborated(const std::vector<ClaimId>& claims) const {
  return std::count_if(claims.begin(), claims.end(), [&](ClaimId c) { return known(c).corroboration.has_value(); });
}

RepairRanking::Rank RepairRanking::rank(const std::vector<ClaimId>& claims) const {
  return {claims.size(), cost(claims), corroborated(claims)};
}

bool RepairRanking::likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const {
  return std::tuple(a.size(), corroborated(a), a) < std::tuple(b.size(), corroborated(b), b);
}

std::optional<Slip> RepairRanking::slip_of(const Repair& repair, std::size_t i) const {
  const Claim& claim = problem_.claims[repair.claims[i]];
  const Fact& fact = facts_.facts[claim.fact];
  if (fact.upper) return std::nullopt;
  // Of a gap only its ends are known to be possible, and only where they are values.
  std::vector<Interval> ranges = {repair.ranges[i].interval};
  if (repair.gap) {
    ranges.clear();
    for (const auto& end : {repair.gap->below, repair.gap->above}) {
      if (end && repair.gap->values) ranges.push_back(Interval::point(*end));
    }
  }
  const Rational& number = fact.written.numeral.value;
  const Rational unit = claim.value.sign() == 0 || number.sign() == 0 ? Rational(1) : claim.value / number;
  const Interval& said = claim.reading.stated;
  const Rational slack =
      is_hedged(fact) || !said.lo || !said.hi ? Rational(0) : (said.hi->value - said.lo->value) / (Rational(2) * unit);
  std::optional<Slip> best;
  for (const Interval& range : ranges) {
    auto found = fact.unit == kDateUnit ? date_slip(fact.value, range)
                                        : slip(fact.value, scaled(range, Rational(1) / unit), slack);
    // No slip leads to a value that the quantity can't have.
    if (found && problem_.quantities[claim.quantity].whole && !(found->value * unit).is_integer()) continue;
    if (found && (!best || found->strength < best->strength)) best = std::move(found);
  }
  const auto& copied = known(repair.claims[i]).copied;
  if (copied && (!best || best->strength > kCopied))
    best = Slip{"a copied neighbour: the figure of " + copied->place + ", too", "", claim.value, false, kCopied};
  return best;
}

int RepairRanking::slip_rank(const Repair& repair) const {
  int weakest = 0;
  for (std::size_t i = 0; i < repair.claims.size(); ++i) {
    const auto found = slip_of(repair, i);
    weakest = std::max(weakest, found ? found->strength : kNoSlip);
  }
  return weakest;
}

void RepairRanking::sort(std::vector<Repair>& repairs) const {
  std::vector<std::pair<std::tuple<Rank, int, std::vector<ClaimId>>, Repair>> ranked;
  for (Repair& r : repairs) {
    std::tuple key(rank(r.claims), slip_rank(r), r.claims);
    ranked.emplace_back(std::move(key), std::move(r));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < repairs.size(); ++i) repairs[i] = std::move(ranked[i].second);
}

// As strong as its slip, unless that is one digit on the way to any of many values: such there is for most figures.
int RepairRanking::telling_slip(const Repair& repair) const {
  const int strength = slip_rank(repair);
  if (strength < kOneDigitSlip || strength >= kPowerSlip || repair.claims.size() != 1) return strength;
  const Claim& claim = problem_.claims[repair.claims.front()];
  const Numeral& n = fact(repair.claims.front()).written.numeral;
  const Interval& range = repair.ranges.front().interval;
  if (repair.gap || !range.lo || !range.hi || n.value.sign() == 0) return kNoSlip;
  const Rational unit = (claim.value / n.value).abs() * Rational::power_of_ten(-n.decimals);
  return range.hi->value - range.lo->value > unit ? kNoSlip : strength;
}

std::optional<ClaimId> RepairRanking::likeliest(const std::vector<Repair>& sorted) const {
  if (sorted.empty() || sorted.front().claims.size() != 1) return std::nullopt;
  const auto key = [&](const Repair& r) { return std::tuple(rank(r.claims), telling_slip(r)); };
  if (sorted.size() > 1 && !(key(sorted[0]) < key(sorted[1]))) return std::nullopt;
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
      const bool point = repair.ranges[i].interval.is_point();
      exact = exact || point;
      const auto found = slip_of(repair, i);
      all = all && found.has_value();
      if (!found) continue;
      names.insert(found->name);
      // A hedged figure leaves open which value was meant.
      const bool hedged = fact(repair.claims[i]).written.hedge != Hedge::none;
      const bool says_all = point || hedged || found->written.empty();
      const std::string text = found->name + (says_all ? "" : ": " + slip_words(*found, repair.claims[i]));
      if (out.back().find(text) == std::string::npos) out.back() += (out.back().empty() ? "" : ", ") + text;
    }
  }
  // What can be said of each of them, and leads none of them to one value, tells nothing.
  if (all && names.size() == 1 && *names.begin() == "one digit" && !exact) out.assign(repairs.size(), "");
  return out;
}

// What a slip leads to, as the figure is written.
std::string RepairRanking::slip_words(const Slip& slip, ClaimId c) const {
  const Fact& fact = this->fact(c);
  if (slip.moved) {  // beside the figure's own scale it may be hard to read
    const Claim& claim = problem_.claims[c];
    const Concept& declared = rules_.concepts[*problem_.quantities[claim.quantity].concept_id];
    return amount_words(slip.value * (claim.value / fact.written.numeral.value), measure_of(fact, declared, rules_));
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
