// How much of the arithmetic of real tables is checked, how often that alarms, and how many planted slips are found.
// Usage: tables FILE [--rows even|odd|all|NUMBER] [--list]
#include "draft/tables/tables.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "draft/tables/cells.h"
#include "ground/term_values.h"
#include "support/tables.h"

namespace verify {
namespace {

using Cells = testing_support::Rows;
using testing_support::draft_of;
using Place = std::pair<std::size_t, std::size_t>;

struct Sample {
  std::size_t number = 0;
  Cells cells;
  std::set<std::size_t> total_rows;
  std::size_t checkable = 0;
};

// What the figures' own readings leave open, each taken by itself.
Enclosure range_of(const Figure& figure) {
  const Reading reading = read(figure.written, {});
  const Rational per = Rational(figure.percent ? 100 : 1);
  if (!reading.allowed.lo || !reading.allowed.hi) return point_at(figure.value / per);
  return {reading.allowed.lo->value / per, reading.allowed.hi->value / per};
}

bool could_be_true(const FigureTerm& term, const Draft& draft) {
  return truth_of(term, [&](FigureId f) { return range_of(draft.figure(f)); }) != false;
}

struct Found {
  std::string rule, label;
  std::vector<Place> places;  // the total first
  bool holds = false;
  FigureTerm term;
};

std::vector<Found> check(const Cells& cells) {
  const Draft draft = draft_of(cells);
  std::vector<Statement> statements;
  AtLimits left_out;
  read_table_arithmetic(draft, 0, statements, left_out);
  std::map<std::size_t, Place> place_of_block;
  for (const Cell& cell : draft.manuscripts[0].tables[0].cells) place_of_block[cell.block] = {cell.row, cell.column};
  std::vector<Found> out;
  for (const Statement& statement : statements) {
    Found found{std::string(text_of(statement.rule).name),
                statement.label,
                {},
                could_be_true(statement.term, draft),
                statement.term};
    for (const FigureId f : variables_of(statement.term))
      found.places.push_back(place_of_block[draft.figures[f.index].block]);
    out.push_back(std::move(found));
  }
  return out;
}

// Slips, planted into the text of a cell.

std::vector<std::size_t> digits_in(const std::string& text) {
  const CellNumber number = read_cell(text);
  std::vector<std::size_t> out;
  for (std::size_t i = number.digits.begin; i < number.digits.end; ++i) {
    if (text[i] >= '0' && text[i] <= '9') out.push_back(i);
  }
  return out;
}

std::string one_digit(std::string text, std::mt19937& random) {
  const auto digits = digits_in(text);
  const std::size_t i = random() % digits.size();
  char digit = text[digits[i]];
  while (digit == text[digits[i]] || (digit == '0' && i == 0)) digit = static_cast<char>('0' + random() % 10);
  text[digits[i]] = digit;
  return text;
}

std::string swapped(std::string text, std::mt19937& random) {
  const auto digits = digits_in(text);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    if (text[digits[i]] != text[digits[i + 1]] && (i > 0 || text[digits[1]] != '0')) places.push_back(i);
  }
  if (places.empty()) return text;
  const std::size_t i = places[random() % places.size()];
  std::swap(text[digits[i]], text[digits[i + 1]]);
  return text;
}

std::string thousandfold(std::string text) {
  const CellNumber number = read_cell(text);
  const std::size_t point = text.find('.', number.digits.begin);
  const std::size_t end = point < number.digits.end ? point : number.digits.end;
  return text.substr(0, end) +
         (text.substr(0, end).find(',') == std::string::npos && end - number.digits.begin > 3 ? "000" : ",000") +
         text.substr(end);
}

bool alike(const std::string& a, const std::string& b) {
  const CellNumber first = read_cell(a), second = read_cell(b);
  return first.kind == second.kind && first.percent == second.percent && first.decimals == second.decimals;
}

std::string neighbour(const Cells& cells, Place at) {
  const auto& row = cells[at.first];
  for (const std::size_t c : {at.second + 1, at.second - 1}) {
    if (c < row.size() && c > 0 && row[c] != row[at.second] && alike(row[c], row[at.second])) return row[c];
  }
  return row[at.second];
}

const std::vector<std::string> kSlips = {"one digit",        "digits swapped", "x 1,000",
                                         "neighbour copied", "cell left out",  "row left out"};

// The table with the slip; empty where it can't be made there.
Cells planted(const Cells& cells, const std::string& slip, Place at, std::mt19937& random) {
  Cells out = cells;
  std::string& text = out[at.first][at.second];
  if (slip == "one digit") text = one_digit(text, random);
  if (slip == "digits swapped") text = swapped(text, random);
  if (slip == "x 1,000") text = thousandfold(text);
  if (slip == "neighbour copied") text = neighbour(cells, at);
  if (slip == "cell left out") text.clear();
  if (slip == "row left out") out.erase(out.begin() + static_cast<std::ptrdiff_t>(at.first));
  if (slip != "row left out" && text == cells[at.first][at.second]) return {};
  if (slip == "x 1,000" && read_cell(text).value == read_cell(cells[at.first][at.second]).value) return {};
  return out;
}

struct Tally {
  std::size_t planted = 0, found = 0, rounding = 0;  // the last: missed, and no more than rounding may do
};

bool within_rounding(const Found& statement, const Cells& before, const Cells& after) {
  const Draft draft = draft_of(after);
  return draft.figures.size() == draft_of(before).figures.size() && could_be_true(statement.term, draft);
}

void plant(const Sample& sample, const std::vector<Found>& before, std::map<std::string, Tally>& tallies, bool list) {
  std::mt19937 random(static_cast<unsigned>(sample.number) + 1);
  for (const Found& statement : before) {
    if (!statement.holds || statement.places.size() < 2) continue;
    for (const std::string& slip : kSlips) {
      const bool leaves_out = slip.ends_with("left out");
      const bool is_sum = statement.rule != "change" && statement.rule != "percent-of-total";
      if (leaves_out && !is_sum) continue;  // a figure that isn't there is no figure to complain of
      const std::size_t pick = random() % statement.places.size();
      const Place at = statement.places[leaves_out && pick == 0 ? 1 : pick];
      if (read_cell(sample.cells[at.first][at.second]).value.sign() == 0) continue;
      const Cells cells = planted(sample.cells, slip, at, random);
      if (cells.empty()) continue;
      const std::vector<Found> after = check(cells);
      const bool found = std::any_of(after.begin(), after.end(), [&](const Found& f) {
        return !f.holds && (leaves_out || std::find(f.places.begin(), f.places.end(), at) != f.places.end());
      });
      const bool rounding = !found && !leaves_out && within_rounding(statement, sample.cells, cells);
      for (const std::string& key : {slip, "all of " + statement.rule}) {
        if (slip == "row left out" && key != slip) continue;
        ++tallies[key].planted;
        tallies[key].found += found ? 1 : 0;
        tallies[key].rounding += rounding ? 1 : 0;
      }
      if (list && !found && !rounding && slip != "row left out") {
        std::cout << "missed: table " << sample.number << " " << slip << " at row " << at.first << " column "
                  << at.second << ": " << sample.cells[at.first][at.second] << "; " << statement.rule << ": "
                  << statement.label << "\n";
      }
    }
  }
}

std::vector<Sample> read_samples(const std::string& path, const std::string& rows) {
  std::vector<Sample> out;
  std::ifstream in(path);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line); ++number) {
    if ((rows == "even" && number % 2 == 1) || (rows == "odd" && number % 2 == 0)) continue;
    if (rows[0] >= '0' && rows[0] <= '9' && rows != std::to_string(number)) continue;
    const auto json = nlohmann::json::parse(line);
    out.push_back({number, json["table"].get<Cells>(), json["total_rows"].get<std::set<std::size_t>>(),
                   json["checked"].get<std::size_t>()});
  }
  return out;
}

