// Compares figures that count the same thing, in one document or in several. Within a document, a difference is
// reported only if a slip explains it; between documents, every difference is reported. read_draft.cc adds the
// statements.
#pragma once

#include <map>
#include <memory>

#include "draft/statements/sentences.h"

namespace verify {

/// Collects the figures of one or more documents and finds those that count the same thing and differ. Two figures
/// count the same thing when they have the same noun and unit, their sentences name the same days, years and proper
/// names, and one sentence has all other words of the other one.
class Repeats {
 public:
  explicit Repeats(const Draft& draft) : draft_(draft) {}

  void add(const Sentence& sentence);
  /// Compares each figure with the last one before it of the same days and names, and appends a statement if both count
  /// the same thing. Of the statements that hold, only a few are kept for each thing. Within a document, figures that
  /// differ make a statement only if a slip explains the difference.
  void find(std::vector<Statement>& out) const;
  /// Pairs of figures of two documents with the same noun and unit that are not compared, because something in their
  /// sentences differs: the first `most` pairs. `further` grows by the number of the other pairs.
  std::vector<Draft::Apart> apart(std::size_t most, std::size_t& further) const;
  /// How many figures were added beyond kMaxMentions of one thing in one document; none of them is compared.
  std::size_t not_compared() const { return not_compared_; }

 private:
  /// What all figures of a sentence have in common.
  struct Context {
    std::size_t manuscript = 0;
    std::string when, who;           ///< the days and years, and the proper names, of the sentence
    std::vector<std::string> words;  ///< those that carry meaning, sorted
    std::vector<Rational> amounts;   ///< sorted
  };
  struct Mention {
    std::size_t figure;
    std::shared_ptr<const Context> in;
  };

  static bool alike(const Context& a, const Context& b, std::size_t fewest);
  std::string label(const Mention& a, const Mention& b) const;
  bool both_said(const Mention& a, const Mention& b) const;
  void compare(const Mention& a, const Mention& b, std::size_t& hold, std::vector<Statement>& out) const;

  const Draft& draft_;
  std::map<std::string, std::vector<Mention>> mentions_;  ///< by noun, unit and kind
  std::size_t not_compared_ = 0;
};

}  // namespace verify
