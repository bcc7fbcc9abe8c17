// Splits blocks into sentences, and sentences into words, marks and figures.
#include "draft/statements/sentences.h"

#include <algorithm>
#include <array>

#include "figures/tokens.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// What a full stop behind it does not end a sentence; single letters don't either.
constexpr std::array<std::string_view, 24> kAbbreviations = {
    "no", "nos", "mr", "mrs", "ms", "dr",  "prof", "st",   "vs",  "approx", "ca",  "fig",
    "eg", "ie",  "al", "inc", "co", "ltd", "corp", "dept", "est", "incl",   "etc", "art"};

// Up to so many letters a word carries no meaning.
constexpr std::size_t kShortWord = 2;

// Words that tell nothing apart: that something is said again, and what any sentence has.
constexpr std::array<std::string_view, 23> kNoMeaning = {
    "above", "again", "already", "also", "and", "are",  "been", "earlier", "had",   "has", "have", "mentioned",
    "noted", "said",  "stated",  "that", "the", "then", "thus", "were",    "which", "who", "was"};

class Tokenizer {
 public:
  Tokenizer(const Draft& draft, std::size_t manuscript, std::size_t block, std::size_t next)
      : draft_(draft),
        manuscript_(manuscript),
        block_(block),
        text_(draft.manuscripts[manuscript].text->bytes()),
        span_(draft.manuscripts[manuscript].blocks[block].span),
        next_(next) {}

  std::vector<Sentence> run() {
    start();
    for (std::size_t at = span_.begin; at < span_.end;) at = token(at);
    if (out_.back().tokens.empty()) out_.pop_back();
    return std::move(out_);
  }

 private:
  void start() { out_.push_back({manuscript_, block_, {}}); }

  // Where a figure starts, its hedge included where that stands in front.
  std::size_t figure_start(const Figure& f) const {
    return f.hedge.begin < f.hedge.end && f.hedge.end <= f.span.begin ? f.hedge.begin : f.span.begin;
  }

  bool figure_here(std::size_t at) const {
    if (next_ >= draft_.figures.size()) return false;
    const DraftFigure& f = draft_.figures[next_];
    return f.manuscript == manuscript_ && f.block == block_ && figure_start(f.figure) <= at;
  }

  std::size_t token(std::size_t at) {
    if (figure_here(at)) {
      const Figure& f = draft_.figures[next_].figure;
      // "members [1,2] came" says of its members what it says without the reference.
      if (is_reference(f) && at > span_.begin) {
        ++next_;
        return std::max(f.span.end, at);
      }
      out_.back().tokens.push_back({Token::Kind::figure, {figure_start(f), f.span.end}, {}, next_});
      ++next_;
      return std::max(f.span.end, at);
    }
    const CodePoint point = decode_utf8(text_, at);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    if (point.length == 0 || is_white_space(point.value)) return at + length;
    if (const std::size_t end = note_end(at); end > at) return end;
    if (is_letter(point.value) || is_digit(at)) return word(at);
    out_.back().tokens.push_back({Token::Kind::mark, {at, at + length}, std::string(text_.substr(at, length)), 0});
    if (ends_sentence(at, at + length)) start();
    return at + length;
  }

  bool is_reference(const Figure& f) const {
    return f.kind == FigureKind::identifier && text_[f.span.begin] == '[' && text_[f.span.end - 1] == ']';
  }

  // The length of the mark of a note, "²", "*", "[a]" or "[³]"; 0 where none stands.
  std::size_t note_length(std::size_t at) const {
    constexpr std::array<std::string_view, 3> kSigns = {"*", "\u2020", "\u2021"};
    const auto length = [&](std::size_t i) { return std::max<std::size_t>(1, decode_utf8(text_, i).length); };
    const auto raised = [&](std::size_t i) { return raised_digit(text_.substr(i, length(i))) >= 0; };
    if (at >= span_.end) return 0;
    if (text_[at] != '[') {
      const std::string_view sign = text_.substr(at, length(at));
      return raised(at) || std::find(kSigns.begin(), kSigns.end(), sign) != kSigns.end() ? sign.size() : 0;
    }
    std::size_t end = at + 1;
    while (end < span_.end && raised(end)) end += length(end);
    if (end == at + 1 && end < span_.end && is_ascii_letter(text_[end])) ++end;
    return end > at + 1 && end < span_.end && text_[end] == ']' ? end + 1 - at : 0;
  }

