// Exact numbers: every figure of a fact, a rule or a draft is kept as a Rational and never passes through a double.
// Also the reader of numerals and the two printers for people.
#pragma once

#include <gmpxx.h>

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "quantity/limits.h"
#include "text/fault.h"

namespace verify {

/// An exact rational number of any size, always in lowest terms. A number that fits is stored in two machine words; any
/// other number is a GMP number on the heap.
class Rational {
 public:
  Rational() = default;
  Rational(const Rational& o) : num_(o.num_), den_(o.den_), big_(o.big_ ? copy_of(*o.big_) : nullptr) {}
  Rational& operator=(const Rational& o) {
    if (this != &o) *this = Rational(o);
    return *this;
  }
  Rational(Rational&&) noexcept = default;
  Rational& operator=(Rational&&) noexcept = default;
  ~Rational() = default;
  Rational(std::int64_t value) : num_(value) {
    if (value == kLeast) *this = Rational(value, 1);
  }
  Rational(int value) : num_(value) {}
  Rational(std::int64_t numerator, std::int64_t denominator);
  static Rational power_of_ten(int exponent);
  /// From plain decimal digits with an optional minus in front; the denominator is not zero.
  static Rational from_digits(const std::string& numerator, const std::string& denominator);

  bool is_integer() const { return big_ ? big_->get_den() == 1 : den_ == 1; }
  int sign() const { return big_ ? sgn(*big_) : (num_ > 0) - (num_ < 0); }
  Rational floor() const;
  Rational ceil() const;
  Rational abs() const { return sign() < 0 ? -*this : *this; }
  /// Numerator and positive denominator as plain digits, the only form that is handed to Z3.
  std::string numerator() const { return big_ ? big_->get_num().get_str() : std::to_string(num_); }
  std::string denominator() const { return big_ ? big_->get_den().get_str() : std::to_string(den_); }
  /// An integer within ±(2^63 − 1).
  std::optional<std::int64_t> as_int64() const {
    return !big_ && den_ == 1 ? std::optional<std::int64_t>(num_) : std::nullopt;
  }

  Rational operator-() const;
  Rational& operator+=(const Rational& o) {
    std::int64_t sum = 0;
    if (whole() && o.whole() && !__builtin_add_overflow(num_, o.num_, &sum) && sum != kLeast) num_ = sum;
    else add(o, 1);
    return *this;
  }
  Rational& operator-=(const Rational& o) {
    std::int64_t difference = 0;
    if (whole() && o.whole() && !__builtin_sub_overflow(num_, o.num_, &difference) && difference != kLeast)
      num_ = difference;
    else add(o, -1);
    return *this;
  }
  Rational& operator*=(const Rational& o) {
    std::int64_t product = 0;
    if (whole() && o.whole() && !__builtin_mul_overflow(num_, o.num_, &product) && product != kLeast) num_ = product;
    else multiply(o);
    return *this;
  }
  /// The divisor must not be zero.
  Rational& operator/=(const Rational& o);
  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend bool operator==(const Rational& a, const Rational& b) {
    return a.num_ == b.num_ && a.den_ == b.den_ && !a.big_ == !b.big_ && (!a.big_ || *a.big_ == *b.big_);
  }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    return a.whole() && b.whole() ? a.num_ <=> b.num_ : compare(a, b);
  }

  /// "1445", "-0.5" when finite in decimal, else "n/d". Reading it back gives the same number.
  std::string str() const;

 private:
  static constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

  explicit Rational(mpq_class value);
  static std::unique_ptr<mpq_class> copy_of(const mpq_class& value);
  static std::strong_ordering compare(const Rational& a, const Rational& b);
  bool whole() const { return den_ == 1 && !big_; }
  mpq_class wide() const;
  void add(const Rational& o, int sign);
  void multiply(const Rational& o);

  // Without `big_`, the value: in lowest terms, the denominator above 0, and the numerator never kLeast, so that it can
  // be negated. With `big_`, 0 and 1: then the value doesn't fit into these two.
  std::int64_t num_ = 0, den_ = 1;
  std::unique_ptr<mpq_class> big_;
};

/// A number as somebody wrote it: -?digits(.digits)?([eE][+-]?digits)?
struct Numeral {
  Rational value;
  int decimals = 0;           ///< digits behind the point, minus the exponent: 2 in 0.25, -2 in 25e2
  bool plain_integer = true;  ///< neither point nor exponent
  /// The exponent of ten of the last digit that is not zero: 2 in 2500, -1 in 0.50; that of the last digit for 0.
  int last_nonzero_exponent = 0;
};

/// Reads a whole numeral of at most kMaxNumeralDigits digits and an exponent within ±kMaxNumeralExponent; both bounds
/// are checked before anything is expanded. Blanks, leading plus signs and thousands separators are refused.
Result<Numeral> parse_numeral(std::string_view text);

/// The number for people: commas between thousands, a real minus sign, at most `max_decimals` digits behind the point;
/// "≈" in front where digits had to be dropped.
std::string grouped(const Rational& value, int max_decimals = 20);
/// The same without "≈", for a number that the caller has already rounded.
std::string rounded(const Rational& value, int max_decimals);

}  // namespace verify
