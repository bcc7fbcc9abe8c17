#include "diagnose/rank.h"

#include <algorithm>

#include "diagnose/wording.h"

namespace verify {

namespace {

// One date to measure how near two facts are in time.
std::optional<Date> date_of(const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return day->last();
  if (const auto* period = std::get_if<Period>(&when)) return period->last.last();
  return std::nullopt;
}

std::optional<Rational> number(const std::string& text) {
  const auto parsed = parse_numeral(text);
  return parsed ? std::optional<Rational>(parsed->value) : std::nullopt;
}

}  // namespace

std::optional<Slip> slip(const std::string& written, const Interval& range) {
  const auto try_text = [&](const std::string& text, const char* name) -> std::optional<Slip> {
    const auto value = number(text);
    if (!value || !range.contains(*value)) return std::nullopt;
    return Slip{name, *value};
  };
  constexpr int kMaxVariants = 2;
  std::optional<Slip> digit_slip;
  int variants = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] < '0' || written[i] > '9') continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == written[i] || (i == 0 && digit == '0' && written.size() > 1)) continue;
      std::string text = written;
      text[i] = digit;
      auto found = try_text(text, "one digit");
      if (!found) continue;
      ++variants;
      if (!digit_slip) digit_slip = std::move(found);
    }
  }
  if (variants > 0) return variants <= kMaxVariants ? digit_slip : std::nullopt;
  for (std::size_t i = 0; i + 1 < written.size(); ++i) {
    std::string text = written;
    std::swap(text[i], text[i + 1]);
    if (text == written || text[0] == '0' || text[i] == '.' || text[i + 1] == '.' || text[0] == '-') continue;
    if (auto found = try_text(text, "two neighbouring digits swapped")) return found;
  }
  const auto value = number(written);
  if (!value) return std::nullopt;
  constexpr std::pair<int, const char*> kPowers[] = {{1, "×10"},   {-1, "÷10"},   {2, "×100"},
                                                     {-2, "÷100"}, {3, "×1,000"}, {-3, "÷1,000"}};
  for (const auto& [power, name] : kPowers) {
    const Rational moved = *value * Rational::power_of_ten(power);
    if (range.contains(moved)) return Slip{name, moved};
  }
  if (value->sign() != 0 && range.contains(-*value)) return Slip{"sign", -*value};
  return std::nullopt;
}

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

int RepairRanking::slip_rank(const Repair& repair) const {
  int worst = 0;
  for (std::size_t i = 0; i < repair.claims.size(); ++i) {
    const Claim& claim = problem_.claims[repair.claims[i]];
    const Fact& fact = facts_.facts[claim.fact];
    const Rational unit = claim.value.sign() == 0 || fact.written.numeral.value.sign() == 0
                              ? Rational(1)
                              : claim.value / fact.written.numeral.value;
    const auto found =
        fact.upper ? std::nullopt : slip(fact.value, scaled(repair.ranges[i].interval, Rational(1) / unit));
    const int rank = !found                                             ? 3
                     : found->name == "one digit"                       ? 0
                     : found->name == "two neighbouring digits swapped" ? 1
                                                                        : 2;
    worst = std::max(worst, rank);
  }
  return worst;
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

std::string RepairRanking::reason(const Repair& repair) const {
  std::string slips;
  std::string support;
  for (std::size_t i = 0; i < repair.claims.size(); ++i) {
    const Claim& claim = problem_.claims[repair.claims[i]];
    const Fact& fact = facts_.facts[claim.fact];
    const Rational unit = claim.value.sign() == 0 || fact.written.numeral.value.sign() == 0
                              ? Rational(1)
                              : claim.value / fact.written.numeral.value;
    if (!fact.upper) {
      if (const auto found = slip(fact.value, scaled(repair.ranges[i].interval, Rational(1) / unit))) {
        if (slips.find(found->name) == std::string::npos) slips += (slips.empty() ? "" : ", ") + found->name;
      }
    }
    if (const auto other = corroboration(repair.claims[i])) {
      const Fact& o = facts_.facts[problem_.claims[*other].fact];
      support += (support.empty() ? "" : ", ") + figure_words(o) + " is also in " + facts_.document_of(o).id;
    }
  }
  const auto empty = [](const Range& r) { return r.interval.empty(); };
  if (std::any_of(repair.ranges.begin(), repair.ranges.end(), empty))
    support += std::string(support.empty() ? "" : "; ") + "facts that are not comparable leave it different ones";
  if (support.empty()) support = repair.claims.size() == 1 ? "no other source says this" : "no other source says these";
  return (slips.empty() ? support : slips + "; " + support) + weight_words(repair);
}

}  // namespace verify
