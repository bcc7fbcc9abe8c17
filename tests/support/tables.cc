// Tables as rows of texts, and what draft/tables says of them before any solver is asked.
#include "support/tables.h"

#include <algorithm>
#include <memory>

#include "draft/tables/tables.h"
#include "figures/read_figures.h"
#include "ground/term_values.h"

namespace verify::testing_support {

namespace {

// The figures as printed, without the room that their readings leave.
bool truth(const FigureTerm& term, const Draft& draft) {
  return truth_of(term, [&](FigureId f) { return point_at(value_of(draft.figure(f))); }) == true;
}

}  // namespace

Draft draft_of(const Rows& rows) {
  Draft draft;
  Manuscript m;
  Table table;
  std::string text;
  table.rows = rows.size();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    table.columns = std::max(table.columns, rows[r].size());
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      Block block;
      block.kind = Block::Kind::cell;
      block.span = {text.size(), text.size() + rows[r][c].size()};
      text += rows[r][c] + "\n";
      for (Figure figure : read_figures(rows[r][c], {})) {
        if (!is_amount(figure)) continue;
        for (Span* span : {&figure.span, &figure.number, &figure.amount}) {
          span->begin += block.span.begin;
          span->end += block.span.begin;
        }
        draft.figures.push_back({0, m.blocks.size(), figure});
      }
      Cell cell;
      cell.block = m.blocks.size();
      cell.row = r;
      cell.column = c;
      table.cells.push_back(cell);
      m.blocks.push_back(block);
    }
  }
  m.text = std::make_shared<const Source>("table", text);
  m.tables.push_back(std::move(table));
  draft.manuscripts.push_back(std::move(m));
  return draft;
}

std::string said(const Rows& rows) {
  const Draft draft = draft_of(rows);
  std::vector<Statement> statements;
  AtLimits left_out;
  read_table_arithmetic(draft, 0, statements, left_out);
  std::string out;
  for (const Statement& s : statements) {
    out += (truth(s.term, draft) ? "holds, " : "fails, ") + std::string(text_of(s.rule).name) + ": " + s.label + "\n";
  }
  return out;
}

}  // namespace verify::testing_support
