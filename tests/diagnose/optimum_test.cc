// The repair found weighs as much as the optimum of Z3's optimizer (support/optimum.h), on random tables with weights
// and fixed figures.
#include "support/optimum.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "diagnose/diagnosis.h"
#include "support/contested.h"
#include "support/preferences.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;

/// A table whose rows and columns add up, all of it reported rounded, with weights, some of it fixed, and mistakes.
class Table {
 public:
  explicit Table(std::uint64_t seed) : random_(seed) {}

  Problem run() {
    rows_ = 2 + pick(3);
    columns_ = 2 + pick(3);
    std::vector<std::vector<int>> cells;
    for (int r = 0; r < rows_; ++r) {
      cells.emplace_back();
      for (int c = 0; c < columns_; ++c) cells.back().push_back(pick(300));
    }
    for (int r = 0; r <= rows_; ++r) {
      for (int c = 0; c <= columns_; ++c) {
        int sum = 0;
        for (int i = 0; i < rows_; ++i) {
          for (int j = 0; j < columns_; ++j)
            sum += (r == rows_ || r == i) && (c == columns_ || c == j) ? cells[at(i)][at(j)] : 0;
        }
        truth_.push_back(sum);
        Quantity q;
        q.domain = Interval::at_least(0);
        out_.quantities.push_back(q);
      }
    }
    for (int r = 0; r <= rows_; ++r) add_sum(r, columns_, columns_, [&](int i) { return number(r, i); });
    for (int c = 0; c <= columns_; ++c) add_sum(rows_, c, rows_, [&](int i) { return number(i, c); });
    for (VarId v = 0; v < truth_.size(); ++v) {
      if (pick(12) > 0) add_claim(v, 0);
      if (pick(12) == 0) add_claim(v, 0);
    }
    for (int slips = 1 + pick(3); slips > 0; --slips) {
      const auto v = static_cast<VarId>(pick(static_cast<int>(truth_.size())));
      if (out_.quantities[v].claims.empty()) add_claim(v, 0);
      set(out_.claims[out_.quantities[v].claims.front()], truth_[v] + 30 + 10 * pick(20));
    }
    const bool some_fixed = pick(3) == 0;
    for (Claim& c : out_.claims) {
      c.weight = 1 + pick(5);
      c.fixed = some_fixed && pick(6) == 0;
    }
    return std::move(out_);
  }

 private:
  int pick(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }
  VarId number(int r, int c) const { return static_cast<VarId>(r * (columns_ + 1) + c); }

  template <class Nth>
  void add_sum(int r, int c, int parts, const Nth& nth) {
    Term sum = Term::of(nth(0));
    for (int i = 1; i < parts; ++i) sum = Term::make(Term::Kind::add, std::move(sum), Term::of(nth(i)));
    // Now and then a total of which not all parts are listed.
    const Comparison comparison = pick(8) == 0 ? Comparison::greater_equal : Comparison::equal;
    Relation relation;
    relation.name = "r" + std::to_string(out_.relations.size());
    relation.term = Term::compared(Term::of(number(r, c)), comparison, std::move(sum));
    relation.quantities = variables_of(relation.term);
    out_.relations.push_back(std::move(relation));
  }

  void add_claim(VarId v, int more) {
    Claim c;
    c.fact = out_.claims.size();
    c.quantity = v;
    set(c, truth_[v] + more);
    out_.quantities[v].claims.push_back(out_.claims.size());
    out_.claims.push_back(c);
  }

  // Exact, or rounded to tens.
  void set(Claim& c, int value) {
    const int grid = pick(3) == 0 ? 10 : 1;
    const int shown = grid * ((value + grid / 2) / grid);
    c.value = shown;
    const Rational slack = grid == 1 ? Rational(0) : Rational(grid, 2);
    c.reading.stated = c.reading.allowed = Interval::closed(Rational(shown) - slack, Rational(shown) + slack);
  }

  std::mt19937_64 random_;
  int rows_ = 0, columns_ = 0;
  std::vector<int> truth_;
  Problem out_;
};

Rational weight_of_all(const Problem& p, const Claims& claims) {
  Rational out;
  for (const ClaimId c : claims) out += p.claims[c].weight;
  return out;
}

TEST(SmallestRepairs, WeighAsMuchAsThoseOfZ3sOptimizer) {
  int tables = 0, figures = 0, repairs = 0, large = 0;
  for (std::uint64_t seed = 13; seed < 13 + trials(3); ++seed) {
    const Problem p = Table(seed).run();
    SCOPED_TRACE("seed " + std::to_string(seed));
    Selection all = everything(p);
    const auto least = least_weight_by_optimizer(p, all);
    if (!least) continue;  // what is fixed fails by itself
    const auto oracle = default_oracle(p);
    const Diagnosis found = diagnose(p, whole_of(p), *oracle, default_oracle, all_by_number());
    Claims members;
    for (const Disagreement& d : found.disagreements) {
      if (d.is_contradiction()) members.push_back(d.member.value());
    }
    EXPECT_EQ(weight_of_all(p, members), *least);
    large += members.size() > 1;
    for (const Disagreement& d : found.disagreements) {
      Selection back = all;
      back.claims = found.consistent;
      back.claims.insert(std::upper_bound(back.claims.begin(), back.claims.end(), *d.member), *d.member);
      const auto alone = least_weight_by_optimizer(p, back);
      ASSERT_TRUE(alone);
      EXPECT_TRUE(d.smallest_proved);
      for (const Repair& r : d.repairs) EXPECT_EQ(weight_of_all(p, r.claims), *alone);
      repairs += static_cast<int>(d.repairs.size());
    }
    ++tables;
    figures += static_cast<int>(p.claims.size());
  }
  std::cout << tables << " tables with " << figures << " figures, " << large << " with a repair of several figures, "
            << repairs << " repairs of one disagreement\n";
  EXPECT_GE(tables, 3);
  EXPECT_GE(large, 1);
  EXPECT_GE(repairs, 3);
}

}  // namespace
}  // namespace verify::testing
