// Reads and rounds the digits of stored numbers. A spreadsheet keeps 15 significant digits, so noise behind them is
// rounded away before a format sees it.
#include "documents/number_format.h"
#include "text/ascii.h"

#include <algorithm>

namespace verify {

namespace {

// Spreadsheets store numbers up to 10^308; what is beyond 10^300 is left as it is written.
constexpr int kFarthest = 300;
// The significant digits that spreadsheets keep.
constexpr int kKept = 15;

void trim(DecimalText& value) {
  const std::size_t first = std::min(value.digits.size(), value.digits.find_first_not_of('0'));
  value.digits.erase(0, first);
  value.point -= static_cast<int>(first);
  while (!value.digits.empty() && value.digits.back() == '0') value.digits.pop_back();
  if (value.digits.empty()) value.point = 0;
}

// Keeps so many digits of it; one more may come in front.
void keep(DecimalText& value, int count) {
  if (count >= static_cast<int>(value.digits.size())) return;
  const bool up = count >= 0 && value.digits[static_cast<std::size_t>(count)] >= '5';
  value.digits.resize(static_cast<std::size_t>(std::max(0, count)));
  if (up) {
    std::size_t i = value.digits.size();
    while (i > 0 && value.digits[i - 1] == '9') value.digits[--i] = '0';
    if (i > 0) {
      ++value.digits[i - 1];
    } else {
      value.digits.insert(0, 1, '1');
      ++value.point;
    }
  }
  trim(value);
}

}  // namespace

DecimalText DecimalText::rounded(int decimals) const {
  DecimalText out = *this;
  keep(out, point + decimals);
  return out;
}

std::string DecimalText::whole() const {
  if (point <= 0) return {};
  std::string out = digits.substr(0, static_cast<std::size_t>(point));
  out.resize(static_cast<std::size_t>(point), '0');
  return out;
}

std::string DecimalText::decimals(std::size_t count) const {
  std::string out(point < 0 ? std::min(count, static_cast<std::size_t>(-point)) : 0, '0');
  const std::size_t from = static_cast<std::size_t>(std::max(0, point));
  if (from < digits.size()) out += digits.substr(from, count - out.size());
  out.resize(count, '0');
  return out;
}

std::size_t DecimalText::decimal_count() const {
  const int count = static_cast<int>(digits.size()) - point;
  return digits.empty() || count < 0 ? 0 : static_cast<std::size_t>(count);
}

std::optional<DecimalText> read_decimal(std::string_view text) {
  DecimalText out;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) out.negative = text[i++] == '-';
  bool any = false, behind_point = false;
  for (; i < text.size() && (is_ascii_digit(text[i]) || (text[i] == '.' && !behind_point)); ++i) {
    if (text[i] == '.') {
      behind_point = true;
      continue;
    }
    any = true;
    // Longer ones are cut below anyhow.
    if (out.digits.size() < 400) out.digits += text[i];
    if (!behind_point) ++out.point;
  }
  if (!any) return std::nullopt;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    bool minus = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) minus = text[i++] == '-';
    int exponent = 0;
    if (i >= text.size()) return std::nullopt;
    for (; i < text.size() && is_ascii_digit(text[i]); ++i)
      exponent = std::min(10'000, exponent * 10 + (text[i] - '0'));
    out.point += minus ? -exponent : exponent;
  }
  if (i != text.size()) return std::nullopt;
  trim(out);
  if (out.point > kFarthest || out.point < -kFarthest) return std::nullopt;
  keep(out, kKept);
  return out;
}

}  // namespace verify
