// The order in which the readers are asked decides what a number is: addresses come first, then dates, identifiers and
// quantities, since "10 October" is also the number ten. What stands behind a quantity (hedge, rate, noun) is read
// last.
#include "figures/read_figures.h"

#include <algorithm>

#include "figures/finders.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Whether the document parts the thousands of its numbers, so that "2024" is a year in it.
bool parts_thousands(std::string_view text) {
  for (std::size_t i = text.find(','); i != std::string_view::npos; i = text.find(',', i + 1)) {
    const auto at = [&](std::size_t k) { return k < text.size() && is_ascii_digit(text[k]); };
    if (i > 0 && at(i - 1) && at(i + 1) && at(i + 2) && at(i + 3) && !at(i + 4)) return true;
  }
  return false;
}

Written written(const FigureAmount& amount, Hedge hedge) {
  Written out;
  out.numeral = amount.numeral;
  out.scale = amount.scale;
  out.hedge = hedge;
  return out;
}

// From places in the plain text to places in the text as it is.
void move_back(Figure& figure, const PlainText& plain) {
  const auto at = [&](std::size_t i) { return static_cast<std::size_t>(plain.origin[i]); };
  for (Span* span : {&figure.span, &figure.number, &figure.amount, &figure.upper_amount, &figure.hedge, &figure.noun})
    if (span->begin < span->end) *span = {at(span->begin), at(span->end)};
  if (figure.upper) figure.lower_end = at(figure.lower_end);
}

class FigureReader {
 public:
  FigureReader(const FigureContext& context, bool years) : context_(context), years_(years) {
    text_.style = context.style;
  }

  void read(std::string_view part, std::size_t offset) {
    text_.text = part;
    cut_into_tokens(part, text_.tokens);
    offset_ = offset;
    last_end_ = 0;
    whole_at_ = until_at_ = kNowhere;
    for (std::size_t i = 0; text_.has(i);) i = next(i);
  }
  std::vector<Figure> take() { return std::move(figures_); }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  bool may_start(std::size_t i) const {
    const FigureToken& token = text_.tokens[i];
    if (token.kind != FigureToken::Kind::word) return true;
    return token.word != nullptr || text_.sign(i + 1, '$') || text_.digits(i + 1) ||
           (text_.sign(i + 1, '.') && text_.digits(i + 2));  // "Rs. 500"
  }

  bool may_start_date(std::size_t i) const {
    const FigureWord& word = text_.meaning(i);
    return text_.digits(i) || word.is(kDateStart) || word.month > 0 || word.ordinal > 0 || word.cardinal > 0;
  }
  // "5G": letters behind the digits that are no unit.
  bool part_of_word(const FigureQuantity& q) const {
    return q.from.amount.plain && q.end == q.begin + 1 && text_.word(q.end) && !text_.spaced(q.end);
  }

  // Reads what stands at token i and says where to go on.
  std::size_t next(std::size_t i) {
    if (const auto found = read_address(text_, i)) return found->end;
    if (until_at_ == i && today(i)) return push(i, this_day(i));
    if (!may_start(i)) return i + 1;
    if (may_start_date(i)) {
      if (const auto date = figure_date_at(text_, i, years_)) return push(i, *date);
    }
    if (text_.is(i, "between") && figure_date_at(text_, i + 1, years_)) return i + 1;
    if (const auto found = read_identifier(text_, i)) return push(*found);
    if (i > 0 && !text_.spaced(i) && text_.digits(i - 1) && text_.word(i)) return i + 1;
    if (const auto quantity = read_quantity(text_, i))
      return part_of_word(*quantity) ? quantity->end + 1 : push(*quantity);
    // A numeral too long for a figure is passed over at once.
    if (!text_.digits(i)) return i + 1;
    std::size_t end = text_.tokens[i].begin;
    read_digits(text_.text, end, text_.style.decimal_point);
    return std::max(text_.token_at(end, i), i + 1);
  }

  Span bytes(std::size_t from, std::size_t to) const {
    return {offset_ + text_.tokens[from].begin, offset_ + text_.tokens[to - 1].end};
  }
  Span moved(Span span) const { return {span.begin + offset_, span.end + offset_}; }

