// Fills frames of change and comparison: each figure of a clause goes into a slot by its governor. What is left open is
// filled by open_slots.cc. What the frame then states is in frame.cc.
#include <algorithm>

#include "draft/frames/change_words.h"
#include "draft/frames/clauses.h"
#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/frames/open_slots.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

using Kind = Governor::Kind;
// Tokens between "from" and its "to".
constexpr std::size_t kFarApart = 28;
// Tokens between "to" and a "from" behind it.
constexpr std::size_t kFarBehind = 14;

class ClauseReader {
 public:
  ClauseReader(const Draft& draft, const Scan* previous, const Scan& scan, std::vector<Statement>& out)
      : draft_(draft), previous_(previous), s_(scan), out_(out) {}

  void read(const Clause& clause) {
    clause_ = clause;
    frame_ = {};
    if (clause.in_brackets) {
      if (const auto found = direction_before(s_, clause_, clause.begin)) frame_.direction = *found;
      frame_.multiple = last_multiple_;
    }
    last_delta_.reset();
    std::size_t depth = 0;
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      if (s_.is(i, "(") && !clause.in_brackets) ++depth;
      if (s_.is(i, ")") && depth > 0) --depth;
      if (!s_.is_amount(i) || s_.figure(i).upper) continue;
      if (depth > 0) in_bracket(i);
      else if (!is_age(s_, i)) take(i, governor_of(s_, i));
    }
    finish();
  }

 private:
  const Figure& figure(Slot slot) const { return draft_.figures[*slot].figure; }
  bool alike(Slot a, Slot b) const { return alike_slots(draft_, a, b); }

  // "(3.2 %)" directly behind a difference, "(in 2013: 24 %)" isn't.
  void in_bracket(std::size_t i) {
    const Governor g = governor_of(s_, i);
    if (g.kind == Kind::from && g.up_or_down) {  // "23 % (down from 115 %)"
      if (!leads_on(i)) take(i, g);
      return;
    }
    if (s_.is(i + 1, ",") && s_.is_one_of(i + 2, {"up", "down"})) return frame_.levels.push_back(i);
    const bool directly = s_.is(i - 1, "(") || (s_.is(i - 1, "or") && i > 1 && s_.is(i - 2, "("));
    if (!directly || s_.is_one_of(i + 1, {"in", "on", "than", "from", "of"})) return;
    const Figure& f = s_.figure(i);
    if (!last_delta_ && both_levels() && f.kind == FigureKind::percent && !frame_.percent) {
      frame_.percent = s_.index(i);  // "from 40 to 48 (20 %)"
      return;
    }
    if (!last_delta_) {
      if (s_.is_one_of(i + 1, {")", ";"})) frame_.asides.push_back(i);
      return;
    }
    if (f.kind == FigureKind::percent && !frame_.percent && *last_delta_ == frame_.amount) frame_.percent = s_.index(i);
    else if (f.kind == FigureKind::number && !frame_.amount && *last_delta_ == frame_.percent)
      frame_.amount = s_.index(i);
  }

  // "(down from 25 % to 16 %)": a clause of its own.
  bool leads_on(std::size_t i) const {
    for (std::size_t k = i + 1; k < s_.size() && k <= i + kFarBehind && !s_.is(k, ")"); ++k) {
      if (s_.is(k, "to")) return true;
    }
    return false;
  }

  bool both_levels() const { return frame_.before && frame_.after && frame_.after_by_to; }

  Slot& delta_slot(const Figure& f) {
    switch (f.kind) {
      case FigureKind::percent: return frame_.percent;
      case FigureKind::percentage_point: return frame_.points;
      case FigureKind::multiple: return frame_.multiple;
      default: return frame_.amount;
    }
  }

  // Where the slot is taken, another frame begins, which goes the same way.
  void make_room(const Slot& slot) {
    if (!slot) return;
    const int direction = frame_.direction;
    const std::size_t last = std::max(frame_.before_at, frame_.after_at);
    const std::vector<std::size_t> levels = frame_.levels;
    finish();
    const Slot used = frame_.after;
    frame_ = {};
    frame_.direction = direction;
    // "… to 10 %, down from 13 %, and 6 % for beef, down from 8 %": what stands behind the slots is of the next frame.
    for (const std::size_t level : levels) {
      if (last > 0 && level > last && s_.index(level) != used) frame_.levels.push_back(level);
    }
  }

  // "3.0 per cent or 16 million tonnes lower": the figure before "or" is the same difference.
  void take_partner(std::size_t i) {
    if (i < 2 || !s_.is(i - 1, "or") || frame_.levels.empty() || frame_.levels.back() != i - 2) return;
    const Figure& partner = s_.figure(i - 2);
    if (partner.kind == s_.figure(i).kind || delta_slot(partner)) return;
    delta_slot(partner) = s_.index(i - 2);
    frame_.levels.pop_back();
  }

  void say_larger_change(Slot mine, std::size_t other, int direction) {
    if (*mine == s_.index(other)) return;
    FigureTerm small = direction > 0 ? figure_term(*mine) : s_.term(other);
    FigureTerm large = direction > 0 ? s_.term(other) : figure_term(*mine);
    Statement statement = statement_of(
        StatementRule::direction, FigureTerm::compared(std::move(small), Comparison::less_equal, std::move(large)));
    statement.label = kLargerChange;
    statement.plausible = true;
    out_.push_back(std::move(statement));
  }

  // "doubled", "doubling": a verb of change by itself; "double the 24 %" of another time.
  bool is_verb(std::size_t i) const {
    const Span span = s_.figure(i).number;
    const std::string_view word = draft_.manuscripts[draft_.figures[s_.index(i)].manuscript].text->slice(span);
    return s_.figure(i).kind == FigureKind::multiple && s_.figure(i).value > Rational(1) &&
           (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("le") || word.ends_with("fold"));
  }

  // Puts the figure into the slot that its governor names.
  void take(std::size_t i, const Governor& g) {
    if (is_verb(i)) {
      make_room(frame_.multiple);
      frame_.multiple = s_.index(i);
      frame_.direction = 1;
      return;
    }
    const bool multiple = s_.figure(i).kind == FigureKind::multiple;
    switch (g.kind) {
      case Kind::from:
      case Kind::compared:
      case Kind::than:
        if (!multiple) take_earlier(i, g);
        return;
      case Kind::to:
        if (!multiple) take_later(i, g);
        return;
      case Kind::by:
        // "used by three quarters of adults (73 %)": the word of a percentage, no change.
        if (multiple && !direction_before(s_, clause_, g.at)) return;
        return take_difference(i, g);
      case Kind::change: return take_difference(i, g);
      case Kind::conjunction:
        // "by 12 or 3 %"; "from 40 to 48, or 20 %"
        if (s_.is(g.at, "or") && (last_delta_ || both_levels()) && !delta_slot(s_.figure(i)) && !multiple)
          delta_slot(s_.figure(i)) = s_.index(i);
        else if (is_another_earlier(i, g)) take_another_earlier(i);
        else frame_.levels.push_back(i);
        return;
      case Kind::be:
        if (multiple && g.at + 1 == i) frame_.multiple = s_.index(i);
        else frame_.levels.push_back(i);
        return;
      case Kind::start:
        if (!multiple) frame_.levels.push_back(i);
        return;
      case Kind::of_figure: return;
      case Kind::other: frame_.levels.push_back(i); return;
    }
  }

  void take_earlier(std::size_t i, const Governor& g) {
    const bool from = g.kind == Kind::from;
    // "cash from operations of $8 billion": the subject. "to more than 20,000 fonts …, all from one place": far behind,
    // "from" belongs to something else.
    const bool subject = from && g.of && !direction_before(s_, clause_, g.at);
    if (subject || (frame_.after_by_to && !g.up_or_down && i > frame_.after_at + kFarBehind))
      return frame_.levels.push_back(i);
    make_room(frame_.before);
    frame_.before = s_.index(i);
    frame_.before_at = i;
    frame_.compared = !from;
    frame_.pointed =
        g.up_or_down || s_.is(g.at, "when") || (g.kind == Kind::than && s_.is_one_of(g.at, {"above", "below"}));
    if (g.kind == Kind::than) frame_.direction = g.direction;
    else if (g.up_or_down) frame_.direction = meaning_of(s_, g.at - 1).direction;
    else take_direction(g.at);
    if (frame_.compared && frame_.direction == 0 && only(i)) {
      frame_.direction = 1;
      frame_.pointed = true;
    }
  }

  // "up from 83 % in 2013 and 57 % in 2006": each earlier figure has its time.
  bool is_another_earlier(std::size_t i, const Governor& g) const {
    const auto timed = [&](std::size_t k) { return s_.is(k + 1, "in") && s_.is_figure(k + 2) && !s_.is_amount(k + 2); };
    return s_.is(g.at, "and") && frame_.pointed && frame_.before && alike(frame_.before, s_.index(i)) &&
           g.at + 1 == i && timed(frame_.before_at) && frame_.before_at + 3 == g.at && timed(i);
  }
  void take_another_earlier(std::size_t i) {
    const int direction = frame_.direction;
    finish();
    const Slot after = frame_.after;
    frame_.before = s_.index(i);
    frame_.before_at = i;
    frame_.after = after;
    frame_.direction = direction;
  }

  void take_later(std::size_t i, const Governor& g) {
    // "merged to create 367 new ones, taking the total from 1,813 to 1,446": the figure behind "from … to" is meant.
    if (frame_.after && frame_.before && frame_.after_by_to && frame_.after_at < frame_.before_at &&
        !parts_between(frame_.before_at, g.at))
      frame_.after.reset();
    if (frame_.after && frame_.before && frame_.after_by_to) {  // "from 8.9 % to 16 %, to 23 %"
      const Slot earlier = frame_.after;
      make_room(frame_.after);
      frame_.before = earlier;
      frame_.before_at = i;
    }
    make_room(frame_.after);
    if (frame_.before && i > frame_.before_at + kFarApart) return frame_.levels.push_back(i);
    frame_.after = s_.index(i);
    frame_.after_at = i;
    frame_.after_by_to = true;
    frame_.participle = g.at > 0 && s_[g.at - 1].text.ends_with("ing") && meaning_of(s_, g.at - 1).direction != 0;
    take_direction(g.at);
    if (frame_.direction == 0 && frame_.before && only(i)) frame_.direction = -1;
  }

  bool parts_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (s_[i].kind == Token::Kind::mark || meaning_of(s_, i).is == WordClass::conjunction) return true;
    }
    return false;
  }

  void take_difference(std::size_t i, const Governor& g) {
    const Figure& f = s_.figure(i);
    if (frame_.before && frame_.after && compares_by_itself(s_, i)) return;
    if (const int larger = says_larger(s_, g.at); delta_slot(f) && larger != 0)
      return say_larger_change(delta_slot(f), i, larger);
    if (is_other_change(s_, clause_, g.at)) return;
    make_room(delta_slot(f));
    take_partner(i);
    delta_slot(f) = s_.index(i);
    last_delta_ = s_.index(i);
    frame_.named = g.kind == Kind::change && (s_.is(g.at + 1, "of") || g.at > i);
    if (frame_.direction == 0)
      frame_.direction = g.kind == Kind::change ? g.direction : direction_before(s_, clause_, g.at).value_or(0);
  }

  // "only 26 %": the writer finds it small.
  bool only(std::size_t i) const { return i > 0 && s_.is_one_of(i - 1, {"only", "just"}); }

  // A word of change behind the figure before comes first, since a clause may tell of two changes.
  void take_direction(std::size_t at) {
    bool says_again = false;
    for (std::size_t i = at; i-- > clause_.begin && !s_.is_amount(i) && !says_again;) {
      const FrameWord word = meaning_of(s_, i);
      says_again = word.direction != 0 && word.says_change();
    }
    if (!says_again && frame_.direction != 0) return;
    if (const auto found = direction_before(s_, clause_, at)) frame_.direction = *found;
  }

  // "66 % in 2013"
  std::optional<Rational> year_of(std::size_t figure) const {
    for (std::size_t i = 0; i + 2 < s_.size(); ++i) {
      if (!s_.is_figure(i) || s_.index(i) != figure) continue;
      if (s_.is(i + 1, "in") && s_.is_figure(i + 2) && s_.figure(i + 2).kind == FigureKind::year)
        return s_.figure(i + 2).value;
    }
    return std::nullopt;
  }

  void finish() {
    // "grew by 0.2 %, down from 0.3 %": the change is itself the level.
    if (frame_.pointed && frame_.before && frame_.percent && !frame_.after &&
        figure(frame_.before).kind == FigureKind::percent) {
      frame_.after = frame_.percent;
      frame_.percent.reset();
    }
    fill_open_slots({draft_, previous_, s_, clause_, last_level_}, frame_);
    if (frame_.compared && frame_.direction == 0 && frame_.after) {
      for (const std::size_t level : frame_.levels) {
        if (s_.index(level) == frame_.after && only(level)) {
          frame_.direction = -1;
          frame_.pointed = true;
        }
      }
    }
    // "66 % in 2013, compared with 73 % in 2014": the years say which is the later one.
    if (frame_.compared && frame_.before && frame_.after) {
      const auto before = year_of(*frame_.before), after = year_of(*frame_.after);
      if (before && after && *after < *before) std::swap(frame_.before, frame_.after);
    }
    if (frame_.multiple) last_multiple_ = frame_.multiple;
    const bool behind = !frame_.levels.empty() && frame_.after && s_.index(frame_.levels.back()) > *frame_.after;
    if (frame_.after && !behind) last_level_ = frame_.after;
    else if (!frame_.levels.empty()) last_level_ = s_.index(frame_.levels.back());
    else if (!frame_.asides.empty()) last_level_ = s_.index(frame_.asides.back());
    say_frame(draft_, frame_, is_disqualified(s_, clause_, frame_.before), out_);
  }

  const Draft& draft_;
  const Scan* previous_;
  const Scan& s_;
  std::vector<Statement>& out_;
  Clause clause_;
  OpenFrame frame_;
  Slot last_delta_;
  Slot last_multiple_, last_level_;  // of the clauses before
};

}  // namespace

void find_change_frames(const Draft& draft, const Sentence* previous, const Sentence& sentence,
                        std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::size_t amounts = s.amounts();
  if (amounts == 0 || amounts > kMaxAmountsOfASentence) return;
  std::optional<Scan> before;
  if (previous != nullptr) before.emplace(draft, *previous);
  ClauseReader reader(draft, before ? &*before : nullptr, s, out);
  for (const Clause& clause : clauses_of(s)) reader.read(clause);
}

}  // namespace verify
