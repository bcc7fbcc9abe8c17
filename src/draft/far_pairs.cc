// A base is proved by two pairs of a sentence that fit it and share a word with it; by a pair that is printed finely
// enough and shares two words with it; or, of shares, by the noun that both count. A pair that doesn't fit is told only
// beside one that does, and where it fits no other base.
#include "draft/far_pairs.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "draft/frames/change_words.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

// Bases before and behind a pair that are tried; of a share, which asks for a noun, more of those before.
constexpr std::size_t kBases = 40, kBasesOfShares = 400;
// Pairs of one base that are stated where they fit, and where they don't.
constexpr std::size_t kMostThatFit = 6, kMostThatFail = 2;
// Pairs that are held against one base together.
constexpr std::size_t kMostPairs = 12;
// Words between an amount and the bracket with its percentage.
constexpr std::size_t kNounWithin = 4;
// Tokens before a figure whose words say what it is of, and behind it.
constexpr std::size_t kWordsBefore = 16, kWordsBehind = 4;
// Tokens from a word of change to the pair that it speaks of.
constexpr std::size_t kChangeWithin = 12;
// Words that a base shares with a pair that it is the base of by itself, and with two pairs.
constexpr std::size_t kSharedByOne = 2, kSharedByTwo = 1;
// A percentage proves a base by itself where its rounding is at most this part of it.
const Rational kFine(1, 10);

std::vector<std::string> words_around(const Scan& s, std::size_t at) {
  std::set<std::string> out;
  const std::size_t from = at > kWordsBefore ? at - kWordsBefore : 0;
  for (std::size_t i = from; i < std::min(s.size(), at + kWordsBehind); ++i) {
    const FrameWord word = meaning_of(s, i);
    if (carries_meaning(s[i]) && word.is == WordClass::none) out.insert(s[i].text);
  }
  return {out.begin(), out.end()};
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::string& w) { return std::binary_search(b.begin(), b.end(), w); }));
}

// The bracket with the percentage of the amount at `i`: "152 halls (23 %)", "152 (or 23 %)".
std::optional<std::size_t> percent_of(const Scan& s, std::size_t i) {
  std::size_t k = i + 1;
  while (k < s.size() && k <= i + kNounWithin && s[k].kind == Token::Kind::word &&
         meaning_of(s, k).is == WordClass::none)
    ++k;
  if (!s.is(k, "(")) return std::nullopt;
  if (s.is(++k, "or")) ++k;
  if (!s.is_percent(k) || s.figure(k).upper || !s.is(k + 1, ")")) return std::nullopt;
  return k;
}

// The word of change that a pair belongs to, with no other amount between: "a fall, since May, of 253 (4 %)". What
// "fell in 152 halls (23 %)" is no change of halls.
std::optional<int> change_before(const Scan& s, std::size_t i) {
  if (i == 0) return std::nullopt;
  const bool directly = meaning_of(s, i - 1).says_change() || meaning_of(s, i - 1).is == WordClass::hedge;
  if (!directly && !s.is_one_of(i - 1, {"by", "of", "up", "down"})) return std::nullopt;
  for (std::size_t k = i; k-- > 0 && i - k <= kChangeWithin;) {
    if (s.is_amount(k)) return std::nullopt;
    const FrameWord word = meaning_of(s, k);
    const bool moves = s.is_one_of(k, {"up", "down"});
    if ((word.says_change() || moves) && word.direction != 0) return word.direction;
  }
  return std::nullopt;
}

// "Table 3: …" stands within a section.
bool is_caption(std::string_view heading) {
  const std::size_t word = std::min(heading.find_first_not_of("# "), heading.size());
  for (const std::string_view name : {"Table", "Figure", "Chart", "Map", "Image"}) {
    if (heading.substr(word).starts_with(name)) return true;
  }
  return false;
}

}  // namespace

