// The order of the questions matters: a level of the clause comes before one in a bracket, and both before one of the
// clause or the sentence before.
#include "draft/frames/open_slots.h"

#include <algorithm>

#include "draft/frames/governors.h"

namespace verify {

namespace {

using Kind = Governor::Kind;
// Words that a sentence shares with the one before, of whose figure it speaks.
constexpr std::size_t kSharedWords = 2;

class SlotFiller {
 public:
  SlotFiller(const FrameContext& context, OpenFrame& frame)
      : draft_(context.draft),
        previous_(context.previous),
        s_(context.sentence),
        clause_(context.clause),
        last_level_(context.last_level),
        frame_(frame) {}

  void run() {
    find_both();
    find_after();
    find_before();
  }

 private:
  bool alike(Slot a, Slot b) const { return alike_slots(draft_, a, b); }

  // A level that no governor names: the nearest before the other slots, of their unit.
  void find_after() {
    if (frame_.multiple && !frame_.before && !frame_.after) levels_around_multiple();
    const Slot known = frame_.before ? frame_.before : frame_.amount;
    if (frame_.after || !known) return;
    for (auto level = frame_.levels.rbegin(); level != frame_.levels.rend(); ++level) {
      const Slot candidate = s_.index(*level);
      if (!alike(candidate, known) || candidate == known) continue;
      if (candidate > known && governor_of(s_, *level).kind == Kind::conjunction) continue;  // "83 % and 57 % before"
      frame_.after = candidate;
      const bool stated = governor_of(s_, *level).kind == Kind::be || (is_up_by() && is_only_level(known));
      frame_.likely = *candidate > *known || !stated;
      return;
    }
    if (frame_.compared || frame_.pointed) {  // "almost half of all adults (46 %) …, up from 33 %"
      for (auto aside = frame_.asides.rbegin(); aside != frame_.asides.rend(); ++aside) {
        const Slot candidate = s_.index(*aside);
        if (!alike(candidate, known) || candidate >= known) continue;
        frame_.after = candidate;
        frame_.likely = true;
        return;
      }
    }
    if (frame_.compared && last_level_ && alike(last_level_, known)) {  // "…, but is well above the 5.2 % of March"
      frame_.after = last_level_;
      frame_.likely = true;
      return;
    }
    if (frame_.amount && frame_.percent && last_level_ && alike(last_level_, known) && says_it_is()) {
      frame_.after = last_level_;
      frame_.likely = true;
      return;
    }
    if (previous_ == nullptr) return;
    // "This is an increase of 1,000 (0.2 %)", "The rate is now above the 65 % of March": the figure of the sentence
    // before.
    if (!is_anaphora() && !(frame_.pointed && frame_.compared && speaks_of_the_same())) return;
    const std::vector<std::size_t> levels = levels_of_previous(known);
    if (levels.empty()) return;
    frame_.after = levels.back();
    // One figure alone is the one that is meant.
    frame_.likely = levels.size() > 1 || !frame_.named;
  }

  // "…, up 9.1 % from 4.50 million"
  bool is_up_by() const {
    const Slot difference = frame_.percent ? frame_.percent : frame_.amount;
    if (!difference || !frame_.before || frame_.compared) return false;
    for (std::size_t i = clause_.begin + 1; i < clause_.end; ++i) {
      if (s_.is_figure(i) && s_.index(i) == *difference) return s_.is_one_of(i - 1, {"up", "down"});
    }
    return false;
  }

  // "handled 4.82 million tonnes, up 9.1 % from 4.50 million": no other figure of the clause can be meant.
  bool is_only_level(Slot known) const {
    return std::count_if(frame_.levels.begin(), frame_.levels.end(),
                         [&](std::size_t level) { return alike(s_.index(level), known); }) == 1;
  }

  // "…, and is now 144,300 (1.7 %) higher": nothing but a form of "be" stands before the figure.
  bool says_it_is() const {
    bool be = false;
    for (std::size_t i = clause_.begin; i < clause_.end && !s_.is_amount(i); ++i) {
      const WordClass word = meaning_of(s_, i).is;
      be = be || word == WordClass::be;
      const bool passed = word == WordClass::be || word == WordClass::hedge || word == WordClass::conjunction ||
                          s_.is_one_of(i, {",", "it"});
      if (!passed) return false;
    }
    return be;
  }

  bool is_anaphora() const {
    return clause_.begin == 0 && (s_.is_one_of(0, {"this", "that", "it", "that's", "up", "down"}) ||
                                  (s_.is_one_of(0, {"in", "by"}) && s_.is(1, "contrast")));
  }

  // Two words of meaning that stand in the sentence before, too.
  bool speaks_of_the_same() const {
    std::size_t shared = 0;
    for (std::size_t i = clause_.begin; i < clause_.end && i < frame_.before_at; ++i) {
      if (!carries_meaning(s_[i]) || meaning_of(s_, i).is != WordClass::none) continue;
      for (std::size_t k = 0; k < previous_->size(); ++k) {
        if ((*previous_)[k].is(s_[i].text)) {
          ++shared;
          break;
        }
      }
    }
    return shared >= kSharedWords;
  }

