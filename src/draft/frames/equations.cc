// Arithmetic that a sentence writes out, with its signs or in words: "236 + 381 = 617", "the sum of 236 and 381 is
// 617". Nothing has to be guessed, so that any miss is told.
#include "draft/frames/frames.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

// A sign or a word that joins two figures.
std::optional<TermKind> operation(const Scan& s, std::size_t i) {
  if (s.is_one_of(i, {"+", "plus"})) return TermKind::add;
  if (s.is_one_of(i, {"-", "–", "−", "minus", "less"})) return TermKind::subtract;
  if (s.is_one_of(i, {"×", "*", "·", "x"})) return TermKind::multiply;
  if (s.is_one_of(i, {"/", "÷"})) return TermKind::divide;
  return std::nullopt;
}

bool binds(TermKind kind) { return kind == TermKind::multiply || kind == TermKind::divide; }

// "=", "is", "makes", "equals": the token of the result behind it.
std::optional<std::size_t> result_at(const Scan& s, std::size_t i, bool words) {
  if (s.is(i, "=")) return s.is_amount(i + 1) ? std::optional(i + 1) : std::nullopt;
  if (s.is_one_of(i, {"equals", "makes"})) return s.is_amount(i + 1) ? std::optional(i + 1) : std::nullopt;
  if (words && s.is_one_of(i, {"is", "was", "gives", "comes"}))
    return s.is_amount(i + 1)                        ? std::optional(i + 1)
           : s.is(i + 1, "to") && s.is_amount(i + 2) ? std::optional(i + 2)
                                                     : std::nullopt;
  return std::nullopt;
}

// Sums and differences are of one unit; a product has that of one of its figures.
bool units_fit(const Scan& s, const std::vector<std::size_t>& figures, bool products, std::size_t result) {
  bool same = false;
  for (const std::size_t f : figures) {
    if (s.figure(f).upper || s.figure(f).kind == FigureKind::multiple) return false;
    same = same || s.alike(f, result);
    if (!products && !s.alike(f, result) && !s.figure(f).unit.empty()) return false;
  }
  return same || (products && s.figure(result).unit.empty());
}

void say(const Scan& s, FigureTerm left, const std::vector<std::size_t>& figures, bool products, std::size_t result,
         std::vector<Statement>& out) {
  if (s.figure(result).upper || !units_fit(s, figures, products, result)) return;
  out.push_back(statement_of(StatementRule::equation, equals(s.term(result), std::move(left))));
}

// "236 + 381 = 617": products bind closer than sums. A sign or a bracket before the first figure belongs to more
// arithmetic than is read here.
void written(const Scan& s, std::size_t first, std::vector<Statement>& out) {
  if (first > 0 && (operation(s, first - 1) || s.is_one_of(first - 1, {"(", ")", "^", "√", "="}))) return;
  std::vector<std::size_t> figures{first};
  std::optional<FigureTerm> sum;  // what stands before the last sign of a sum
  TermKind sign = TermKind::add;
  FigureTerm product = s.term(first);
  bool words = false, products = false;
  std::size_t i = first + 1;
  for (; operation(s, i) && s.is_amount(i + 1); i += 2) {
    const TermKind kind = *operation(s, i);
    words = words || s[i].kind == Token::Kind::word;
    products = products || binds(kind);
    if (kind == TermKind::divide && value_of(s.figure(i + 1)).sign() == 0) return;
    if (binds(kind)) {
      product = FigureTerm::make(kind, std::move(product), s.term(i + 1));
    } else {
      sum = sum ? FigureTerm::make(sign, std::move(*sum), std::move(product)) : std::move(product);
      sign = kind;
      product = s.term(i + 1);
    }
    figures.push_back(i + 1);
  }
  if (figures.size() < 2) return;
  const auto result = result_at(s, i, words);
  if (!result || operation(s, *result + 1)) return;
  say(s, sum ? FigureTerm::make(sign, std::move(*sum), std::move(product)) : std::move(product), figures, products,
      *result, out);
}

// "the sum of 236, 381 and 12 is 629", "the difference between 20 and 12 is 8"
void named(const Scan& s, std::size_t word, std::vector<Statement>& out) {
  const bool difference = s.is(word, "difference") && s.is(word + 1, "between");
  const bool product = s.is(word, "product") && s.is(word + 1, "of");
  const bool sum = s.is(word, "sum") && s.is(word + 1, "of");
  if (!difference && !product && !sum) return;
  std::vector<std::size_t> figures;
  std::size_t i = word + 2;
  for (; i < s.size() && (s.is_amount(i) || s.is_one_of(i, {",", "and", "the"})); ++i) {
    if (s.is_amount(i)) figures.push_back(i);
  }
  if (figures.size() < 2 || (difference && figures.size() != 2)) return;
  const auto result = result_at(s, i, true);
  if (!result) return;
  const bool turned = difference && value_of(s.figure(figures[0])) < value_of(s.figure(figures[1]));
  FigureTerm left = s.term(figures[turned ? 1 : 0]);
  if (difference) {
    left = FigureTerm::make(TermKind::subtract, std::move(left), s.term(figures[turned ? 0 : 1]));
  } else {
    for (std::size_t k = 1; k < figures.size(); ++k)
      left = FigureTerm::make(product ? TermKind::multiply : TermKind::add, std::move(left), s.term(figures[k]));
  }
  say(s, std::move(left), figures, product, *result, out);
}

}  // namespace

void find_equations(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() > kMaxAmountsOfAList) return;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.is_amount(i)) written(s, i, out);
    else named(s, i, out);
  }
}

}  // namespace verify
