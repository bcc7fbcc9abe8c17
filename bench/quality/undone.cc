// Undoes slips by trying all texts that one slip makes of a figure against what the others leave for it.
#include "bench/quality/undone.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "ground/ground.h"
#include "quantity/date.h"

namespace verify::bench {

namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::vector<std::string> swaps(const std::string& text) {
  std::vector<std::string> out;
  std::size_t last = std::string::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    if (last != std::string::npos && text[last] != text[i]) {
      out.push_back(text);
      std::swap(out.back()[last], out.back()[i]);
    }
    last = i;
  }
  return out;
}

std::vector<std::string> digits(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (char d = '0'; is_digit(text[i]) && d <= '9'; ++d) {
      if (d == text[i]) continue;
      out.push_back(text);
      out.back()[i] = d;
    }
  }
  return out;
}

// Digits from the first to the last that is no zero. A figure with fewer than these equals its neighbour by chance.
constexpr std::size_t kTelling = 3;

std::size_t significant(std::string text) {
  std::erase_if(text, [](char c) { return !is_digit(c); });
  const std::size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? 0 : text.find_last_not_of('0') - first + 1;
}

class Undoing {
 public:
  Undoing(const Loaded& loaded, const ShownRepair& repair)
      : fact_(loaded.facts.facts[repair.facts.front()]),
        claim_(loaded.problem.claims[*claim_of(loaded.problem, repair.facts.front())]),
        range_(repair.ranges.front().interval) {}

  bool by(SlipKind kind) const {
    const std::string& text = fact_.value;
    switch (kind) {
      case SlipKind::swapped: return any(swaps(text));
      case SlipKind::digit: return any(digits(text));
      case SlipKind::year: return fact_.unit == kDateUnit && any({year(-1), year(1)});
      case SlipKind::copied: return false;  // any value can be hidden by a copy
      case SlipKind::power: return fact_.unit != kDateUnit && (scaled_by(1) || scaled_by(-1));
      case SlipKind::sign: return fact_.unit != kDateUnit && !intersect(mirrored(), range_).empty();
    }
    return false;
  }

  /// How many values the others leave, counted as the figure is written; many where there is no end.
  double values() const {
    if (!range_.lo || !range_.hi) return 1'000;
    const Rational unit = fact_.unit == kDateUnit || claim_.value.sign() == 0
                              ? Rational(1)
                              : factor() * Rational::power_of_ten(-fact_.written.numeral.decimals);
    return std::max(1.0, std::stod(((range_.hi->value - range_.lo->value) / unit).floor().str()));
  }

 private:
  Rational factor() const {
    return claim_.value.sign() == 0 ? Rational(1) : (claim_.value / fact_.written.numeral.value).abs();
  }

  std::string year(int by) const { return std::to_string(std::stoi(fact_.value) + by) + fact_.value.substr(4); }

  Interval moved(const Rational& to, const Rational& width) const {
    Interval out = claim_.reading.stated;
    if (out.lo) out.lo->value = to + (out.lo->value - claim_.value) * width;
    if (out.hi) out.hi->value = to + (out.hi->value - claim_.value) * width;
    return out;
  }

  Interval mirrored() const {
    const Interval& i = claim_.reading.stated;
    Interval out;
    if (i.hi) out.lo = Bound{-i.hi->value, i.hi->open};
    if (i.lo) out.hi = Bound{-i.lo->value, i.lo->open};
    return out;
  }

  bool scaled_by(int power) const {
    const Rational ten = Rational::power_of_ten(power);
    return !intersect(moved(claim_.value * ten, ten), range_).empty();
  }

  bool leads(const std::string& text) const {
    if (fact_.unit == kDateUnit) {
      const auto d = parse_date(text);
      return d && !intersect(Interval::closed(Rational(d->first.days), Rational(d->last.days)), range_).empty();
    }
    const auto n = parse_numeral(text);
    return n && !intersect(moved(n->value * factor(), Rational(1)), range_).empty();
  }

  bool any(const std::vector<std::string>& texts) const {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& t) { return leads(t); });
  }

  const Fact& fact_;
  const Claim& claim_;
  const Interval& range_;
};

}  // namespace

const char* slip_kind_name(SlipKind kind) {
  constexpr const char* kNames[] = {"digits swapped", "year", "neighbour copied", "one digit", "x 10", "sign"};
  return kNames[static_cast<std::size_t>(kind)];
}

double best_guess(const Loaded& loaded, const Finding& finding, std::size_t planted, SlipKind kind) {
  const bool by_chance = kind == SlipKind::copied && significant(loaded.facts.facts[planted].value) < kTelling;
  double best = 0;
  double all = 0;
  bool found = false;
  for (const ShownRepair& r : finding.repairs) {
    if (r.facts.size() != 1) continue;
    const Undoing figure(loaded, r);
    const bool own = r.facts.front() == planted;
    found = found || own;
    bool leads = own || by_chance;
    for (int k = 0; k <= static_cast<int>(kind); ++k) leads = leads || figure.by(static_cast<SlipKind>(k));
    if (!leads) continue;
    all += 1 / figure.values();
    best = std::max(best, 1 / figure.values());
  }
  return found ? best / all : 1;
}

}  // namespace verify::bench
