// Prints how many slips are found that were planted in invented documents, and the alarms on the same documents without
// them: pairs [--list]. README.md tells what is counted.
#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench/quality/invented.h"
#include "bench/quality/list_option.h"
#include "bench/quality/slips.h"
#include "check/drafts.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/read_draft.h"

namespace verify::bench {
namespace {

constexpr std::uint64_t kDocuments = 6;  // of each genre

/// A document as text and figures by turns; the figures are those that take part in some arithmetic.
struct Document {
  struct Figure {
    std::string rule;
    std::size_t piece = 0;
    std::optional<std::size_t> above;  // of a cell that has one above it: its piece
  };
  std::vector<std::string> pieces = {""};
  std::vector<Figure> figures;
  std::vector<std::pair<std::size_t, std::size_t>> rows;  // of the table: the pieces of each, but for first and last

  void add(const std::string& text) { pieces.back() += text; }
  void add_figure(const std::string& rule, const std::string& text, std::optional<std::size_t> above = {}) {
    figures.push_back({rule, pieces.size(), above});
    pieces.push_back(text);
    pieces.emplace_back();
  }
};

void add(Document& out, const Passage& passage) {
  for (std::size_t i = 0; i < passage.pieces.size(); ++i) {
    if (i % 2 == 1) out.add_figure(passage.rule, passage.pieces[i]);
    else out.add(passage.pieces[i]);
  }
  out.add("\n\n");
}

// The text of a row stands in the pieces of its figures and in what is between them.
void add(Document& out, const Grid& grid) {
  std::vector<std::size_t> above(grid.rows.front().size(), 0);
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    const std::size_t first = out.pieces.size();
    for (std::size_t c = 0; c < grid.rows[r].size(); ++c) {
      out.add("| ");
      if (r > 0 && c > 0) {
        const std::size_t here = out.pieces.size();
        out.add_figure("table", grid.rows[r][c], r > 1 ? std::optional(above[c]) : std::nullopt);
        above[c] = here;
      } else {
        out.add(grid.rows[r][c]);
      }
      out.add(" ");
    }
    out.add("|\n");
    if (r > 0 && r + 1 < grid.rows.size()) out.rows.emplace_back(first, out.pieces.size());
    if (r > 0) continue;
    for (std::size_t c = 0; c < grid.rows[r].size(); ++c) out.add("| --- ");
    out.add("|\n");
  }
  out.add("\n");
}

Document document(Genre genre, std::uint64_t seed) {
  Dice dice(seed * 100 + static_cast<std::uint64_t>(genre));
  Document out;
  out.add("# The year\n\n");
  std::vector<std::string> rules = passage_rules();
  for (std::size_t i = rules.size(); i > 1; --i)
    std::swap(rules[i - 1], rules[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(i) - 1))]);
  for (const std::string& rule : rules) {
    add(out, prose(genre, dice));
    add(out, passage(rule, genre, dice));
  }
  add(out, grid(genre, dice));
  return out;
}

struct Checked {
  CheckResult result;
  std::string text;
  std::vector<std::size_t> places;  // of each piece
};

Checked check_pieces(const std::vector<std::string>& pieces) {
  Checked out;
  for (const std::string& piece : pieces) {
    out.places.push_back(out.text.size());
    out.text += piece;
  }
  Diagnostics diagnostics;
  std::vector<Manuscript> manuscripts;
  auto manuscript = read_manuscript(std::make_shared<const Source>("draft.md", out.text), diagnostics);
  if (manuscript) manuscripts.push_back(std::move(*manuscript));
  out.result = check(ground_draft(read_draft(std::move(manuscripts), {}), {}), default_oracle, judging_oracle, {});
  return out;
}

bool stands_in(const FactPlace& place, std::size_t begin, std::size_t end) {
  return place.span.begin < end && begin < place.span.end;
}

bool found_at(const Checked& checked, std::size_t begin, std::size_t end) {
  return std::any_of(checked.result.findings.begin(), checked.result.findings.end(), [&](const Finding& f) {
    return std::any_of(f.facts.begin(), f.facts.end(),
                       [&](std::size_t fact) { return stands_in(checked.result.places[fact], begin, end); });
  });
}

// Some relation still holds of the figure: its slip is within what rounding, or the words, allow.
bool holds_at(const Checked& checked, std::size_t begin, std::size_t end) {
  const Problem& problem = checked.result.problem;
  return std::any_of(checked.result.relations.begin(), checked.result.relations.end(), [&](const CheckedRelation& r) {
    if (r.standing != Standing::holds) return false;
    const auto& quantities = problem.relations[r.relation].quantities;
    return std::any_of(quantities.begin(), quantities.end(), [&](VarId v) {
      return stands_in(checked.result.places[problem.claims[problem.quantities[v].claims.front()].fact], begin, end);
    });
  });
}

std::optional<std::string> times_thousand(const std::string& text) {
  if (text.find_first_not_of("0123456789,") != std::string::npos) return std::nullopt;
  return text + ",000";
}

