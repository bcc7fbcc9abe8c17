// What a filled frame states: an earlier figure, a later one, and the difference as a number, in per cent, in
// percentage points or as a multiple. Where the words only say which way a figure went, that is the statement.
#include "draft/frames/frame.h"

#include <algorithm>
#include <utility>

#include "draft/frames/room.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

class FrameTeller {
 public:
  FrameTeller(const Draft& draft, const Frame& frame, bool disqualified, std::vector<Statement>& out)
      : draft_(draft), frame_(frame), disqualified_(disqualified), out_(out) {}

  void run() {
    const bool two_levels = frame_.before && frame_.after && frame_.before != frame_.after;
    if (two_levels && (alike_slots(draft_, frame_.before, frame_.after) || per_is_said_once())) {
      if (frame_.has_delta()) say_change();
      if (frame_.direction != 0) say_direction();
    } else if (frame_.amount && frame_.percent) {
      say_amount_and_percent();
    }
  }

 private:
  FigureTerm term(Slot slot) const { return figure_term(*slot); }
  const Figure& figure(Slot slot) const { return draft_.figures[*slot].figure; }

  // "from 300 tonnes per year in 1990 to 92 tonnes today"
  bool per_is_said_once() const {
    const Figure& a = figure(frame_.before);
    const Figure& b = figure(frame_.after);
    return !frame_.likely && !frame_.compared && a.kind == b.kind && a.unit == b.unit && a.per.empty() != b.per.empty();
  }

  // Whether the percentage is that of the two levels as they were before they were rounded to thousands.
  bool fits_before_rounding() const {
    const Rational half(500);
    const Rational a = value_of(figure(frame_.before)), b = value_of(figure(frame_.after));
    const Rational change = (b - a).abs();
    const Rational least = (change - half - half) / (a + half), most = (change + half + half) / (a - half);
    const Interval said = reading_of(figure(frame_.percent), draft_.widths).stated;
    return (!said.hi || said.hi->value >= least) && (!said.lo || said.lo->value <= most);
  }

  bool in_thousands(Slot slot) const {
    const Numeral& n = figure(slot).written.numeral;
    return n.decimals == 0 && n.value.sign() != 0 && (n.value / Rational(1000)).is_integer();
  }

  FigureTerm difference() const {
    const bool falls = value_of(figure(frame_.after)) < value_of(figure(frame_.before));
    return FigureTerm::make(TermKind::subtract, term(falls ? frame_.before : frame_.after),
                            term(falls ? frame_.after : frame_.before));
  }

  // "grew by 76 kilometres, from 2,418 to 2,494": a unit is said once.
  bool in_one_unit(Slot difference, Slot level) const {
    const Figure& d = figure(difference);
    const Figure& l = figure(level);
    return d.unit == l.unit || (d.kind == FigureKind::number && l.kind == FigureKind::number && l.unit.empty());
  }

  void say_change() {
    const bool shares = figure(frame_.before).kind == FigureKind::percent;
    std::vector<std::pair<FigureTerm, std::string_view>> found;
    if (frame_.amount && !shares && in_one_unit(frame_.amount, frame_.before))
      found.emplace_back(equals(term(frame_.amount), difference()), text_of(StatementRule::change).label);
    if (frame_.points && shares)
      found.emplace_back(equals(term(frame_.points), difference()), text_of(StatementRule::change).label);
    if (frame_.percent && shares && frame_.named && frame_.direction == 0)  // "a difference of 7 %"
      found.emplace_back(equals(term(frame_.percent), difference()), text_of(StatementRule::change).label);
    if (frame_.percent && !shares)
      found.emplace_back(
          equals(difference(), FigureTerm::make(TermKind::multiply, term(frame_.percent), term(frame_.before))),
          kChangeInPerCent);
    for (auto& [equation, label] : found) {
      const bool holds = fit_of(equation, draft_) == Fit::holds;
      const bool rough = frame_.percent && !shares && in_thousands(frame_.before) && in_thousands(frame_.after) &&
                         fits_before_rounding();
      const bool room = leaves_room(statement_of(StatementRule::change, equation), draft_);
      if (!room && (disqualified_ || (holds && rough))) continue;
      if (!holds && !near(equation)) continue;
      say(StatementRule::change, std::move(equation), label, !holds && (frame_.likely || (frame_.percent && shares)));
    }
    if (frame_.multiple) say_multiple();
  }

  // Stated by governors alone, any miss is told; else only one that a slip, or a small error, explains. A percentage is
  // near many others, so that only a slip that leads to few of them counts.
  bool near(const FigureTerm& equation) const {
    if (!frame_.likely && (!frame_.compared || frame_.named)) return true;
    if (!large_enough_for_a_slip(largest_in(equation, draft_))) return false;
    if (frame_.percent) return has_rare_slip(equation, draft_);
    const Fit fit = fit_of(equation, draft_);
    return fit == Fit::slip || fit == Fit::near;
  }

