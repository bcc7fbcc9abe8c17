// A recursive descent over the text itself: the expressions are a few dozen characters long, and evaluating them again
// after a slip is simpler than keeping a tree. Values are intervals; an interval that a figure stands in twice is wider
// than it need be, which errs towards "holds".
#include "bench/quality/mark_arithmetic.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace verify::bench {

namespace {

struct NotUnderstood : std::runtime_error {
  NotUnderstood() : std::runtime_error("not understood") {}
};

struct Value {
  double low = 0, high = 0;
  std::optional<bool> truth;  // of a comparison
};

Value corners(double a, double b, double c, double d) { return {std::min({a, b, c, d}), std::max({a, b, c, d}), {}}; }

double tolerance(const Value& a, const Value& b) {
  return 1e-9 * std::max({std::abs(a.low), std::abs(a.high), std::abs(b.low), std::abs(b.high), 1e-9});
}
bool may_equal(const Value& a, const Value& b) {
  return a.low <= b.high + tolerance(a, b) && b.low <= a.high + tolerance(a, b);
}
bool exact(const Value& v) { return v.low == v.high; }
// Two exact numbers are compared as they are; rounding may make two others touch.
bool may_be_less(const Value& a, const Value& b, bool or_equal) {
  if (exact(a) && exact(b)) return or_equal ? a.low <= b.low : a.low < b.low;
  return or_equal ? a.low <= b.high + tolerance(a, b) : a.low < b.high - tolerance(a, b);
}

// "25,000", "25 000" and "0.25" all are 25.
std::string significant(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9' && (c != '0' || !out.empty())) out += c;
    else if (c == 'e') break;
  }
  while (!out.empty() && out.back() == '0') out.pop_back();
  return out;
}

}  // namespace

// One walk over one expression. Numbers are counted on; where `found` is set, they are collected, not looked up.
class Evaluation {
 public:
  struct Found {
    MarkArithmetic::Number number;
    std::string digits;
    bool exact = false;
  };
  Evaluation(const std::string& text, const std::vector<MarkArithmetic::Number>& numbers, std::size_t& next,
             std::vector<Found>* found)
      : text_(text), numbers_(numbers), next_(next), found_(found) {}

  Value run() {
    const Value out = conjunction();
    if (peek() != '\0') throw NotUnderstood();
    return out;
  }

 private:
  char peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool take(const std::string& token) {
    peek();
    if (text_.compare(at_, token.size(), token) != 0) return false;
    at_ += token.size();
    return true;
  }
  void need(const std::string& token) {
    if (!take(token)) throw NotUnderstood();
  }

  Value conjunction() {
    Value out = comparison();
    while (take("and")) {
      const Value next = comparison();
      if (!out.truth || !next.truth) throw NotUnderstood();
      out.truth = *out.truth && *next.truth;
    }
    return out;
  }

  Value comparison() {
    Value left = sum();
    std::optional<bool> truth;
    for (;;) {
      bool one = false;
      Value right;
      if (take("<=")) one = may_be_less(left, right = sum(), true);
      else if (take(">=")) one = may_be_less(right = sum(), left, true);
      else if (take("==")) one = may_equal(left, right = sum());
      else if (take("<")) one = may_be_less(left, right = sum(), false);
      else if (take(">")) one = may_be_less(right = sum(), left, false);
      else break;
      truth = truth.value_or(true) && one;
      left = right;
    }
    return truth ? Value{0, 0, truth} : left;
  }

  Value sum() {
    Value out = product();
    for (;;) {
      if (take("+")) {
        const Value v = product();
        out = {out.low + v.low, out.high + v.high, {}};
      } else if (take("-")) {
        const Value v = product();
        out = {out.low - v.high, out.high - v.low, {}};
      } else {
        return out;
      }
    }
  }

  Value product() {
    Value out = power();
    for (;;) {
      if (peek() == '*' && at_ + 1 < text_.size() && text_[at_ + 1] == '*') return out;
      if (take("*")) {
        const Value v = power();
        out = corners(out.low * v.low, out.low * v.high, out.high * v.low, out.high * v.high);
      } else if (take("/")) {
        const Value v = power();
        if (v.low <= 0 && v.high >= 0) throw NotUnderstood();
        out = corners(out.low / v.low, out.low / v.high, out.high / v.low, out.high / v.high);
      } else {
        return out;
      }
    }
  }

  Value power() {
    const Value base = single();
    if (!take("**")) return base;
    const Value by = single();
    if (base.low <= 0) throw NotUnderstood();
    return corners(std::pow(base.low, by.low), std::pow(base.low, by.high), std::pow(base.high, by.low),
                   std::pow(base.high, by.high));
  }