  // "now" behind "from May 1 to", where the text's day is known.
  bool today(std::size_t i) const { return context_.day && (text_.is(i, "now") || text_.is(i, "today")); }
  DateFound this_day(std::size_t i) const {
    DateFound out;
    out.days = DateRange{*context_.day, *context_.day};
    out.end = i + 1;
    return out;
  }

  // The days of a date without a year: as the date behind it says, or the text's day.
  std::optional<DateRange> days_of(const DateFound& found, const std::optional<DateFound>& until) const {
    if (found.days || !found.yearless) return found.days;
    if (until && until->days) return latest(*found.yearless, until->days->last);
    return context_.day ? latest(*found.yearless, *context_.day) : std::nullopt;
  }

  std::size_t push(std::size_t i, const DateFound& found) {
    Figure figure;
    figure.kind = found.kind;
    figure.span = figure.number = figure.amount = bytes(i, found.end);
    figure.value = found.value;
    figure.written.numeral = numeral_of(found.value);
    std::size_t k = found.end;
    const bool to = text_.dash(k) || text_.is(k, "to") || text_.is(k, "until") || text_.is(k, "till") ||
                    text_.is(k, "through") || (text_.is(k, "and") && i > 0 && text_.is(i - 1, "between"));
    auto until = to ? figure_date_at(text_, k + 1, years_) : std::nullopt;
    if (to && !until && today(k + 1)) until = this_day(k + 1);
    figure.date = days_of(found, until);
    return add(std::move(figure), i, found.end, kNowhere, until ? k + 1 : kNowhere);
  }

  std::size_t push(const IdentifierFound& found) {
    if (!found.shown) return found.end;
    Figure figure;
    figure.kind = FigureKind::identifier;
    figure.span = bytes(found.begin, found.end);
    figure.number = figure.amount = bytes(found.number, found.number + 1);
    if (const auto amount = read_amount(text_, found.number, false)) figure.value = amount->value();
    figure.written.numeral = numeral_of(figure.value);
    return add(std::move(figure), found.begin, found.end);
  }

  std::size_t push(const FigureQuantity& q) {
    const FigureQuantityPart& last = q.to ? *q.to : q.from;
    Figure figure;
    figure.kind = q.kind;
    figure.span = moved({text_.tokens[q.begin].begin, last.span.end});
    figure.number = moved({q.from.amount.number.begin, last.amount.number.end});
    figure.amount = moved({q.from.amount.all.begin, last.amount_end});
    figure.value = q.from.amount.value();
    figure.percent = q.kind == FigureKind::percent;
    figure.written = written(q.from.amount, Hedge::none);
    if (q.to) {
      figure.lower_end = offset_ + q.from.amount_end;
      figure.upper = written(q.to->amount, Hedge::none);
      figure.upper_amount = moved({q.to->amount.all.begin, q.to->amount_end});
    }
    if (q.kind == FigureKind::ordinal) return add(std::move(figure), q.begin, q.end);
    figure.unit = last.unit.name;
    figure.share = q.share;
    // "half", "doubled" and "1 in 8" are exact; only digits are rounded.
    const bool in_words = q.kind == FigureKind::multiple && is_ascii_letter(text_.text[q.from.amount.number.begin]);
    figure.written.decimals_infinite = figure.written.decimals_infinite || in_words || q.proportion;
    std::size_t behind = q.end;
    if (!q.to) {
      HedgeFound hedge = hedge_around(text_, context_.hedges, last_end_, q.begin, q.end);
      if (is_lapse(figure, q, hedge)) hedge = {};
      figure.written.hedge = hedge.hedge;
      if (hedge.hedge != Hedge::none) figure.hedge = moved(hedge.span);
      behind = text_.token_at(hedge.span.end, behind);
      if (q.from.amount.vague && hedge.hedge == Hedge::none) {
        figure.written.hedge = Hedge::at_least;
        figure.hedge = figure.number;
      }
    }
    const std::size_t end = std::max(q.end, describe(figure, behind));
    return add(std::move(figure), q.begin, end, whole_behind(q));
  }

