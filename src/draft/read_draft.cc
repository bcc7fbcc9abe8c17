// Reads drafts: figures first, then the statements of sentences, of repetitions and of tables, bounded at the end.
#include "draft/read_draft.h"

#include <algorithm>

#include "draft/again.h"
#include "draft/arithmetic.h"
#include "draft/far_pairs.h"
#include "draft/frames/limits.h"
#include "draft/limits.h"
#include "draft/list_totals.h"
#include "draft/repeats.h"
#include "draft/statements/sentence_scan.h"
#include "draft/tables/tables.h"
#include "figures/read_figures.h"
#include "ground/term_values.h"
#include "text/ascii.h"

namespace verify {

namespace {

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

// Goes over spans and figures, both in the order they stand.
class LeftOut {
 public:
  explicit LeftOut(std::vector<Span> spans) : spans_(std::move(spans)) {}

  bool holds(Span figure) {
    while (next_ < spans_.size() && spans_[next_].end <= figure.begin) ++next_;
    return next_ < spans_.size() && spans_[next_].begin < figure.end;
  }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
};

// Four digits that are all of a cell are a count, unless they head a column.
bool is_count_in_cell(const Figure& f, std::string_view cell, bool heads) {
  if (heads || f.kind != FigureKind::year || f.written.numeral.value.sign() == 0) return false;
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '*'; };
  std::size_t begin = 0;
  std::size_t end = cell.size();
  while (begin < end && blank(cell[begin])) ++begin;
  while (begin < end && blank(cell[end - 1])) --end;
  return end - begin == 4;
}

// The "three" of "three-bedroom" counts nothing that could be added up.
bool in_compound(const Figure& f, std::string_view text) {
  return f.kind == FigureKind::number && is_ascii_letter(text[f.number.begin]) && f.span.end + 1 < text.size() &&
         text[f.span.end] == '-' && is_ascii_letter(text[f.span.end + 1]);
}

// Whether a comma is the decimal mark of the figure, or points part its thousands: "3,50", "2.400".
bool is_comma_decimal(const Figure& f, std::string_view text) {
  if (!is_amount(f) || f.upper || f.kind == FigureKind::multiple) return false;
  const std::string_view number = text.substr(f.number.begin, f.number.end - f.number.begin);
  const std::size_t mark = number.find_last_of(".,");
  if (mark == std::string_view::npos || mark == 0) return false;
  const std::string_view behind = number.substr(mark + 1);
  if (!std::all_of(behind.begin(), behind.end(), is_ascii_digit)) return false;
  const int decimals = f.written.numeral.decimals;
  return number[mark] == ',' ? decimals == static_cast<int>(behind.size()) : behind.size() == 3 && decimals == 0;
}

// Blocks in the first rows of tables, which head the columns.
std::vector<bool> heading_cells(const Manuscript& m) {
  std::vector<bool> out(m.blocks.size(), false);
  for (const Table& table : m.tables) {
    for (const Cell& cell : table.cells) out[cell.block] = cell.header || cell.row == table.cells.front().row;
  }
  return out;
}

void add_figures(Draft& draft, std::size_t manuscript, const std::vector<std::string>& leave_out,
                 FigureContext& context) {
  const Manuscript& m = draft.manuscripts[manuscript];
  LeftOut left_out(left_out_of(m, leave_out));
  const std::string_view text = m.text->bytes();
  context.style = number_style(text);
  bool comma = context.style.decimal_point == ',';
  const std::vector<bool> heads = heading_cells(m);
  for (std::size_t b = 0; b < m.blocks.size(); ++b) {
    const Block& block = m.blocks[b];
    if (!is_read(block)) continue;
    const std::size_t first = draft.figures.size();
    bool all_kept = true;
    for (Figure& f : read_figures(m.text->slice(block.span), context)) {
      if (in_compound(f, m.text->slice(block.span))) {
        all_kept = false;
        continue;
      }
      if (block.kind == Block::Kind::cell && is_count_in_cell(f, m.text->slice(block.span), heads[b])) {
        f.kind = FigureKind::number;
        f.value = f.written.numeral.value;
        f.date.reset();
      }
      comma = comma || is_comma_decimal(f, m.text->slice(block.span));
      f.span = shifted(f.span, block.span.begin);
      if (left_out.holds(f.span)) {
        draft.left_out += is_amount(f);
        all_kept = false;
        continue;
      }
      f.number = shifted(f.number, block.span.begin);
      f.amount = shifted(f.amount, block.span.begin);
      if (f.hedge.begin < f.hedge.end) f.hedge = shifted(f.hedge, block.span.begin);
      if (f.noun.begin < f.noun.end) f.noun = shifted(f.noun, block.span.begin);
      // Which one is the whole is counted with those that are left out.
      if (f.out_of && all_kept) *f.out_of += first;
      else f.out_of.reset();
      draft.figures.push_back({manuscript, b, std::move(f)});
    }
  }
  if (comma) draft.comma_decimals.push_back(manuscript);
}

// Each disagreement is put to a solver; hundreds of them are one mistake in the reading, or an attack. Every figure of
// a sum that fails is a part of its conflict, which takes a question to the solver each.
void keep_bounded(Draft& draft, std::vector<Statement> found) {
  std::size_t looked_into = 0;
  for (Statement& statement : found) {
    const bool holds = leaves_room(statement, draft);
    const bool kept =
        holds || (looked_into < kMaxDisagreements && variables_of(statement.term).size() <= kMaxFiguresOfADisagreement);
    looked_into += kept && !holds;
    if (kept) draft.statements.push_back(std::move(statement));
    else ++draft.at_limits.disagreements;
  }
}

void add_statements(Draft& draft) {
  Repeats repeats(draft);
  SharedFigures shared(draft);
  FarPairs pairs(draft);
  std::vector<Statement> found;
  for_each_block(draft, [&](const std::vector<Sentence>& sentences) {
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      read_arithmetic(draft, sentences, i, found);
      find_counted_list(draft, sentences[i], i + 1 == sentences.size(), found);
      repeats.add(sentences[i]);
      draft.at_limits.sentences += Scan(draft, sentences[i]).amounts() > kMaxAmountsOfASentence;
      shared.add(sentences[i]);
      pairs.add(sentences[i]);
    }
  });
  find_list_totals(draft, found);
  pairs.find(found);
  repeats.find(found);
  shared.find(found);
  draft.at_limits.mentions = repeats.not_compared();
  draft.apart = repeats.apart(kMaxPairsApart, draft.at_limits.pairs);
  std::vector<std::size_t> exact;
  for (std::size_t m = 0; m < draft.manuscripts.size(); ++m)
    read_table_arithmetic(draft, m, found, draft.at_limits, &exact);
  for (const std::size_t f : exact) draft.figures[f].figure.written.hedge = Hedge::exactly;
  keep_bounded(draft, std::move(found));
}

}  // namespace

