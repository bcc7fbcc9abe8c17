// Fuzzes numerals: what is read prints as a numeral that reads the same.
#include "fuzz/property.h"
#include "quantity/rational.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  const auto numeral = parse_numeral(text_of(data, size));
  if (!numeral) {
    require(numeral.fault().at <= size && !numeral.fault().message.empty());
    return 0;
  }
  const Rational& value = numeral->value;
  require(Rational::from_digits(value.numerator(), value.denominator()) == value);
  require((value * Rational::power_of_ten(numeral->decimals)).is_integer());
  require((value * Rational::power_of_ten(-numeral->last_nonzero_exponent)).is_integer());
  require(value.floor() <= value && value <= value.ceil() && value.ceil() - value.floor() <= Rational(1));
  require(!grouped(value).empty() && !rounded(value, 0).empty());
  const auto again = parse_numeral(value.str());
  // A short numeral with a long exponent may print more digits than are read.
  require(again ? again->value == value : value.str().size() > kMaxNumeralDigits);
  return 0;
}
