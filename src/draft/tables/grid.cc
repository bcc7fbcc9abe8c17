// Reads a table as a grid: where its header ends, what its rows and columns are called, which columns are percentages.
#include "draft/tables/grid.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"

namespace verify {

namespace {

using Kind = CellNumber::Kind;

// What is cut off says nothing that tells a total or a rate; a header spread over many columns would take them all.
constexpr std::size_t kLongestLabel = 240;

// Words that say that figures were rounded: to units larger than what is counted, most often.
constexpr std::array<std::string_view, 14> kScaleWords = {"million", "thousand", "billion", "'000", "000s",
                                                          "\u00a3m", "$m",       "\u20acm", "mn",   "bn",
                                                          "crore",   "lakh",     "round",   "index"};

bool stores_numbers(const Manuscript& m) {
  return m.layout == Manuscript::Layout::sheets || ascii_lower(m.name).ends_with(".csv");
}

class GridReader {
 public:
  GridReader(const Manuscript& manuscript, const Table& table) : manuscript_(manuscript), table_(table) {}

  Grid run() {
    read_cells();
    find_headers();
    label_rows();
    label_columns();
    find_percent_columns();
    place();
    grid_.stored = stores_numbers(manuscript_) && !says_scale();
    return std::move(grid_);
  }

 private:
  std::string_view text(const Cell& cell) const { return manuscript_.text->slice(manuscript_.blocks[cell.block].span); }
  // The column behind the cell's last, of one that is inside.
  std::size_t end_of(const Cell& cell) const {
    return std::min(table_.columns, cell.column + std::clamp<std::size_t>(cell.columns, 1, table_.columns));
  }
  bool inside(const Cell& cell) const { return cell.row < table_.rows && cell.column < table_.columns; }

  bool says_scale() const {
    const auto says = [&](std::string_view words) {
      const std::string lower = ascii_lower(words.substr(0, kLongestLabel));
      return std::any_of(kScaleWords.begin(), kScaleWords.end(),
                         [&](std::string_view w) { return lower.find(w) != std::string::npos; });
    };
    if (table_.caption && says(manuscript_.text->slice(manuscript_.blocks[*table_.caption].span))) return true;
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      if (numbers_[i].kind == Kind::text && says(text(table_.cells[i]))) return true;
    }
    return false;
  }

  void read_cells() {
    int vote = 0;
    for (const Cell& cell : table_.cells) vote += decimal_point_vote(text(cell));
    grid_.decimal_point = vote < 0 ? ',' : '.';
    numbers_.reserve(table_.cells.size());
    for (const Cell& cell : table_.cells) {
      numbers_.push_back(read_cell(text(cell), grid_.decimal_point));
      if (numbers_.back().kind == Kind::number) grid_.decimals = std::max(grid_.decimals, numbers_.back().decimals);
    }
    grid_.decimals = std::min(grid_.decimals, kMaxGridDecimals);
    complete_percentages();
  }

  // A percent sign in a cell of its own belongs to the number before it in the row, as filings print it.
  void complete_percentages() {
    for (std::size_t i = 1; i < table_.cells.size(); ++i) {
      std::string_view sign = text(table_.cells[i]);
      while (!sign.empty() && (sign.front() == ' ' || sign.front() == ')')) sign.remove_prefix(1);
      while (!sign.empty() && sign.back() == ' ') sign.remove_suffix(1);
      if (sign != "%" && sign != "%)") continue;
      std::size_t before = i - 1;
      while (before > 0 && numbers_[before].kind == Kind::blank && table_.cells[before].row == table_.cells[i].row)
        --before;
      if (table_.cells[before].row != table_.cells[i].row || numbers_[before].kind != Kind::number) continue;
      numbers_[before].percent = true;
      numbers_[i] = {};
    }
  }

  // What a row holds, seen without knowing what its columns are.
  struct RowLook {
    std::size_t numbers = 0, years = 0, nils = 0, texts = 0, marked = 0, cells = 0;
    bool label = false;       // words in the first column
    bool label_year = false;  // a year there
  };

  std::vector<RowLook> looks() const {
    std::vector<RowLook> rows(table_.rows);
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const Cell& cell = table_.cells[i];
      if (!inside(cell)) continue;
      RowLook& row = rows[cell.row];
      const CellNumber& number = numbers_[i];
      if (number.kind == Kind::blank) continue;
      ++row.cells;
      row.marked += cell.header ? 1 : 0;
      if (cell.column == 0) {
        row.label = row.label || number.kind == Kind::text;
        row.label_year = row.label_year || number.year;
        if (number.kind == Kind::text || number.year) continue;
      }
      row.numbers += number.kind == Kind::number && !number.year ? 1 : 0;
      row.years += number.year ? 1 : 0;
      row.nils += number.kind == Kind::nil ? 1 : 0;
      row.texts += number.kind == Kind::text ? 1 : 0;
    }
    return rows;
  }

