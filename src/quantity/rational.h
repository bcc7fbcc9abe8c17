#pragma once

#include <gmpxx.h>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/fault.h"

namespace verify {

/// An exact rational number of any size (GMP), always in lowest terms.
class Rational {
 public:
  Rational() = default;
  Rational(const Rational&) = default;
  Rational& operator=(const Rational&) = default;
  // GMP's own moves never throw but don't say so in every version; without it vectors copy what they could move.
  Rational(Rational&&) noexcept = default;
  Rational& operator=(Rational&&) noexcept = default;
  ~Rational() = default;
  Rational(std::int64_t value) : value_(static_cast<long>(value)) {}
  Rational(int value) : value_(value) {}
  Rational(std::int64_t numerator, std::int64_t denominator);
  static Rational power_of_ten(int exponent);
  /// From plain decimal digits with an optional minus in front; the denominator is not zero.
  static Rational from_digits(const std::string& numerator, const std::string& denominator);

  bool is_integer() const { return value_.get_den() == 1; }
  int sign() const { return sgn(value_); }
  Rational floor() const;
  Rational ceil() const;
  Rational abs() const { return Rational(mpq_class(::abs(value_))); }
  /// Numerator and positive denominator as plain digits, the only form that is handed to Z3.
  std::string numerator() const { return value_.get_num().get_str(); }
  std::string denominator() const { return value_.get_den().get_str(); }

  Rational operator-() const { return Rational(mpq_class(-value_)); }
  Rational& operator+=(const Rational& o) {
    value_ += o.value_;
    return *this;
  }
  Rational& operator-=(const Rational& o) {
    value_ -= o.value_;
    return *this;
  }
  Rational& operator*=(const Rational& o) {
    value_ *= o.value_;
    return *this;
  }
  /// The divisor must not be zero.
  Rational& operator/=(const Rational& o) {
    value_ /= o.value_;
    return *this;
  }
  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend bool operator==(const Rational& a, const Rational& b) { return a.value_ == b.value_; }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    return cmp(a.value_, b.value_) <=> 0;
  }

  /// "1445", "-0.5" when finite in decimal, else "n/d". Reading it back gives the same number.
  std::string str() const;

 private:
  explicit Rational(mpq_class value) : value_(std::move(value)) {}
  mpq_class value_;
};

/// A number as somebody wrote it: -?digits(.digits)?([eE][+-]?digits)?
struct Numeral {
  Rational value;
  int decimals = 0;           ///< digits behind the point, less the exponent: 2 in 0.25, -2 in 25e2
  bool plain_integer = true;  ///< neither point nor exponent
  /// The exponent of ten of the last digit that is not zero: 2 in 2500, -1 in 0.50; that of the last digit for 0.
  int last_nonzero_exponent = 0;
};

inline constexpr std::size_t kMaxNumeralDigits = 40;
inline constexpr int kMaxNumeralExponent = 60;

/// Reads a whole numeral of at most kMaxNumeralDigits digits and an exponent within ±kMaxNumeralExponent; both bounds
/// are checked before anything is expanded. Neither blanks, plus signs nor thousands separators are taken.
Result<Numeral> parse_numeral(std::string_view text);

/// For people: thousands by comma, a real minus sign, at most `max_decimals` digits behind the point; "≈" in front
/// when digits had to go.
std::string grouped(const Rational& value, int max_decimals = 20);
/// The same for a number that is given to be rounded: no "≈".
std::string rounded(const Rational& value, int max_decimals);

}  // namespace verify
