// Lists that say how many items they have: "five measures: …; …; and …". The items are counted between semicolons, or
// as the list items behind the paragraph.
#include "draft/arithmetic.h"

#include <algorithm>

#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

constexpr int kFewest = 3, kMost = 20;  // items of a list that is worth counting
// Words between the number and the colon. With more of them, the number may count something other than the items, and
// the list isn't counted.
constexpr std::size_t kNounWords = 5;

// "five measures:" – the figure that says how many items follow, and the colon behind its noun.
struct Announced {
  std::size_t figure, colon;
};

std::optional<Announced> announced(const Scan& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is(i, ":")) continue;
    const auto amount = s.amount_before(i, kNounWords, "'’-");
    if (!amount || i < *amount + 2 || !s.is_number(*amount)) return std::nullopt;
    const Figure& f = s.figure(*amount);
    const auto value = f.value.as_int64();
    const Token& noun = s[i - 1];
    // "page 5 of 12:" and "since 3 March:" announce nothing; a noun in the plural does.
    const bool plural = noun.kind == Token::Kind::word && noun.text.size() > 3 && noun.text.back() == 's';
    if (!value || *value < kFewest || *value > kMost || !f.unit.empty() || f.written.hedge != Hedge::none || !plural)
      return std::nullopt;
    if (s.is_one_of(*amount + 1, {"of", "out"})) return std::nullopt;
    return Announced{*amount, i};
  }
  return std::nullopt;
}

// Items that semicolons part, to the end of the sentence; 0 where there are none.
std::size_t semicolon_items(const Scan& s, std::size_t from) {
  std::size_t items = 1;
  bool any = false;
  for (std::size_t i = from; i < s.size(); ++i) {
    if (s.is(i, ":")) return 0;
    if (s.is(i, ";")) {
      any = true;
      ++items;
    }
  }
  return any ? items : 0;
}

std::size_t list_blocks(const std::vector<Block>& blocks, std::size_t from) {
  std::size_t items = 0;
  for (std::size_t b = from; b < blocks.size() && blocks[b].kind == Block::Kind::list_item; ++b)
    items += blocks[b].level <= blocks[from].level;
  return items;
}

}  // namespace

void find_counted_list(const Draft& draft, const Sentence& sentence, bool last, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const auto found = announced(s);
  if (!found) return;
  const auto& blocks = draft.manuscripts[sentence.manuscript].blocks;
  const bool ends = found->colon + 1 == s.size();
  const std::size_t items = ends && last ? list_blocks(blocks, sentence.block + 1)
                            : ends       ? 0
                                         : semicolon_items(s, found->colon + 1);
  const auto said = s.figure(found->figure).value.as_int64();
  // A list that is far shorter or longer is another list.
  if (items < 2 || std::abs(static_cast<std::int64_t>(items) - *said) > 1) return;
  FigureTerm term = equals(s.term(found->figure), FigureTerm::of(Rational(static_cast<std::int64_t>(items))));
  Statement statement = statement_of(StatementRule::counted_list, std::move(term));
  statement.label = kItemsOfTheListBehind;
  out.push_back(std::move(statement));
}

}  // namespace verify
