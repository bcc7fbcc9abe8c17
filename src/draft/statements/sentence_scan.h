// How finders look at a sentence: tokens by index, with questions that are false beyond the end, so that no finder
// checks bounds. A phrase that several finders need ("from A to B") is read here, once for all of them.
#pragma once

#include <initializer_list>
#include <optional>

#include "draft/statements/sentences.h"

namespace verify {

/// Whether two figures have the same kind, unit and "per", so that they can be added or compared.
bool alike(const Figure& a, const Figure& b);

/// A sentence as the finders of arithmetic read it. Keeps references to its arguments, which must outlive it.
class Scan {
 public:
  Scan(const Draft& draft, const Sentence& sentence) : draft_(draft), tokens_(sentence.tokens) {}

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  bool is(std::size_t i, std::string_view text) const { return i < size() && tokens_[i].is(text); }
  bool is_one_of(std::size_t i, std::initializer_list<std::string_view> texts) const;

  bool is_figure(std::size_t i) const { return i < size() && tokens_[i].kind == Token::Kind::figure; }
  /// The figure of a token, and its index in Draft::figures; the token must be a figure.
  const Figure& figure(std::size_t i) const { return draft_.figures[tokens_[i].figure].figure; }
  std::size_t index(std::size_t i) const { return tokens_[i].figure; }
  /// The same figure as a term.
  FigureTerm term(std::size_t i) const { return FigureTerm::of(FigureId{index(i)}); }
  /// A single amount that can be added: a count, money or a measure. Neither a percentage nor a range.
  bool is_number(std::size_t i) const;
  bool is_percent(std::size_t i) const;
  /// Whether the figure counts the items of a list off: "1) to sing; 2) to row".
  bool counts_off(std::size_t i) const;
  /// How many tokens are amounts. Linear.
  std::size_t amounts() const;
  bool is_amount(std::size_t i) const { return is_figure(i) && verify::is_amount(figure(i)); }

  /// The figures of two tokens, which must be figures.
  bool alike(std::size_t i, std::size_t k) const { return verify::alike(figure(i), figure(k)); }

  /// The first amount at or behind `from`, with at most `words` words before it. Nothing when a mark that isn't in
  /// `marks` comes first. A date or an ordinal counts as one word.
  std::optional<std::size_t> amount_within(std::size_t from, std::size_t words, std::string_view marks = "") const;
  /// The last amount before `before`, found in the same way.
  std::optional<std::size_t> amount_before(std::size_t before, std::size_t words, std::string_view marks = "") const;

 private:
  const Draft& draft_;
  const std::vector<Token>& tokens_;
};

/// "from A … to B": the tokens of the word and of its two figures.
struct Course {
  std::size_t word, from, to;
};
/// The most words between two parts of a course.
inline constexpr std::size_t kCourseReach = 12;

/// The course that starts with the token `i`: two amounts of one kind and unit, neither of them a range, with no other
/// amount and no end of a clause between them.
std::optional<Course> course_at(const Scan& s, std::size_t i);

}  // namespace verify
