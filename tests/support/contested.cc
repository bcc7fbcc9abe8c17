// Draws small problems in which much goes wrong, and answers about them by trying every assignment once.
#include "support/contested.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "solve/components.h"

namespace verify::testing {

namespace {

using Claims = std::vector<ClaimId>;

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
    const auto key = std::tuple(s.relations, s.chains, s.readings);
    const auto known = solutions_.find(key);
    return known != solutions_.end() ? known->second : solutions_.emplace(key, brute_.true_claims(s)).first->second;
  }

  const Problem& problem_;
  BruteForceOracle brute_;
  std::unique_ptr<Oracle> slow_;
  std::map<std::tuple<std::vector<RelationId>, std::vector<ChainId>, Readings>, std::set<Claims>> solutions_;
};

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

}  // namespace

Problem contested_problem(std::uint64_t seed) { return Contested(seed).run(); }

bool worth_it(const Problem& p, std::uint64_t seed) {
  const bool products =
      std::any_of(p.relations.begin(), p.relations.end(), [](const Relation& r) { return has_product(r.term); });
  if (p.claims.size() > 10 || (products && seed % 10 > 0)) return false;
  Selection rules = everything(p);
  rules.claims.clear();
  return seed % 12 == 0 || ByEveryAssignment(p).check(rules) == Verdict::sat;
}

Component whole_of(const Problem& problem) {
  const Selection s = everything(problem);
  return {s.claims, s.relations, s.chains};
}

std::unique_ptr<Oracle> by_every_assignment(const Problem& problem) {
  return std::make_unique<ByEveryAssignment>(problem);
}

}  // namespace verify::testing
