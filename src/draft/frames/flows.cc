// Flows: what there was, with what came and went, is what there is: "58 joined and 33 left, which took the number from
// 402 to 427". The words of coming and going stand in the lexicon.
#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

constexpr std::size_t kVerbReach = 6;    // tokens between what comes or goes and its verb
constexpr std::size_t kResultReach = 5;  // tokens between "took" and "from": "took the total number of members from"

// "taking the number from", "which brought the total from": the clause before says what came and went.
bool is_result(const Scan& s, std::size_t from) {
  for (std::size_t i = from; i-- > 0 && from - i <= kResultReach;) {
    if (s.is_one_of(i, {"taking", "took", "takes", "bringing", "brought", "brings", "leaving", "cutting", "lifting",
                        "raising", "reducing", "pushing"}))
      return true;
    if (s[i].kind != Token::Kind::word) return false;
  }
  return false;
}

// +1 for what came, −1 for what went, 0 for any other word.
int flow_of(const Scan& s, std::size_t i) {
  const FrameWord word = meaning_of(s, i);
  return word.is == WordClass::flow ? word.direction : 0;
}

struct Part {
  std::size_t figure;
  int direction;
};

// The figure that a verb of coming or going speaks of: its subject before it, or else its object behind it.
std::optional<std::size_t> moved(const Scan& s, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0 && verb - i <= kVerbReach;) {
    if (s.is_number(i)) return i;
    if (s[i].kind != Token::Kind::word || flow_of(s, i) != 0 || s.is(i, "and")) break;
  }
  for (std::size_t i = verb + 1; i < s.size() && i <= verb + kVerbReach; ++i) {
    if (s.is_number(i)) return i;
    if (s.is_figure(i) || s[i].kind != Token::Kind::word) break;
  }
  return std::nullopt;
}

std::vector<Part> parts_before(const Scan& s, std::size_t end) {
  std::vector<Part> out;
  for (std::size_t i = 0; i < end; ++i) {
    const int direction = flow_of(s, i);
    if (direction == 0) continue;
    const auto figure = moved(s, i);
    if (!figure || *figure >= end) continue;
    if (out.empty() || out.back().figure != *figure) out.push_back({*figure, direction});
  }
  return out;
}

std::size_t numbers_before(const Scan& s, std::size_t end) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < end; ++i) out += s.is_amount(i);
  return out;
}

}  // namespace

void find_flows(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() > kMaxAmountsOfASentence) return;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto course = course_at(s, i);
    if (!course || !s.is_number(course->from) || !is_result(s, i)) continue;
    const std::vector<Part> parts = parts_before(s, i);
    // A figure of which no word says whether it came or went may be a part, too.
    if (parts.empty() || parts.size() != numbers_before(s, i)) continue;
    FigureTerm sum = s.term(course->from);
    bool alike = true;
    for (const Part& part : parts) {
      alike = alike && s.figure(part.figure).unit == s.figure(course->from).unit;
      sum = FigureTerm::make(part.direction > 0 ? TermKind::add : TermKind::subtract, std::move(sum),
                             s.term(part.figure));
    }
    if (!alike) continue;
    Statement statement = statement_of(StatementRule::change, equals(s.term(course->to), std::move(sum)));
    statement.label = kFlow;
    out.push_back(std::move(statement));
  }
}

}  // namespace verify
