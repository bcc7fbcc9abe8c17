// All texts that one slip makes of a figure are tried against the range. Where many of them lead into the range, one of
// them would by chance: then no slip is named.
#include "quantity/slip.h"

#include <functional>
#include <vector>

#include "quantity/date.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Where more digits than these lead into the range, one of them would by chance, and no slip is named.
constexpr std::size_t kMaxVariants = 2;
constexpr int kSwapped = 0;  // also: a year off by one

/// A changed text that leads into the range.
struct Hit {
  std::string text;
  Rational value;
};
using Lead = std::function<std::optional<Rational>(const std::string& text)>;

constexpr std::pair<int, const char*> kPowers[] = {{1, "×10"},   {-1, "÷10"},   {2, "×100"},
                                                   {-2, "÷100"}, {3, "×1,000"}, {-3, "÷1,000"}};
// ISO 8601.
constexpr std::size_t kYearDigits = 4;

// No zero in front of further digits.
bool well_formed(const std::string& text) {
  const std::size_t first = text[0] == '-' ? 1 : 0;
  return text.size() < first + 2 || text[first] != '0' || !is_ascii_digit(text[first + 1]);
}

void add(const std::string& text, const std::string& written, const Lead& lead, std::vector<Hit>& out) {
  if (text == written || (well_formed(written) && !well_formed(text))) return;
  if (const auto value = lead(text)) out.push_back({text, *value});
}

// Two digits are neighbours across a decimal point too.
std::vector<Hit> swapped(const std::string& written, const Lead& lead) {
  std::vector<Hit> out;
  std::size_t last = std::string::npos;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!is_ascii_digit(written[i])) continue;
    if (last != std::string::npos) {
      std::string text = written;
      std::swap(text[last], text[i]);
      add(text, written, lead, out);
    }
    last = i;
  }
  return out;
}

std::vector<Hit> other_digit(const std::string& written, const Lead& lead) {
  std::vector<Hit> out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!is_ascii_digit(written[i])) continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string text = written;
      text[i] = digit;
      add(text, written, lead, out);
    }
  }
  return out;
}

// The date one year before and one year after.
std::vector<std::string> years_beside(const std::string& written) {
  std::vector<std::string> out;
  for (const int by : {-1, 1}) {
    std::string year = std::to_string(std::stoi(written.substr(0, kYearDigits)) + by);
    if (year.size() > kYearDigits) continue;
    year.insert(0, kYearDigits - year.size(), '0');
    out.push_back(year + written.substr(kYearDigits));
  }
  return out;
}

// `near` takes what is only near enough, too: of swaps there are few.
std::optional<Slip> digits_slip(const std::string& written, const Lead& lead, const Lead& near, bool& crowded) {
  const std::vector<Hit> digits = other_digit(written, lead);
  crowded = digits.size() > kMaxVariants;
  if (crowded) return std::nullopt;
  const std::vector<Hit> swaps = swapped(written, near);
  if (swaps.size() == 1)
    return Slip{"two neighbouring digits swapped", swaps.front().text, swaps.front().value, false, kSwapped};
  if (digits.empty()) return std::nullopt;
  return Slip{"one digit", digits.front().text, digits.front().value, false,
              kOneDigitSlip + static_cast<int>(digits.size()) - 1};
}

}  // namespace

std::optional<Slip> slip(const std::string& written, const Interval& range, const Rational& slack) {
  bool crowded = false;
  const auto by = [&range](const Rational& most) -> Lead {
    return [&range, most](const std::string& text) -> std::optional<Rational> {
      const auto parsed = parse_numeral(text);
      if (!parsed) return std::nullopt;
      const Interval read = Interval::closed(parsed->value - most, parsed->value + most);
      return intersect(read, range).empty() ? std::nullopt : std::optional(parsed->value);
    };
  };
  if (auto found = digits_slip(written, by(Rational(0)), by(slack), crowded)) return found;
  const auto parsed = parse_numeral(written);
  if (!parsed || crowded) return std::nullopt;
  const Rational& value = parsed->value;
  for (const auto& [power, name] : kPowers) {
    const Rational moved = value * Rational::power_of_ten(power);
    if (range.contains(moved)) return Slip{name, moved.str(), moved, true, kPowerSlip};
  }
  if (value.sign() != 0 && range.contains(-value)) return Slip{"sign", (-value).str(), -value, false, kPowerSlip};
  return std::nullopt;
}

std::optional<Slip> date_slip(const std::string& written, const Interval& range) {
  const auto lead = [&](const std::string& text) -> std::optional<Rational> {
    const auto days = parse_date(text);
    if (!days) return std::nullopt;
    const Interval all = Interval::closed(Rational(days->first.days), Rational(days->last.days));
    return intersect(all, range).empty() ? std::nullopt : std::optional(Rational(days->first.days));
  };
  const auto parsed = parse_date(written);
  if (!parsed || written.size() < kYearDigits) return std::nullopt;
  bool crowded = false;
  const auto by_digits = digits_slip(written, lead, lead, crowded);
  if (crowded) return std::nullopt;
  for (const std::string& text : years_beside(written)) {
    if (const auto value = lead(text)) return Slip{"year off by one", text, *value, false, kSwapped};
  }
  return by_digits;
}

std::vector<Undone> undone(const std::string& written, bool is_date) {
  std::vector<Undone> out;
  const auto add_texts = [&](Undone::Kind kind, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      if (is_date) {
        if (const auto days = parse_date(text))
          out.push_back({kind, text, Rational(days->first.days), Rational(days->last.days), 0});
      } else if (const auto parsed = parse_numeral(text)) {
        out.push_back({kind, text, parsed->value, parsed->value, 0});
      }
    }
  };
  const auto texts = [](const std::vector<Hit>& hits) {
    std::vector<std::string> found;
    for (const Hit& h : hits) found.push_back(h.text);
    return found;
  };
  const Lead any = [](const std::string&) { return Rational(0); };
  if (is_date && (!parse_date(written) || written.size() < kYearDigits)) return out;
  add_texts(Undone::Kind::swapped, texts(swapped(written, any)));
  if (is_date) add_texts(Undone::Kind::year, years_beside(written));
  add_texts(Undone::Kind::digit, texts(other_digit(written, any)));
  const auto parsed = parse_numeral(written);
  if (is_date || !parsed || parsed->value.sign() == 0) return out;
  const Rational& value = parsed->value;
  for (const auto& [power, name] : kPowers) {
    const Rational moved = value * Rational::power_of_ten(power);
    out.push_back({Undone::Kind::power, moved.str(), moved, moved, power});
  }
  out.push_back({Undone::Kind::sign, (-value).str(), -value, -value, 0});
  return out;
}

std::string slip_name(const Undone& u) {
  switch (u.kind) {
    case Undone::Kind::swapped: return "two neighbouring digits swapped";
    case Undone::Kind::year: return "year off by one";
    case Undone::Kind::digit: return "one digit";
    case Undone::Kind::sign: return "sign";
    case Undone::Kind::power: break;
  }
  for (const auto& [power, name] : kPowers) {
    if (power == u.power) return name;
  }
  return "";
}

}  // namespace verify
