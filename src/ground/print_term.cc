// Prints terms: walks the tree and puts the texts of operands together. Sums are flattened first, since a column of a
// table is a sum of hundreds of figures.
#include "ground/print_term.h"

#include <algorithm>

#include <vector>
#include "ground/sums.h"

namespace verify {

namespace {

Operator operator_of(TermKind kind) {
  switch (kind) {
    case TermKind::implies: return Operator::implies;
    case TermKind::logical_or: return Operator::logical_or;
    case TermKind::logical_and: return Operator::logical_and;
    case TermKind::logical_not: return Operator::logical_not;
    case TermKind::compare: return Operator::compare;
    case TermKind::add: return Operator::add;
    case TermKind::subtract: return Operator::subtract;
    case TermKind::multiply: return Operator::multiply;
    case TermKind::divide: return Operator::divide;
    case TermKind::negate: return Operator::negate;
    default: return Operator::none;
  }
}

bool is_sum(TermKind kind) { return kind == TermKind::add || kind == TermKind::subtract; }

template <class Variable>
class TermPrinter {
 public:
  explicit TermPrinter(const TermStyle<Variable>& style) : style_(style) {}

  ExpressionText print(const TermOver<Variable>& t) const {
    switch (t.kind) {
      case TermKind::number: return {style_.number(t.number)};
      case TermKind::variable: {
        LeafText leaf = style_.variable(t.variable);
        return {std::move(leaf.text), Operator::none, leaf.range};
      }
      case TermKind::length: return {style_.length(t)};
      case TermKind::minimum: return {extreme("the least of (", t)};
      case TermKind::maximum: return {extreme("the greatest of (", t)};
      case TermKind::negate:
      case TermKind::logical_not: {
        const Operator op = operator_of(t.kind);
        return {prefixed(op, print(t.args[0]), style_.notation), op};
      }
      case TermKind::add:
      case TermKind::subtract: return {sum(t), operator_of(t.kind)};
      default: break;
    }
    const Operator op = operator_of(t.kind);
    std::string out = left_operand(print(t.args[0]), op) + right(t);
    if (t.tolerance) out += " within " + style_.number(*t.tolerance * Rational(100)) + " %";
    return {std::move(out), op};
  }

 private:
  std::string right(const TermOver<Variable>& t) const {
    return right_operand(print(t.args[1]), operator_of(t.kind), t.comparison, style_.notation);
  }

  std::string extreme(std::string out, const TermOver<Variable>& t) const {
    for (const auto& arg : t.args) out += (&arg == &t.args.front() ? "" : "; ") + print(arg).text;
    return out + ")";
  }

  std::string sum(const TermOver<Variable>& t) const {
    std::vector<Summand> parts;
    collect(t, parts);
    const SumCut& cut = style_.sums;
    const bool is_cut = parts.size() > cut.longest;
    const std::size_t first = is_cut ? cut.first : parts.size();
    std::string out = left_operand(print(*parts.front().term), operator_of(parts[1].kind));
    for (std::size_t i = 1; i < first; ++i) out += right(parts[i]);
    if (!is_cut) return out;
    out += " + …";
    if (cut.last == 0) return out + " (" + std::to_string(parts.size() - first) + " more)";
    for (std::size_t i = parts.size() - cut.last; i < parts.size(); ++i) out += right(parts[i]);
    return out;
  }

  // A term of a sum, and whether it is added or subtracted.
  struct Summand {
    const TermOver<Variable>* term;
    TermKind kind;
  };

  // From left to right. What is added to a long sum may be the rest of it (ground/sums.h), which is never short.
  static void collect(const TermOver<Variable>& t, std::vector<Summand>& out) {
    std::vector<const TermOver<Variable>*> sums;
    const auto* first = &t;
    for (; is_sum(first->kind); first = &first->args[0]) sums.push_back(first);
    out.push_back({first, TermKind::add});
    std::for_each(sums.rbegin(), sums.rend(), [&](const TermOver<Variable>* sum) {
      const TermOver<Variable>& next = sum->args[1];
      if (sum->kind == TermKind::add && is_rest(next)) collect(next, out);
      else out.push_back({&next, sum->kind});
    });
  }

  static bool is_rest(const TermOver<Variable>& t) {
    std::size_t terms = 1;
    for (const auto* at = &t; at->kind == TermKind::add && terms < kLeftToRight / 2; at = &at->args[0]) ++terms;
    return terms == kLeftToRight / 2;
  }

  std::string right(const Summand& part) const {
    return right_operand(print(*part.term), operator_of(part.kind), Comparison::equal, style_.notation);
  }

  const TermStyle<Variable>& style_;
};

}  // namespace

template <class Variable>
std::string print_term(const TermOver<Variable>& term, const TermStyle<Variable>& style) {
  return TermPrinter<Variable>(style).print(term).text;
}

template std::string print_term(const Term&, const TermStyle<VarId>&);
template std::string print_term(const FigureTerm&, const TermStyle<FigureId>&);

}  // namespace verify