  // "They went from 492 million to 762 million. That's a 50 % increase."
  void find_both() {
    if (frame_.before || frame_.after || !(frame_.percent || frame_.multiple) || !is_anaphora() || previous_ == nullptr)
      return;
    Slot before, after;
    for (std::size_t i = 0; i < previous_->size(); ++i) {
      if (!previous_->is_number(i)) continue;
      const Kind kind = governor_of(*previous_, i).kind;
      if (kind == Kind::from && !before) before = previous_->index(i);
      else if (kind == Kind::to && before && !after) after = previous_->index(i);
    }
    if (!before || !after || !alike(before, after)) return;
    frame_.before = before;
    frame_.after = after;
  }

  // "…, but by 2015 had shrunk to 3.5 %", "this has now increased to 2.1 %": nothing but the verb stands before it.
  bool goes_on() const {
    if (!last_level_ || !alike(last_level_, frame_.after)) return false;
    bool verb = false;
    for (std::size_t i = clause_.begin; i < frame_.after_at; ++i) {
      const FrameWord word = meaning_of(s_, i);
      if (s_[i].kind == Token::Kind::figure ? s_.is_amount(i) : s_[i].kind == Token::Kind::mark && !s_.is(i, ","))
        return false;
      verb = verb || (word.says_change() && word.direction != 0);
      if (s_[i].kind == Token::Kind::word && word.is == WordClass::none && !s_.is_one_of(i, {"it", "then"}))
        return false;
    }
    return verb;
  }

  // "reach 213.7 billion, falling to 66.9 billion": the level before the participle.
  void find_before() {
    if (frame_.before || !frame_.after || !frame_.after_by_to || frame_.has_delta()) return;
    if (!frame_.participle) {
      if (!goes_on()) return;
      frame_.before = last_level_;
      frame_.likely = frame_.pointed = true;
      return;
    }
    for (auto level = frame_.levels.rbegin(); level != frame_.levels.rend(); ++level) {
      const Slot candidate = s_.index(*level);
      if (!alike(candidate, frame_.after) || candidate >= frame_.after) continue;
      frame_.before = candidate;
      frame_.likely = frame_.pointed = true;
      return;
    }
    if (!goes_on()) return;  // "peaking at 44 %, and declining to 40 %"
    frame_.before = last_level_;
    frame_.likely = frame_.pointed = true;
  }

  // "40 %, more than double the 16 % of 2008": the level before the multiple, and the one behind it. "This had doubled
  // by 2014, with 44 %": the one behind a verb is the later one, unless "since" stands before it.
  void levels_around_multiple() {
    std::vector<std::size_t> levels = frame_.levels;
    levels.insert(levels.end(), frame_.asides.begin(), frame_.asides.end());
    std::sort(levels.begin(), levels.end());
    std::optional<std::size_t> before, behind;  // tokens
    Slot earlier;
    for (const std::size_t level : levels) {
      const Slot slot = s_.index(level);
      if (is_name(s_.index(level))) continue;
      if (slot < frame_.multiple) {
        before = level;
        continue;
      }
      if (before && alike(s_.index(*before), slot)) earlier = s_.index(*before);
      else if (!before && last_level_ && alike(last_level_, slot)) earlier = last_level_;
      else if (const auto said = levels_of_previous(slot); is_anaphora() && !said.empty()) earlier = said.back();
      if (!earlier) continue;
      behind = level;
      break;
    }
    if (!earlier) return;
    bool since = before.has_value(), named = false;
    for (std::size_t i = *behind; i-- > clause_.begin && !(s_.is_figure(i) && s_.index(i) == *frame_.multiple);) {
      since = since || s_.is_one_of(i, {"since", "than", "as", "the"});
      named = named || s_.is_one_of(i, {"since", "than", "as"});
      if (s_.is(i, "that")) since = named = false;  // "double that, at 6 %"
    }
    // "double the share (80 %)", "double the number (16 million) of 2006": only the figures say which is which.
    if (!named && s_.is(*behind - 1, "(")) since = value_of(figure_of(*earlier)) > value_of(s_.figure(*behind));
    // "019" is a name.
    const bool bare = figure_of(*earlier).kind == FigureKind::number && figure_of(*earlier).unit.empty();
    for (std::size_t i = clause_.begin; i < clause_.begin + 2 && i < s_.size(); ++i)
      named = named || s_.is_one_of(i, {"this", "it"});
    frame_.pointed = named && !bare;
    frame_.after = since ? earlier : Slot(s_.index(*behind));
    frame_.before = since ? Slot(s_.index(*behind)) : earlier;
    frame_.likely = true;
  }

  // "Ward 073"
  bool is_name(std::size_t index) const {
    const std::string_view number =
        draft_.manuscripts[draft_.figures[index].manuscript].text->slice(draft_.figures[index].figure.number);
    return number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9';
  }

  const Figure& figure_of(std::size_t index) const { return draft_.figures[index].figure; }

  // The levels of the sentence before that are alike, in order.
  std::vector<std::size_t> levels_of_previous(Slot known) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; previous_ != nullptr && i < previous_->size(); ++i) {
      if (!previous_->is_amount(i) || previous_->figure(i).upper || !alike(previous_->index(i), known)) continue;
      const Kind kind = governor_of(*previous_, i).kind;
      if (kind != Kind::from && kind != Kind::compared && kind != Kind::change && kind != Kind::by)
        out.push_back(previous_->index(i));
    }
    return out;
  }

  const Draft& draft_;
  const Scan* previous_;
  const Scan& s_;
  const Clause& clause_;
  const Slot last_level_;
  OpenFrame& frame_;
};

}  // namespace

void fill_open_slots(const FrameContext& context, OpenFrame& frame) { SlotFiller(context, frame).run(); }

}  // namespace verify
