// Sets of facts for the speed table whose shape is the difficulty: one linked component, a long time line, a wide tree,
// many documents on one quantity, and input that a generator got wrong.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "bench/scale/sets.h"

namespace verify::bench {

namespace {

constexpr int kFirstYear = 2'001;

std::string two(std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// The facts of one document.
class FactsFile {
 public:
  explicit FactsFile(std::string id, const std::string& defaults = {}) : id_(std::move(id)) {
    text_ =
        "{\"document\": {\"id\": \"" + id_ + "\"}, \"dimensions\": {\"entity\": \"e\"" + defaults + "}, \"facts\": {";
  }

  void add(const std::string& fact, std::int64_t value, const std::string& dimensions) {
    text_ += (count_++ > 0 ? ",\n\"" : "\n\"") + fact + "\": {\"value\": \"" + std::to_string(value) +
             "\", \"hedge\": \"exactly\", \"dimensions\": {" + dimensions + "}}";
  }

  std::string text() const { return text_ + "\n}}\n"; }
  std::size_t count() const { return count_; }

 private:
  std::string id_, text_;
  std::size_t count_ = 0;
};

ScaleSet write_one(const std::string& folder, const std::string& rules, const FactsFile& facts,
                   std::vector<std::string> planted) {
  write_file(folder + "/constraints/set.rules", rules);
  write_file(folder + "/facts/set.json", facts.text());
  const std::size_t slips = planted.size();
  return {{"facts"}, facts.count(), slips, std::move(planted)};
}

// The country is region 0, its halves 1 and 2, the provinces follow: those of the north, then those of the south.
class Trade {
 public:
  Trade(std::size_t provinces, int years) : provinces_(provinces), years_(years) {}

  std::size_t regions() const { return 3 + 2 * provinces_; }
  std::size_t periods() const { return 5 * static_cast<std::size_t>(years_); }  // of each year: itself, its quarters
  std::size_t at(std::size_t region, std::size_t period, std::size_t measure) const {
    return (period * regions() + region) * 3 + measure;
  }
  std::size_t first_of(std::size_t half) const { return half == 1 ? 3 : 3 + provinces_; }
  std::string name(std::size_t region) const {
    if (region == 0) return {};
    if (region <= 2) return region == 1 ? "north" : "south";
    return "r" + std::to_string(region);
  }
  std::string period(std::size_t period) const {
    const std::string year = std::to_string(kFirstYear + static_cast<int>(period / 5));
    const std::size_t quarter = period % 5;
    if (quarter == 0) return year;
    return year + "-" + two(quarter * 3 - 2) + "/" + year + "-" + two(quarter * 3);
  }

  std::string rules() const {
    std::string tree;
    for (const std::size_t half : {1U, 2U}) {
      tree += (half == 2 ? " | " : "") + name(half) + " { ";
      for (std::size_t i = 0; i < provinces_; ++i) tree += (i > 0 ? " | " : "") + name(first_of(half) + i);
      tree += " }";
    }
    return "dimension region = " + tree +
           "\nflow exports : EUR\nflow imports : EUR\nflow balance : EUR, signed\n"
           "rule balance-of-trade: balance = exports - imports\n";
  }

  std::vector<LinkedSet::Identity> identities() const {
    std::vector<LinkedSet::Identity> out;
    for (std::size_t period = 0; period < periods(); ++period) {
      for (std::size_t region = 0; region < regions(); ++region) {
        for (std::size_t measure = 0; measure < 3; ++measure) {
          if (period % 5 == 0) {
            out.push_back({at(region, period, measure), {}});
            for (std::size_t q = 1; q <= 4; ++q) out.back().parts.emplace_back(at(region, period + q, measure), 1);
          }
          if (region > 2) continue;
          out.push_back({at(region, period, measure), {}});
          const std::size_t from = region == 0 ? 1 : first_of(region), parts = region == 0 ? 2 : provinces_;
          for (std::size_t i = 0; i < parts; ++i) out.back().parts.emplace_back(at(from + i, period, measure), 1);
        }
        out.push_back({at(region, period, 2), {{at(region, period, 0), 1}, {at(region, period, 1), -1}}});
      }
    }
    return out;
  }

  std::vector<std::int64_t> draw(Dice& dice) const {
    std::vector<std::int64_t> values(regions() * periods() * 3, 0);
    for (std::size_t period = 0; period < periods(); ++period) {
      if (period % 5 == 0) continue;
      for (std::size_t region = 3; region < regions(); ++region) {
        const std::int64_t drawn[] = {dice.between(100'000, 899'999), dice.between(50'000, 89'999)};
        const std::size_t half = region < first_of(2) ? 1 : 2;
        for (std::size_t measure = 0; measure < 3; ++measure) {
          const std::int64_t value = measure == 2 ? drawn[0] - drawn[1] : drawn[measure];
          for (const std::size_t r : {std::size_t{0}, half, region}) {
            values[at(r, period, measure)] += value;
            values[at(r, period - period % 5, measure)] += value;
          }
        }
      }
    }
    return values;
  }

 private:
  std::size_t provinces_;
  int years_;
};

}  // namespace

LinkedSet trade_set(std::size_t provinces, int years, std::size_t slips) {
  const Trade trade(provinces, years);
  Dice dice(kScaleSeed);
  LinkedSet out;
  out.identities = trade.identities();
  for (const std::int64_t value : trade.draw(dice)) {
    out.figures.emplace_back();
    out.figures.back().truth = out.figures.back().printed = value;
  }
  std::set<std::size_t> planted;
  while (planted.size() < slips) {
    constexpr std::int64_t kSlips[] = {-12'345, -100, -9, 1, 90, 1'000};
    const auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(out.figures.size()) - 1));
    if (planted.insert(at).second) out.figures[at].printed += kSlips[dice.between(0, 5)];
  }
  out.planted.assign(planted.begin(), planted.end());
  constexpr const char* kMeasures[] = {"exports", "imports", "balance"};
  FactsFile file("trade", ", \"unit\": \"EUR\"");
  for (std::size_t period = 0; period < trade.periods(); ++period) {
    for (std::size_t region = 0; region < trade.regions(); ++region) {
      for (std::size_t measure = 0; measure < 3; ++measure) {
        LinkedSet::Figure& figure = out.figures[trade.at(region, period, measure)];
        const std::string id = std::string(kMeasures[measure]) + "." + std::to_string(region) + "." +
                               std::to_string(period / 5) + "." + std::to_string(period % 5);
        figure.name = "trade/" + id;
        file.add(id, figure.printed,
                 std::string("\"concept\": \"") + kMeasures[measure] + "\", \"period\": \"" + trade.period(period) +
                     "\"" + (region == 0 ? "" : ", \"region\": \"" + trade.name(region) + "\""));
      }
    }
  }
  out.project = {trade.rules(), {{"trade.json", file.text()}}, {}};
  for (const std::size_t at : out.planted) out.project.planted.push_back(out.figures[at].name);
  std::sort(out.project.planted.begin(), out.project.planted.end());
  return out;
}

