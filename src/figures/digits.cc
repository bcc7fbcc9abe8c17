// Digits with separators. Which mark is the decimal one is asked elsewhere (decimal_marks.cc).
#include "figures/read_figures.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool digit(std::string_view text, std::size_t i) { return i < text.size() && is_ascii_digit(text[i]); }
char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

// The length of a character that parts thousands; 0 where there is none.
std::size_t separator(std::string_view text, std::size_t i) {
  const char c = at(text, i);
  if (c == ',' || c == '.' || c == ' ' || c == '\'') return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  const CodePoint point = decode_utf8(text, i);
  const bool blank = point.value == 0xA0 || point.value == 0x202F || point.value == 0x2009;
  return point.length > 0 && (blank || point.value == 0x2019) ? point.length : 0;
}

bool three_digits(std::string_view text, std::size_t i) {
  return digit(text, i) && digit(text, i + 1) && digit(text, i + 2) && !digit(text, i + 3);
}

std::size_t run_end(std::string_view text, std::size_t i) {
  while (digit(text, i)) ++i;
  return i;
}

// The groups of three behind the first digits, all parted alike.
struct Groups {
  std::size_t count = 0, end = 0;
  std::string_view separator;
};
Groups groups(std::string_view text, std::size_t i) {
  Groups out{0, i, {}};
  while (const std::size_t length = separator(text, out.end)) {
    const std::string_view s = text.substr(out.end, length);
    if ((out.count > 0 && s != out.separator) || !three_digits(text, out.end + length)) break;
    out.separator = s;
    out.end += length + 3;
    ++out.count;
  }
  return out;
}

// The end of "12,34,567": groups of two, and three digits last. `first_end` where the groups are others.
std::size_t indian_end(std::string_view text, std::size_t begin, std::size_t first_end) {
  if (first_end - begin > 2 || text[begin] == '0') return first_end;
  std::size_t i = first_end, twos = 0;
  while (twos < kMaxNumeralDigits / 2 && at(text, i) == ',' && run_end(text, i + 1) == i + 3) {
    i += 3;
    ++twos;
  }
  const bool ends = twos > 0 && at(text, i) == ',' && three_digits(text, i + 1);
  return ends && !(at(text, i + 4) == ',' && digit(text, i + 5)) ? i + 4 : first_end;
}

// Whether the groups are thousands: two groups behind points or commas can be nothing else.
bool thousands(const Groups& g, char decimal_point, std::string_view text, std::size_t begin, std::size_t first_end) {
  if (g.count == 0 || first_end - begin > 3 || text[begin] == '0') return false;
  if (g.separator == " ") {
    const bool list = begin >= 2 && text[begin - 1] == ' ' && digit(text, begin - 2);
    return !list && !(at(text, g.end) == ' ' && digit(text, g.end + 1));
  }
  return g.count > 1 || g.separator.front() != decimal_point;
}

// The length of the decimal mark at i, with a digit behind; 0 where none stands. A dot at half height is one, unless a
// power, a product or a result behind the digits says that it multiplies.
std::size_t decimal_mark(std::string_view text, std::size_t i, char point) {
  if (at(text, i) == point) return digit(text, i + 1) ? 1 : 0;
  constexpr std::string_view kMiddleDot = "\u00B7";
  if (text.substr(std::min(i, text.size()), kMiddleDot.size()) != kMiddleDot || !digit(text, i + kMiddleDot.size()))
    return 0;
  std::size_t behind = run_end(text, i + kMiddleDot.size());
  if (at(text, behind) == ' ') ++behind;
  const std::string_view rest = text.substr(behind);
  constexpr std::string_view kProducts[] = {"^",      "=",      "\u00B7", "\u00D7", "\u2070",
                                            "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075",
                                            "\u2076", "\u2077", "\u2078", "\u2079", "\u207B"};
  const bool product = std::any_of(std::begin(kProducts), std::end(kProducts),
                                   [&](std::string_view sign) { return rest.starts_with(sign); });
  return product ? 0 : kMiddleDot.size();
}

}  // namespace

std::optional<Numeral> read_digits(std::string_view text, std::size_t& i, char decimal_point) {
  const std::size_t begin = i, first_end = run_end(text, i);
  std::string plain(text.substr(begin, std::min<std::size_t>(first_end - begin, kMaxNumeralDigits + 1)));
  i = first_end;
  if (const std::size_t end = indian_end(text, begin, first_end); end > first_end) {
    for (std::size_t k = first_end; k < end; ++k)
      if (text[k] != ',') plain += text[k];
    i = end;
    decimal_point = '.';
  }
  const Groups g = i > first_end ? Groups{0, i, {}} : groups(text, first_end);
  char point = decimal_point;
  if (thousands(g, point, text, begin, first_end)) {
    for (std::size_t k = first_end; k < g.end && plain.size() <= kMaxNumeralDigits; k += g.separator.size() + 3)
      plain += text.substr(k + g.separator.size(), 3);
    i = g.end;
    if (g.separator.front() == point) point = point == '.' ? ',' : '.';
  }
  if (const std::size_t mark = decimal_mark(text, i, point); mark > 0) {
    const std::size_t first = i + mark, end = run_end(text, first);
    plain += "." + std::string(text.substr(first, std::min<std::size_t>(end - first, kMaxNumeralDigits + 1)));
    i = end;
  }
  const bool exponent = (at(text, i) == 'e' || at(text, i) == 'E') && plain.find('.') != std::string::npos;
  const std::size_t digits_of_exponent = i + 1 + (at(text, i + 1) == '+' || at(text, i + 1) == '-');
  if (exponent && digit(text, digits_of_exponent)) {
    const std::size_t end = run_end(text, digits_of_exponent);
    plain += text.substr(i, end - i);
    i = end;
  }
  const auto parsed = parse_numeral(plain);
  return parsed ? std::optional<Numeral>(*parsed) : std::nullopt;
}

}  // namespace verify