void FarPairs::add(const Sentence& sentence) {
  const auto& blocks = draft_.manuscripts[sentence.manuscript].blocks;
  if (sentence.manuscript != last_manuscript_) last_block_ = 0;
  const SourcePtr& text = draft_.manuscripts[sentence.manuscript].text;
  for (std::size_t b = last_block_; b <= sentence.block; ++b)
    sections_ += blocks[b].kind == Block::Kind::heading && !is_caption(text->slice(blocks[b].span));
  last_block_ = sentence.block + 1;
  last_manuscript_ = sentence.manuscript;
  const std::size_t index = sentences_++;
  const Scan s(draft_, sentence);
  if (s.amounts() > kMaxAmountsOfASentence) return;
  std::optional<Pair> last;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_number(i)) continue;
    const auto percent = percent_of(s, i);
    const auto change = change_before(s, i);
    const bool joined = governor_of(s, i).kind == Governor::Kind::conjunction || (i > 0 && s.is(i - 1, "by"));
    const bool goes_on = !change && joined && last && last->change;
    if (percent) {
      Pair pair{sentence.manuscript, index, sections_, s.index(i), s.index(*percent), 0, false, {}, {}};
      pair.change = change || goes_on;
      pair.direction = change ? *change : goes_on ? last->direction : 0;
      if (s[*percent - 2].kind == Token::Kind::word && *percent >= i + 3) pair.noun = s[*percent - 2].text;
      pair.words = words_around(s, i);
      pairs_.push_back(pair);
      last = std::move(pair);
    }
    if (change || goes_on) continue;
    Base base{sentence.manuscript, s.index(i), words_around(s, i), {}, {}};
    for (std::size_t k = 0; k < s.size(); ++k) {
      if (k != i && s.is_number(k)) base.beside.push_back(value_of(s.figure(k)));
    }
    for (std::size_t k = i + 1; k < s.size() && k <= i + kNounWithin && s[k].kind == Token::Kind::word; ++k)
      base.nouns.push_back(s[k].text);
    bases_.push_back(std::move(base));
  }
}

FigureTerm FarPairs::equation(const Pair& pair, const Base& base) const {
  FigureTerm whole = figure_term(base.figure);
  if (pair.change)
    whole = FigureTerm::make(pair.direction > 0 ? TermKind::subtract : TermKind::add, std::move(whole),
                             figure_term(pair.amount));
  return equals(figure_term(pair.amount),
                FigureTerm::make(TermKind::multiply, figure_term(pair.percent), std::move(whole)));
}

bool FarPairs::may_be(const Pair& pair, const Base& base) const {
  const Figure& a = draft_.figures[pair.amount].figure;
  const Figure& b = draft_.figures[base.figure].figure;
  const bool kind = a.unit == b.unit && a.per == b.per && !b.upper && value_of(a).sign() > 0;
  if (!kind || base.figure == pair.amount || base.manuscript != pair.manuscript) return false;
  if (pair.change) return shared(pair.words, base.words) >= kSharedByTwo;
  return !pair.noun.empty() && std::find(base.nouns.begin(), base.nouns.end(), pair.noun) != base.nouns.end();
}

// Whether the base is anywhere near what the pair says, which costs less than its readings do.
bool FarPairs::is_near(const Pair& pair, const Base& base) const {
  const Figure& p = draft_.figures[pair.percent].figure;
  const Rational share = value_of(p), room = Rational::power_of_ten(-p.written.numeral.decimals) / Rational(50);
  const Rational amount = value_of(draft_.figures[pair.amount].figure);
  const Rational whole = value_of(draft_.figures[base.figure].figure);
  return (share - room) * whole <= amount * Rational(2) && amount <= (share + room) * whole * Rational(2);
}

bool FarPairs::holds(const Pair& pair, const Base& base) const {
  if (value_of(draft_.figures[base.figure].figure) <= value_of(draft_.figures[pair.amount].figure)) return false;
  return is_near(pair, base) &&
         leaves_room(statement_of(pair.change ? StatementRule::change : StatementRule::share, equation(pair, base)),
                     draft_);
}

void FarPairs::say(const Pair& pair, const Base& base, std::vector<Statement>& out) {
  // What hangs on one base is solved together, and what fails there costs most. So a base is no part of another base.
  if (parts_.count(base.figure) > 0 || fitting_.count(pair.amount) > 0 || failing_.count(pair.amount) > 0) return;
  const bool fits = holds(pair, base);
  std::size_t& told = (fits ? fitting_ : failing_)[base.figure];
  if (told == (fits ? kMostThatFit : kMostThatFail)) return;
  ++told;
  parts_.insert(pair.amount);

  Statement statement = statement_of(pair.change ? StatementRule::change : StatementRule::share, equation(pair, base));
  if (pair.change) statement.label = kChangeInPerCent;
  statement.plausible = true;
  out.push_back(std::move(statement));
}

