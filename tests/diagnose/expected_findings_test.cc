#include "support/expected_findings.h"

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>
#include <tuple>

#include "solve/comparable.h"
#include "support/brute_force.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;

bool by_order(const Claims& a, const Claims& b) { return a < b; }

Component whole(const Problem& p) {
  const Selection s = everything(p);
  return {s.claims, s.relations, s.chains};
}

std::unique_ptr<Oracle> brute(const Problem& problem) {
  return make_comparable_oracle(problem, std::make_unique<BruteForceOracle>(problem));
}

/// Every assignment of the relations is tried once; what claims it makes true can be true together.
class ByEveryAssignment final : public Oracle {
 public:
  explicit ByEveryAssignment(const Problem& problem) : problem_(problem), brute_(problem), slow_(brute(problem)) {}

  Verdict check(const Selection& s) override {
    return s.pins.empty() ? fails(s, s.claims) ? Verdict::unsat : Verdict::sat : slow_->check(s);
  }
  Range range(const Selection& s, VarId quantity) override { return slow_->range(s, quantity); }

 private:
  // Claims that are not comparable fail only where they do without the one or without the other.
  bool fails(const Selection& s, const Claims& claims) {
    for (const auto& [a, b] : problem_.not_comparable) {
      const bool both =
          std::binary_search(claims.begin(), claims.end(), a) && std::binary_search(claims.begin(), claims.end(), b);
      if (both) return fails(s, less(claims, a)) || fails(s, less(claims, b));
    }
    const auto& worlds = solutions(s);
    return std::none_of(worlds.begin(), worlds.end(), [&](const Claims& world) {
      return std::includes(world.begin(), world.end(), claims.begin(), claims.end());
    });
  }

  static Claims less(Claims from, ClaimId away) {
    std::erase(from, away);
    return from;
  }

  const std::set<Claims>& solutions(Selection s) {
    s.claims.clear();
    const auto key = std::tuple(s.relations, s.chains, s.tier);
    const auto known = solutions_.find(key);
    return known != solutions_.end() ? known->second : solutions_.emplace(key, brute_.true_claims(s)).first->second;
  }

  const Problem& problem_;
  BruteForceOracle brute_;
  std::unique_ptr<Oracle> slow_;
  std::map<std::tuple<std::vector<RelationId>, std::vector<ChainId>, Tier>, std::set<Claims>> solutions_;
};

std::unique_ptr<Oracle> by_every_assignment(const Problem& problem) {
  return std::make_unique<ByEveryAssignment>(problem);
}

/// Small problems in which a lot can go wrong.
class Contested {
 public:
  explicit Contested(std::uint64_t seed) : random_(seed), seed_(seed) {}

  // Up to ten claims, several on some quantities, with weights, fixed and not comparable ones, and plausible rules.
  Problem run() {
    Problem p = pick(3) == 0 ? sums() : random_problem(seed_, 4, 2, 2, pick(2) == 0);
    for (int more = 3 + pick(4); more > 0; --more) add_claim(p, static_cast<VarId>(pick(4)), pick(3));
    const bool weighed = pick(2) == 0;
    const bool some_fixed = pick(3) == 0;
    for (Claim& c : p.claims) {
      if (weighed) c.weight = Rational(1 + pick(4), 1 + pick(2));
      c.fixed = some_fixed && pick(3) == 0;
    }
    for (Relation& r : p.relations) {
      if (pick(5) == 0) r.kind = RelationKind::plausible;
    }
    if (pick(3) > 0) return p;
    for (ClaimId a = 0; a < p.claims.size(); ++a) {
      for (ClaimId b = a + 1; b < p.claims.size(); ++b) {
        if (pick(6) == 0) p.not_comparable.emplace_back(a, b);
      }
    }
    return p;
  }

 private:
  int pick(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }

  void add_claim(Problem& p, VarId v, int value) {
    Claim c;
    c.fact = p.claims.size();
    c.quantity = v;
    c.value = value;
    c.reading.stated = Interval::point(value);
    c.reading.allowed = Interval::closed(value, value + Rational(pick(3), 2));
    p.quantities[v].claims.push_back(p.claims.size());
    p.claims.push_back(c);
  }

  static void add_relation(Problem& p, Term term) {
    Relation r;
    r.name = "r" + std::to_string(p.relations.size());
    r.term = std::move(term);
    r.quantities = variables_of(r.term);
    p.relations.push_back(std::move(r));
  }

  // a = b + c + d, d = e + f and one more: conflicts of several claims.
  Problem sums() {
    Problem p;
    for (int i = 0; i < 6; ++i) {
      Quantity q;
      q.domain = Interval::closed(0, i == 0 ? 4 : 2);
      q.whole = true;
      p.quantities.push_back(q);
    }
    const auto of = [](VarId v) { return Term::of(v); };
    const auto plus = [](Term a, Term b) { return Term::make(Term::Kind::add, std::move(a), std::move(b)); };
    add_relation(p, Term::compared(of(0), Comparison::equal, plus(plus(of(1), of(2)), of(3))));
    add_relation(p, Term::compared(of(3), Comparison::equal, plus(of(4), of(5))));
    add_relation(p, Term::compared(of(static_cast<VarId>(pick(3))), Comparison::less_equal, of(4)));
    for (VarId v = 0; v < 6; ++v) {
      if (pick(5) > 0) add_claim(p, v, pick(v == 0 ? 5 : 3));
    }
    return p;
  }

