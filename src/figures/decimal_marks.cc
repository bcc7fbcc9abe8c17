// Which of '.' and ',' is a numeral's decimal mark. Three things are asked in turn: the numeral itself, whose groups or
// whose unit may leave one reading only; the words around the numeral, since languages differ; and the document, whose
// numerals beside words of the same language count. Numbers that name something (versions, addresses, references) say
// nothing of either.
#include <algorithm>
#include <array>

#include "figures/finders.h"
#include "figures/read_figures.h"
#include "figures/tokens.h"

namespace verify {

namespace {

// Words to either side that say in which language a numeral stands, and the least of them that outvote the document's.
constexpr std::size_t kReach = 12;
// As many words a sentence's end counts for.
constexpr std::size_t kApart = 4;
constexpr std::size_t kFewestWords = 2;

// Marks that are looked at within a numeral; a figure has fewer.
constexpr std::size_t kMostMarks = 16;

// How much a numeral says of its document's decimal mark. Beside English words, a comma needs the last: a few prices
// with a comma are strangers there.
constexpr int kHint = 1, kLikely = 2, kSure = 4, kOverrules = 12;

// A numeral's digits and the marks between them, from token to token.
struct Shape {
  std::size_t first = 0, end = 0;      // tokens; `end` is the one behind
  std::size_t points = 0, commas = 0;  // marks
  bool threes = true, twos = true;     // groups behind the first: all of three digits; of two, but the last of three
  bool threes_before = true;           // the same without the last group
  char last = 0;                       // the last mark
  std::size_t marks() const { return points + commas; }
};

Shape shape_at(const FigureText& text, std::size_t i) {
  Shape out{i, i + 1, 0, 0, true, true, true, 0};
  const auto goes_on = [&](std::size_t k) {
    return (text.sign(k, '.') || text.sign(k, ',')) && text.adjacent(k) && text.adjacent(k + 1) && text.digits(k + 1);
  };
  while (goes_on(out.end) && out.marks() < kMostMarks) {
    if (out.last != 0) {
      const std::size_t before = text.raw(out.end - 1).size();
      out.threes_before = out.threes_before && before == 3;
      out.twos = out.twos && before == 2;
    }
    out.last = text.raw(out.end).front();
    ++(out.last == '.' ? out.points : out.commas);
    out.end += 2;
  }
  const std::size_t length = text.raw(out.end - 1).size();
  out.threes = out.threes_before && length == 3;
  out.twos = out.twos && length == 3;
  return out;
}

char other_mark(char mark) { return mark == '.' ? ',' : '.'; }

bool measured(const FigureText& text, const Shape& s) {
  if (text.meaning(s.end).scale > 0 || unit_behind(text, s.end, {})) return true;
  return s.first > 0 &&
         (!currency_of_sign(text.raw(s.first - 1)).empty() || !text.meaning(s.first - 1).currency.empty());
}

// What a numeral says by itself.
struct Evidence {
  char mark = 0;  // 0 where it says nothing
  int strength = 0;
  bool decides = false;  // the numeral can be read in no other way
};

Evidence evidence_of(const FigureText& text, const Shape& s) {
  if (s.marks() == 0) return {};
  const std::string_view first = text.raw(s.first);
  const bool groupable = first.size() <= 3 && first.front() != '0';
  if (s.points > 0 && s.commas > 0) {
    const bool once = (s.last == '.' ? s.points : s.commas) == 1;
    return once && s.threes_before && groupable ? Evidence{s.last, kOverrules, true} : Evidence{};
  }
  if (s.marks() > 1) {
    if (s.threes && groupable) return {other_mark(s.last), kOverrules, true};
    return s.last == ',' && s.twos && first.size() <= 2 ? Evidence{'.', kSure, true} : Evidence{};
  }
  const bool zero = first == "0";
  if (s.last == '.') {
    if (s.threes && groupable) return {};
    return {'.', measured(text, s) || zero ? kSure : kLikely, true};
  }
  if (s.threes && groupable) return {};
  if (zero || measured(text, s)) return {',', kSure, true};
  return s.threes ? Evidence{} : Evidence{',', kHint, false};  // "12,5" may be a list
}

// "1,234" or "1.234" beside words of a language: thousands where the language groups so.
Evidence hint_of(const FigureText& text, const Shape& s, WordsOf language) {
  if (s.marks() != 1 || !s.threes) return {};
  if (language != WordsOf::decimal_comma) return s.last == ',' ? Evidence{'.', kHint, false} : Evidence{};
  if (s.last == '.') return {',', kLikely, false};
  // "1,500 empleados": nobody counts people to a thousandth.
  const bool counts = text.raw(s.end - 1).substr(1) == "00" && text.word(s.end) && !measured(text, s);
  return counts ? Evidence{'.', kLikely, false} : Evidence{};
}

WordsOf words_of(const FigureWord& word) {
  const bool english = word.is(kStop), comma = word.is(kCommaLanguage);
  if (english == comma) return WordsOf::unknown;
  return english ? WordsOf::english : WordsOf::decimal_comma;
}

// The end of a sentence or of what is quoted.
bool parts(const FigureText& text, std::size_t i) {
  for (const std::string_view sign : {"\"", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "!", "?", ":"})
    if (text.raw(i) == sign) return true;
  return text.sign(i, '.') && text.spaced(i + 1);
}

// The language of the words around a numeral, of which the nearer ones count more.
WordsOf language_at(const FigureText& text, const Shape& s, WordsOf document) {
  std::array<std::size_t, 3> weight{}, words{};
  const auto look = [&](std::size_t i, std::size_t far) {
    const auto of = static_cast<std::size_t>(words_of(text.meaning(i)));
    weight[of] += kReach + 1 - far;
    ++words[of];
  };
  const auto step = [&](std::size_t i, std::size_t& far) {
    far += text.word(i) ? 1 : parts(text, i) ? kApart : 0;
    if (text.word(i) && far <= kReach) look(i, far);
  };
  std::size_t far = 0;
  for (std::size_t i = s.first; i-- > 0 && far < kReach && s.first - i < 4 * kReach;) step(i, far);
  far = 0;
  for (std::size_t i = s.end; text.has(i) && far < kReach && i < s.end + 4 * kReach; ++i) step(i, far);
  const auto english = static_cast<std::size_t>(WordsOf::english),
             comma = static_cast<std::size_t>(WordsOf::decimal_comma);
  if (weight[english] == weight[comma]) return document;
  const std::size_t winner = weight[english] > weight[comma] ? english : comma;
  const auto language = static_cast<WordsOf>(winner);
  // One English word stands among numbers of any language.
  const bool tells = words[winner] >= kFewestWords || (winner == comma && document == WordsOf::unknown);
  return tells ? language : document;
}

// The tokens of the text one paragraph at a time, without those of addresses, dates and identifiers.
class Counter {
 public:
  void read(std::string_view part) {
    text_.text = part;
    cut_into_tokens(part, text_.tokens);
    for (std::size_t i = 0; text_.has(i);) i = next(i);
  }

