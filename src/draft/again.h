// The same figure in two sentences of a document: text and summary, list and table note. Where figures agree they are
// tied; where all others agree but one differs by a slip, that one is likely wrong. Stands beside draft/repeats.h,
// which compares figures by what they count; this compares sentences by the figures that they share.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "draft/statements/sentences.h"

namespace verify {

/// Collects the sentences of documents and finds those that share figures.
class SharedFigures {
 public:
  explicit SharedFigures(const Draft& draft) : draft_(draft) {}

  void add(const Sentence& sentence);
  /// Appends a statement for each figure, of which `out` says nothing yet, that an earlier sentence of the document has
  /// as well, and for each that differs by a slip from that of an earlier sentence whose other figures agree. Nearly
  /// linear: of a figure that many sentences have, the last few are looked at.
  void find(std::vector<Statement>& out) const;

 private:
  struct Said {
    std::size_t manuscript = 0;
    std::vector<std::size_t> figures;  // amounts, in order
    std::set<std::string> words;       // those that carry meaning
    std::set<std::string> times;       // days and years as written
  };
  static std::size_t shared_words(const Said& a, const Said& b);
  bool ties(const Said& a, const Said& b, std::size_t figure, std::size_t anchors) const;
  Statement tie(std::size_t figure, std::size_t same) const;
  using Pairs = std::set<std::pair<FigureId, FigureId>>;
  void compare(const Said& a, const Said& b, const Pairs& told, std::vector<Statement>& out) const;

  const Draft& draft_;
  std::vector<Said> said_;
};

}  // namespace verify
