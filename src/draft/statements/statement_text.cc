// The arithmetic of a statement with the figures as the document prints them, and the value that comes of it. The
// figures' texts and the precision of the value are decided here; brackets and signs in ground/print_term.h.
#include "draft/statements/draft.h"

#include <algorithm>

#include "ground/print_term.h"
#include "ground/term_values.h"
#include "text/utf8.h"

namespace verify {

namespace {

// A value is shown with so many more decimals than the figures have, so that a small difference is seen.
constexpr int kMoreDigits = 2;
// A sum of more summands is cut in its middle: "1 + 2 + 3 + 4 + 5 + … + 17 + 18 + 19 + 20". Nobody adds up more by eye,
// and the document has them all.
constexpr std::size_t kMostSummands = 9;

class Teller {
 public:
  Teller(const Statement& statement, const Draft& draft)
      : term_(statement.shown ? *statement.shown : statement.term),
        draft_(draft),
        rule_(statement.rule),
        fits_(leaves_room(statement, draft)) {}

  std::string run() {
    if (term_.kind != TermKind::compare) return {};
    const FigureTerm& left = term_.args[0];
    const FigureTerm& right = term_.args[1];
    if (term_.comparison == Comparison::less_equal)
      return words(left) + (left.kind == TermKind::add ? " " + equal_to(*as_written(left)) : "") +
             (fits_ ? " is at most " : " is more than ") + words(right);
    if (term_.comparison == Comparison::less)
      return words(left) +
             (fits_                                   ? " is less than "
              : as_written(left) == as_written(right) ? " is the same as "
                                                      : " is more than ") +
             words(right);
    if (term_.comparison != Comparison::equal) return {};
    if (left.kind == TermKind::variable && figure(left).date && right.kind == TermKind::number)
      return words(left) + " is a " + weekday(figure(left).date->first.days) +
             (fits_ ? "" : ", not a " + weekday(right.number));
    if (is_fraction(right)) {
      const auto share = as_written(right);
      if (!share) return {};
      return fraction(right) + said_of(right) + grouped(*share * Rational(100), 1) + " %" +
             (fits_ ? ", written as " : ", not ") + words(left);
    }
    if (right.kind == TermKind::length) {
      const bool age = figure(left).kind != FigureKind::ordinal;
      return years(right, age) + (fits_ ? "" : (age ? ", not " : ", not the ") + words(left));
    }
    if (right.kind == TermKind::number && left.kind != TermKind::variable) return sum_of_all(left, right.number);
    if (right.kind == TermKind::number)
      return fits_ ? words(left) + " = " + amount(right.number) : amount(right.number) + ", not " + words(left);
    if (left.kind == TermKind::variable && right.kind == TermKind::variable)
      return words(right) + (fits_ ? " and " : " and then ") + words(left);
    const auto value = as_written(right);
    if (!value) return {};
    if (rule_ == StatementRule::two_units) return in_two_units(left, *value);
    if (left.kind == TermKind::variable) {
      percent_ = figure(left).percent || figure(left).kind == FigureKind::percentage_point;
      const std::string sum = words(right) + " " + equal_to(*value);
      if (!fits_) return sum + ", not " + words(left);
      return *value == *as_written(left) ? sum : sum + ", written as " + words(left);
    }
    const auto other = as_written(left);
    if (!other) return {};
    return words(left) + " " + equal_to(*other) + (fits_ ? ", and " : ", but ") + words(right) + " " + equal_to(*value);
  }

 private:
  const Figure& figure(const FigureTerm& variable) const { return draft_.figure(variable.variable); }

  // A share in words: "three quarters", "one in ten".
  bool is_fraction(const FigureTerm& t) const {
    return (t.kind == TermKind::multiply && t.args[0].kind == TermKind::number) ||
           (t.kind == TermKind::variable && figure(t).kind == FigureKind::multiple &&
            value_of(figure(t)) <= Rational(1));
  }

  // "three quarters", "One in ten": from the part to its whole.
  std::string fraction(const FigureTerm& share) const {
    if (share.kind == TermKind::variable) return words(share);
    const DraftFigure& part = draft_.figures[share.args[1].variable.index];
    const Span whole = draft_.figures[*part.figure.out_of].figure.span;
    return visible(draft_.manuscripts[part.manuscript].text->slice({part.figure.span.begin, whole.end}));
  }

  // "20-foot is 0.0061 km, not 35-kilometer"
  std::string in_two_units(const FigureTerm& converted, const Rational& value) const {
    const FigureTerm other = FigureTerm::of(variables_of(term_.args[1]).front());
    const int decimals = value.abs() < Rational(1) ? 4 : 1;
    return measured(other) + " is " + rounded(value, decimals) + " " + unit_of(converted) +
           (fits_ ? ", written as " : ", not ") + measured(converted);
  }

  // With its unit, as printed.
  std::string measured(const FigureTerm& t) const {
    const DraftFigure& f = draft_.figures[t.variable.index];
    return visible(draft_.manuscripts[f.manuscript].text->slice(f.figure.span));
  }

  // The unit as printed: "kilometer" of "35-kilometer".
  std::string unit_of(const FigureTerm& t) const {
    const DraftFigure& f = draft_.figures[t.variable.index];
    const std::string_view text =
        draft_.manuscripts[f.manuscript].text->slice({f.figure.amount.end, f.figure.span.end});
    const std::size_t begin = text.find_first_not_of(" -\n\t");
    return begin == std::string_view::npos ? f.figure.unit : visible(text.substr(begin));
  }

