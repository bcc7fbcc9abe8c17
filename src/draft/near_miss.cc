// Near misses: three to six bare counts of one sentence that almost add up, where chance explains that poorly. No word
// says that they should add up, so chance is all the evidence there is; draft/README.md derives the bound. One of the
// finders of draft/arithmetic.h.
#include <algorithm>

#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kFewest = 3, kMost = 6;  // figures of a sentence that are tried
constexpr std::size_t kTerms = 4;              // of one sum, its result included
constexpr int kLeast = 100;                    // "three cities" is none of the figures that are added

// How often chance may make a near miss that is reported (src/draft/README.md).
const Rational kChance(1, 500);

// A signed sum that should be nothing: sign[i] × figure[i].
struct Sum {
  std::vector<std::size_t> tokens;
  std::vector<int> signs;
  Rational miss;
};

Rational signed_sum(const Scan& s, const std::vector<std::size_t>& tokens, const std::vector<int>& signs) {
  Rational out = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    out += signs[i] > 0 ? value_of(s.figure(tokens[i])) : -value_of(s.figure(tokens[i]));
  return out;
}

// The coarsest step in which the figures are written: 12.5 and 300 million are in steps of a million and of 0.1.
Rational step_of(const Scan& s, const std::vector<std::size_t>& tokens) {
  Rational out = 0;
  for (const std::size_t t : tokens) {
    const Written& w = s.figure(t).written;
    const int exponent = w.numeral.plain_integer ? std::max(w.numeral.last_nonzero_exponent, 0) : -w.numeral.decimals;
    // One trailing zero is chance; two are a round figure.
    out = std::max(out, Rational::power_of_ten(w.scale + (exponent == 1 ? 0 : exponent)));
  }
  return out;
}

Rational largest_of(const Scan& s, const std::vector<std::size_t>& tokens) {
  Rational out = 0;
  for (const std::size_t t : tokens) out = std::max(out, value_of(s.figure(t)).abs());
  return out;
}

// One side is the first figure, the rest stand on the other in their order, one that is added in front.
FigureTerm equation(const Scan& s, const Sum& sum) {
  const auto added = [&](std::size_t i) { return (sum.signs[i] > 0) != (sum.signs[0] > 0); };
  std::size_t lead = 1;
  while (lead + 1 < sum.tokens.size() && !added(lead)) ++lead;
  FigureTerm rest = s.term(sum.tokens[lead]);
  for (std::size_t i = 1; i < sum.tokens.size(); ++i) {
    if (i == lead) continue;
    rest = FigureTerm::make(added(i) ? TermKind::add : TermKind::subtract, std::move(rest), s.term(sum.tokens[i]));
  }
  return equals(s.term(sum.tokens[0]), std::move(rest));
}

// Every sum of three or more of the figures, one sign of each pair of opposites.
class Sums {
 public:
  Sums(const Scan& s, std::vector<std::size_t> figures) : s_(s), figures_(std::move(figures)) {}

  std::vector<Sum> run() {
    for (std::size_t set = 1; set < (std::size_t{1} << figures_.size()); ++set) try_set(set);
    return std::move(out_);
  }

 private:
  void try_set(std::size_t set) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if ((set >> i & 1) != 0) chosen.push_back(figures_[i]);
    }
    if (chosen.size() < kFewest || chosen.size() > kTerms) return;
    // All of one sign can't be nothing.
    for (std::size_t signs = 1; signs < (std::size_t{1} << (chosen.size() - 1)); ++signs) {
      std::vector<int> sign(chosen.size(), 1);
      for (std::size_t i = 1; i < chosen.size(); ++i) sign[i] = (signs >> (i - 1) & 1) != 0 ? -1 : 1;
      out_.push_back({chosen, sign, signed_sum(s_, chosen, sign)});
    }
  }

  const Scan& s_;
  std::vector<std::size_t> figures_;
  std::vector<Sum> out_;
};

std::vector<std::size_t> candidates(const Scan& s) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_number(i)) continue;
    const Figure& f = s.figure(i);
    // Money and measures are rounded; a near miss of theirs is nothing.
    if (!f.unit.empty() || !f.per.empty() || f.written.hedge != Hedge::none || !f.written.numeral.plain_integer ||
        f.written.scale != 0 || f.value < Rational(kLeast))
      continue;
    out.push_back(i);
  }
  return out;
}

bool has(const Sum& sum, std::size_t token) {
  return std::find(sum.tokens.begin(), sum.tokens.end(), token) != sum.tokens.end();
}

}  // namespace

void find_near_misses(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::vector<std::size_t> figures = candidates(s);
  if (figures.size() < kFewest || figures.size() > kMost) return;
  const std::vector<Sum> sums = Sums(s, figures).run();
  // Figures that add up as they stand mean that.
  std::vector<std::size_t> explained;
  for (const Sum& sum : sums) {
    if (sum.miss.sign() == 0) explained.insert(explained.end(), sum.tokens.begin(), sum.tokens.end());
  }
  const Sum* best = nullptr;
  for (const Sum& sum : sums) {
    if (std::any_of(explained.begin(), explained.end(), [&](std::size_t t) { return has(sum, t); })) continue;
    // The sum could have come out anywhere within its largest figure, in either direction; so many sums were tried.
    const Rational steps = largest_of(s, sum.tokens) / step_of(s, sum.tokens);
    const Rational near = Rational(2) * sum.miss.abs() / step_of(s, sum.tokens) + Rational(1);
    if (near * Rational(static_cast<std::int64_t>(sums.size())) > steps * kChance) continue;
    if (best == nullptr || sum.miss.abs() < best->miss.abs()) best = &sum;
  }
  if (best != nullptr) out.push_back(statement_of(StatementRule::near_miss, equation(s, *best)));
}

}  // namespace verify
