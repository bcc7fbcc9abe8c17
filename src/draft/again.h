// The same figure in two sentences of a document: text and summary, list and table note. Where figures agree they are
// tied; where all others agree but one differs by a slip, that one is likely wrong. Stands beside draft/repeats.h,
// which compares figures by what they count; this compares sentences by the figures that they share.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
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
  using Words = std::set<std::string>;
  struct Said {
    std::size_t manuscript = 0, block = 0;
    std::vector<std::size_t> figures;  // amounts, in order
    Words words;                       // those that carry meaning
    Words about;                       // the same, with those of the sentence before where it goes on with it
    Words times;                       // days and years as written
    int ways = 0;                      // 1 where a word says that something rose, 2 where it fell, 3 where both
    Words names;                       // words with a capital letter that begin no sentence
  };
  static std::size_t shared(const Words& a, const Words& b);
  bool ties(const Said& a, const Said& b, std::size_t figure, std::size_t anchors) const;
  Statement tie(std::size_t figure, std::size_t same) const;
  using Pairs = std::set<std::pair<FigureId, FigureId>>;
  // Two sentences, figure by figure.
  struct Agreement {
    std::map<std::size_t, std::size_t> same;  // figures of one that the other has
    std::vector<std::size_t> left, other;     // the others of both, in order
    std::size_t anchors = 0, digits = 0;      // figures of two digits or more that agree, and their digits
  };
  Agreement agreement_of(const Said& a, const Said& b) const;
  void tell(std::size_t f, std::size_t g, const Pairs& told, std::vector<Statement>& out) const;
  bool compare_all(const Said& a, const Said& b, const Agreement& agreed, bool says_all, const Pairs& told,
                   std::vector<Statement>& out) const;
  void compare_beside(const Said& a, const Said& b, const Agreement& agreed, bool says_all, const Pairs& told,
                      std::vector<Statement>& out) const;
  void compare(const Said& a, const Said& b, const Pairs& told, std::vector<Statement>& out) const;

  // What two figures have in common that are the same: document, kind, unit, "per" and value.
  using Key = std::tuple<std::size_t, FigureKind, std::string, std::string, Rational>;
  Key key_of(std::size_t figure) const;

  const Draft& draft_;
  std::map<Key, std::size_t> count_;  // how often the document has each figure
  std::vector<Said> said_;
  struct {
    std::size_t manuscript = 0, block = 0;
    Words words;
  } last_;  // the sentence before
};

}  // namespace verify
