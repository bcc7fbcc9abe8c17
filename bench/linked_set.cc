// Draws the figures of the linked benchmark, plants the errors, and writes the project. The header says what the set
// is.
#include "bench/linked_set.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

namespace verify::bench {

namespace {

using Figure = LinkedSet::Figure;
using Measure = LinkedSet::Measure;

struct Region {
  std::string_view name;  // empty: the country, which is the figure without a region
  std::vector<std::size_t> parts;
};

const std::vector<Region> kRegions = {
    {"", {1, 2}},  {"north", {3, 4, 5, 6}}, {"south", {7, 8, 9}}, {"alder", {}},  {"birch", {}},
    {"cedar", {}}, {"elder", {}},           {"fennel", {}},       {"ginkgo", {}}, {"hazel", {}}};
constexpr std::array<std::string_view, 4> kMeasures = {"exports", "imports", "balance", "transit"};
constexpr int kFirstYear = 2015, kYears = 6, kQuarters = 4;
constexpr std::size_t kMostOfTrade = 4, kMostOfTransit = 2;

const char* const kRules =
    "# Foreign trade by region. Flows add up over time, and the members of a dimension to the total.\n"
    "dimension region = north { alder | birch | cedar | elder } | south { fennel | ginkgo | hazel }\n"
    "flow exports : EUR\n"
    "flow imports : EUR\n"
    "flow balance : EUR, signed\n"
    "flow transit : EUR\n"
    "rule trade-balance \"exports less imports\": balance = exports - imports\n";

// Figures lie in the order year, period, region, measure.
std::size_t index_of(int year, int quarter, std::size_t region, std::size_t measure) {
  const auto period = static_cast<std::size_t>((year - kFirstYear) * (kQuarters + 1) + quarter);
  return (period * kRegions.size() + region) * kMeasures.size() + measure;
}

template <class Visit>
void each_figure(Visit visit) {
  for (int year = kFirstYear; year < kFirstYear + kYears; ++year) {
    for (int quarter = 0; quarter <= kQuarters; ++quarter) {
      for (std::size_t region = 0; region < kRegions.size(); ++region) {
        for (std::size_t measure = 0; measure < kMeasures.size(); ++measure) visit(year, quarter, region, measure);
      }
    }
  }
}

std::vector<Figure> blank_figures() {
  std::vector<Figure> out;
  each_figure([&](int year, int quarter, std::size_t region, std::size_t measure) {
    std::string name = "trade-" + std::to_string(year) + "/";
    name += quarter == 0 ? "year" : "q" + std::to_string(quarter);
    if (region != 0) name += "-" + std::string(kRegions[region].name);
    name += "-" + std::string(kMeasures[measure]);
    out.push_back({region, year, quarter, static_cast<Measure>(measure), 0, 0, name});
  });
  return out;
}

std::vector<LinkedSet::Identity> all_identities() {
  std::vector<LinkedSet::Identity> out;
  each_figure([&](int year, int quarter, std::size_t region, std::size_t measure) {
    const std::size_t whole = index_of(year, quarter, region, measure);
    if (quarter == 0) {
      out.push_back({whole, {}});
      for (int q = 1; q <= kQuarters; ++q) out.back().parts.emplace_back(index_of(year, q, region, measure), 1);
    }
    if (!kRegions[region].parts.empty()) {
      out.push_back({whole, {}});
      for (const std::size_t part : kRegions[region].parts)
        out.back().parts.emplace_back(index_of(year, quarter, part, measure), 1);
    }
    if (measure == LinkedSet::balance) {
      out.push_back({whole,
                     {{index_of(year, quarter, region, LinkedSet::exports), 1},
                      {index_of(year, quarter, region, LinkedSet::imports), -1}}});
    }
  });
  return out;
}

// A province's quarter is drawn; the rest are sums of such.
void draw_truth(std::vector<Figure>& figures, Dice& dice) {
  const auto add_everywhere = [&](const Figure& leaf, std::size_t measure, std::int64_t value) {
    const std::size_t parent = leaf.region <= 6 ? 1 : 2;
    for (const int quarter : {0, leaf.quarter}) {
      for (const std::size_t region : {std::size_t{0}, parent, leaf.region})
        figures[index_of(leaf.year, quarter, region, measure)].truth += value;
    }
  };
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure figure = figures[i];
    if (figure.quarter == 0 || !kRegions[figure.region].parts.empty() || figure.measure == LinkedSet::balance) continue;
    const std::int64_t value = dice.between(1'000, 35'000);
    add_everywhere(figure, figure.measure, value);
    if (figure.measure == LinkedSet::exports) add_everywhere(figure, LinkedSet::balance, value);
    if (figure.measure == LinkedSet::imports) add_everywhere(figure, LinkedSet::balance, -value);
  }
  for (Figure& figure : figures) figure.printed = figure.truth;
}

// A number with a random number of digits, of either sign.
std::int64_t draw_error(Dice& dice) {
  std::int64_t power = 1;
  for (std::int64_t digits = dice.between(1, 5); digits > 1; --digits) power *= 10;
  const std::int64_t size = dice.between(power, 10 * power - 1);
  return dice.between(0, 1) == 0 ? size : -size;
}

std::vector<std::size_t> plant(std::vector<Figure>& figures, std::size_t count, Dice& dice) {
  std::vector<std::size_t> out;
  std::set<std::int64_t> sizes;
  std::map<std::pair<int, bool>, std::size_t> in_block;
  while (out.size() < count) {
    const auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(figures.size()) - 1));
    const std::int64_t error = draw_error(dice);
    Figure& figure = figures[at];
    const bool transit = figure.measure == LinkedSet::transit;
    std::size_t& here = in_block[{figure.year, transit}];
    const bool ambiguous = here == (transit ? kMostOfTransit : kMostOfTrade) || sizes.count(std::abs(error)) > 0;
    const bool impossible = figure.measure != LinkedSet::balance && figure.truth + error <= 0;
    if (ambiguous || impossible || figure.printed != figure.truth) continue;
    figure.printed += error;
    sizes.insert(std::abs(error));
    ++here;
    out.push_back(at);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string period_text(const Figure& figure) {
  const std::string year = std::to_string(figure.year);
  if (figure.quarter == 0) return year;
  const auto month = [&](int m) { return year + (m < 10 ? "-0" : "-") + std::to_string(m); };
  return month(3 * figure.quarter - 2) + "/" + month(3 * figure.quarter);
}

std::string fact_text(const Figure& figure) {
  const std::string id = figure.name.substr(figure.name.find('/') + 1);
  std::string out = "    \"" + id + "\": { \"value\": \"" + std::to_string(figure.printed) +
                    "\", \"hedge\": \"exactly\", \"dimensions\": { \"concept\": \"" +
                    std::string(kMeasures[figure.measure]) + "\", \"period\": \"" + period_text(figure) + "\"";
  if (figure.region != 0) out += ", \"region\": \"" + std::string(kRegions[figure.region].name) + "\"";
  return out + " } }";
}

// One document a year.
std::vector<InputFile> facts_files(const std::vector<Figure>& figures) {
  std::map<int, std::string> texts;
  for (const Figure& figure : figures) {
    std::string& text = texts[figure.year];
    text += (text.empty() ? "" : ",\n") + fact_text(figure);
  }
  std::vector<InputFile> out;
  for (const auto& [year, text] : texts) {
    const std::string id = "trade-" + std::to_string(year);
    out.push_back({id + ".json", "{\n  \"document\": { \"id\": \"" + id + "\", \"title\": \"Foreign trade in " +
                                     std::to_string(year) + "\" },\n  \"facts\": {\n" + text + "\n  }\n}\n"});
  }
  return out;
}

}  // namespace

LinkedSet linked_set(std::size_t planted, std::uint64_t seed) {
  if (planted > (kMostOfTrade + kMostOfTransit) * kYears) throw std::invalid_argument("too many figures to plant");
  LinkedSet set;
  set.figures = blank_figures();
  set.identities = all_identities();
  Dice values(seed);
  draw_truth(set.figures, values);
  Dice errors(seed + 1);
  set.planted = plant(set.figures, planted, errors);
  set.project = {kRules, facts_files(set.figures), {}};
  for (const std::size_t i : set.planted) set.project.planted.push_back(set.figures[i].name);
  std::sort(set.project.planted.begin(), set.project.planted.end());
  return set;
}

}  // namespace verify::bench