struct Tally {
  int planted = 0, found = 0;
  int small = 0, small_found = 0;  // figures of one or two digits
  int hidden = 0;                  // not found, and something still holds of the figure
};
using Tallies = std::map<std::pair<std::string, std::string>, Tally>;  // by rule and slip

void count(Tally& tally, const Checked& checked, std::size_t begin, std::size_t end, bool small) {
  const bool found = found_at(checked, begin, end);
  (small ? tally.small : tally.planted)++;
  (small ? tally.small_found : tally.found) += found;
  tally.hidden += !small && !found && holds_at(checked, begin, end);
}

void plant(const Document& clean, const Document::Figure& figure, const std::string& slip,
           const std::optional<std::string>& written, Tallies& out, bool list) {
  if (!written || *written == clean.pieces[figure.piece]) return;
  std::vector<std::string> pieces = clean.pieces;
  pieces[figure.piece] = *written;
  const Checked checked = check_pieces(pieces);
  const std::size_t begin = checked.places[figure.piece];
  const std::size_t digits = digit_count(clean.pieces[figure.piece]);
  const bool small = digits > 0 && digits < 3;
  count(out[{figure.rule, slip}], checked, begin, begin + written->size(), small);
  if (list && !small && !found_at(checked, begin, begin + written->size()))
    std::printf("missed: %s, %s: %s → %s\n", figure.rule.c_str(), slip.c_str(), clean.pieces[figure.piece].c_str(),
                written->c_str());
}

// A row that is left out is found where a finding speaks of a column of its table.
void drop_row(const Document& clean, Dice& dice, Tallies& out) {
  const auto [first, behind] =
      clean.rows[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(clean.rows.size()) - 1))];
  std::vector<std::string> pieces = clean.pieces;
  // Its name stands before its first figure, the next row's name behind its last.
  const std::string before = pieces[first - 1], last = pieces[behind - 1];
  pieces[first - 1] = before.substr(0, before.rfind("|\n") + 2);
  for (std::size_t i = first; i < behind; ++i) pieces[i].clear();
  pieces[behind - 1] = last.substr(last.find("|\n") + 2);
  const Checked checked = check_pieces(pieces);
  count(out[{"table", "row dropped"}], checked, checked.places[clean.rows.front().first], checked.text.size(), false);
}

int run(bool list) {
  Tallies tallies;
  std::map<std::string, std::pair<int, int>> clean;  // statements that hold, and alarms, by rule
  int documents = 0;
  for (const Genre genre : kGenres) {
    for (std::uint64_t seed = 1; seed <= kDocuments; ++seed, ++documents) {
      const Document made = document(genre, seed);
      const Checked checked = check_pieces(made.pieces);
      for (const CheckedRelation& r : checked.result.relations)
        clean[checked.result.problem.relations[r.relation].name].first += r.standing == Standing::holds;
      for (const Finding& f : checked.result.findings) {
        ++clean[f.rule].second;
        if (list) std::printf("alarm: %s %d: %s\n", genre_name(genre), static_cast<int>(seed), f.message.c_str());
      }
      Dice dice(seed * 1000 + static_cast<std::uint64_t>(genre));
      for (const Document::Figure& figure : made.figures) {
        // Every third cell of a table: they are many.
        if (figure.rule == "table" && dice.between(0, 2) > 0) continue;
        const std::string& text = made.pieces[figure.piece];
        plant(made, figure, "one digit", one_digit(text, dice), tallies, list);
        plant(made, figure, "digits swapped", swapped(text, dice), tallies, list);
        plant(made, figure, "x 1,000", times_thousand(text), tallies, list);
        if (figure.above) plant(made, figure, "cell copied", made.pieces[*figure.above], tallies, list);
      }
      drop_row(made, dice, tallies);
    }
  }
  std::printf("%d documents without a slip:\n\n| rule | statements that hold | alarms |\n| --- | ---: | ---: |\n",
              documents);
  for (const auto& [rule, n] : clean) std::printf("| %s | %d | %d |\n", rule.c_str(), n.first, n.second);
  std::printf(
      "\nOne slip each:\n\n| rule | slip | found / planted | still true | found / planted in figures of one or two "
      "digits |\n| --- | --- | ---: | ---: | ---: |\n");
  Tally all;
  for (const auto& [key, t] : tallies) {
    std::printf("| %s | %s | %d / %d | %d | %d / %d |\n", key.first.c_str(), key.second.c_str(), t.found, t.planted,
                t.hidden, t.small_found, t.small);
    all.found += t.found;
    all.planted += t.planted;
    all.hidden += t.hidden;
    all.small_found += t.small_found;
    all.small += t.small;
  }
  std::printf("| all | | %d / %d | %d | %d / %d |\n", all.found, all.planted, all.hidden, all.small_found, all.small);
  return 0;
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) { return verify::bench::run_with_list("pairs", argc, argv, verify::bench::run); }
