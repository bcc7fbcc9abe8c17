// Invented sentences and small tables with what a reader should make of them: what must stay silent, what must be read,
// and which slips must raise an alarm. sentences.jsonl has them; they are measured, not demanded.
#pragma once

#include <string>
#include <vector>

#include "text/source.h"

namespace verify::bench {

/// One case. Either `expect` or `reads` says what is right.
struct Sentence {
  std::string group;                   ///< "A10"; the letter is the chapter
  std::vector<std::string> documents;  ///< the text of each; nearly always one
  std::string name;                    ///< of the document, which tells its format: "draft.csv"
  std::string expect;                  ///< one of `outcomes()`
  std::vector<std::string> figures;    ///< those that the relation or the finding is about, at their first places
  std::string at;                      ///< the words whose figures `reads` says
  std::vector<std::string> reads;      ///< any of these is right; several figures are parted by "; ", none is ""
};

/// "silent": no finding and no relation. "quiet": no finding. "holds": no finding, and relations that hold have the
/// figures. "alarm": a finding, of either of the two kinds that follow, speaks of the figures. "contradiction",
/// "implausible": the same of one kind.
const std::vector<std::string>& outcomes();

/// One JSON object a line. Throws std::runtime_error, with the number of the line, where one lacks what it needs or
/// says a figure that isn't in its text.
std::vector<Sentence> read_sentences(const std::string& path);

/// Empty where the program makes of the sentence what is right; otherwise what it makes of it, for people.
std::string wrong_in(const Sentence& sentence);

}  // namespace verify::bench
