// "80 % in 2023 and 77 % in 2022" behind a word of change: which way the figure went, and by how many points.
#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/statements/evidence.h"

namespace verify {

void find_year_pairs(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const auto year = [&](std::size_t i) { return s.is_figure(i) && s.figure(i).kind == FigureKind::year; };
  int direction = 0;
  std::optional<std::size_t> points;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const FrameWord word = meaning_of(s, i);
    if (word.says_change() && word.direction != 0) direction = word.direction;
    if (s.is_figure(i) && s.figure(i).kind == FigureKind::percentage_point) points = i;
    const bool pair = s.is_percent(i) && s.is(i + 1, "in") && year(i + 2) && s.is(i + 3, "and") &&
                      s.is_percent(i + 4) && s.is(i + 5, "in") && year(i + 6);
    if (!pair || direction == 0 || governor_of(s, i).kind == Governor::Kind::change ||
        governor_of(s, i).kind == Governor::Kind::by)
      continue;
    const bool first_is_later = s.figure(i + 2).value > s.figure(i + 6).value;
    const std::size_t after = first_is_later ? i : i + 4, before = first_is_later ? i + 4 : i;
    if (points) {
      FigureTerm change = FigureTerm::make(TermKind::subtract, s.term(direction > 0 ? after : before),
                                           s.term(direction > 0 ? before : after));
      Statement statement = statement_of(StatementRule::change, equals(s.term(*points), std::move(change)));
      statement.plausible = true;
      out.push_back(std::move(statement));
    }
    Statement statement = statement_of(StatementRule::direction,
                                       FigureTerm::compared(s.term(direction > 0 ? before : after), Comparison::less,
                                                            s.term(direction > 0 ? after : before)));
    statement.label = direction > 0 ? kRise : kFall;
    statement.plausible = true;
    out.push_back(std::move(statement));
  }
}

}  // namespace verify
