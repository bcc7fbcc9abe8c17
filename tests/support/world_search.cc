// Tries every choice of values for the atoms, and gives a choice up at the first demand that fails.
#include "support/world_search.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>

namespace verify::testing {

namespace {

std::int64_t times(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_mul_overflow(a, b, &out)) throw std::overflow_error("a fraction beyond 64 bits");
  return out;
}

std::int64_t plus(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_add_overflow(a, b, &out)) throw std::overflow_error("a fraction beyond 64 bits");
  return out;
}

}  // namespace

Fraction::Fraction(std::int64_t a, std::int64_t b) {
  const std::int64_t common = std::gcd(a, b) * (b < 0 ? -1 : 1);
  over = a / common;
  under = b / common;
}

Fraction::Fraction(const Rational& r) : Fraction(std::stoll(r.numerator()), std::stoll(r.denominator())) {}

Fraction Fraction::none() {
  Fraction out;
  out.under = 0;
  return out;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  if (!a.has_value() || !b.has_value()) return Fraction::none();
  if (a.under == 1 && b.under == 1) return plus(a.over, b.over);
  return {plus(times(a.over, b.under), times(b.over, a.under)), times(a.under, b.under)};
}

Fraction operator-(const Fraction& a, const Fraction& b) { return a + b * Fraction(-1); }

Fraction operator*(const Fraction& a, const Fraction& b) {
  if (!a.has_value() || !b.has_value()) return Fraction::none();
  if (a.under == 1 && b.under == 1) return times(a.over, b.over);
  return {times(a.over, b.over), times(a.under, b.under)};
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  if (!a.has_value() || !b.has_value() || b.over == 0) return Fraction::none();
  return {times(a.over, b.under), times(a.under, b.over)};
}

int compare(const Fraction& a, const Fraction& b) {
  const std::int64_t x = times(a.over, b.under);
  const std::int64_t y = times(b.over, a.under);
  return x < y ? -1 : x > y ? 1 : 0;
}

namespace {

template <class Args>
std::vector<Atom> atoms_of(const Args& args) {
  std::set<Atom> out;
  for (const auto& arg : args) out.insert(arg.atoms.begin(), arg.atoms.end());
  return {out.begin(), out.end()};
}

}  // namespace

Number constant(const Fraction& value) {
  return {{}, [value](const Values&) { return value; }};
}

Number number_of(const std::vector<Number>& args, std::function<Fraction(const std::vector<Fraction>&)> f) {
  return {atoms_of(args), [args, f = std::move(f)](const Values& values) {
            std::vector<Fraction> numbers;
            for (const Number& arg : args) {
              numbers.push_back(arg.in(values));
              if (!numbers.back().has_value()) return Fraction::none();
            }
            return f(numbers);
          }};
}

Statement statement_of(const std::vector<Number>& args, std::function<bool(const std::vector<Fraction>&)> f) {
  return {atoms_of(args), [args, f = std::move(f)](const Values& values) -> std::optional<bool> {
            std::vector<Fraction> numbers;
            for (const Number& arg : args) {
              numbers.push_back(arg.in(values));
              if (!numbers.back().has_value()) return std::nullopt;
            }
            return f(numbers);
          }};
}

Statement statement_of(const std::vector<Statement>& args, std::function<bool(const std::vector<bool>&)> f) {
  return {atoms_of(args), [args, f = std::move(f)](const Values& values) -> std::optional<bool> {
            std::vector<bool> truths;
            for (const Statement& arg : args) {
              const auto truth = arg.in(values);
              if (!truth) return std::nullopt;
              truths.push_back(*truth);
            }
            return f(truths);
          }};
}

Atom WorldSearch::add(std::vector<Fraction> choices) {
  choices_.push_back(std::move(choices));
  return choices_.size() - 1;
}

Number WorldSearch::value_of(Atom atom) const {
  return {{atom}, [atom](const Values& values) { return values[atom]; }};
}