ScaleSet write_set(const Project& project, std::size_t figures, const std::string& folder) {
  write_project(project, folder);
  return {{"facts"}, figures, project.planted.size(), project.planted};
}

ScaleSet write_months(std::size_t years, bool slip, const std::string& folder) {
  Dice dice(kScaleSeed);
  FactsFile file("output", ", \"concept\": \"output\", \"unit\": \"EUR\"");
  for (std::size_t y = 0; y < years; ++y) {
    const std::string year = std::to_string(2'020 - years + y);
    std::int64_t sum = 0;
    for (std::size_t month = 1; month <= 12; ++month) {
      const std::int64_t value = dice.between(1'000, 9'999);
      sum += value;
      file.add("m" + year + "-" + two(month), value, "\"period\": \"" + year + "-" + two(month) + "\"");
    }
    file.add("y" + year, sum + (slip && y == years / 2 ? 10 : 0), "\"period\": \"" + year + "\"");
  }
  std::vector<std::string> planted;
  if (slip) planted = {"output/y" + std::to_string(2'020 - years + years / 2)};
  return write_one(folder, "flow output : EUR\n", file, planted);
}

ScaleSet write_rising_days(std::size_t days, bool slip, const std::string& folder) {
  Dice dice(kScaleSeed);
  FactsFile file("shelters", ", \"concept\": \"shelters\"");
  std::int64_t value = 100;
  std::vector<std::string> planted;
  for (std::size_t day = 0; day < days; ++day) {
    value += dice.between(1, 3);
    const std::size_t of_year = day % 336;
    const std::string date =
        std::to_string(2'016 + day / 336) + "-" + two(1 + of_year / 28) + "-" + two(1 + of_year % 28);
    const bool wrong = slip && day == days / 2;
    if (wrong) planted = {"shelters/d" + date};
    file.add("d" + date, value + (wrong ? 500 : 0), "\"period\": \"" + date + "\"");
  }
  return write_one(folder, "stock shelters : shelter, never falls\n", file, planted);
}

ScaleSet write_tree(std::size_t fan, bool slip, const std::string& folder) {
  Dice dice(kScaleSeed);
  FactsFile file("members", ", \"concept\": \"members\", \"period\": \"2024-12-31\"");
  std::string tree;
  std::int64_t all = 0;
  const auto name = [](std::size_t a, std::size_t b, std::size_t c) {
    return "m" + std::to_string(a) + "-" + std::to_string(b) + "-" + std::to_string(c);
  };
  const auto add = [&](const std::string& member, std::int64_t value) {
    file.add(member, value, "\"place\": \"" + member + "\"");
  };
  for (std::size_t a = 0; a < fan; ++a) {
    std::int64_t of_a = 0;
    tree += (a > 0 ? "\n  | a" : "a") + std::to_string(a) + " { ";
    for (std::size_t b = 0; b < fan; ++b) {
      std::int64_t of_b = 0;
      const std::string middle = "b" + std::to_string(a) + "-" + std::to_string(b);
      tree += (b > 0 ? " | " : "") + middle + " { ";
      for (std::size_t c = 0; c < fan; ++c) {
        const std::int64_t value = dice.between(10, 99);
        tree += (c > 0 ? " | " : "") + name(a, b, c);
        of_b += value;
        add(name(a, b, c), value + (slip && a + b + c == 0 ? 200 : 0));
      }
      tree += " }";
      add(middle, of_b);
      of_a += of_b;
    }
    tree += " }";
    add("a" + std::to_string(a), of_a);
    all += of_a;
  }
  file.add("all", all, {});
  std::vector<std::string> planted;
  if (slip) planted = {"members/" + name(0, 0, 0)};
  return write_one(folder, "dimension place = " + tree + "\nstock members : person\n", file, planted);
}

namespace {

ScaleSet write_said(std::size_t documents, const std::function<std::int64_t(std::size_t)>& value,
                    const std::string& folder) {
  write_file(folder + "/constraints/set.rules", "stock buses : bus\n");
  for (std::size_t i = 0; i < documents; ++i) {
    FactsFile file("d" + std::to_string(i));
    file.add("buses", value(i), "\"concept\": \"buses\", \"period\": \"2024-12-31\"");
    write_file(folder + "/facts/d" + std::to_string(i) + ".json", file.text());
  }
  return {{"facts"}, documents, 0, {}};
}

}  // namespace

ScaleSet write_agreeing(std::size_t documents, bool slip, const std::string& folder) {
  ScaleSet out = write_said(
      documents, [&](std::size_t i) { return slip && i == documents / 2 ? 221 : 219; }, folder);
  if (slip) out.planted = {"d" + std::to_string(documents / 2) + "/buses"};
  out.slips = out.planted.size();
  return out;
}

ScaleSet write_disagreeing(std::size_t values, const std::string& folder) {
  ScaleSet out = write_said(
      values, [](std::size_t i) { return static_cast<std::int64_t>(1'000 + i); }, folder);
  out.slips = 1;  // one disagreement of all
  return out;
}

ScaleSet write_many_rules(std::size_t rules, const std::string& folder) {
  std::string text;
  FactsFile file("values", ", \"period\": \"2024\", \"unit\": \"EUR\"");
  for (std::size_t i = 0; i < rules; ++i) {
    const std::string name = "v" + std::to_string(i);
    text += "value " + name + " : EUR\n";
    if (i > 0) text += "rule r" + std::to_string(i) + ": " + name + " = v" + std::to_string(i - 1) + " + 1 EUR\n";
    if (i % 2 == 0) file.add(name, static_cast<std::int64_t>(i), "\"concept\": \"" + name + "\"");
  }
  return write_one(folder, text, file, {});
}

ScaleSet write_chain(std::size_t months, const std::string& folder) {
  Dice dice(kScaleSeed);
  FactsFile file("riders", ", \"concept\": \"riders\"");
  for (std::size_t i = 0; i < months; ++i) {
    const std::string month = std::to_string(1'000 + i / 12) + "-" + two(1 + i % 12);
    file.add("p" + std::to_string(i), dice.between(10, 99), "\"period\": \"" + month + "\"");
  }
  return write_one(folder, "flow riders : person\n", file, {});
}

}  // namespace verify::bench
