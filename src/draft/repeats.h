// What is said again: figures of one document, or of several, that count the same thing. Within a document a difference
// must be explained by a slip; between documents any difference is told.
#pragma once

#include <map>
#include <memory>

#include "draft/sentences.h"

namespace verify {

/// Collects what a document, or several given together, say of the same thing in the same words, and finds where they
/// say it differently. Two figures are taken for the same when they count the same noun in the same unit, their
/// sentences name the same days and years and the same proper names, and share most of their other words.
class Repeats {
 public:
  explicit Repeats(const Draft& draft) : draft_(draft) {}

  void add(const Sentence& sentence);
  /// One statement for each figure that is said again. Within a document an alarm needs a slip that explains it, too.
  void find(std::vector<Statement>& out) const;
  /// Of several documents, what counts the same noun in the same unit and is not taken for the same: the first `most`
  /// pairs. `further` is raised by the number of the others.
  std::vector<Draft::Apart> apart(std::size_t most, std::size_t& further) const;
  /// How many figures were added beyond kMaxMentions of one thing in one document, and are compared with no other.
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

  std::string label(const Mention& a, const Mention& b) const;
  bool both_said(const Mention& a, const Mention& b) const;
  void compare(const Mention& a, const Mention& b, std::size_t& hold, std::vector<Statement>& out) const;

  const Draft& draft_;
  std::map<std::string, std::vector<Mention>> mentions_;  ///< by noun, unit and kind
  std::size_t not_compared_ = 0;
};

}  // namespace verify