bool is_read(const Block& block) { return block.kind != Block::Kind::code && block.kind != Block::Kind::furniture; }

Draft read_draft(std::vector<Manuscript> manuscripts, const DraftSettings& settings) {
  Draft draft;
  draft.manuscripts = std::move(manuscripts);
  draft.widths = settings.widths;
  FigureContext context;
  context.hedges = ConfiguredHedges(settings.hedges);
  for (std::size_t m = 0; m < draft.manuscripts.size(); ++m) add_figures(draft, m, settings.leave_out, context);
  add_statements(draft);
  return draft;
}

std::vector<Span> left_out_of(const Manuscript& manuscript, const std::vector<std::string>& phrases) {
  const std::string_view text = manuscript.text->bytes();
  std::vector<Span> all = manuscript.left_out;
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) continue;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + phrase.size()))
      all.push_back({at, at + phrase.size()});
  }
  for (std::size_t at = text.find(kLeaveOutFrom); at != std::string_view::npos;) {
    const std::size_t to = std::min(text.find(kLeaveOutTo, at), text.size());
    all.push_back({at, to});
    at = text.find(kLeaveOutFrom, to);
  }
  std::sort(all.begin(), all.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> out;
  for (const Span& span : all) {
    if (!out.empty() && span.begin <= out.back().end) out.back().end = std::max(out.back().end, span.end);
    else out.push_back(span);
  }
  return out;
}

}  // namespace verify