void FarPairs::find_of(const std::vector<const Pair*>& group, const std::vector<std::size_t>& bases,
                       std::vector<Statement>& out) {
  const auto fine = [&](const Pair& pair) {
    const Numeral& n = draft_.figures[pair.percent].figure.written.numeral;
    return n.value.sign() > 0 && Rational::power_of_ten(-n.decimals) <= n.value * kFine;
  };
  // The base that most pairs fit; of those, the one that shares most words.
  const Base* best = nullptr;
  std::size_t fitting = 0, words = 0;
  for (const std::size_t b : bases) {
    const Base& base = bases_[b];
    std::size_t fit = 0, common = 0;
    bool one = false;
    for (const Pair* pair : group) {
      if (!may_be(*pair, base)) continue;
      common = std::max(common, shared(pair->words, base.words));
      if (!holds(*pair, base)) continue;
      ++fit;
      const bool by_words = pair->change ? shared(pair->words, base.words) >= kSharedByOne : true;
      const Rational amount = value_of(draft_.figures[pair->amount].figure);
      const bool beside = std::find(base.beside.begin(), base.beside.end(), amount) != base.beside.end();
      one = one || (by_words && (fine(*pair) || beside));
    }
    if (fit == 0 || (fit == 1 && !one)) continue;
    if (fit < fitting || (fit == fitting && common <= words)) continue;
    best = &base;
    fitting = fit;
    words = common;
  }
  if (best == nullptr) return find_slip_of(group, bases, out);
  for (const Pair* pair : group) {
    if (!may_be(*pair, *best)) continue;
    if (holds(*pair, *best)) {
      say(*pair, *best, out);
      continue;
    }
    const bool other = std::any_of(bases.begin(), bases.end(), [&](std::size_t b) {
      const bool near = !pair->change || shared(pair->words, bases_[b].words) >= words;
      return near && may_be(*pair, bases_[b]) && is_near(*pair, bases_[b]) &&
             fit_of(equation(*pair, bases_[b]), draft_) == Fit::holds;
    });
    if (!other) say(*pair, *best, out);
  }
}

// "by 230 (7.5 %) on the month and by 850 (23.1 %) on the year": both follow from a level near 2,830. Where the
// sentence of a level has one of the changes, too, and the level is a slip of what both follow from, it is told.
void FarPairs::find_slip_of(const std::vector<const Pair*>& group, const std::vector<std::size_t>& bases,
                            std::vector<Statement>& out) {
  if (group.size() < 2 || !group.front()->change) return;
  std::optional<Rational> low, high;
  for (const Pair* pair : group) {
    const Rational amount = value_of(draft_.figures[pair->amount].figure);
    const Rational share = value_of(draft_.figures[pair->percent].figure);
    const Rational half =
        Rational::power_of_ten(-draft_.figures[pair->percent].figure.written.numeral.decimals) / Rational(200);
    if (share <= half) return;
    const Rational back = pair->direction > 0 ? amount : Rational(0) - amount;
    const Rational least = amount / (share + half) + back, most = amount / (share - half) + back;
    low = low ? std::max(*low, least) : least;
    high = high ? std::min(*high, most) : most;
  }
  if (!low || *low > *high) return;
  const Base* only = nullptr;
  for (const std::size_t b : bases) {
    const Base& base = bases_[b];
    const bool beside = std::any_of(group.begin(), group.end(), [&](const Pair* pair) {
      const Rational amount = value_of(draft_.figures[pair->amount].figure);
      return may_be(*pair, base) && shared(pair->words, base.words) >= kSharedByOne &&
             std::find(base.beside.begin(), base.beside.end(), amount) != base.beside.end();
    });
    if (!beside) continue;
    if (only != nullptr) return;
    only = &base;
  }
  if (only == nullptr) return;
  if (!slip_into(draft_.figures[only->figure].figure, Interval::closed(*low, *high))) return;
  for (const Pair* pair : group) say(*pair, *only, out);
}

std::vector<std::size_t> FarPairs::bases_around(const Pair& pair) const {
  const auto here = std::lower_bound(bases_.begin(), bases_.end(), pair.amount,
                                     [](const Base& b, std::size_t figure) { return b.figure < figure; });
  const auto at = static_cast<std::size_t>(here - bases_.begin());
  const std::size_t before = pair.change ? kBases : kBasesOfShares;
  std::vector<std::size_t> out;
  for (std::size_t b = at > before ? at - before : 0; b < bases_.size() && b <= at + kBases; ++b) out.push_back(b);
  return out;
}

void FarPairs::find(std::vector<Statement>& out) {
  std::set<FigureId> explained;
  for (const Statement& s : out) {
    if (s.rule != StatementRule::change && s.rule != StatementRule::share && s.rule != StatementRule::part_of) continue;
    for (const FigureId f : variables_of(s.term)) explained.insert(f);
  }
  // Changes of one sentence have one level; shares of one section that count one thing have one whole.
  using Key = std::tuple<std::size_t, bool, std::size_t, std::string>;
  std::map<Key, std::vector<std::vector<const Pair*>>> groups;
  for (const Pair& p : pairs_) {
    if (explained.count({p.percent}) > 0) continue;
    auto& parts =
        groups[Key{p.manuscript, p.change, p.change ? p.sentence : p.section, p.change ? std::string() : p.noun}];
    if (parts.empty() || parts.back().size() == kMostPairs) parts.emplace_back();
    parts.back().push_back(&p);
  }
  for (const auto& [key, parts] : groups) {
    for (const auto& group : parts) find_of(group, bases_around(*group.front()), out);
  }
}

}  // namespace verify
