// Prints how well figures are read: figures_quality DATA_DIR MARKS [--wrong]. See README.md.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "quality/cases.h"

namespace verify::bench {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::filesystem::path> files(const std::filesystem::path& folder, const std::string& ending) {
  std::vector<std::filesystem::path> out;
  if (std::filesystem::is_directory(folder))
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ending) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

struct Mark {
  std::size_t offset;
  std::string words, value, unit, hedge, kind;
};
using Marks = std::map<std::string, std::vector<Mark>>;

Marks read_marks(const std::string& path) {
  Marks out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') cells.emplace_back();
      else cells.back() += c;
    }
    cells.resize(7);
    out[cells[0]].push_back({std::stoul(cells[1]), cells[2], cells[3], cells[4], cells[5], cells[6]});
  }
  return out;
}

const char* kind_name(FigureKind kind) {
  constexpr const char* kNames[] = {"number", "percent", "point", "multiple", "date", "year", "ordinal", "identifier"};
  return kNames[static_cast<int>(kind)];
}

bool is_figure(const Figure& f) { return f.kind <= FigureKind::multiple; }

bool as_marked(const Figure& f, const Mark& mark) {
  const bool unit = f.kind == FigureKind::ordinal || f.unit == mark.unit;
  return f.value.str() == mark.value && unit && hedge_name(f.written.hedge) == mark.hedge &&
         kind_name(f.kind) == mark.kind;
}

struct Count {
  std::size_t marked = 0, right = 0, read = 0, hedges = 0, hedges_right = 0, ordinals = 0, ordinals_right = 0;
};

void judge_article(const std::string& name, const std::string& text, const std::vector<Mark>& marks, bool wrong,
                   Count& n) {
  const auto figures = read_figures(text, {number_style(text), {}, {}});
  for (const Figure& f : figures) {
    n.read += is_figure(f);
    const bool marked =
        std::any_of(marks.begin(), marks.end(), [&](const Mark& m) { return m.offset == f.span.begin; });
    if (wrong && is_figure(f) && !marked)
      std::cout << "  " << name << ": not marked: " << text.substr(f.span.begin, f.span.end - f.span.begin) << "\n";
  }
  for (const Mark& mark : marks) {
    const bool found = std::any_of(figures.begin(), figures.end(),
                                   [&](const Figure& f) { return f.span.begin == mark.offset && as_marked(f, mark); });
    (mark.kind == "ordinal" ? n.ordinals : n.marked) += 1;
    if (found) (mark.kind == "ordinal" ? n.ordinals_right : n.right) += 1;
    n.hedges += !mark.hedge.empty();
    n.hedges_right += !mark.hedge.empty() && found;
    if (wrong && !found) std::cout << "  " << name << ": not read as marked: " << mark.words << "\n";
  }
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void articles(const std::string& data, const std::string& marks_path, bool wrong) {
  // In the order of the files' names.
  constexpr const char* kNames[] = {"review-2024", "review-2025", "anniversary-75", "sector-94", "restructuring"};
  const Marks marks = read_marks(marks_path);
  const auto paths = files(data + "/corpus", ".txt");
  std::string all;
  Count n;
  for (std::size_t i = 0; i < paths.size() && i < std::size(kNames); ++i) {
    const std::string text = contents(paths[i]);
    judge_article(kNames[i], text, marks.at(kNames[i]), wrong, n);
    all += text;
  }
  std::printf(
      "articles     marked %zu  right %zu (%.1f %%)  read %zu (precision %.1f %%)  hedges %zu of %zu  anniversaries "
      "%zu of %zu\n",
      n.marked, n.right, share(n.right, n.marked), n.read, share(n.right, n.read), n.hedges_right, n.hedges,
      n.ordinals_right, n.ordinals);
  if (all.empty()) return;
  std::string long_text;
  while (long_text.size() < 20u << 20) long_text += all;
  const auto start = std::chrono::steady_clock::now();
  const std::size_t count = read_figures(long_text, {number_style(long_text), {}, {}}).size();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("speed        %.1f MB/s (%zu figures of %zu MB)\n\n",
              static_cast<double>(long_text.size()) / 1e6 / seconds, count, long_text.size() >> 20);
}

void quantities(const std::string& data, bool wrong) {
  std::size_t all_ours = 0, all_right = 0, all = 0;
  std::map<std::string, std::size_t> left_out;
  std::printf("%-22s %6s %9s %6s %6s\n", "quantities", "cases", "excluded", "right", "%");
  for (const auto& path : files(data + "/data/quantities", ".jsonl")) {
    std::size_t cases = 0, ours = 0, good = 0;
    for (const Case& c : read_cases(path)) {
      ++cases;
      if (const auto why = excluded(c); !why.empty()) {
        ++left_out[std::string(why)];
        continue;
      }
      ++ours;
      const bool is_right = right(c, read_figures(c.input, {number_style(c.input), c.day, {}}));
      good += is_right;
      if (wrong && !is_right) std::cout << "  wrong: " << c.id << ": " << c.input << "\n";
    }
    const std::string name = path.stem().stem().string();
    std::printf("%-22s %6zu %9zu %6zu %6.1f\n", name.c_str(), cases, cases - ours, good, share(good, ours));
    all += cases;
    all_ours += ours;
    all_right += good;
  }
  std::printf("%-22s %6zu %9zu %6zu %6.1f   (of all cases: %.1f)\n", "all", all, all - all_ours, all_right,
              share(all_right, all_ours), share(all_right, all));
  for (const auto& [why, count] : left_out)
    std::printf("  excluded, %s: %zu (%.1f %%)\n", why.c_str(), count, share(count, all));
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: figures_quality DATA_DIR MARKS [--wrong]\n";
    return 2;
  }
  const bool wrong = argc > 3;
  verify::bench::articles(argv[1], argv[2], wrong);
  verify::bench::quantities(argv[1], wrong);
  return 0;
}
