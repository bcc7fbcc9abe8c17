// The table of the words of frames. Forms are written out, since English bends them too freely for rules ("rose").
#include "draft/frames/lexicon.h"

#include <algorithm>
#include <unordered_map>

namespace verify {

namespace {

struct Row {
  WordClass is;
  int direction;
  std::string_view words;  // parted by blanks
};

constexpr Row kRows[] = {
    {WordClass::change_verb, 1,
     "rose risen rising increased increasing grow grows grew grown growing climbed climbing gained "
     "jumped jumping surged surging soared soaring expanded expanding advanced leapt rebounded "
     "strengthened accelerated swelled swollen rallied edged improved improving raised raising extended "
     "lengthened improve improves rebound"},
    {WordClass::change_verb, -1,
     "fell fallen falling decreased decreasing declined declining dropped dropping shrink shrank shrunk "
     "shrinking contracted contracting reduced reducing slumped plunged plunging tumbled dipped slipped "
     "slid sank weakened slowed slowing lowered narrowed eased easing diminished dwindled shortened reduce "
     "reduces"},
    {WordClass::change_verb, 0, "changed changing moved moving went revised"},
    {WordClass::change_noun, 1, "growth uplift uptick upturn improvement improvements expansion addition"},
    {WordClass::change_noun, -1, "reduction reductions contraction downturn slowdown"},
    {WordClass::change_either, 1, "rise rises increase increases climb climbs jump jumps gain gains surge"},
    {WordClass::change_either, -1, "fall falls decrease decreases decline declines drop drops cut cuts slump dip"},
    {WordClass::change_noun, 0, "change changes difference movement"},
    {WordClass::comparative, 1, "up higher more above greater larger longer better faster exceeding"},
    {WordClass::comparative, -1, "down lower fewer less below under smaller shorter worse slower"},
    {WordClass::be, 0,
     "is was are were be been being stand stands stood standing reach reaches reached reaching totalled "
     "totaled totalling totaling exceeded amounted amounts amounting had has have hit recorded recording "
     "reported reporting averaged averaging remained posted numbered saw earned"},
    {WordClass::compared, 0, "compared compares comparing compare relative contrast"},
    {WordClass::superlative, 1, "highest largest greatest most biggest longest maximum main"},
    {WordClass::superlative, -1, "lowest smallest least fewest shortest minimum"},
    {WordClass::hedge, 0,
     "about around approximately roughly nearly almost over some close just only still now well slightly "
     "already an estimated as many much at"},
    {WordClass::determiner, 0, "the a its their his her our this that these those last previous same"},
    {WordClass::conjunction, 0, "and or"},
    {WordClass::stop, 0,
     "in on for by with from to of than against versus vs among during since through per within after "
     "before into across until throughout despite following which who whom whose if when where whether "
     "representing represented represents accounted accounts accounting equivalent corresponding equal"},
    {WordClass::range, 0, "ranging range ranged ranges varying varied varies between differ differs"},
    {WordClass::phrasal, 0,
     "made make makes making set sum sums taken take followed picked signed add adds added broken break "
     "split end ended turned"},
    {WordClass::cause, 0, "due because offset partly mainly primarily reflecting resulting attributable driven led"},
    {WordClass::flow, 1, "joined opened hired arrived admitted recruited enrolled founded born launched"},
    {WordClass::flow, -1,
     "left closed departed resigned quit dismissed expelled scrapped demolished shut withdrew retired died"},
    {WordClass::contrast, 0, "while whereas although though but however"},
    {WordClass::disqualifier, 0,
     "organic organically comparable underlying real constant excluding excludes adjusted normalised "
     "normalized forma annualised annualized compound cumulative average target targets forecast "
     "expected would hypothetical discount premium outflow outflows inflow inflows deficit loss losses "
     "negative projected seasonally"},
};

// Calls `visit` for each word of the table.
template <class Visit>
void for_each_word(const Visit& visit) {
  for (const Row& row : kRows) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      visit(row.words.substr(at, end - at), FrameWord{row.is, row.direction});
      at = end + 1;
    }
  }
}

std::unordered_map<std::string_view, FrameWord> made() {
  std::unordered_map<std::string_view, FrameWord> out;
  for_each_word([&](std::string_view word, FrameWord meaning) { out.emplace(word, meaning); });
  return out;
}

}  // namespace

FrameWord frame_word(std::string_view word) {
  static const auto kWords = made();  // only looked up in, never iterated over
  const auto found = kWords.find(word);
  return found == kWords.end() ? FrameWord{} : found->second;
}

std::vector<std::string_view> frame_words() {
  std::vector<std::string_view> out;
  for_each_word([&](std::string_view word, FrameWord) { out.push_back(word); });
  return out;
}

}  // namespace verify
