// Prints a statement with its figures as the document writes them.
#include "draft/statements/statement_text.h"

#include <algorithm>

#include "ground/term_values.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr int kMoreDigits = 2;        // behind those that the figures have
constexpr std::size_t kMaxTerms = 9;  // of a sum that is told whole

class Teller {
 public:
  Teller(const Statement& statement, const Draft& draft)
      : term_(statement.shown ? *statement.shown : statement.term), draft_(draft) {}

  std::string run() {
    if (term_.kind != TermKind::compare) return {};
    const FigureTerm& left = term_.args[0];
    const FigureTerm& right = term_.args[1];
    if (term_.comparison == Comparison::less_equal) return words(left) + " is more than " + words(right);
    if (term_.comparison != Comparison::equal) return {};
    if (right.kind == TermKind::length) return years(right) + ", not the " + words(left);
    if (right.kind == TermKind::number) return amount(right.number) + ", not " + words(left);
    if (left.kind == TermKind::variable && right.kind == TermKind::variable)
      return words(right) + " and then " + words(left);
    const auto value = value_of_term(right);
    if (!value) return {};
    if (left.kind == TermKind::variable) {
      percent_ = figure(left).percent || figure(left).kind == FigureKind::percentage_point;
      return words(right) + " " + equal_to(*value) + ", not " + words(left);
    }
    const auto other = value_of_term(left);
    if (!other) return {};
    return words(left) + " " + equal_to(*other) + ", but " + words(right) + " " + equal_to(*value);
  }

 private:
  const Figure& figure(const FigureTerm& variable) const { return draft_.figure(variable.variable); }

  // As printed: digits, scale words, "%".
  std::string printed(const FigureTerm& variable) const {
    const DraftFigure& f = draft_.figures[variable.variable.index];
    const Span span = f.figure.date ? f.figure.span : f.figure.amount;
    return visible(draft_.manuscripts[f.manuscript].text->slice(span));
  }

  // A figure below nothing whose sign stands apart from its digits: in brackets, or in front of a currency.
  bool sign_lost(const FigureTerm& t) const {
    return t.kind == TermKind::variable && figure(t).value.sign() < 0 && !printed(t).starts_with("-") &&
           !printed(t).starts_with("−") && !printed(t).starts_with("(");
  }

  static int strength(const FigureTerm& t) {
    switch (t.kind) {
      case TermKind::add:
      case TermKind::subtract: return 1;
      case TermKind::multiply:
      case TermKind::divide: return 2;
      default: return 3;
    }
  }

  std::string inside(const FigureTerm& t, int least) const {
    return strength(t) < least ? "(" + words(t) + ")" : words(t);
  }

  // a + b + c − d, cut in the middle where it is long.
  std::string sum(const FigureTerm& t) const {
    std::vector<std::string> parts;
    const FigureTerm* at = &t;
    for (; at->kind == TermKind::add || at->kind == TermKind::subtract; at = &at->args[0]) {
      const FigureTerm& part = at->args[1];
      const bool plus = (at->kind == TermKind::add) != sign_lost(part);
      parts.push_back((plus ? " + " : " − ") + (sign_lost(part) ? printed(part) : inside(part, 2)));
    }
    std::reverse(parts.begin(), parts.end());
    std::string out = inside(*at, 1);
    const bool cut = parts.size() + 1 > kMaxTerms;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (cut && i == kMaxTerms / 2) {
        out += " + …";
        i = parts.size() - kMaxTerms / 2;
      }
      out += parts[i];
    }
    return out;
  }

  std::string words(const FigureTerm& t) const {
    switch (t.kind) {
      case TermKind::number: return grouped(t.number);
      case TermKind::variable: return (sign_lost(t) ? "−" : "") + printed(t);
      case TermKind::negate: return "−" + inside(t.args[0], 3);
      case TermKind::add:
      case TermKind::subtract: return sum(t);
      case TermKind::multiply: return inside(t.args[0], 2) + " × " + inside(t.args[1], 2);
      case TermKind::divide: return inside(t.args[0], 2) + " / " + inside(t.args[1], 3);
      default: return "…";
    }
  }

  std::string years(const FigureTerm& length) const {
    const auto day = [&](const FigureMoment& m) { return FigureTerm::of(std::get<FigureId>(m.at)); };
    const FigureTerm from = day(length.elapsed->from);
    const FigureTerm to = day(length.elapsed->to);
    const Rational count = years_between(figure(from).date->first, figure(to).date->first);
    return printed(from) + " to " + printed(to) + " is " + rounded(count, 1) +
           (count == Rational(1) ? " year" : " years");
  }

  std::optional<Rational> value_of_term(const FigureTerm& t) const {
    if (t.kind == TermKind::divide) {
      const auto a = value_of_term(t.args[0]);
      const auto b = value_of_term(t.args[1]);
      if (!a || !b || b->sign() == 0) return std::nullopt;
      return *a / *b;
    }
    return enclosure_of(t, [&](FigureId v) { return point_at(value_of(draft_.figure(v))); }).lo;
  }

  // To as many digits as any figure has, and some more.
  std::string amount(const Rational& value) const {
    int decimals = 0;
    int scale = 0;
    for (const FigureId v : variables_of(term_)) {
      const Figure& f = draft_.figure(v);
      if (f.percent) continue;
      decimals = std::max(decimals, f.written.numeral.decimals);
      scale = std::max(scale, f.written.scale);
    }
    const bool scaled = scale == 3 || scale == 6 || scale == 9 || scale == 12;
    const char* const kNames[] = {"", " thousand", " million", " billion", " trillion"};
    const Rational shown = scaled ? value / Rational::power_of_ten(scale) : value;
    return grouped(shown, decimals + kMoreDigits) + (scaled ? kNames[scale / 3] : "");
  }

  std::string equal_to(const Rational& value) const {
    if (!percent_) return equated(amount(value));
    int decimals = 0;
    for (const FigureId v : variables_of(term_))
      if (draft_.figure(v).percent) decimals = std::max(decimals, draft_.figure(v).written.numeral.decimals);
    return equated(grouped(value * Rational(100), decimals + 1) + " %");
  }

  // grouped() says itself where digits had to go.
  static std::string equated(const std::string& number) {
    return number.starts_with("≈") ? "≈ " + number.substr(std::string_view("≈").size()) : "= " + number;
  }

  const FigureTerm& term_;
  const Draft& draft_;
  bool percent_ = false;
};

}  // namespace

std::string told(const Statement& statement, const Draft& draft) { return Teller(statement, draft).run(); }

}  // namespace verify
