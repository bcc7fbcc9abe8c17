// The speed table of docs/performance.md: how long the program takes, and how much memory, on sets from ten figures to
// three million, beside what is wanted and what others take. scripts/bench runs it; bench/README.md tells what it
// measures.
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "bench/machine.h"
#include "bench/scale/bench.h"

namespace {

namespace fs = std::filesystem;
using namespace verify::bench;

const char* const kUsage =
    "usage: scale_bench [--program FILE] [--full] [--limit SECONDS] [--peer-limit SECONDS] [--write PAGE] "
    "[PATTERN...]\n"
    "       scale_bench --counted FOLDER\n"
    "PATTERN is a regular expression: lines whose name has a match are measured, as scale/6/ or scale/.*/1e5.\n";

struct Command {
  ScaleOptions options;
  std::string page;     // to write the table to
  std::string counted;  // the folder for the sets by which instructions are counted
};

unsigned seconds_of(const std::string& text) {
  std::size_t used = 0;
  const unsigned long out = std::stoul(text, &used);
  if (used != text.size() || out == 0 || out > 100'000) throw std::invalid_argument(text);
  return static_cast<unsigned>(out);
}

Command parsed(int argc, char** argv) {
  Command out;
  out.options.program = "build/bench/verify";
  bool own_peer_limit = false;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&]() -> std::string {
      if (i + 1 == argc) throw std::invalid_argument(word + " needs a value");
      return argv[++i];
    };
    if (word == "--program") out.options.program = value();
    else if (word == "--full") out.options.full = true;
    else if (word == "--limit") out.options.limit = seconds_of(value());
    else if (word == "--peer-limit") own_peer_limit = true, out.options.peer_limit = seconds_of(value());
    else if (word == "--write") out.page = value();
    else if (word == "--counted") out.counted = value();
    else if (word.starts_with("-")) throw std::invalid_argument(word);
    else out.options.only.emplace_back(word);
  }
  if (out.options.full && !own_peer_limit) out.options.peer_limit = 600;
  if (!out.page.empty() && !out.options.only.empty())
    throw std::invalid_argument("--write takes no PATTERN: the page has the whole table, measured in one run");
  return out;
}

std::string text_of(const ScaleBench& bench) {
  const ScaleOptions& options = bench.options();
  std::string out = "\n" + table_head();
  std::size_t wanted = 0, met = 0;
  for (const TableLine& line : bench.lines()) {
    out += table_line(line);
    wanted += reached(line).empty() ? 0 : 1;
    met += reached(line) == "yes" ? 1 : 0;
  }
  out += "\n" + std::to_string(met) + " of " + std::to_string(wanted) +
         " lines are as wanted. A run was stopped after " + std::to_string(options.limit) +
         " s of processor time, a peer after " + std::to_string(options.peer_limit) + " s.\n\n```\n" + machine() +
         "seed       " + std::to_string(kScaleSeed) + "\n```\n\n";
  return out;
}

int run(const Command& command) {
  if (!command.counted.empty()) {
    write_counted_sets(command.counted);
    return 0;
  }
  ScaleOptions options = command.options;
  options.program = fs::absolute(options.program).string();
  std::fprintf(stderr, "%sseed       %llu\nprogram    %s\n\n", machine().c_str(),
               static_cast<unsigned long long>(kScaleSeed), options.program.c_str());
  ScaleBench bench(options);
  measure_rows(bench);
  const std::string text = text_of(bench);
  if (command.page.empty()) std::fputs(text.c_str(), stdout);
  else write_between_markers(command.page, text);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Command command;
  try {
    command = parsed(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "scale_bench: %s\n%s", e.what(), kUsage);
    return 2;
  }
  try {
    return run(command);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "scale_bench: %s\n", e.what());
    return 2;
  }
}
