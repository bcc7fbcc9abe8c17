// Prints the speed table and puts it on its page.
#include "bench/scale/table.h"

#include <cstdio>

#include "bench/page.h"

namespace verify::bench {

namespace {

constexpr Markers kMarkers = {"<!-- measured: scripts/bench scale -->", "<!-- end of measured -->"};

std::string formatted(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

std::string goal_text(const Goal& goal) {
  std::string out;
  if (goal.seconds > 0) out = "≤ " + formatted("%g", goal.seconds) + " s";
  if (goal.mib > 0) out += (out.empty() ? "≤ " : ", ≤ ") + grouped(static_cast<std::size_t>(goal.mib)) + " MiB";
  return out;
}

}  // namespace

std::string grouped(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

std::string seconds_text(double seconds) {
  return formatted(seconds < 1 ? "%.3f s" : seconds < 10 ? "%.2f s" : seconds < 100 ? "%.1f s" : "%.0f s", seconds);
}

std::string reached(const TableLine& line) {
  if (line.goal.seconds == 0 && line.goal.mib == 0) return {};
  const bool in_time = !line.stopped && (line.goal.seconds == 0 || line.seconds <= line.goal.seconds);
  const bool in_memory = line.goal.mib == 0 || line.peak_kib <= line.goal.mib * 1024;
  if (!in_time || !in_memory || !line.all_found || line.beside.met == Beside::Met::no) return "no";
  return line.beside.met == Beside::Met::yes ? "yes" : "not shown";
}

std::string table_head() {
  return "| # | set | figures | processor time | memory | found | wanted | reached | beside it |\n"
         "| --- | --- | ---: | ---: | ---: | --- | ---: | --- | --- |\n";
}

std::string table_line(const TableLine& line) {
  const std::string time = (line.stopped ? "stopped at " : "") + seconds_text(line.seconds);
  const std::string memory =
      line.peak_kib > 0 ? grouped(static_cast<std::size_t>((line.peak_kib + 512) / 1024)) + " MiB" : "";
  return "| " + line.row + " | " + line.what + " | " + (line.figures > 0 ? grouped(line.figures) : "") + " | " + time +
         " | " + memory + " | " + line.found + " | " + goal_text(line.goal) + " | " + reached(line) + " | " +
         line.beside.text + " |\n";
}

void write_between_markers(const std::string& path, const std::string& text) { write_between(path, kMarkers, text); }

}  // namespace verify::bench
