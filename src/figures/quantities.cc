// Puts an amount and its unit together, and two of them to a range. Smaller units behind larger ones are
// compound_units.cc's.
#include <algorithm>

#include "figures/compound_units.h"
#include "figures/finders.h"

namespace verify {

namespace {

using Kind = FigureUnit::Kind;

void take(FigureQuantityPart& part, const FigureText& text, const FigureUnit& unit) {
  part.unit = unit;
  part.end = unit.end;
  part.amount.scale += unit.scale;
  part.span.end = byte_end(text, unit.end);
  if (unit.kind == Kind::percent || unit.kind == Kind::percentage_point) part.amount_end = part.span.end;
}

// "75 USD million"
void take_late_scale(FigureQuantityPart& part, const FigureText& text) {
  const FigureWord& word = text.meaning(part.end);
  if (part.unit.kind != Kind::money || part.amount.scale != 0 || word.scale < 3 || word.is(kBriefScale)) return;
  part.amount.scale = word.scale;
  ++part.end;
  part.span.end = part.amount_end = byte_end(text, part.end);
}

// "one" counts nothing in "this one", "one of", "one can see".
bool pronoun(const FigureText& text, const FigureQuantityPart& part) {
  if (!part.amount.one || part.amount.negative || part.unit.kind != Kind::none) return false;
  const std::size_t i = part.begin, behind = part.end;
  if (i > 0 && text.word(i - 1) && text.meaning(i - 1).is(kPronoun)) return true;
  if (text.dash(behind) && text.adjacent(behind)) return true;
  if (!text.has(behind)) return i > 0;
  if (text.is(behind, "in") && text.meaning(behind + 1).cardinal > 1) return false;  // "one in five"
  return !text.word(behind) || text.meaning(behind).is(kAfterPronoun);
}

bool same_unit(const FigureUnit& a, const FigureUnit& b) { return a.kind == b.kind && a.name == b.name; }

// The ends of a range take unit and scale from each other: "$4-6 million".
bool joins(FigureQuantityPart& a, FigureQuantityPart& b) {
  if (a.amount.ordinal || b.amount.ordinal || a.amount.vague || b.amount.vague || b.amount.negative) return false;
  if (a.unit.kind != Kind::none && b.unit.kind != Kind::none && !same_unit(a.unit, b.unit)) return false;
  if (a.unit.kind == Kind::percent && b.unit.kind == Kind::none) return false;
  const bool lower_scale =
      a.amount.scale == 0 && b.amount.scale != 0 && a.amount.numeral.value < b.amount.numeral.value;
  if (lower_scale) a.amount.scale = b.amount.scale;
  if (a.amount.value() >= b.amount.value()) {
    if (lower_scale) a.amount.scale = 0;
    return false;
  }
  if (a.unit.kind == Kind::none) a.unit = b.unit;
  else if (b.unit.kind == Kind::none) b.unit = a.unit;
  return true;
}

// The token behind "±" or "+/-"; 0 where neither stands.
std::size_t tolerance_mark(const FigureText& text, std::size_t i) {
  if (text.raw(i) == "\u00B1") return i + 1;
  const bool typed =
      text.sign(i, '+') && text.sign(i + 1, '/') && text.dash(i + 2) && text.adjacent(i + 1) && text.adjacent(i + 2);
  return typed ? i + 3 : 0;
}

// "5.0 ± 0.2 kg" says the range from 4.8 to 5.2 kg.
bool take_tolerance(const FigureText& text, FigureQuantity& q) {
  const std::size_t behind = tolerance_mark(text, q.end);
  auto by = behind > 0 ? read_quantity_part(text, behind, q.from.unit.kind == Kind::money) : std::nullopt;
  if (!by || by->amount.ordinal || q.from.amount.vague || !by->amount.digits || !q.from.amount.digits) return false;
  FigureQuantityPart from = q.from;
  const bool alike = from.unit.kind == by->unit.kind && from.unit.name == by->unit.name;
  if (from.unit.kind == Kind::none) from.unit = by->unit;
  else if (by->unit.kind != Kind::none && !alike) return false;
  if (from.amount.scale == 0) from.amount.scale = by->amount.scale;  // "4.0 ± 0.3 million"
  const Rational scale = Rational::power_of_ten(from.amount.scale);
  const Rational middle = from.amount.value() / scale, room = by->amount.value() / scale;
  // "100 ± 5%" is a share of the hundred.
  const bool share = by->unit.kind == Kind::percent && q.from.unit.kind == Kind::none;
  if (room.sign() <= 0 || (share && (room >= middle || middle >= Rational(100)))) return false;
  FigureQuantityPart to = *by;
  to.unit = from.unit;
  to.amount.scale = from.amount.scale;
  const int decimals = std::max(from.amount.numeral.decimals, by->amount.numeral.decimals);
  const auto end_of = [&](const Rational& value) {
    Numeral numeral = numeral_of(value);
    numeral.decimals = std::max(numeral.decimals, decimals);
    return numeral;
  };
  from.amount.numeral = end_of(middle - room);
  to.amount.numeral = end_of(middle + room);
  q.from = from;
  q.to = to;
  q.end = to.end;
  return true;
}

// So few out of so few that no year and no place can be meant.
bool usual_proportion(const FigureAmount& part, const FigureAmount& whole, bool every) {
  const Rational of = whole.value();
  if (!of.is_integer() || of <= part.value() || !part.value().is_integer() || part.value().sign() <= 0) return false;
  constexpr int kUsual[] = {3, 4, 5, 10, 20, 100, 1000};
  const bool usual = std::any_of(std::begin(kUsual), std::end(kUsual), [&](int n) { return of == Rational(n); });
  return part.value() == Rational(1) || usual || every || (!whole.digits && of <= Rational(12));
}

// "Category 1 in 8 towns" names something; "Nearly 1 in 8" doesn't.
bool named_number(const FigureText& text, const FigureQuantity& q) {
  if (q.begin == 0 || !q.from.amount.digits || !text.capital(q.begin - 1)) return false;
  return text.meaning(q.begin - 1).marks == 0 && !text.is(q.begin - 1, "just") &&
         hedge_around(text, {}, 0, q.begin, q.end).hedge == Hedge::none;
}

// "1 in 5", "one-in-five", "two in every five": one figure, a part of something else.
bool take_proportion(const FigureText& text, FigureQuantity& q) {
  const FigureAmount& part = q.from.amount;
  const auto hyphen = [&](std::size_t k) { return text.dash(k) && text.adjacent(k) && text.adjacent(k + 1); };
  const std::size_t in = part.end + hyphen(part.end);
  if (q.to || !text.is(in, "in") || (q.from.unit.kind != Kind::none && q.from.unit.end != in + 1)) return false;
  if (part.negative || part.vague || part.scale != 0 || part.fraction || (part.digits && !part.plain)) return false;
  if (named_number(text, q)) return false;
  const bool every = text.is(in + 1, "every");
  const std::size_t k = in + 1 + (every || hyphen(in + 1));
  if (!text.digits(k) && text.meaning(k).cardinal < 0 && !text.meaning(k).is(kArticle)) return false;
  if (figure_date_at(text, k, false)) return false;
  const auto whole = read_quantity_part(text, k);
  if (!whole || whole->amount.ordinal || whole->amount.vague || whole->unit.kind != Kind::none) return false;
  if (!usual_proportion(part, whole->amount, every)) return false;
  q.from.amount.numeral = numeral_of(part.value() / whole->amount.value());
  q.from.amount.plain = q.from.amount.one = false;
  q.from.amount.number.end = whole->amount.number.end;
  q.from.amount.all.end = q.from.amount_end = whole->amount.all.end;
  q.from.span.end = whole->span.end;
  q.from.unit = {};
  q.end = q.from.end = whole->end;
  q.kind = FigureKind::multiple;
  q.proportion = true;
  return true;
}

// The token behind what parts the ends of a range: "-", "to"; 0 where nothing does.
std::size_t range_mark(const FigureText& text, std::size_t begin, const FigureQuantityPart& a, bool between) {
  const std::size_t i = a.end;
  if (between) return text.is(i, "and") ? i + 1 : 0;
  if (text.dash(i)) {
    const bool closed = text.adjacent(i) && text.adjacent(i + 1);
    if (!closed && (text.adjacent(i) || text.adjacent(i + 1))) return 0;
    return text.new_line(i + 1) ? 0 : i + 1;
  }
  // "cut from 20 to 10" says two figures; "is from 10 to 20" and "ranging from 10 to 20" one.
  bool from = begin > 0 && text.is(begin - 1, "from");
  for (const char* verb : {"is", "are", "was", "were", "be", "range", "ranges", "ranged", "ranging", "varies", "vary",
                           "varied", "varying", "anywhere"})
    if (from && begin > 1 && text.is(begin - 2, verb)) from = false;
  const bool to = (text.is(i, "to") && !from) || text.is(i, "through");
  return to ? i + 1 : 0;
}

void negate(FigureAmount& a) {
  a.numeral.value = -a.numeral.value;
  a.negative = true;
}

// "$(3.2) million": what stands in the brackets, with the currency before and the scale word behind.
std::optional<FigureQuantity> bracketed_money(const FigureText& text, std::size_t i) {
  if (!text.sign(i) || !text.sign(i + 1, '(')) return std::nullopt;
  const auto code = currency_of_sign(text.raw(i));
  auto part = code.empty() ? std::nullopt : read_quantity_part(text, i + 2);
  if (!part || !text.sign(part->end, ')') || part->amount.ordinal || part->unit.kind != Kind::none) return std::nullopt;
  negate(part->amount);
  part->begin = i;
  part->unit = FigureUnit{Kind::money, std::string(code), 0, false, ++part->end};
  part->span = {text.tokens[i].begin, byte_end(text, part->end)};
  take_late_scale(*part, text);
  FigureQuantity q;
  q.begin = i;
  q.end = part->end;
  q.from = *part;
  return q;
}

std::optional<FigureQuantity> multiple_word(const FigureText& text, std::size_t i) {
  struct Multiple {
    std::string_view word;
    int over, under;
    bool before_article;  // "double the", not "a double room"
  };
  constexpr Multiple kMultiples[] = {{"twice", 2, 1, false},    {"thrice", 3, 1, false},  {"doubled", 2, 1, false},
                                     {"doubling", 2, 1, false}, {"tripled", 3, 1, false}, {"quadrupled", 4, 1, false},
                                     {"halved", 1, 2, false},   {"double", 2, 1, true},   {"triple", 3, 1, true}};
  Rational value;
  for (const Multiple& m : kMultiples) {
    const bool article = text.is(i + 1, "the") || text.is(i + 1, "that") || text.is(i + 1, "its");
    if (text.is(i, m.word) && (!m.before_article || article)) value = Rational(m.over, m.under);
  }
  // "threefold"
  const std::string_view raw = text.raw(i);
  if (text.word(i) && raw.size() > 6 && raw.substr(raw.size() - 4) == "fold") {
    const FigureWord* times = find_figure_word(raw.substr(0, raw.size() - 4));
    if (times && times->cardinal > 0) value = Rational(times->cardinal);
  }
  if (value.sign() == 0) return std::nullopt;
  FigureQuantity out;
  out.kind = FigureKind::multiple;
  out.begin = i;
  out.end = i + 1;
  out.from.begin = i;
  out.from.end = i + 1;
  out.from.amount.numeral = numeral_of(value);
  out.from.amount.number = out.from.amount.all = out.from.span = {text.tokens[i].begin, text.tokens[i].end};
  out.from.amount_end = text.tokens[i].end;
  return out;
}

// Tokens from a word that stands for a share to the bracket with the percentage: without one the word is no figure.
constexpr std::size_t kShareReach = 16;

bool percentage_in_bracket(const FigureText& text, std::size_t i) {
  for (const std::size_t end = i + kShareReach; text.has(i) && i < end; ++i) {
    if (text.sign(i, '.') || text.sign(i, ';') || text.sign(i, ')')) return false;
    if ((!text.sign(i, '(') && !text.is(i, "at")) || !text.digits(i + 1)) continue;
    std::size_t k = i + 2;
    if (text.sign(k, '.') && text.digits(k + 1)) k += 2;
    return text.sign(k, '%') || text.is(k, "per") || text.is(k, "percent");
  }
  return false;
}

// "the majority of adults (91 %)", "almost all adults (91 %)".
std::optional<FigureQuantity> share_word(const FigureText& text, std::size_t i) {
  const bool majority = text.is(i, "majority");
  const bool all = text.is(i + 1, "all") && (text.is(i, "almost") || text.is(i, "nearly") || text.is(i, "virtually"));
  if ((!majority && !all) || !percentage_in_bracket(text, i + 1)) return std::nullopt;
  FigureQuantity out;
  out.kind = FigureKind::multiple;
  out.share = majority ? ShareWord::majority : ShareWord::almost_all;
  out.begin = out.from.begin = i;
  out.end = out.from.end = i + 1 + all;
  out.from.amount.numeral = numeral_of(majority ? Rational(1, 2) : Rational(1));
  out.from.amount.number = out.from.amount.all = out.from.span = {text.tokens[i].begin, byte_end(text, out.end)};
  out.from.amount_end = out.from.span.end;
  return out;
}

// "three times", "10-fold", "3x"; counts of occasions are numbers: "seven times since".
void take_multiple(const FigureText& text, FigureQuantity& q) {
  FigureQuantityPart& last = q.to ? *q.to : q.from;
  if (last.unit.kind != Kind::none) return;
  std::size_t k = q.end;
  const bool hyphen = text.dash(k) && text.adjacent(k) && text.adjacent(k + 1);
  const bool fold = text.is(k + hyphen, "fold");
  const bool times = text.is(k, "times") && !text.meaning(k + 1).is(kArticle) && !text.is(k + 1, "per") &&
                     !text.is(k + 1, "since") && !text.is(k + 1, "in");
  const bool cross = (text.is(k, "x") || text.raw(k) == "\u00D7") && text.adjacent(k) && !text.digits(k + 1);
  if (fold || times || cross) {
    q.kind = FigureKind::multiple;
    q.end = last.end = k + 1 + (fold && hyphen);
    last.span.end = byte_end(text, q.end);
  } else if (q.from.amount.fraction && !q.from.amount.digits && !q.to) {
    q.kind = FigureKind::multiple;
  }
}

// "(1,234)" as accountants write a loss: alone in its brackets, and not said of a word before it.
bool accounting(const FigureText& text, std::size_t open, std::size_t close, bool plain) {
  if (!text.sign(close, ')') || text.spaced(open + 1)) return false;
  if (text.word(close + 1) && !text.new_line(close + 1)) return false;
  if (open == 0 || text.new_line(open)) return true;
  // "down 9,640 (1.8 %)." is a sentence, in which a bracket behind a figure tells more of that figure.
  const bool sentence = text.sign(close + 1, '.') || text.sign(close + 1, ',') || text.sign(close + 1, ';');
  const bool cell = (text.digits(open - 1) && text.spaced(open) && !sentence) || text.sign(open - 1, ')') ||
                    text.sign(open - 1, '%') || text.sign(open - 1, '|') ||
                    !currency_of_sign(text.raw(open - 1)).empty();
  const bool said =
      text.sign(open - 1, ':') || text.is(open - 1, "of") || text.is(open - 1, "was") || text.is(open - 1, "is");
  return cell || (said && !plain);
}

// A hundredth of a percentage point.
void take_basis_points(FigureQuantityPart& part) {
  if (part.unit.name != "bp") return;
  part.unit.name = "pp";
  part.amount.scale -= 2;
}

}  // namespace

std::optional<FigureQuantityPart> read_quantity_part(const FigureText& text, std::size_t i, bool of_money) {
  const bool minus = text.dash(i) && text.spaced(i) && text.adjacent(i + 1) && unit_before(text, i + 1).has_value();
  const auto before = unit_before(text, i + minus);
  const auto amount = read_amount(text, before ? before->end : i, of_money || before.has_value());
  if (!amount) return std::nullopt;
  FigureQuantityPart part;
  part.amount = *amount;
  part.begin = i;
  part.end = amount->end;
  part.span = {text.tokens[i].begin, amount->all.end};
  part.amount_end = amount->all.end;
  if (amount->ordinal) return before ? std::nullopt : std::optional(part);
  if (minus) negate(part.amount);
  if (before) {
    part.unit = *before;
    part.amount.scale += before->scale;
    return part;
  }
  if (take_clock(part, text)) return part;
  const std::size_t behind_marks = behind_note_marks(text, part.end);
  if (text.new_line(part.end) && !text.sign(part.end, '%') && text.meaning(part.end).currency.empty() &&
      text.capital(part.end))
    return part;
  if (const auto behind = unit_behind(text, behind_marks, part.amount)) {
    take(part, text, *behind);
    take_late_scale(part, text);
    take_smaller_units(part, text);
  } else if (i > 0 && part.amount.plain && (text.is(i - 1, "aged") || text.is(i - 1, "age"))) {
    part.unit = FigureUnit{Kind::measure, "year", 0, false, part.end};
  }
  return part;
}

std::optional<FigureQuantity> read_quantity(const FigureText& text, std::size_t i) {
  if (auto multiple = multiple_word(text, i)) return multiple;
  if (auto share = share_word(text, i)) return share;
  if (auto money = bracketed_money(text, i)) return money;
  const bool between = text.is(i, "between"), bracket = text.sign(i, '(');
  auto part = read_quantity_part(text, i + (between || bracket));
  if (!part) return std::nullopt;
  FigureQuantity q;
  q.begin = i;
  q.end = part->end;
  q.from = *part;
  if (bracket) {
    if (!accounting(text, i, part->end, part->amount.plain) || part->amount.negative || part->amount.ordinal)
      return std::nullopt;
    negate(q.from.amount);
    q.from.span = {text.tokens[i].begin, text.tokens[part->end].end};
    q.from.end = ++q.end;
    if (text.sign(q.end, '%') && !text.spaced(q.end) && q.from.unit.kind == Kind::none) {  // "(3.2)%"
      q.kind = FigureKind::percent;
      q.from.unit = FigureUnit{Kind::percent, "%", 0, false, q.end + 1};
      q.from.span.end = q.from.amount_end = text.tokens[q.end].end;
      q.from.end = ++q.end;
    }
    return q;
  }
  if (part->amount.ordinal) {
    q.kind = FigureKind::ordinal;
    return between ? std::nullopt : std::optional(q);
  }
  if (!between && take_proportion(text, q)) return q;
  const bool tolerance = !between && take_tolerance(text, q);
  if (const std::size_t behind = tolerance ? 0 : range_mark(text, i, *part, between)) {
    auto to = read_quantity_part(text, behind, part->unit.kind == Kind::money);
    FigureQuantityPart from = *part;
    if (to && joins(from, *to) && (from.amount.digits == to->amount.digits || text.is(behind - 1, "to") || between)) {
      q.from = from;
      q.to = to;
      q.end = to->end;
    }
  }
  if (between && !q.to) return std::nullopt;
  if (!q.to && pronoun(text, *part)) return std::nullopt;
  const FigureUnit& unit = q.to ? q.to->unit : q.from.unit;
  if (unit.kind == Kind::percent) q.kind = FigureKind::percent;
  if (unit.kind == Kind::percentage_point) {
    q.kind = FigureKind::percentage_point;
    take_basis_points(q.from);
    if (q.to) take_basis_points(*q.to);
  }
  take_multiple(text, q);
  return q;
}

}  // namespace verify