  NumberStyle style() const {
    NumberStyle out;
    const auto english = words_[static_cast<std::size_t>(WordsOf::english)],
               comma = words_[static_cast<std::size_t>(WordsOf::decimal_comma)];
    if (comma > english) out.language = WordsOf::decimal_comma;
    else if (english >= kFewestWords) out.language = WordsOf::english;
    const Votes beside_none = votes_of(WordsOf::unknown);
    const Votes beside_english = votes_of(WordsOf::english) + beside_none;
    const Votes beside_comma = votes_of(WordsOf::decimal_comma) + beside_none;
    if (beside_english.point == 0 && beside_english.comma >= kOverrules) out.english = ',';
    if (beside_comma.comma == 0 && beside_comma.point >= kSure) out.decimal_comma = '.';
    const Votes all = beside_none + votes_of(out.language);
    if (out.language == WordsOf::unknown) out.decimal_point = all.comma > all.point ? ',' : '.';
    else out.decimal_point = out.language == WordsOf::english ? out.english : out.decimal_comma;
    const int said = out.decimal_point == ',' ? all.comma : all.point;
    out.sure = said >= kLikely && said > (out.decimal_point == ',' ? all.point : all.comma);
    return out;
  }

 private:
  struct Votes {
    int point = 0, comma = 0;
    Votes operator+(const Votes& o) const { return {point + o.point, comma + o.comma}; }
  };
  Votes votes_of(WordsOf language) const { return votes_[static_cast<std::size_t>(language)]; }

  std::size_t next(std::size_t i) {
    if (const auto found = read_address(text_, i)) return found->end;
    if (text_.word(i)) {
      ++words_[static_cast<std::size_t>(words_of(text_.meaning(i)))];
      if (text_.tokens[i].word == nullptr || (text_.meaning(i).is(kStop) && !text_.meaning(i).is(kLabel))) return i + 1;
    }
    if (!text_.digits(i) || shape_at(text_, i).marks() > 0) {
      if (text_.digits(i))
        if (const auto date = figure_date_at(text_, i, false)) return date->end;
      if (const auto found = read_identifier(text_, i)) return std::max(found->end, i + 1);
    }
    if (!text_.digits(i)) return i + 1;
    const Shape s = shape_at(text_, i);
    if (s.marks() == 0) return i + 1;
    vote(s);
    return s.end;
  }

  void vote(const Shape& s) {
    const WordsOf language = language_at(text_, s, WordsOf::unknown);
    Evidence e = evidence_of(text_, s);
    if (e.mark == 0) e = hint_of(text_, s, language);
    if (e.mark == ',' && !e.decides && language == WordsOf::english) return;
    Votes& votes = votes_[static_cast<std::size_t>(language)];
    int& said = e.mark == ',' ? votes.comma : votes.point;
    said = std::min(said + e.strength, 1000000);
  }

  FigureText text_;
  std::array<std::size_t, 3> words_{};
  std::array<Votes, 3> votes_{};
};

}  // namespace

char decimal_point_at(const FigureText& text, std::size_t i) {
  const Shape s = shape_at(text, i);
  if (s.marks() == 0) return text.style.decimal_point;
  if (const Evidence e = evidence_of(text, s); e.decides) return e.mark;
  switch (language_at(text, s, text.style.language)) {
    case WordsOf::english: return text.style.english;
    case WordsOf::decimal_comma: return text.style.decimal_comma;
    case WordsOf::unknown: break;
  }
  return text.style.decimal_point;
}

NumberStyle number_style(std::string_view text) {
  const auto plain = plain_text(text);
  if (plain) text = plain->text;
  Counter counter;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::max(paragraph_end(text, begin), begin + 1);
    counter.read(text.substr(begin, end - begin));
    begin = end;
  }
  return counter.style();
}

}  // namespace verify
