// All figures that one slip may have turned into what is written; which of them fit, the range says.
#include "quantity/slip.h"

#include <utility>

#include "quantity/date.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Where more digits than these lead into the range, one of them would by chance, and no slip is named.
constexpr std::size_t kMaxVariants = 2;

constexpr std::pair<int, const char*> kPowers[] = {{1, "×10"},   {-1, "÷10"},   {2, "×100"},
                                                   {-2, "÷100"}, {3, "×1,000"}, {-3, "÷1,000"}};
// ISO 8601.
constexpr std::size_t kYearDigits = 4;

// No zero in front of further digits.
bool well_formed(const std::string& text) {
  const std::size_t first = text[0] == '-' ? 1 : 0;
  return text.size() < first + 2 || text[first] != '0' || !is_ascii_digit(text[first + 1]);
}

void add(std::string text, const std::string& written, std::vector<std::string>& out) {
  if (text == written || (well_formed(written) && !well_formed(text))) return;
  out.push_back(std::move(text));
}

// Two digits are neighbours across a decimal point too.
std::vector<std::string> swapped(const std::string& written) {
  std::vector<std::string> out;
  std::size_t last = std::string::npos;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!is_ascii_digit(written[i])) continue;
    if (last != std::string::npos) {
      std::string text = written;
      std::swap(text[last], text[i]);
      add(std::move(text), written, out);
    }
    last = i;
  }
  return out;
}

std::vector<std::string> other_digit(const std::string& written) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!is_ascii_digit(written[i])) continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string text = written;
      text[i] = digit;
      add(std::move(text), written, out);
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

}  // namespace

std::vector<Undone> undone(const std::string& written, bool is_date) {
  std::vector<Undone> out;
  const auto add_texts = [&](Undone::Kind kind, std::vector<std::string> texts) {
    for (std::string& text : texts) {
      if (is_date) {
        if (const auto days = parse_date(text))
          out.push_back({kind, std::move(text), Rational(days->first.days), Rational(days->last.days), 0});
      } else if (const auto parsed = parse_numeral(text)) {
        out.push_back({kind, std::move(text), parsed->value, parsed->value, 0});
      }
    }
  };
  if (is_date && (!parse_date(written) || written.size() < kYearDigits)) return out;
  add_texts(Undone::Kind::swapped, swapped(written));
  if (is_date) add_texts(Undone::Kind::year, years_beside(written));
  add_texts(Undone::Kind::digit, other_digit(written));
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

std::optional<Undone> slip(const std::string& written, const Interval& range) {
  std::vector<Undone> swaps, digits, others;
  for (Undone& u : undone(written, false)) {
    if (!range.contains(u.value)) continue;
    const bool swap = u.kind == Undone::Kind::swapped;
    (swap ? swaps : u.kind == Undone::Kind::digit ? digits : others).push_back(std::move(u));
  }
  if (digits.size() > kMaxVariants) return std::nullopt;
  if (swaps.size() == 1) return swaps.front();
  if (!digits.empty()) return digits.front();
  return others.empty() ? std::nullopt : std::optional(others.front());
}

}  // namespace verify
