#include "diagnose/rank.h"

#include <algorithm>
#include <set>

#include "diagnose/wording.h"

namespace verify {

namespace {

// One date to measure how near two facts are in time.
std::optional<Date> date_of(const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return day->last();
  if (const auto* period = std::get_if<Period>(&when)) return period->last.last();
  return std::nullopt;
}

}  // namespace

std::optional<ClaimId> RepairRanking::corroboration(ClaimId id) const {
  const Claim& claim = problem_.claims[id];
  const Quantity& q = problem_.quantities[claim.quantity];
  const Fact& mine = facts_.facts[claim.fact];
  std::optional<ClaimId> best;
  int best_distance = 0;
  for (ClaimId other = 0; other < problem_.claims.size(); ++other) {
    const Claim& c = problem_.claims[other];
    const Quantity& o = problem_.quantities[c.quantity];
    if (facts_.facts[c.fact].document == mine.document || o.concept_id != q.concept_id || o.aspects != q.aspects)
      continue;
    if (c.value != claim.value || !problem_.comparable(id, other)) continue;
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

bool RepairRanking::likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const {
  const auto corroborated = [&](const std::vector<ClaimId>& claims) {
    return std::count_if(claims.begin(), claims.end(), [&](ClaimId c) { return corroboration(c).has_value(); });
  };
  if (a.size() != b.size()) return a.size() < b.size();
  const auto ca = corroborated(a);
  const auto cb = corroborated(b);
  return ca != cb ? ca < cb : a < b;
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
  std::optional<Slip> best;
  for (const Interval& range : ranges) {
    auto found =
        fact.unit == kDateUnit ? date_slip(fact.value, range) : slip(fact.value, scaled(range, Rational(1) / unit));
    if (found && (!best || found->strength < best->strength)) best = std::move(found);
  }
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
  const auto corroborated = [&](const Repair& r) {
    return std::count_if(r.claims.begin(), r.claims.end(), [&](ClaimId c) { return corroboration(c).has_value(); });
  };
  std::stable_sort(repairs.begin(), repairs.end(), [&](const Repair& a, const Repair& b) {
    return std::tuple(a.claims.size(), corroborated(a), slip_rank(a), a.claims) <
           std::tuple(b.claims.size(), corroborated(b), slip_rank(b), b.claims);
  });
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
      const bool hedged = facts_.facts[problem_.claims[repair.claims[i]].fact].written.hedge != Hedge::none;
      const std::string text = found->name + (point || hedged ? "" : ": " + slip_words(*found, repair.claims[i]));
      if (out.back().find(text) == std::string::npos) out.back() += (out.back().empty() ? "" : ", ") + text;
    }
  }
  // What can be said of each of them, and leads none of them to one value, tells nothing.
  if (all && names.size() == 1 && *names.begin() == "one digit" && !exact) out.assign(repairs.size(), "");
  return out;
}

// What a slip leads to, as the figure is written.
std::string RepairRanking::slip_words(const Slip& slip, ClaimId c) const {
  const Fact& fact = facts_.facts[problem_.claims[c].fact];
  const auto numeral = parse_numeral(slip.written);
  if (fact.unit == kDateUnit || !numeral) return slip.written;
  Written written = fact.written;
  written.numeral = *numeral;
  return written_words(written) + (fact.unit == "%" ? " %" : "");
}

std::string RepairRanking::support(const Repair& repair) const {
  std::string out;
  for (const ClaimId c : repair.claims) {
    const auto other = corroboration(c);
    if (!other) continue;
    const Fact& o = facts_.facts[problem_.claims[*other].fact];
    out += (out.empty() ? "" : ", ") + figure_words(o) + " is also in " + facts_.document_of(o).id;
  }
  const auto empty = [](const Range& r) { return r.interval.empty(); };
  if (std::any_of(repair.ranges.begin(), repair.ranges.end(), empty))
    out += std::string(out.empty() ? "" : "; ") + "facts that are not comparable leave it different ones";
  if (!out.empty()) return out;
  return repair.claims.size() == 1 ? "no other document has this figure" : "no other document has these figures";
}

std::vector<std::string> RepairRanking::reasons(const std::vector<Repair>& repairs) const {
  std::vector<std::string> out = slips(repairs);
  for (std::size_t i = 0; i < repairs.size(); ++i)
    out[i] += (out[i].empty() ? "" : "; ") + support(repairs[i]) + weight_words(repairs[i]);
  return out;
}

}  // namespace verify