  // "majority is more than 50 %"
  std::string said_of(const FigureTerm& share) const {
    const ShareWord word = share.kind == TermKind::variable ? figure(share).share : ShareWord::none;
    return word == ShareWord::majority ? " is more than " : word == ShareWord::almost_all ? " is nearly " : " is ";
  }

  static std::string weekday(const Rational& days) {
    constexpr std::string_view kNames[] = {"Thursday", "Friday",  "Saturday", "Sunday",
                                           "Monday",   "Tuesday", "Wednesday"};
    const Rational weeks = (days / Rational(7)).floor();
    const Rational day = days - weeks * Rational(7);
    std::size_t i = 0;
    while (i < 6 && Rational(static_cast<std::int64_t>(i)) < day) ++i;
    return std::string(kNames[i]);
  }

  // As printed: digits, scale words, "%".
  std::string printed(FigureId id) const {
    const DraftFigure& f = draft_.figures[id.index];
    const Span span = f.figure.date ? f.figure.span : f.figure.amount;
    return visible(draft_.manuscripts[f.manuscript].text->slice(span));
  }

  // A negative figure whose printed digits don't show it: its sign stands in front of a currency.
  bool sign_lost(FigureId id) const {
    const std::string digits = printed(id);
    return draft_.figure(id).value.sign() < 0 && !digits.starts_with("-") && !digits.starts_with("−") &&
           !digits.starts_with("(");
  }

  std::string words(const FigureTerm& t) const {
    TermStyle<FigureId> style;
    style.number = [](const Rational& n) { return grouped(n); };
    style.variable = [&](FigureId f) { return LeafText{(sign_lost(f) ? "−" : "") + printed(f)}; };
    style.length = [](const FigureTerm&) { return std::string("…"); };
    style.sums = {kMostSummands, kMostSummands / 2 + 1, kMostSummands / 2};
    return print_term(t, style);
  }

  // "41% + 29% + 26% + 6% = 102 %, not 100 %"
  std::string sum_of_all(const FigureTerm& sum, const Rational& all) {
    const std::vector<FigureId> figures = variables_of(sum);
    percent_ = std::all_of(figures.begin(), figures.end(), [&](FigureId f) { return draft_.figure(f).percent; });
    const std::string whole = percent_ ? grouped(all * Rational(100)) + " %" : amount(all);
    const Rational value = *as_written(sum);
    const std::string out = words(sum) + " " + equal_to(value);
    if (!fits_) return out + ", not " + whole;
    return value == all ? out : out + ", about " + whole;
  }

  // An age is told in full years.
  std::string years(const FigureTerm& length, bool age) const {
    const FigureId from = std::get<FigureId>(length.elapsed->from.at);
    const FigureId to = std::get<FigureId>(length.elapsed->to.at);
    const bool months = length.elapsed->unit == TimeUnit::months;
    const Date first = draft_.figure(from).date->first, last = draft_.figure(to).date->first;
    const Rational exact = months ? months_between(first, last) : years_between(first, last);
    const Rational count = age ? exact.floor() : exact;
    const bool one = count == Rational(1);
    return printed(from) + " to " + printed(to) + " is " + rounded(count, 1) + (months ? " month" : " year") +
           (one ? "" : "s");
  }

  std::optional<Rational> as_written(const FigureTerm& t) const {
    return value_of(t, [&](FigureId f) { return value_of(draft_.figure(f)); });
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
  const StatementRule rule_;
  const bool fits_;
  bool percent_ = false;
};

// An anniversary is as many full years; an age is what some day of both dates makes full years; a period is any time
// between the two.
bool leaves_room_of_years(const FigureTerm& years, const Figure& said, const Draft& draft) {
  const auto between = years.elapsed->unit == TimeUnit::months ? months_between : years_between;
  const DateRange from = *draft.figure(std::get<FigureId>(years.elapsed->from.at)).date;
  const DateRange to = *draft.figure(std::get<FigureId>(years.elapsed->to.at)).date;
  if (said.kind == FigureKind::ordinal) return years_between(from.first, to.first) == value_of(said);
  if (const int shift = years.elapsed->to.shift; shift > 0)  // the last day is counted, or it isn't
    return between(from.last, to.first) < value_of(said) + Rational(1) &&
           value_of(said) <= between(from.first, to.last + shift);
  return years_between(from.last, to.first).floor() <= value_of(said) &&
         value_of(said) <= years_between(from.first, to.last).floor();
}

}  // namespace

bool leaves_room(const Statement& statement, const Draft& draft) {
  const FigureTerm& shown = statement.shown ? *statement.shown : statement.term;
  if (shown.kind == TermKind::compare && shown.args[1].kind == TermKind::length)
    return shown.args[0].kind == TermKind::variable &&
           leaves_room_of_years(shown.args[1], draft.figure(shown.args[0].variable), draft);
  return truth_of(statement.term, [&](FigureId f) {
           return enclosure_of(reading_of(draft.figure(f), draft.widths).stated);
         }) != std::optional<bool>(false);
}

std::string told(const Statement& statement, const Draft& draft) { return Teller(statement, draft).run(); }

}  // namespace verify