void WorldSearch::demand(Statement statement) { demands_.push_back(std::move(statement)); }

namespace {

using Outcome = WorldSearch::Outcome;

/// The search among atoms that demands tie together.
class Part {
 public:
  Part(const std::vector<std::vector<Fraction>>& choices, std::vector<const Statement*> demands)
      : choices_(choices), demands_(std::move(demands)) {
    place();
  }

  Outcome run(Values& values, std::size_t& left) { return choose(0, values, left); }

 private:
  // The demand with the fewest atoms not placed yet comes next, so that choices fail early.
  void place() {
    std::set<Atom> placed;
    std::vector<const Statement*> open = demands_;
    while (!open.empty()) {
      const auto missing = [&](const Statement* d) {
        return std::count_if(d->atoms.begin(), d->atoms.end(), [&](Atom a) { return placed.count(a) == 0; });
      };
      const auto next = std::min_element(
          open.begin(), open.end(), [&](const Statement* a, const Statement* b) { return missing(a) < missing(b); });
      std::vector<Atom> fresh;
      for (const Atom a : (*next)->atoms) {
        if (placed.insert(a).second) fresh.push_back(a);
      }
      std::sort(fresh.begin(), fresh.end(),
                [&](Atom a, Atom b) { return std::pair(choices_[a].size(), a) < std::pair(choices_[b].size(), b); });
      for (const Atom a : fresh) steps_.push_back({a, {}});
      steps_.back().ready.push_back(*next);
      open.erase(next);
    }
  }

  Outcome choose(std::size_t step, Values& values, std::size_t& left) {
    if (step == steps_.size()) return Outcome::found;
    for (const Fraction& choice : choices_[steps_[step].atom]) {
      if (left == 0) return Outcome::too_many;
      --left;
      values[steps_[step].atom] = choice;
      const bool good = std::all_of(steps_[step].ready.begin(), steps_[step].ready.end(),
                                    [&](const Statement* d) { return d->in(values).value_or(false); });
      if (!good) continue;
      const Outcome outcome = choose(step + 1, values, left);
      if (outcome != Outcome::none) return outcome;
    }
    return Outcome::none;
  }

  struct Step {
    Atom atom;
    std::vector<const Statement*> ready;
  };
  const std::vector<std::vector<Fraction>>& choices_;
  std::vector<const Statement*> demands_;
  std::vector<Step> steps_;
};

}  // namespace

Outcome WorldSearch::run(std::size_t most) {
  std::vector<Atom> group(choices_.size());
  std::iota(group.begin(), group.end(), Atom{0});
  const auto head = [&](Atom a) {
    while (group[a] != a) a = group[a];
    return a;
  };
  Values values(choices_.size());
  for (const Statement& d : demands_) {
    if (d.atoms.empty() && !d.in(values).value_or(false)) return Outcome::none;
    for (const Atom a : d.atoms) group[head(a)] = head(d.atoms.front());
    // What is demanded of one atom alone leaves it fewer choices.
    if (d.atoms.size() != 1) continue;
    std::vector<Fraction>& choices = choices_[d.atoms.front()];
    choices.erase(std::remove_if(choices.begin(), choices.end(),
                                 [&](const Fraction& choice) {
                                   values[d.atoms.front()] = choice;
                                   return !d.in(values).value_or(false);
                                 }),
                  choices.end());
  }
  std::size_t left = most;
  Outcome all = Outcome::found;
  for (Atom a = 0; a < choices_.size(); ++a) {
    if (head(a) != a) continue;
    std::vector<const Statement*> demands;
    for (const Statement& d : demands_) {
      if (!d.atoms.empty() && head(d.atoms.front()) == a) demands.push_back(&d);
    }
    if (demands.empty()) continue;
    const Outcome outcome = Part(choices_, std::move(demands)).run(values, left);
    if (outcome == Outcome::none) return outcome;
    if (outcome == Outcome::too_many) all = outcome;
  }
  return all;
}

}  // namespace verify::testing
