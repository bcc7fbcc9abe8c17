// How finders look at a sentence: tokens by index, with questions that are false beyond the end, so that no finder
// checks bounds. What several finders read alike ("from A to B") has its one reading here.
#pragma once

#include <initializer_list>
#include <optional>

#include "draft/sentences.h"

namespace verify {

/// A sentence as the finders of arithmetic read it. Keeps references to its arguments, which must outlive it.
class Scan {
 public:
  Scan(const Draft& draft, const Sentence& sentence) : draft_(draft), tokens_(sentence.tokens) {}

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  bool is(std::size_t i, std::string_view text) const { return i < size() && tokens_[i].is(text); }
  bool is_one_of(std::size_t i, std::initializer_list<std::string_view> texts) const;

  bool is_figure(std::size_t i) const { return i < size() && tokens_[i].kind == Token::Kind::figure; }
  /// Of a figure token.
  const Figure& figure(std::size_t i) const { return draft_.figures[tokens_[i].figure].figure; }
  std::size_t index(std::size_t i) const { return tokens_[i].figure; }
  /// The same figure as a term.
  FigureTerm term(std::size_t i) const { return FigureTerm::of(FigureId{index(i)}); }
  /// A count, an amount of money, a measure: what adds up. No range.
  bool is_number(std::size_t i) const;
  bool is_percent(std::size_t i) const;
  bool is_amount(std::size_t i) const { return is_figure(i) && verify::is_amount(figure(i)); }

  /// Both in one unit, said of the same time: what could be added or compared.
  bool alike(std::size_t i, std::size_t k) const;

  /// The first amount from `from` on behind no more than `words` words; nothing when a mark other than those in `marks`
  /// comes first. Dates, ordinals and the like are passed over as one word.
  std::optional<std::size_t> amount_within(std::size_t from, std::size_t words, std::string_view marks = "") const;
  /// The last one before `before`, likewise.
  std::optional<std::size_t> amount_before(std::size_t before, std::size_t words, std::string_view marks = "") const;

 private:
  const Draft& draft_;
  const std::vector<Token>& tokens_;
};

/// "from A … to B": the tokens of the word and of its two figures.
struct Course {
  std::size_t word, from, to;
};
/// Words between the parts of such a statement.
inline constexpr std::size_t kCourseReach = 12;

/// The course that starts with the token `i`: two amounts of one kind and unit, neither of them a range, with no other
/// amount and no end of a clause between them.
std::optional<Course> course_at(const Scan& s, std::size_t i);

}  // namespace verify
