// Arithmetic on two machine words first, checked for overflow; what doesn't fit goes to GMP, and comes back when it
// fits again, so that equal numbers always have the same form.
#include "quantity/rational.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

namespace verify {

namespace {

__extension__ typedef __int128 Wide;

constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();

bool fits(Wide value) { return value <= kMost && value >= -kMost; }

Wide greatest_common_divisor(Wide a, Wide b) {
  if (fits(a) && fits(b)) return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
  while (b != 0) a = std::exchange(b, a % b);
  return a < 0 ? -a : a;
}

mpz_class to_mpz(Wide value) {
  const bool negative = value < 0;
  const std::array<std::uint64_t, 2> words = {static_cast<std::uint64_t>(negative ? -value : value),
                                              static_cast<std::uint64_t>((negative ? -value : value) >> 64)};
  mpz_class out;
  mpz_import(out.get_mpz_t(), words.size(), -1, sizeof words[0], 0, 0, words.data());
  return negative ? mpz_class(-out) : out;
}

bool fits(const mpz_class& value) { return mpz_fits_slong_p(value.get_mpz_t()) != 0 && fits(Wide{value.get_si()}); }

static_assert(sizeof(long) == sizeof(std::int64_t));

}  // namespace

Rational::Rational(mpq_class value) {
  if (fits(value.get_num()) && fits(value.get_den())) {
    num_ = value.get_num().get_si();
    den_ = value.get_den().get_si();
  } else {
    big_ = std::make_unique<mpq_class>(std::move(value));
  }
}

std::unique_ptr<mpq_class> Rational::copy_of(const mpq_class& value) { return std::make_unique<mpq_class>(value); }

mpq_class Rational::wide() const {
  return big_ ? *big_ : mpq_class(static_cast<long>(num_), static_cast<long>(den_));  // in lowest terms already
}

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  mpq_class value(static_cast<long>(numerator), static_cast<long>(denominator));
  value.canonicalize();
  *this = Rational(std::move(value));
}

Rational Rational::from_digits(const std::string& numerator, const std::string& denominator) {
  mpq_class value(mpz_class(numerator, 10), mpz_class(denominator, 10));
  value.canonicalize();
  return Rational(std::move(value));
}

Rational Rational::power_of_ten(int exponent) {
  const auto computed = [](int e) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(e)));
    return e >= 0 ? Rational(mpq_class(power)) : Rational(mpq_class(mpz_class(1), power));
  };
  // Nearly all that are asked for, and some are with every figure.
  constexpr int kKnown = 18;
  static const std::vector<Rational> kPowers = [&] {
    std::vector<Rational> out;
    for (int e = -kKnown; e <= kKnown; ++e) out.push_back(computed(e));
    return out;
  }();
  if (exponent < -kKnown || exponent > kKnown) return computed(exponent);
  return kPowers[static_cast<std::size_t>(exponent + kKnown)];
}

Rational Rational::operator-() const {
  if (big_) return Rational(mpq_class(-*big_));
  Rational out = *this;
  out.num_ = -num_;
  return out;
}

// Of two words each no sum or product here is beyond four.
void Rational::add(const Rational& o, int sign) {
  if (big_ || o.big_) {
    *this = Rational(sign > 0 ? mpq_class(wide() + o.wide()) : mpq_class(wide() - o.wide()));
    return;
  }
  const Wide up = Wide{num_} * o.den_ + Wide{o.num_} * den_ * sign;
  const Wide down = Wide{den_} * o.den_;
  const Wide common = greatest_common_divisor(up, down);
  if (fits(up / common) && fits(down / common)) {
    num_ = static_cast<std::int64_t>(up / common);
    den_ = static_cast<std::int64_t>(down / common);
  } else {
    *this = Rational(mpq_class(to_mpz(up / common), to_mpz(down / common)));
  }
}

void Rational::multiply(const Rational& o) {
  if (big_ || o.big_) {
    *this = Rational(mpq_class(wide() * o.wide()));
    return;
  }
  const std::int64_t one = std::gcd(num_, o.den_);
  const std::int64_t other = std::gcd(o.num_, den_);
  const Wide up = Wide{num_ / one} * (o.num_ / other);
  const Wide down = Wide{den_ / other} * (o.den_ / one);
  if (fits(up) && fits(down)) {
    num_ = static_cast<std::int64_t>(up);
    den_ = static_cast<std::int64_t>(down);
  } else {
    *this = Rational(mpq_class(to_mpz(up), to_mpz(down)));
  }
}

Rational& Rational::operator/=(const Rational& o) {
  if (o.big_ || o.num_ == 0) return *this = Rational(mpq_class(wide() / o.wide()));
  Rational inverse;
  inverse.num_ = o.num_ < 0 ? -o.den_ : o.den_;
  inverse.den_ = o.num_ < 0 ? -o.num_ : o.num_;
  return *this *= inverse;
}