  void find_headers() {
    const std::vector<RowLook> rows = looks();
    header_.assign(table_.rows, false);
    has_amount_.assign(table_.rows, false);
    bool top = true;
    std::size_t labelled = 0, data = 0;
    for (std::size_t r = 0; r < table_.rows; ++r) {
      const RowLook& row = rows[r];
      const bool only_years = row.numbers == 0 && row.years > 0 && row.nils == 0;
      const bool all_marked = row.cells > 1 && row.marked == row.cells;
      const bool heads = row.numbers == 0 && row.nils == 0 && (row.texts > 0 || row.years > 0);
      header_[r] = all_marked || (top && row.numbers == 0 && row.nils == 0) ||
                   (only_years && row.years > 1 && !row.label) || (heads && row.texts > 1);
      has_amount_[r] = !header_[r] && row.numbers > 0;
      if (has_amount_[r]) top = false;
      if (header_[r] || row.numbers + row.nils + row.years == 0) continue;
      ++data;
      labelled += row.label || row.label_year ? 1 : 0;
    }
    // Rows without any label are columns of figures from the first column on.
    first_amount_ = labelled > 0 || data == 0 ? 1 : 0;
  }

  void append(std::string& label, std::string_view words) {
    if (label.size() >= kLongestLabel) return;
    if (!label.empty()) label += ' ';
    label += words.substr(0, kLongestLabel);
  }

  void label_rows() {
    grid_.rows.resize(table_.rows);
    bool behind_header = false;
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const Cell& cell = table_.cells[i];
      if (!inside(cell) || header_[cell.row] || numbers_[i].kind == Kind::blank) continue;
      const bool words = numbers_[i].kind == Kind::text;
      if (words || cell.column < first_amount_) append(grid_.rows[cell.row].label, text(cell));
    }
    for (std::size_t r = 0; r < table_.rows; ++r) {
      grid_.rows[r].words = read_table_words(grid_.rows[r].label);
      grid_.rows[r].block_start = behind_header && !header_[r];
      behind_header = header_[r];
    }
  }

  // The words above a column, those of headers further down left out: they say of their own rows.
  void label_columns() {
    grid_.columns.resize(table_.columns);
    std::size_t first_data = 0;
    while (first_data < table_.rows && !has_amount_[first_data]) ++first_data;
    std::size_t spread = 0;
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const Cell& cell = table_.cells[i];
      if (!inside(cell) || cell.row >= first_data || text(cell).empty()) continue;
      const std::size_t end = end_of(cell);
      spread += end - cell.column;
      if (spread > 4 * kMaxGridPlaces) break;
      for (std::size_t c = cell.column; c < end; ++c) append(grid_.columns[c].label, text(cell));
    }
    for (GridLine& column : grid_.columns) column.words = read_table_words(column.label);
  }

  // Where the sign is printed beside the first and the last figure of a column only, all between are percentages too.
  void find_percent_columns() {
    struct Signs {
      std::size_t numbers = 0;
      bool first = false, last = false, currency = false;
    };
    std::vector<Signs> columns(table_.columns);
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const Cell& cell = table_.cells[i];
      if (!inside(cell) || header_[cell.row] || cell.column < first_amount_ || numbers_[i].kind != Kind::number)
        continue;
      Signs& column = columns[column_of(cell)];
      if (column.numbers++ == 0) column.first = numbers_[i].percent;
      column.last = numbers_[i].percent;
      column.currency = column.currency || numbers_[i].currency;
    }
    percent_.resize(table_.columns);
    for (std::size_t c = 0; c < table_.columns; ++c) {
      const Signs& column = columns[c];
      percent_[c] = column.numbers > 2 && column.first && column.last && !column.currency;
    }
  }

  // A figure over several columns stands at the right of them, below those of other rows.
  std::size_t column_of(const Cell& cell) const { return end_of(cell) - 1; }

  void place() {
    grid_.cells.resize(table_.rows * table_.columns);
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const Cell& cell = table_.cells[i];
      if (!inside(cell) || header_[cell.row] || cell.column < first_amount_) continue;
      const std::size_t column = column_of(cell);
      GridCell& at = grid_.cells[cell.row * table_.columns + column];
      if (numbers_[i].kind != Kind::blank) fill(at, i, cell.row, column);
    }
  }

  void fill(GridCell& at, std::size_t i, std::size_t row, std::size_t column) {
    const CellNumber& number = numbers_[i];
    GridLine &line = grid_.rows[row], &lane = grid_.columns[column];
    at.kind = lane.words.note && number.kind == Kind::number ? Kind::text : number.kind;
    at.percent = number.percent || percent_[column] || lane.words.percent || line.words.percent;
    if (at.kind != Kind::number) return;
    at.cell = i;
    const Rational two = Rational(2) * Rational::power_of_ten(grid_.decimals);
    const auto value = (number.value * two).as_int64();
    const auto half = Rational::power_of_ten(grid_.decimals - number.decimals).as_int64();
    if (!value || !half || *value > kMaxGridValue || *value < -kMaxGridValue || *half > kMaxGridValue) {
      at.kind = Kind::missing;
      ++grid_.too_long;
      return;
    }
    at.value = *value;
    at.half = *half;
    line.amounts = true;
    lane.amounts = true;
  }

  const Manuscript& manuscript_;
  const Table& table_;
  Grid grid_;
  std::vector<CellNumber> numbers_;
  std::vector<bool> header_, has_amount_, percent_;
  std::size_t first_amount_ = 1;
};

}  // namespace

bool too_large(const Table& table) {
  return table.columns > 0 && (table.rows > kMaxGridPlaces / table.columns || table.cells.size() > kMaxGridPlaces);
}

Grid read_grid(const Manuscript& manuscript, const Table& table) {
  if (too_large(table) || table.rows == 0 || table.columns == 0) return {};
  return GridReader(manuscript, table).run();
}

}  // namespace verify