constexpr unsigned kTimesMadeUp = 10;

// The same table with other digits: nothing is a sum any more, so all that is said is said by chance.
Cells made_up(const Sample& sample, unsigned seed) {
  std::mt19937 random(static_cast<unsigned>(sample.number) * kTimesMadeUp + seed);
  Cells out = sample.cells;
  for (auto& row : out) {
    for (std::size_t c = 1; c < row.size(); ++c) {
      const CellNumber number = read_cell(row[c]);
      if (number.kind != CellNumber::Kind::number || number.year) continue;
      bool first = true;
      for (const std::size_t at : digits_in(row[c])) {
        row[c][at] = static_cast<char>(first ? '1' + random() % 9 : '0' + random() % 10);
        first = false;
      }
    }
  }
  return out;
}

int run(const std::string& path, const std::string& rows, bool list) {
  std::map<std::string, Tally> tallies;
  std::map<std::string, std::pair<std::size_t, std::size_t>> rules;  // statements, alarms
  std::pair<std::size_t, std::size_t> by_chance;
  std::size_t checkable = 0, tables = 0, in_totals = 0, alarms_in_totals = 0;
  for (const Sample& sample : read_samples(path, rows)) {
    ++tables;
    checkable += sample.checkable;
    const std::vector<Found> found = check(sample.cells);
    if (rows == std::to_string(sample.number)) {
      for (const Found& f : found) {
        std::cout << (f.holds ? "holds: " : "fails: ") << f.rule << " row " << f.places[0].first << " column "
                  << f.places[0].second << ": " << f.label << "\n";
      }
    }
    std::set<Place> totals, alarms;
    for (const Found& f : found) {
      ++rules[f.rule].first;
      rules[f.rule].second += f.holds ? 0 : 1;
      if (sample.total_rows.contains(f.places[0].first) && f.rule == "footing") {
        totals.insert(f.places[0]);
        if (!f.holds) alarms.insert(f.places[0]);
      }
      if (list && !f.holds) {
        std::cout << "alarm: table " << sample.number << " row " << f.places[0].first << " column "
                  << f.places[0].second << ": " << f.rule << ": " << f.label << "\n";
      }
    }
    for (const std::size_t r : list ? sample.total_rows : std::set<std::size_t>()) {
      for (std::size_t c = 1; c < sample.cells[r].size(); ++c) {
        if (read_cell(sample.cells[r][c]).kind == CellNumber::Kind::number && !totals.contains({r, c}))
          std::cout << "unchecked: table " << sample.number << " row " << r << " column " << c << "\n";
      }
    }
    in_totals += totals.size();
    alarms_in_totals += alarms.size();
    for (unsigned seed = 0; seed < kTimesMadeUp; ++seed) {
      for (const Found& f : check(made_up(sample, seed))) {
        ++by_chance.first;
        by_chance.second += f.holds ? 0 : 1;
        if (list && !f.holds)
          std::cout << "by chance: table " << sample.number << " row " << f.places[0].first << ": " << f.label << "\n";
      }
    }
    plant(sample, found, tallies, list);
  }
  std::cout << "digits made up, " << kTimesMadeUp << " times: " << by_chance.first << " statements, "
            << by_chance.second << " alarms\n";
  std::cout << tables << " tables, " << checkable << " total cells with two or more rows above: " << in_totals
            << " checked, of which alarms " << alarms_in_totals << "\n";
  for (const auto& [rule, n] : rules) {
    std::cout << "  " << rule << ": " << n.first << " statements, " << n.second << " alarms\n";
  }
  for (const auto& [slip, tally] : tallies) {
    std::cout << "  planted, " << slip << ": " << tally.found << " of " << tally.planted << " found; " << tally.rounding
              << " missed are within rounding\n";
  }
  return 0;
}

}  // namespace
}  // namespace verify

int main(int argc, char** argv) {
  std::string path, rows = "all";
  bool list = false;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--list") list = true;
    else if (arg == "--rows" && i + 1 < argc) rows = argv[++i];
    else path = arg;
  }
  if (path.empty()) {
    std::cerr << "usage: tables FILE [--rows even|odd|all|NUMBER] [--list]\n";
    return 2;
  }
  return verify::run(path, rows, list);
}