  // Behind the marks of notes that are glued to what stands before: "members*", "617²". They are no part of the
  // sentence. A star is a mark where nothing follows that it could multiply or set off.
  std::size_t note_end(std::size_t at) const {
    if (at == span_.begin || is_white_space(decode_utf8_before(text_, at).value)) return at;
    std::size_t end = at;
    while (const std::size_t length = note_length(end)) end += length;
    const bool glued = end < span_.end && (is_letter(decode_utf8(text_, end).value) || is_digit(end));
    return glued ? at : end;
  }

  bool is_digit(std::size_t at) const { return is_ascii_digit(text_[at]); }

  std::size_t word(std::size_t at) {
    std::size_t end = at;
    while (end < span_.end && !(end > at && figure_here(end))) {
      const CodePoint point = decode_utf8(text_, end);
      if (point.length == 0 || !(is_letter(point.value) || is_digit(end) || text_[end] == '\'')) break;
      end += point.length;
    }
    end = std::max(end, at + 1);
    out_.back().tokens.push_back({Token::Kind::word, {at, end}, ascii_lower(text_.substr(at, end - at)), 0});
    return end;
  }

  // Behind "[1,2]" and "³" that follow a full stop.
  std::size_t behind_references(std::size_t at) const {
    std::size_t next = note_end(at);
    for (std::size_t i = next_;
         i < draft_.figures.size() && is_reference(draft_.figures[i].figure) &&
         draft_.figures[i].manuscript == manuscript_ && draft_.figures[i].figure.span.begin == next;
         ++i)
      next = draft_.figures[i].figure.span.end;
    return next;
  }

  // A full stop between a small word and a capital; not after "No." or an initial.
  bool ends_sentence(std::size_t at, std::size_t behind) const {
    const char mark = text_[at];
    if (mark != '.' && mark != '!' && mark != '?') return false;
    std::size_t next = behind;
    while (next < span_.end && (text_[next] == '"' || text_[next] == '\'' || text_[next] == ')')) ++next;
    next = behind_references(next);
    if (next < span_.end && !is_white_space(decode_utf8(text_, next).value)) return false;
    while (next < span_.end && is_white_space(decode_utf8(text_, next).value)) next += decode_utf8(text_, next).length;
    if (next < span_.end && is_ascii_lower(text_[next])) return false;
    const auto& tokens = out_.back().tokens;
    if (mark != '.' || tokens.size() < 2) return true;
    const Token& before = tokens[tokens.size() - 2];
    if (before.kind != Token::Kind::word || before.span.end != at) return true;
    if (before.text.size() == 1 && is_ascii_upper(text_[before.span.begin])) return false;
    return std::find(kAbbreviations.begin(), kAbbreviations.end(), before.text) == kAbbreviations.end();
  }

  const Draft& draft_;
  std::size_t manuscript_, block_;
  std::string_view text_;
  Span span_;
  std::size_t next_;
  std::vector<Sentence> out_;
};

}  // namespace

bool carries_meaning(const Token& token) {
  return token.kind == Token::Kind::word && token.text.size() > kShortWord &&
         std::find(kNoMeaning.begin(), kNoMeaning.end(), token.text) == kNoMeaning.end();
}

std::vector<Sentence> sentences_of(const Draft& draft, std::size_t manuscript, std::size_t block, std::size_t first) {
  return Tokenizer(draft, manuscript, block, first).run();
}

void for_each_block(const Draft& draft, const std::function<void(const std::vector<Sentence>&)>& visit) {
  for (std::size_t first = 0; first < draft.figures.size();) {
    const DraftFigure& f = draft.figures[first];
    std::size_t next = first;
    while (next < draft.figures.size() && draft.figures[next].manuscript == f.manuscript &&
           draft.figures[next].block == f.block)
      ++next;
    if (draft.manuscripts[f.manuscript].blocks[f.block].kind != Block::Kind::cell)
      visit(sentences_of(draft, f.manuscript, f.block, first));
    first = next;
  }
}

}  // namespace verify
