// Prints how fast drafts are checked and how much memory that takes, by stage and size: speed [--profile KIND BYTES].
// Each case runs in a process of its own, so that its peak is its own.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <utility>

#include "bench/machine.h"
#include "bench/quality/invented.h"
#include "check/drafts.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/read_draft.h"

namespace verify::bench {
namespace {

constexpr std::uint64_t kSeed = 7;

struct Subject {
  std::string name;                              // with the ending the format goes by
  std::function<std::string(std::size_t)> make;  // about so many bytes of text
};

std::string one_line(std::size_t bytes) {
  std::string out = as_text(report(bytes, kSeed));
  for (char& c : out) c = c == '\n' ? ' ' : c;
  return out;
}

std::string one_sentence(std::size_t bytes) {
  Dice dice(kSeed);
  std::string out = "There were";
  while (out.size() < bytes) out += " " + grouped_digits(dice.between(100, 99999)) + " boats,";
  return out + " and no more.\n";
}

// The same paragraph again and again, with figures that take part in something.
std::string equal_paragraphs(std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += "The old archive returned 617 instruments to their owners (236 old, 381 new).\n\n";
  return out;
}

// One word of each count is another, so that no two are quite the same.
std::string all_wrong(std::size_t bytes) {
  Dice dice(kSeed);
  std::string out;
  while (out.size() < bytes) {
    const std::int64_t a = dice.between(200, 9000), b = dice.between(200, 9000);
    out += "It counted " + grouped_digits(a + b + 10) + " boats (" + grouped_digits(a) + " old, " + grouped_digits(b) +
           " new).\n\n";
  }
  return out;
}

std::string one_table(std::size_t bytes) {
  Dice dice(kSeed);
  std::string out = "place,2019,2020,2021,2022\n";
  std::int64_t totals[4] = {};
  for (std::size_t row = 0; out.size() < bytes; ++row) {
    out += "Place " + std::to_string(row);
    for (std::int64_t& total : totals) {
      const std::int64_t value = dice.between(10, 9999);
      total += value;
      out += "," + std::to_string(value);
    }
    out += "\n";
  }
  out += "Total";
  for (const std::int64_t total : totals) out += "," + std::to_string(total);
  return out + "\n";
}

std::string report_as(std::size_t bytes, std::string (*format)(const Report&)) { return format(report(bytes, kSeed)); }

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> kAll = {
      {"report.txt", [](std::size_t n) { return report_as(n, as_text); }},
      {"report.md", [](std::size_t n) { return report_as(n, as_markdown); }},
      {"report.html", [](std::size_t n) { return report_as(n, as_html); }},
      {"report.docx", [](std::size_t n) { return report_as(n, as_docx); }},
      {"one-line.txt", one_line},
      {"one-sentence.txt", one_sentence},
      {"equal-paragraphs.txt", equal_paragraphs},
      {"one-table.csv", one_table},
      {"all-wrong.txt", all_wrong},
  };
  return kAll;
}

// Of the processor, so that a machine shared with others measures the same.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_since(double& from) {
  const double before = std::exchange(from, seconds());
  return from - before;
}

// Prints the line of one case, but for its memory.
void run(const Subject& subject, const std::string& bytes, std::size_t text_bytes) {
  Diagnostics diagnostics;
  double from = seconds();
  const double begin = from;
  auto manuscript = read_manuscript(std::make_shared<const Source>(subject.name, bytes), diagnostics);
  if (!manuscript) {
    std::printf("| %s | %zu | not read: %s |\n", subject.name.c_str(), text_bytes,
                diagnostics.empty() ? "" : diagnostics.front().message.c_str());
    return;
  }
  const double reading = seconds_since(from);
  std::vector<Manuscript> manuscripts;
  manuscripts.push_back(std::move(*manuscript));
  Draft draft = read_draft(std::move(manuscripts), {});
  const double figures = seconds_since(from);
  const std::size_t figures_found = draft.figures.size(), statements = draft.statements.size();
  Loaded loaded = ground_draft(std::move(draft), {});
  const double problem = seconds_since(from);
  const CheckResult result = check(std::move(loaded), default_oracle, judging_oracle, {});
  const double solving = seconds_since(from);
  const double all = from - begin;
  std::printf("| %s | %.2f | %zu | %zu | %zu | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f ", subject.name.c_str(),
              static_cast<double>(text_bytes) / 1e6, figures_found, statements, result.findings.size(), reading,
              figures, problem, solving, all, static_cast<double>(text_bytes) / 1e6 / all);
  std::fflush(stdout);
}

void in_a_process(const Subject& subject, std::size_t size) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const std::string bytes = subject.make(size);
    struct rusage made {};
    getrusage(RUSAGE_SELF, &made);
    run(subject, bytes, size);
    struct rusage used {};
    getrusage(RUSAGE_SELF, &used);
    // What making the input took stays with the allocator and is used again, so the peak is counted from nothing.
    std::printf("| %.0f | %.1f |\n", static_cast<double>(used.ru_maxrss) / 1024,
                static_cast<double>(used.ru_maxrss) * 1024 / static_cast<double>(size));
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) std::printf("| %s %zu | ended with %d |\n", subject.name.c_str(), size, status);
}

int measure() {
  std::printf("%s\n", machine().c_str());
  std::printf(
      "| document | MB of text | figures | statements | findings | read s | figures and arithmetic s | problem s | "
      "check s | all s | MB/s | peak MB | peak / text |\n"
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (const Subject& subject : subjects()) {
    if (subject.name == "all-wrong.txt") in_a_process(subject, 20'000);
    else
      for (const std::size_t size : {std::size_t{1'000'000}, std::size_t{5'000'000}}) in_a_process(subject, size);
  }
  return 0;
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  using namespace verify::bench;
  if (argc == 1) return measure();
  if (argc == 4 && std::string(argv[1]) == "--profile") {
    for (const Subject& subject : subjects()) {
      if (subject.name != argv[2]) continue;
      const auto size = static_cast<std::size_t>(std::strtoull(argv[3], nullptr, 10));
      run(subject, subject.make(size), size);
      std::printf("|\n");
      return 0;
    }
  }
  std::fprintf(stderr, "usage: speed [--profile DOCUMENT BYTES]\n");
  return 2;
}
