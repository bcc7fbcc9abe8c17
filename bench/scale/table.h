// The speed table: what a line of it holds, how it is printed as Markdown, and where it stands on its page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace verify::bench {

/// What is wanted of a line; 0 where nothing is.
struct Goal {
  double seconds = 0;
  long mib = 0;
};

/// What stands beside a line: floor, peer, ratios; and whether these are as wanted.
struct Beside {
  /// From the best to the worst; not_shown: the peer was stopped before the ratio was reached.
  enum class Met { yes, not_shown, no };
  std::string text;
  Met met = Met::yes;
};

struct TableLine {
  std::string row;   ///< its number, or "bad input"
  std::string what;  ///< the set, in words
  std::size_t figures = 0;
  double seconds = 0;    ///< of the processor
  bool stopped = false;  ///< at the limit: it takes longer than `seconds`
  long peak_kib = 0;
  std::string found;  ///< "77 of 77 slips", "exit 2"
  bool all_found = true;
  Goal goal;
  Beside beside;
};

std::string grouped(std::size_t number);        ///< "100,009"
std::string seconds_text(double seconds);       ///< "0.034 s", "12.1 s"
std::string table_head();                       ///< two lines of Markdown
std::string table_line(const TableLine& line);  ///< one line of Markdown
/// Whether time, memory, ratios and what is found are as wanted: "yes", "no", "not shown", or "" where nothing is
/// wanted.
std::string reached(const TableLine& line);

/// Puts `text` between the page's two markers. Throws std::runtime_error when they aren't there, once each, in order.
void write_between_markers(const std::string& path, const std::string& text);

}  // namespace verify::bench