  std::mt19937_64 random_;
  std::uint64_t seed_;
};

bool has_product(const Term& t) {
  return t.kind == Term::Kind::multiply || t.kind == Term::Kind::divide ||
         std::any_of(t.args.begin(), t.args.end(), has_product);
}

// Those whose rules fail by themselves, and those with products, are a few among many.
bool worth_it(const Problem& p, std::uint64_t seed) {
  const bool products =
      std::any_of(p.relations.begin(), p.relations.end(), [](const Relation& r) { return has_product(r.term); });
  if (p.claims.size() > 10 || (products && seed % 10 > 0)) return false;
  Selection rules = everything(p);
  rules.claims.clear();
  return seed % 12 == 0 || ByEveryAssignment(p).check(rules) == Verdict::sat;
}

/// Notes whether the solver gave up on anything: what is found then is another matter.
class Noting final : public Oracle {
 public:
  explicit Noting(std::unique_ptr<Oracle> oracle) : oracle_(std::move(oracle)) {}
  Verdict check(const Selection& selection) override {
    const Verdict verdict = oracle_->check(selection);
    gave_up = gave_up || verdict == Verdict::unknown;
    return verdict;
  }
  bool refutes(const Selection& selection) override { return oracle_->refutes(selection); }
  Range range(const Selection& selection, VarId quantity) override { return oracle_->range(selection, quantity); }

  bool gave_up = false;

 private:
  std::unique_ptr<Oracle> oracle_;
};

// The ranges of repairs that are not what the rest leaves, found by trying everything.
std::string wrong_ranges(const Problem& p, const Diagnosis& found, Oracle& judge) {
  std::string out;
  for (const Disagreement& d : found.disagreements) {
    if (d.plausible || !d.member) continue;
    Selection rest = everything(p, d.tier);
    if (d.level == Level::implausible) rest.claims = found.consistent;
    std::erase_if(rest.relations, [&](RelationId r) { return p.relations[r].kind == RelationKind::plausible; });
    std::erase_if(rest.claims, [&](ClaimId c) {
      return c != *d.member &&
             std::any_of(found.disagreements.begin(), found.disagreements.end(), [&](const Disagreement& other) {
               return other.level == d.level && !other.plausible && other.member == c;
             });
    });
    for (const Repair& r : d.repairs) {
      for (std::size_t i = 0; i < r.claims.size(); ++i) {
        Selection settled = rest;
        std::erase_if(settled.claims, [&](ClaimId c) {
          return std::find(r.claims.begin(), r.claims.end(), c) != r.claims.end() || !p.comparable(c, r.claims[i]);
        });
        const Interval left = judge.range(settled, p.claims[r.claims[i]].quantity).interval;
        const Interval& shown = r.ranges[i].interval;
        if (r.ranges[i].exact ? shown == left : intersect(shown, left) == left) continue;
        out += "the range shown for claim " + std::to_string(r.claims[i]) + " is wrong\n";
      }
    }
  }
  return out;
}

FindingsMet judged(std::uint64_t first, std::uint64_t count, OracleFactory factory) {
  FindingsMet met;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const Problem p = Contested(seed).run();
    if (!worth_it(p, seed)) continue;
    const auto truth = by_every_assignment(p);
    const auto expected = expected_findings(
        p, whole(p), [&](const Selection& s) { return truth->check(s) == Verdict::unsat; }, by_order);
    Noting oracle(factory(p));
    const Diagnosis found = diagnose(p, whole(p), oracle, factory, by_order);
    met.add(*expected, found);
    if (oracle.gave_up) {
      ++met.undecided;
      continue;
    }
    EXPECT_EQ(differences(*expected, found), "") << "seed " << seed;
    EXPECT_EQ(needless_reasons(found, *truth), "") << "seed " << seed;
    EXPECT_EQ(wrong_ranges(p, found, *truth), "") << "seed " << seed;
  }
  std::cout << to_string(met) << "\n";
  return met;
}

TEST(Findings, AreThoseThatLookingAtEverySetOfClaimsGives) {
  const FindingsMet met = judged(0, trials(350), by_every_assignment);
  EXPECT_EQ(met.undecided, 0);
  EXPECT_GE(met.problems, 120);
  EXPECT_GE(met.contradictions, 250);
  EXPECT_GE(met.implausible, 50);
  EXPECT_GE(met.by_plausible_rules, 50);
  EXPECT_GE(met.by_rules_alone, 1);
  EXPECT_GE(met.all_fixed, 30);
  EXPECT_GE(met.several, 100);
  EXPECT_GE(met.ties, 50);
  EXPECT_GE(met.large_conflicts, 10);
  EXPECT_LE(met.incomplete * 20, met.problems);
}

TEST(Findings, AreTheSameWithZ3) {
  const FindingsMet met = judged(1000000, trials(40), default_oracle);
  EXPECT_GE(met.contradictions, 30);
  EXPECT_LE(met.undecided * 10, met.problems);
  EXPECT_LE(met.incomplete * 20, met.problems);
}

}  // namespace
}  // namespace verify::testing
