// Counts runs of digits, which is quick, and near enough: a figure has at least one.
#include "check/number_limit.h"

#include "check/limits.h"
#include "quantity/rational.h"
#include "text/ascii.h"

namespace verify {

bool NumberLimit::admits(const Manuscript& manuscript, Diagnostics& diagnostics) {
  std::size_t count = 0;
  bool in_number = false;
  for (const char c : manuscript.text->bytes()) {
    const bool digit = is_ascii_digit(c);
    // "1,234.5" is one number.
    if (digit && !in_number) ++count;
    in_number = digit || (in_number && (c == ',' || c == '.'));
  }
  if (numbers_ + count <= kMaxNumbers) {
    numbers_ += count;
    return true;
  }
  std::string message = "has " + grouped(Rational(static_cast<std::int64_t>(count))) + " numbers";
  if (numbers_ > 0)
    message += ", and the documents before it " + grouped(Rational(static_cast<std::int64_t>(numbers_)));
  diagnostics.push_back(diagnose_file(
      manuscript.name,
      message + "; no more than " + grouped(Rational(static_cast<std::int64_t>(kMaxNumbers))) + " are read in one run",
      numbers_ > 0 ? "check fewer documents at a time" : "check it in parts"));
  return false;
}

}  // namespace verify