  // "fell by a quarter, from 80 to 60"
  void say_fraction() {
    const Figure& f = figure(frame_.multiple);
    const Room room = room_of_fraction(value_of(f), f.written.hedge);
    const auto [low, high] = ends_of_room(room, term(frame_.multiple), f, Rational(1), draft_);
    const auto part = [&](const FigureTerm& share) {
      return FigureTerm::make(TermKind::multiply, share, term(frame_.before));
    };
    FigureTerm equation =
        FigureTerm::make(TermKind::logical_and, FigureTerm::compared(part(low), Comparison::less_equal, difference()),
                         FigureTerm::compared(difference(), Comparison::less_equal, part(high)));
    const bool holds = leaves_room(statement_of(StatementRule::change, equation), draft_);
    if (!holds && (disqualified_ || frame_.likely)) return;
    say(StatementRule::change, std::move(equation), kFractionOfTheEarlier, false);
    out_.back().shown = equals(difference(), part(term(frame_.multiple)));
  }

  // "more than doubled from 24 % to 58 %"
  void say_multiple() {
    const Figure& f = figure(frame_.multiple);
    const Rational times = value_of(f);
    if (times.sign() > 0 && times < Rational(1) && frame_.direction != 0) return say_fraction();
    if (times <= Rational(1)) return;
    // Bare multiples are said of what comes out near them; "more than" up to one more or a tenth, "nearly" down to four
    // tenths.
    const bool over = f.written.hedge == Hedge::over || f.written.hedge == Hedge::at_least;
    const bool under = f.written.hedge == Hedge::nearly || f.written.hedge == Hedge::under;
    const Rational least = over ? times : under ? times - Rational(2, 5) : times * Rational(37, 40);
    const Rational most = over    ? times + std::max(Rational(1), times / Rational(10))
                          : under ? times
                                  : times * Rational(43, 40);
    const Slot low = frame_.direction < 0 ? frame_.after : frame_.before;
    const Slot high = frame_.direction < 0 ? frame_.before : frame_.after;
    const auto [fewest, many] = ends_of_room({least, most}, term(frame_.multiple), f, Rational(1), draft_);
    FigureTerm equation = FigureTerm::make(TermKind::logical_and,
                                           FigureTerm::compared(FigureTerm::make(TermKind::multiply, fewest, term(low)),
                                                                Comparison::less_equal, term(high)),
                                           FigureTerm::compared(term(high), Comparison::less_equal,
                                                                FigureTerm::make(TermKind::multiply, many, term(low))));
    const bool holds = leaves_room(statement_of(StatementRule::change, equation), draft_);
    if (!holds && (disqualified_ || (frame_.likely && !frame_.pointed) || frame_.compared)) return;
    say(StatementRule::change, std::move(equation), kMultiple, !holds && frame_.likely);
    out_.back().shown = equals(term(high), FigureTerm::make(TermKind::multiply, term(frame_.multiple), term(low)));
  }

  void say_direction() {
    const bool rises = frame_.direction > 0;
    FigureTerm term_of = FigureTerm::compared(term(rises ? frame_.before : frame_.after), Comparison::less,
                                              term(rises ? frame_.after : frame_.before));
    const bool holds = leaves_room(statement_of(StatementRule::direction, term_of), draft_);
    const bool count = figure(frame_.before).kind == FigureKind::number && figure(frame_.before).unit.empty();
    // "Every day 73 % did, up from 45 %": where the words point at the figure, no other word makes it another one.
    if (!holds && !frame_.pointed && (disqualified_ || frame_.likely)) return;
    if (!holds && frame_.compared && count) return;
    say(StatementRule::direction, std::move(term_of), rises ? kRise : kFall, frame_.compared || frame_.likely);
  }

  // "fell by 30,100 (3.2 %) to 912,000": the earlier figure is not said.
  void say_amount_and_percent() {
    if (figure(frame_.amount).kind != FigureKind::number) return;
    if (frame_.before && figure(frame_.before).unit == figure(frame_.amount).unit) {
      say_part_of(term(frame_.before));
    } else if (frame_.after && figure(frame_.after).unit == figure(frame_.amount).unit && frame_.direction != 0) {
      const TermKind back = frame_.direction > 0 ? TermKind::subtract : TermKind::add;
      say_part_of(FigureTerm::make(back, term(frame_.after), term(frame_.amount)));
    }
  }

  void say_part_of(FigureTerm base) {
    FigureTerm equation =
        equals(term(frame_.amount), FigureTerm::make(TermKind::multiply, term(frame_.percent), std::move(base)));
    const bool holds = leaves_room(statement_of(StatementRule::change, equation), draft_);
    const bool far = fit_of(equation, draft_) == Fit::far;
    if (!holds && (disqualified_ || (frame_.likely && far))) return;
    say(StatementRule::change, std::move(equation), kChangeInPerCent, !holds && frame_.likely);
  }

  void say(StatementRule rule, FigureTerm t, std::string_view label, bool plausible) {
    Statement statement = statement_of(rule, std::move(t));
    statement.label = label;
    statement.plausible = plausible;
    out_.push_back(std::move(statement));
  }

  const Draft& draft_;
  const Frame& frame_;
  const bool disqualified_;
  std::vector<Statement>& out_;
};

}  // namespace

bool alike_slots(const Draft& draft, Slot a, Slot b) {
  return alike(draft.figures[*a].figure, draft.figures[*b].figure);
}

void say_frame(const Draft& draft, const Frame& frame, bool disqualified, std::vector<Statement>& out) {
  FrameTeller(draft, frame, disqualified, out).run();
}

}  // namespace verify
