// Draws the figures of the company benchmark, plants the errors, and writes the project. The header says what the set
// is.
#include "bench/company_report.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

namespace verify::bench {

namespace {

constexpr int kFirstYear = 2014;
constexpr std::array<std::string_view, 7> kSegments = {"bricks", "tiles",  "pipes", "blocks",
                                                       "paving", "mortar", "kilns"};
constexpr std::array<std::string_view, 3> kAccounts = {"sales", "costs", "profit"};

struct Size {
  std::size_t figures;
  int years;
  std::size_t segments;
};
constexpr std::array<Size, 4> kSizes = {{{10, 1, 2}, {30, 2, 2}, {100, 5, 4}, {300, 10, 7}}};
constexpr std::size_t kMostErrors = 5;

const Size& size_of(std::size_t figures) {
  const auto size = std::find_if(kSizes.begin(), kSizes.end(), [&](const Size& s) { return s.figures == figures; });
  if (size == kSizes.end()) throw std::invalid_argument("a company's report has 10, 30, 100 or 300 figures");
  return *size;
}

struct Figure {
  int year;
  std::string id, concept_name, period, segment;
  std::int64_t value;         ///< in units of its last written digit
  int digits = 0;             ///< behind the point
  std::string more = {};      ///< further members of the fact
  std::int64_t largest = 0;   ///< error that can be planted; 0: none
  std::int64_t smallest = 0;  ///< one that no rounding explains
};

std::string decimal(std::int64_t value, int digits) {
  std::string out = std::to_string(std::abs(value));
  const auto places = static_cast<std::size_t>(digits);
  if (out.size() <= places) out.insert(0, places + 1 - out.size(), '0');
  if (digits > 0) out.insert(out.size() - places, ".");
  return (value < 0 ? "-" : "") + out;
}

// The nearest whole number to a / b, b > 0; halves away from zero.
std::int64_t rounded(std::int64_t a, std::int64_t b) { return (2 * a + (a < 0 ? -b : b)) / (2 * b); }

class Report {
 public:
  Report(const Size& size, std::uint64_t seed) : size_(size), dice_(seed) {
    staff_ = dice_.between(900, 1'100);
    add_persons(kFirstYear - 1, "staff", staff_, std::to_string(kFirstYear - 1) + "-12-31");
    for (int year = kFirstYear; year < kFirstYear + size.years; ++year) add_year(year);
    figures_.resize(size.figures);
  }

  std::vector<Figure>& figures() { return figures_; }

 private:
  void add_year(int year) {
    const std::int64_t hired = dice_.between(30, 200);
    const std::int64_t left = dice_.between(30, 150);
    staff_ += hired - left;
    add_persons(year, "staff", staff_, std::to_string(year) + "-12-31");
    add_persons(year, "hired", hired, std::to_string(year));
    add_persons(year, "left", left, std::to_string(year));
    // In EUR; by account, the total first, then each segment.
    std::array<std::vector<std::int64_t>, 3> amounts;
    for (auto& account : amounts) account.assign(size_.segments + 1, 0);
    for (std::size_t segment = 1; segment <= size_.segments; ++segment) {
      amounts[0][segment] = dice_.between(10'000'000, 40'000'000);
      amounts[1][segment] = dice_.between(9'000'000, amounts[0][segment] + 2'000'000);
      amounts[2][segment] = amounts[0][segment] - amounts[1][segment];
      for (auto& account : amounts) account[0] += account[segment];
    }
    add(year, "sales-per-head", {}, rounded(amounts[0][0], staff_ * 100), 1, R"("scale": 3, )");
    for (std::size_t account = 0; account < kAccounts.size(); ++account) add_account(year, account, 0, amounts);
    for (std::size_t account = 0; account < kAccounts.size(); ++account) {
      for (std::size_t segment = 1; segment <= size_.segments; ++segment) add_account(year, account, segment, amounts);
    }
    const std::int64_t abroad = amounts[0][0] / 100 * dice_.between(20, 60);
    add(year, "abroad", {}, rounded(abroad, 1'000'000), 0, R"("scale": 6, "hedge": "about", )");
    add(year, "abroad-share", {}, rounded(abroad * 1'000, amounts[0][0]), 1);
  }

  void add(int year, std::string_view name, const std::string& segment, std::int64_t value, int digits,
           std::string more = {}) {
    const std::string id = std::string(name) + (segment.empty() ? "" : "-" + segment);
    figures_.push_back({year, id, std::string(name), std::to_string(year), segment, value, digits, std::move(more)});
  }

  void add_persons(int year, std::string_view name, std::int64_t value, std::string period) {
    add(year, name, {}, value, 0, R"("hedge": "exactly", )");
    figures_.back().period = std::move(period);
    figures_.back().smallest = 1;
    figures_.back().largest = 99;
  }

  void add_account(int year, std::size_t account, std::size_t segment,
                   const std::array<std::vector<std::int64_t>, 3>& amounts) {
    add(year, kAccounts[account], segment == 0 ? std::string() : std::string(kSegments[segment - 1]),
        rounded(amounts[account][segment], 1'000), 0, R"("scale": 3, )");
    figures_.back().smallest = 100;
    figures_.back().largest = 9'999;
  }

  Size size_;
  Dice dice_;
  std::int64_t staff_ = 0;
  std::vector<Figure> figures_;
};

std::string document_of(const Figure& figure) { return "report-" + std::to_string(std::max(figure.year, kFirstYear)); }

std::string id_of(const Figure& figure) { return figure.year < kFirstYear ? figure.id + "-before" : figure.id; }

// Errors of either sign; no figure that can't be negative becomes 0 or less.
std::vector<std::string> plant(std::vector<Figure>& figures, std::size_t count, Dice& dice) {
  std::set<std::size_t> taken;
  std::set<std::int64_t> sizes;
  std::vector<std::string> names;
  while (names.size() < count) {
    const auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(figures.size()) - 1));
    Figure& figure = figures[at];
    if (figure.largest == 0 || taken.count(at) > 0) continue;
    const std::int64_t size = dice.between(figure.smallest, figure.largest);
    const std::int64_t error = dice.between(0, 1) == 0 ? size : -size;
    if (sizes.count(size) > 0 || (figure.concept_name != "profit" && figure.value + error <= 0)) continue;
    figure.value += error;
    taken.insert(at);
    sizes.insert(size);
    names.push_back(document_of(figure) + "/" + id_of(figure));
  }
  std::sort(names.begin(), names.end());
  return names;
}

// A concept without a figure would be warned about.
std::string rules_for(const Size& size) {
  std::string members;
  for (std::size_t i = 0; i < size.segments; ++i) members += (i > 0 ? " | " : "") + std::string(kSegments[i]);
  return "# The annual reports of a maker of bricks and tiles.\ndimension segment = " + members + R"(
stock staff          : person
flow  hired          : person
flow  left           : person
flow  sales          : EUR
flow  costs          : EUR
flow  profit         : EUR, signed
value sales-per-head : EUR/person
rule roll-forward "staff at the end": closing staff = opening staff + hired - left
rule result "sales less costs": profit = sales - costs
rule per-head "sales for each at work":
    sum of sales over segment = sales-per-head * closing staff  within 1 %
)" +
         (size.figures > 10 ? R"(flow  abroad         : EUR, part of sales
share abroad-share   = abroad of sales
)"
                            : "");
}

std::string fact_text(const Figure& figure) {
  std::string out = "    \"" + id_of(figure) + "\": { \"value\": \"" + decimal(figure.value, figure.digits) + "\", " +
                    figure.more + "\"dimensions\": { \"concept\": \"" + figure.concept_name + "\", \"period\": \"" +
                    figure.period + "\"";
  if (figure.concept_name == "abroad-share") out += ", \"unit\": \"%\"";
  if (!figure.segment.empty()) out += ", \"segment\": \"" + figure.segment + "\"";
  return out + " } }";
}

}  // namespace

CompanyReport company_report(std::size_t figures, std::size_t errors, std::uint64_t seed) {
  if (errors > kMostErrors) throw std::invalid_argument("too many errors");
  const Size& size = size_of(figures);
  Report report(size, seed + figures);
  Dice dice(seed + figures + 1);
  CompanyReport out{figures, errors, {rules_for(size), {}, plant(report.figures(), errors, dice)}};
  std::map<std::string, std::string> texts;
  for (const Figure& figure : report.figures()) {
    std::string& text = texts[document_of(figure)];
    text += (text.empty() ? "" : ",\n") + fact_text(figure);
  }
  for (const auto& [id, text] : texts) {
    out.project.facts.push_back(
        {id + ".json", "{\n  \"document\": { \"id\": \"" + id + "\" },\n  \"facts\": {\n" + text + "\n  }\n}\n"});
  }
  return out;
}

}  // namespace verify::bench