std::strong_ordering Rational::compare(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) return cmp(a.wide(), b.wide()) <=> 0;
  const Wide left = Wide{a.num_} * b.den_;
  const Wide right = Wide{b.num_} * a.den_;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Rational Rational::floor() const {
  if (!big_) return Rational(num_ / den_ - (num_ % den_ < 0 ? 1 : 0));
  mpz_class result;
  mpz_fdiv_q(result.get_mpz_t(), big_->get_num_mpz_t(), big_->get_den_mpz_t());
  return Rational(mpq_class(result));
}

Rational Rational::ceil() const { return -(-*this).floor(); }

namespace {

// How many decimals the denominator takes, or -1 when it has a factor other than 2 and 5.
int finite_decimals(mpz_class denominator) {
  mpz_class rest;
  const mpz_class two = 2;
  const mpz_class five = 5;
  const auto twos = mpz_remove(rest.get_mpz_t(), denominator.get_mpz_t(), two.get_mpz_t());
  const auto fives = mpz_remove(rest.get_mpz_t(), rest.get_mpz_t(), five.get_mpz_t());
  return rest == 1 ? static_cast<int>(std::max(twos, fives)) : -1;
}

// The digits of a number that is a whole multiple of 10^-decimals.
std::string fixed(const Rational& value, int decimals) {
  std::string digits = (value.abs() * Rational::power_of_ten(decimals)).numerator();
  const auto width = static_cast<std::size_t>(decimals);
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  if (width > 0) digits.insert(digits.size() - width, 1, '.');
  return digits;
}

void trim_zeros(std::string& digits) {
  if (digits.find('.') == std::string::npos) return;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
}

std::string with_commas(std::string digits) {
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  for (std::size_t i = whole; i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

}  // namespace

std::string Rational::str() const {
  const int decimals = finite_decimals(wide().get_den());
  if (decimals < 0) return wide().get_str();
  return (sign() < 0 ? "-" : "") + fixed(*this, decimals);
}

Result<Numeral> parse_numeral(std::string_view text) {
  std::size_t i = 0;
  const auto digit = [&] { return i < text.size() && is_ascii_digit(text[i]); };
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++i;

  std::string digits;
  Numeral out;
  while (digit()) digits += text[i++];
  if (digits.empty())
    return Fault{"expected digits", i, "a figure is digits, as in 1234.5 or -3, without blanks or commas"};
  if (i < text.size() && text[i] == '.') {
    ++i;
    const std::size_t before = digits.size();
    while (digit()) digits += text[i++];
    out.decimals = static_cast<int>(digits.size() - before);
    if (out.decimals == 0) return Fault{"expected digits after the decimal point", i, {}};
    out.plain_integer = false;
  }
  if (digits.size() > kMaxNumeralDigits) {
    return Fault{"a figure of " + std::to_string(digits.size()) + " digits; at most " +
                     std::to_string(kMaxNumeralDigits) + " are taken",
                 0,
                 {}};
  }
  int exponent = 0;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    out.plain_integer = false;
    const bool minus = i < text.size() && text[i] == '-';
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    const std::size_t start = i;
    for (; digit(); ++i) exponent = std::min(exponent * 10 + (text[i] - '0'), kMaxNumeralExponent + 1);
    if (i == start) return Fault{"expected digits in the exponent", i, {}};
    if (exponent > kMaxNumeralExponent) {
      return Fault{"an exponent beyond ±" + std::to_string(kMaxNumeralExponent), start, {}};
    }
    if (minus) exponent = -exponent;
  }
  if (i < text.size()) {
    return Fault{"not a number from here on", i, "a figure is digits, as in 1234.5 or -3, without blanks or commas"};
  }

  out.decimals -= exponent;
  // GMP reads a leading zero as the start of an octal numeral unless told the base.
  Rational value;
  for (std::size_t k = 0; k < digits.size(); k += 18) {
    const std::string part = digits.substr(k, 18);
    value = value * Rational::power_of_ten(static_cast<int>(part.size())) + Rational(std::int64_t{std::stoll(part)});
  }
  out.value = value * Rational::power_of_ten(-out.decimals);
  if (negative) out.value = -out.value;
  const std::size_t last = digits.find_last_not_of('0');
  out.last_nonzero_exponent =
      -out.decimals + (last == std::string::npos ? 0 : static_cast<int>(digits.size() - 1 - last));
  return out;
}

std::string rounded(const Rational& value, int max_decimals) {
  const Rational scale = Rational::power_of_ten(max_decimals);
  const Rational nearest = (value.abs() * scale + Rational(1, 2)).floor() / scale;
  std::string digits = fixed(nearest, max_decimals);
  trim_zeros(digits);
  return (value.sign() < 0 && nearest.sign() != 0 ? "−" : "") + with_commas(digits);
}

std::string grouped(const Rational& value, int max_decimals) {
  const bool exact = (value * Rational::power_of_ten(max_decimals)).is_integer();
  return (exact ? "" : "≈") + rounded(value, max_decimals);
}

}  // namespace verify
