// A part of the small worlds: the search, with an exact fraction of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "quantity/rational.h"

namespace verify::testing {

/// A small fraction, exact; much faster than GMP's and of another hand. Throws std::overflow_error beyond 64 bits. One
/// without a value (a division by zero) makes all that is reckoned with it one.
struct Fraction {
  std::int64_t over = 0, under = 1;

  Fraction() = default;
  Fraction(std::int64_t whole) : over(whole) {}
  Fraction(std::int64_t a, std::int64_t b);
  explicit Fraction(const Rational& r);
  static Fraction none();
  bool has_value() const { return under != 0; }
};
Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
Fraction operator/(const Fraction& a, const Fraction& b);
/// -1, 0, 1; both have a value.
int compare(const Fraction& a, const Fraction& b);

/// One thing a world decides: the n-th of its numbers.
using Atom = std::size_t;
using Values = std::vector<Fraction>;

/// A number that a world gives, with the atoms it depends on.
struct Number {
  std::vector<Atom> atoms;
  std::function<Fraction(const Values&)> in;
};
/// A truth value; nothing where a number in it has no value.
struct Statement {
  std::vector<Atom> atoms;
  std::function<std::optional<bool>(const Values&)> in;
};

Number constant(const Fraction& value);
Number number_of(const std::vector<Number>& args, std::function<Fraction(const std::vector<Fraction>&)> f);
Statement statement_of(const std::vector<Number>& args, std::function<bool(const std::vector<Fraction>&)> f);
Statement statement_of(const std::vector<Statement>& args, std::function<bool(const std::vector<bool>&)> f);

/// All worlds: every choice of a value for each atom. Tried one after the other, but that a choice is given up as soon
/// as a demand on what is chosen fails.
class WorldSearch {
 public:
  enum class Outcome { found, none, too_many };

  Atom add(std::vector<Fraction> choices);
  Number value_of(Atom atom) const;
  void demand(Statement statement);
  /// Whether some world meets all demands; `too_many` when more than `most` choices were made.
  Outcome run(std::size_t most);

 private:
  std::vector<std::vector<Fraction>> choices_;
  std::vector<Statement> demands_;
};

}  // namespace verify::testing
