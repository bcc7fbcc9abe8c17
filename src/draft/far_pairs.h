// Pairs of a figure and its percentage whose whole, or whose level, stands in another sentence: "it grew by 84 (4 %)",
// "152 halls (23 %)". One pair fits many figures; several pairs of one section that fit the same figure prove it.
// Stands beside draft/again.h: both look across sentences, once those were read by themselves.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "draft/statements/sentences.h"

namespace verify {

/// Collects pairs and the figures that could be their base, and finds the base of each pair.
class FarPairs {
 public:
  explicit FarPairs(const Draft& draft) : draft_(draft) {}

  void add(const Sentence& sentence);
  /// Appends a statement for each pair that fits a base which other pairs, or the words around it, prove; and for each
  /// that doesn't fit a base which its neighbours prove, nor any other. A pair of which `out` says something
  /// already is passed over. Looks at a bounded number of bases around each pair.
  void find(std::vector<Statement>& out);

 private:
  struct Pair {
    std::size_t manuscript = 0, sentence = 0, section = 0;
    std::size_t amount = 0, percent = 0;  // figures
    int direction = 0;                    // of a change
    bool change = false;                  // else a share
    std::string noun;                     // what a share counts
    std::vector<std::string> words;       // of the sentence, before the pair
  };
  struct Base {
    std::size_t manuscript = 0, figure = 0;
    std::vector<std::string> words, nouns;
    std::vector<Rational> beside;  // other amounts of its sentence
  };
  FigureTerm equation(const Pair& pair, const Base& base) const;
  bool may_be(const Pair& pair, const Base& base) const;
  bool is_near(const Pair& pair, const Base& base) const;
  bool holds(const Pair& pair, const Base& base) const;
  std::vector<std::size_t> bases_around(const Pair& pair) const;
  void find_of(const std::vector<const Pair*>& group, const std::vector<std::size_t>& bases,
               std::vector<Statement>& out);
  void find_slip_of(const std::vector<const Pair*>& group, const std::vector<std::size_t>& bases,
                    std::vector<Statement>& out);
  void say(const Pair& pair, const Base& base, std::vector<Statement>& out);

  const Draft& draft_;
  std::vector<Pair> pairs_;
  std::vector<Base> bases_;
  std::set<std::size_t> parts_;                           // amounts of pairs that were stated
  std::map<std::size_t, std::size_t> fitting_, failing_;  // pairs that were stated, by their base
  std::size_t sentences_ = 0, sections_ = 0, last_block_ = 0, last_manuscript_ = 0;
};

}  // namespace verify
