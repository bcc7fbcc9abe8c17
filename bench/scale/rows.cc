// The rows of the speed table, in its order: which sets, what is wanted of each, and what each is held beside.
#include <algorithm>
#include <cstdio>
#include <numeric>

#include "bench/company_report.h"
#include "bench/naive.h"
#include "bench/scale/bench.h"
#include "bench/scale/peers.h"

namespace verify::bench {

namespace {

const std::vector<std::size_t> kThirteen = {3, 3, 3}, kThirty = {5, 5, 5, 5, 4};

// Parts, groups, and the sum of all.
std::size_t figures_of(const std::vector<std::size_t>& groups) {
  return std::accumulate(groups.begin(), groups.end(), groups.size() + 1);
}

Case of(std::string name, std::string row, std::string what, Goal goal,
        std::function<ScaleSet(const std::string&)> make) {
  return {std::move(name), std::move(row), std::move(what), goal, {std::move(make)}, {}};
}

Case reports_case(std::string name, std::string row, std::string what, Goal goal, ReportsPlan plan) {
  return of(std::move(name), std::move(row), std::move(what), goal,
            [plan](const std::string& folder) { return write_reports(plan, folder); });
}

std::optional<double> ours(const TableLine& line) { return line.stopped ? std::nullopt : std::optional(line.seconds); }

Beside both(const Beside& a, const Beside& b) { return {a.text + "; " + b.text, std::max(a.met, b.met)}; }

/// A figure that is wanted no greater than `most`, as "2.10 ms a conflict (≤ 3 wanted)".
Beside at_most(double value, const std::string& what, double most) {
  char text[96];
  std::snprintf(text, sizeof text, "%.2f %s (≤ %g wanted)", value, what.c_str(), most);
  return {text, value <= most ? Beside::Met::yes : Beside::Met::no};
}

Beside parsing(const ScaleBench& bench, const std::string& folder) {
  return bench.peer("parsing alone", [&] { return parse_all(folder + "/facts"); });
}

// Row 1, and row 2 from a million on.
void reports(ScaleBench& bench) {
  const Goal none, fast{0.5, 0}, large{5, 1536};
  ReportsPlan plan{.groups = kThirteen, .figures = 10'000, .slips_in_a_hundred = 1};
  const auto script = [&bench](const ReportsPlan& of_plan, const TableLine& line, double wanted) {
    return bench.peer(
        "naive script", [&] { return naive_script(of_plan); }, ours(line), wanted);
  };
  Case first = reports_case("scale/1/reports-13/1e4", "1", "reports of 13, 1 % with a slip", none, plan);
  first.beside = [&, plan](const TableLine& line, const std::string&) { return script(plan, line, 0); };
  bench.measure(first);

  plan.figures = 100'000;
  Case second = reports_case("scale/1/reports-13/1e5", "1", "reports of 13, 1 % with a slip", fast, plan);
  second.beside = [&, plan](const TableLine& line, const std::string& folder) {
    const Beside floor = parsing(bench, folder);
    return bench.options().full ? both(floor, script(plan, line, 500)) : floor;
  };
  bench.measure(second);
  plan.quotes = true;
  bench.measure(reports_case("scale/1/quotes/1e5", "1", "the same, a tenth of the figures with a quote", fast, plan));
  plan.quotes = false;
  plan.groups = kThirty;
  bench.measure(reports_case("scale/1/reports-30/1e5", "1", "reports of 30, 1 % with a slip", fast, plan));

  const auto growth = [&bench](double times) {
    return [&bench, times](const TableLine& line, const std::string& folder) {
      const Beside floor = parsing(bench, folder);
      const auto before = bench.seconds("scale/1/reports-13/1e5");
      if (!before || *before <= 0 || line.stopped) return floor;
      return both(floor, at_most(line.seconds / *before / times, "× linear growth from 1e5", 1.3));
    };
  };
  plan.groups = kThirteen;
  plan.figures = 1'000'000;
  Case million = reports_case("scale/2/files/1e6", "2", "reports of 13, a file each", large, plan);
  million.beside = growth(10);
  bench.measure(million);
  plan.one_file = true;
  Case in_one = reports_case("scale/2/one-file/1e6", "2", "the same in one file", large, plan);
  in_one.beside = growth(10);
  bench.measure(in_one);
  if (!bench.options().full) return;
  plan.one_file = false;
  plan.figures = 3'000'000;
  Case three = reports_case("scale/2/files/3e6", "2", "reports of 13, a file each", none, plan);
  three.beside = growth(30);
  bench.measure(three);
  bench.measure(reports_case("scale/2/gigabyte/9e6", "2", "one facts file of 1 GB, no slip", none,
                             {.groups = kThirteen, .figures = 9'000'000, .one_file = true}));
}

void all_wrong(ScaleBench& bench) {
  ReportsPlan plan{.groups = kThirteen, .figures = 10'000};
  bench.measure(reports_case("scale/3/none/1e4", "3", "reports of 13, no slip", {}, plan));
  plan.slips_in_a_hundred = 100;
  Case all = reports_case("scale/3/all/1e4", "3", "reports of 13, a slip in each", {2.5, 0}, plan);
  all.beside = [&](const TableLine& line, const std::string&) {
    const auto without = bench.seconds("scale/3/none/1e4");
    if (!without || line.stopped) return Beside();
    const auto conflicts = static_cast<double>(line.figures / figures_of(kThirteen));
    return at_most(1e3 * (line.seconds - *without) / conflicts, "ms a conflict", 3);
  };
  bench.measure(all);
}

void tables(ScaleBench& bench) {
  constexpr std::uint64_t kTables = 3;
  for (const auto& [ratio, word] : {std::pair{Ratio::change, "changes"}, std::pair{Ratio::share, "shares"}}) {
    for (const std::size_t rows : {3U, 5U, 7U, 10U, 20U, 30U}) {
      Case line{"scale/4/" + std::string(word) + "/" + std::to_string(rows),
                "4",
                "table of " + std::to_string(rows) + " rows with sums and " + word + ", one slip",
                {0.1, 0},
                {},
                {}};
      for (std::uint64_t seed = 0; seed < kTables; ++seed) {
        line.sets.emplace_back([rows, ratio = ratio, seed](const std::string& folder) {
          return write_ratio_table(rows, ratio, seed, folder);
        });
      }
      bench.measure(line);
    }
  }
}

void cross_tables(ScaleBench& bench) {
  const auto line = [&](std::size_t rows, std::size_t columns, std::size_t slips, const std::string& with) {
    const std::string size = std::to_string(rows) + " × " + std::to_string(columns);
    bench.measure(of("scale/4/cross/" + std::to_string(rows), "4", "a cross table of " + size + " with totals, " + with,
                     {0.1, 0}, [=](auto& f) { return write_cross_table(rows, columns, slips, f); }));
  };
  line(30, 30, 1, "one slip");
  line(100, 60, 2, "two slips");
}

void companies(ScaleBench& bench) {
  for (const std::size_t figures : {30U, 100U, 300U}) {
    Case line{"scale/5/" + std::to_string(figures), "5", "a company's report, 1 to 5 slips", {0.1, 0}, {}, {}};
    for (std::size_t slips = 1; slips <= 5; ++slips) {
      line.sets.emplace_back([figures, slips](const std::string& folder) {
        return write_set(company_report(figures, slips).project, figures, folder);
      });
    }
    bench.measure(line);
  }
}

// With the engine that a script gets, which is Z3's default.
Beside optimize(const ScaleBench& bench, const LinkedSet& set, const TableLine& line) {
  return bench.peer(
      "naive `Optimize`",
      [&] {
        const NaiveAnswer answer = give_up_fewest(set, {"maxres", Encoding::equations});
        return Counts{{"given-up", static_cast<long>(answer.given_up.size())}};
      },
      ours(line), 5);
}

void linked(ScaleBench& bench) {
  struct Size {
    const char* name;
    std::size_t provinces;
    int years;
    double goal;
    bool full;
  };
  for (const Size& size : {Size{"1e3", 4, 6, 0.1, false}, Size{"5e3", 12, 12, 0.5, false},
                           Size{"2e4", 40, 16, 2, false}, Size{"1e5", 100, 33, 15, true}}) {
    if (size.full && !bench.options().full) continue;
    Case line = of(std::string("scale/6/linked/") + size.name, "6", "one linked component, one slip", {size.goal, 0},
                   [&](const std::string& folder) {
                     const LinkedSet set = trade_set(size.provinces, size.years, 1);
                     return write_set(set.project, set.figures.size(), folder);
                   });
    line.beside = [&](const TableLine& measured, const std::string&) {
      return optimize(bench, trade_set(size.provinces, size.years, 1), measured);
    };
    bench.measure(line);
  }
  Case thirty = of("scale/6/thirty/1e3", "6", "one linked set, 30 slips", {1, 0}, [](const std::string& folder) {
    const LinkedSet set = linked_set(30);
    return write_set(set.project, set.figures.size(), folder);
  });
  thirty.beside = [&](const TableLine& line, const std::string&) { return optimize(bench, linked_set(30), line); };
  bench.measure(thirty);
}

void shapes(ScaleBench& bench) {
  const Goal goal{0.2, 0};
  for (const bool slip : {false, true}) {
    const std::string with = slip ? ", one slip" : ", no slip", name = slip ? "slip" : "none";
    const auto line = [&](const std::string& which, const std::string& what,
                          const std::function<ScaleSet(const std::string&)>& make) {
      bench.measure(of("scale/7/" + which + "/" + name, "7", what + with, goal, make));
    };
    line("months/1e4", "a monthly flow with sums of years", [=](auto& f) { return write_months(770, slip, f); });
    line("rising/1200", "days of a stock that never falls", [=](auto& f) { return write_rising_days(1'200, slip, f); });
    line("tree/1e5", "members of a tree of three levels", [=](auto& f) { return write_tree(46, slip, f); });
    line("agreeing/8e3", "documents that say one figure", [=](auto& f) { return write_agreeing(8'000, slip, f); });
    for (const auto& [ending, word] : {std::pair{".csv", "CSV"}, std::pair{".xlsx", "workbook"}}) {
      line(std::string("long") + ending + "/1e5", std::string("a ") + word + " of 10 columns with totals",
           [slip, end = std::string(ending)](auto& f) { return write_long_table(9'999, 10, slip, end, f); });
    }
  }
}

void drafts(ScaleBench& bench) {
  constexpr std::size_t kPages = 300 * 2'500;
  const auto line = [&](const std::string& name, const std::string& what, double goal,
                        const std::function<ScaleSet(const std::string&)>& make) {
    bench.measure(of("scale/9/" + name, "9", what, {goal, 0}, make));
  };
  line("pages.html/300", "a draft of 300 pages, html", 0.2, [](auto& f) { return write_draft(kPages, ".html", f); });
  line("pages.docx/300", "a draft of 300 pages, docx", 0.2, [](auto& f) { return write_draft(kPages, ".docx", f); });
  line("annual.html/2.8e6", "an invented report of 2.8 MB, html", 1.5,
       [](auto& f) { return write_draft(2'800'000, ".html", f); });
  line("drafts/1e3", "1,000 drafts of a page", 1, [](auto& f) { return write_small_drafts(1'000, f); });
}

void bad_input(ScaleBench& bench) {
  const auto line = [&](const std::string& name, const std::string& what,
                        const std::function<ScaleSet(const std::string&)>& make) {
    bench.measure(of("scale/bad/" + name, "bad input", what, {}, make));
  };
  for (const std::size_t values : {50U, 100U, 10'000U}) {
    line("values/" + std::to_string(values), "so many different values of one quantity",
         [values](auto& f) { return write_disagreeing(values, f); });
  }
  line("rules/1e5", "100,000 rules in one chain", [](auto& f) { return write_many_rules(100'000, f); });
  line("chain/1e5", "adjoining months of one flow", [](auto& f) { return write_chain(99'000, f); });
}

}  // namespace

void measure_rows(ScaleBench& bench) {
  reports(bench);
  all_wrong(bench);
  tables(bench);
  cross_tables(bench);
  companies(bench);
  linked(bench);
  shapes(bench);
  edits(bench);
  drafts(bench);
  bad_input(bench);
}

void write_counted_sets(const std::string& folder) {
  const auto print = [&](const std::string& name, const ScaleSet& set) {
    std::printf("%s", name.c_str());
    for (const std::string& argument : set.arguments) std::printf(" %s", argument.c_str());
    std::printf("\n");
  };
  print("figures", write_reports({.groups = kThirteen, .figures = 10'000, .one_file = true}, folder + "/figures"));
  print("conflict",
        write_reports({.groups = kThirteen, .figures = 13, .slips_in_a_hundred = 100}, folder + "/conflict"));
  const LinkedSet linked = linked_set(1);
  print("linked", write_set(linked.project, linked.figures.size(), folder + "/linked"));
  print("table", write_ratio_table(7, Ratio::change, 0, folder + "/table"));
  print("draft", write_draft(100'000, ".html", folder + "/draft"));
}

}  // namespace verify::bench
