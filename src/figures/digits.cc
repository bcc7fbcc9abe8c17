// Digits with separators. The same sign parts thousands in one language and decimals in another; the style of the
// document decides where a numeral by itself does not.
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

// Whether the groups are thousands: two groups behind points or commas can be nothing else.
bool thousands(const Groups& g, char decimal_point, std::string_view text, std::size_t begin, std::size_t first_end) {
  if (g.count == 0 || first_end - begin > 3 || text[begin] == '0') return false;
  if (g.separator == " ") {
    const bool list = begin >= 2 && text[begin - 1] == ' ' && digit(text, begin - 2);
    return !list && !(at(text, g.end) == ' ' && digit(text, g.end + 1));
  }
  return g.count > 1 || g.separator.front() != decimal_point;
}

}  // namespace

std::optional<Numeral> read_digits(std::string_view text, std::size_t& i, const NumberStyle& style) {
  const std::size_t begin = i, first_end = run_end(text, i);
  std::string plain(text.substr(begin, std::min<std::size_t>(first_end - begin, kMaxNumeralDigits + 1)));
  i = first_end;
  const Groups g = groups(text, first_end);
  char point = style.decimal_point;
  if (thousands(g, point, text, begin, first_end)) {
    for (std::size_t k = first_end; k < g.end && plain.size() <= kMaxNumeralDigits; k += g.separator.size() + 3)
      plain += text.substr(k + g.separator.size(), 3);
    i = g.end;
    if (g.separator.front() == point) point = point == '.' ? ',' : '.';
  }
  if (at(text, i) == point && digit(text, i + 1)) {
    const std::size_t end = run_end(text, i + 1);
    plain += "." + std::string(text.substr(i + 1, std::min<std::size_t>(end - i - 1, kMaxNumeralDigits + 1)));
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

NumberStyle number_style(std::string_view text) {
  std::size_t votes[2] = {0, 0};  // for a decimal point, for a decimal comma
  for (std::size_t i = 0; i < text.size();) {
    if (!digit(text, i)) {
      ++i;
      continue;
    }
    // One number with its separators, which says something when it ends in another way than by three digits.
    std::size_t seen[2] = {0, 0}, last_length = 0, last = 2;
    bool threes = true;
    i = run_end(text, i);
    while ((at(text, i) == '.' || at(text, i) == ',') && digit(text, i + 1)) {
      threes = threes && (last == 2 || last_length == 3);
      last = at(text, i) == ',' ? 1 : 0;
      const std::size_t end = run_end(text, i + 1);
      last_length = end - i - 1;
      ++seen[last];
      i = end;
    }
    if (last == 2) continue;
    const std::size_t other = 1 - last;
    if (seen[last] == 1 && seen[other] == 0) {
      if (last_length != 3) votes[last] += 4;
      else votes[1 - last] += last == 1 ? 1 : 0;  // "1,234" hints at a decimal point, "1.234" at nothing
    } else if (seen[last] > 1 && seen[other] == 0 && threes && last_length == 3) {
      votes[other] += 4;
    } else if (seen[last] == 1 && threes) {
      votes[last] += 4;
    }
  }
  if (votes[1] > votes[0]) return {',', true};
  return {'.', votes[0] >= 4 && votes[0] > votes[1]};
}

}  // namespace verify