  // "so many over five years" is how long it took; "over five years old" is an age.
  bool is_lapse(const Figure& figure, const FigureQuantity& q, const HedgeFound& hedge) const {
    const bool time = figure.unit == "year" || figure.unit == "month" || figure.unit == "week" ||
                      figure.unit == "day" || figure.unit == "decade";
    if (hedge.hedge != Hedge::over || !time || q.begin == 0 || !text_.is(q.begin - 1, "over")) return false;
    for (const std::string_view age : {"old", "ago", "older", "later", "earlier", "before", "after", "longer"}) {
      if (text_.is(q.end, age)) return false;
    }
    const bool said_of_time = q.begin > 1 && (text_.is(q.begin - 2, "for") || text_.is(q.begin - 2, "is") ||
                                              text_.is(q.begin - 2, "was") || text_.is(q.begin - 2, "lasted") ||
                                              text_.is(q.begin - 2, "just") || text_.is(q.begin - 2, "well"));
    return !said_of_time;
  }

  // What is counted, and per what. The token behind "per 100,000", whose number is no figure of its own; 0 where a rate
  // is per something else.
  std::size_t describe(Figure& figure, std::size_t end) const {
    const auto number_end = [&] {
      const std::size_t before = figure.per.find_last_not_of("0123456789");  // "km2" is no number
      const bool number = !figure.per.empty() && (before == std::string::npos || before + 1 < figure.per.size()) &&
                          (before == std::string::npos || figure.per[before] == '/');
      return number ? end : 0;
    };
    figure.per = per_behind(text_, end, end);
    std::size_t out = number_end();
    const Span noun = noun_behind(text_, end, end);
    if (noun.end > 0) figure.noun = moved(noun);
    if (figure.per.empty()) {
      figure.per = per_behind(text_, end, end);
      out = number_end();
    }
    return out;
  }

  // The token of the whole in "949 out of 1,446"; nowhere for other figures.
  std::size_t whole_behind(const FigureQuantity& q) const {
    if (q.to || q.kind != FigureKind::number || !q.from.unit.name.empty()) return kNowhere;
    const std::size_t i = behind_note_marks(text_, q.end);
    std::size_t whole = kNowhere;
    if (text_.is(i, "out") && text_.is(i + 1, "of")) whole = i + 2;
    else if (text_.is(i, "of") && text_.is(i + 1, "the") && text_.digits(i + 2) && q.from.amount.digits) whole = i + 2;
    else if (text_.is(i, "of") && q.from.amount.digits && text_.digits(i + 1)) whole = i + 1;
    else if (text_.sign(i, '/') && !text_.spaced(i) && !text_.spaced(i + 1) && text_.digits(i + 1)) whole = i + 1;
    if (whole == kNowhere) return whole;
    whole += text_.is(whole, "the") || text_.is(whole, "every");
    const auto part = read_quantity_part(text_, whole);
    if (!part || part->amount.ordinal || part->unit.kind != FigureUnit::Kind::none) return kNowhere;
    const bool less = q.from.amount.value() <= part->amount.value();
    return less || text_.is(i, "out") ? whole : kNowhere;
  }

  std::size_t add(Figure figure, std::size_t begin, std::size_t end, std::size_t whole = kNowhere,
                  std::size_t until = kNowhere) {
    if (!figures_.empty() && whole_at_ == begin) {
      figures_.back().out_of = figures_.size();
      if (figures_.back().noun == Span{}) figures_.back().noun = figure.noun;
    }
    if (!figures_.empty() && until_at_ == begin) figures_.back().until = figures_.size();
    whole_at_ = whole;
    until_at_ = until;
    last_end_ = end;
    figures_.push_back(std::move(figure));
    return end;
  }

  FigureText text_;
  const FigureContext& context_;
  bool years_;
  std::size_t offset_ = 0;
  std::size_t last_end_ = 0;  // the token behind the last figure: no hedge of the next stands before it
  std::size_t whole_at_ = kNowhere, until_at_ = kNowhere;  // tokens at which the last figure's other end stands
  std::vector<Figure> figures_;
};

std::vector<Figure> read_plain_figures(std::string_view text, const FigureContext& context) {
  FigureReader reader(context, parts_thousands(text));
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::max(paragraph_end(text, begin), begin + 1);
    reader.read(text.substr(begin, end - begin), begin);
    begin = end;
  }
  return reader.take();
}

}  // namespace

std::vector<Figure> read_figures(std::string_view text, const FigureContext& context) {
  const auto plain = plain_text(text);
  if (!plain) return read_plain_figures(text, context);
  std::vector<Figure> figures = read_plain_figures(plain->text, context);
  for (Figure& figure : figures) move_back(figure, *plain);
  return figures;
}

}  // namespace verify