  Value single() {
    if (take("-")) {
      const Value v = single();
      return {-v.high, -v.low, {}};
    }
    if (take("(")) {
      const Value out = conjunction();
      need(")");
      return out;
    }
    if (take("True")) return {0, 0, true};
    if (take("int(") || take("float(")) return exactly();
    if (take("abs(")) {
      const Value v = sum();
      need(")");
      if (v.low <= 0 && v.high >= 0) return {0, std::max(-v.low, v.high), {}};
      return corners(std::abs(v.low), std::abs(v.high), std::abs(v.low), std::abs(v.high));
    }
    if (take("min(")) return extreme(false);
    if (take("max(")) return extreme(true);
    return number();
  }

  Value exactly() {
    ++exact_;
    const Value out = sum();
    --exact_;
    need(")");
    return out;
  }

  Value extreme(bool largest) {
    Value out = sum();
    while (take(",")) {
      const Value v = sum();
      out = largest ? Value{std::max(out.low, v.low), std::max(out.high, v.high), {}}
                    : Value{std::min(out.low, v.low), std::min(out.high, v.high), {}};
    }
    need(")");
    return out;
  }

  Value number() {
    const char first = peek();
    if ((first < '0' || first > '9') && first != '.') throw NotUnderstood();
    const std::size_t begin = at_;
    const auto digits = [&] {
      while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    };
    digits();
    int exponent = 0;
    if (at_ < text_.size() && text_[at_] == '.') {
      const std::size_t point = at_++;
      digits();
      exponent -= static_cast<int>(at_ - point - 1);
    }
    if (at_ < text_.size() && text_[at_] == 'e') {
      const std::size_t e = at_++;
      digits();
      exponent += std::stoi("0" + text_.substr(e + 1, at_ - e - 1));
    }
    if (found_ != nullptr) {
      const std::string written = text_.substr(begin, at_ - begin);
      found_->push_back({{std::stod(written), exact_ > 0 ? 0 : 0.5 * std::pow(10.0, exponent)}, written, exact_ > 0});
      const auto& n = found_->back().number;
      return {n.value - n.slack, n.value + n.slack, {}};
    }
    const MarkArithmetic::Number& n = numbers_[next_++];
    return {n.value - n.slack, n.value + n.slack, {}};
  }

  const std::string& text_;
  const std::vector<MarkArithmetic::Number>& numbers_;
  std::size_t& next_;
  std::vector<Found>* found_;
  std::size_t at_ = 0;
  int exact_ = 0;
};

std::optional<MarkArithmetic> MarkArithmetic::of(const Mark& mark) {
  MarkArithmetic out;
  out.arithmetic_ = mark.arithmetic;
  out.equals_ = mark.equals;
  std::vector<Evaluation::Found> found;
  std::size_t none = 0;
  try {
    Evaluation(out.arithmetic_, {}, none, &found).run();
    Evaluation(out.equals_, {}, none, &found).run();
  } catch (const NotUnderstood&) { return std::nullopt; }
  for (const auto& f : found) out.numbers_.push_back(f.number);
  // Which numbers say which figure: those with its digits. Where figures share digits, each is one number, in order.
  std::map<std::string, std::vector<std::size_t>> figures, numbers;
  for (std::size_t i = 0; i < mark.figures.size(); ++i) figures[significant(mark.figures[i].text)].push_back(i);
  for (std::size_t i = 0; i < found.size(); ++i) numbers[significant(found[i].digits)].push_back(i);
  // A number that no figure says, such as the 1 of "A / B - 1", is exact.
  for (const auto& [digits, of] : numbers) {
    if (figures.contains(digits)) continue;
    for (const std::size_t n : of) out.numbers_[n].slack = 0;
  }
  out.of_figure_.resize(mark.figures.size());
  for (const auto& [digits, of] : figures) {
    const auto said = numbers.find(digits);
    if (digits.empty() || said == numbers.end()) continue;
    if (of.size() == 1) out.of_figure_[of.front()] = said->second;
    else if (of.size() == said->second.size())
      for (std::size_t i = 0; i < of.size(); ++i) out.of_figure_[of[i]] = {said->second[i]};
    for (const std::size_t f : of) {
      if (!mark.figures[f].step) continue;
      for (const std::size_t n : out.of_figure_[f]) out.numbers_[n].slack = *mark.figures[f].step / 2;
    }
  }
  return out;
}

std::optional<bool> MarkArithmetic::holds_with(const std::vector<Changed>& changes) const {
  std::vector<Number> numbers = numbers_;
  for (const Changed& change : changes) {
    if (of_figure_[change.figure].empty()) return std::nullopt;
    for (const std::size_t n : of_figure_[change.figure]) numbers[n].value *= change.factor;
  }
  std::size_t next = 0;
  try {
    const Value a = Evaluation(arithmetic_, numbers, next, nullptr).run();
    const Value b = Evaluation(equals_, numbers, next, nullptr).run();
    if (a.truth || b.truth) return a.truth && b.truth && *a.truth == *b.truth;
    return may_equal(a, b);
  } catch (const NotUnderstood&) { return std::nullopt; }
}

}  // namespace verify::bench
