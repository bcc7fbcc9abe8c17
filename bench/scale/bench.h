// Makes a set, runs the program on it, looks at what was found, and prints a line of the speed table. Sets lie in a
// temporary folder and are removed when they are measured.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "bench/scale/sets.h"
#include "bench/scale/table.h"
#include "support/temporary_folder.h"

namespace verify::bench {

struct Tally;  // of bench.cc

struct ScaleOptions {
  std::string program;           ///< an absolute path
  std::vector<std::regex> only;  ///< of the names of lines; empty: all
  unsigned limit = 20;           ///< seconds of the processor that a run may take
  unsigned peer_limit = 20;
  bool full = false;  ///< the largest sets, too
};

/// A line of the table: a set, or several of which the slowest counts.
struct Case {
  std::string name;  ///< "scale/1/reports-13/1e5": row, set, size
  std::string row, what;
  Goal goal;
  std::vector<std::function<ScaleSet(const std::string& folder)>> sets;
  /// What to say beside the line, while the last set is still there; may be empty.
  std::function<Beside(const TableLine& line, const std::string& folder)> beside;
};

class ScaleBench {
 public:
  explicit ScaleBench(ScaleOptions options) : options_(std::move(options)) {}

  const ScaleOptions& options() const { return options_; }
  bool wanted(const std::string& name) const;
  /// Measures a line if it is wanted, and prints it to standard error at once.
  void measure(const Case& line);
  /// Adds a line that was measured elsewhere, and prints it to standard error.
  void add(const std::string& name, const TableLine& line);
  /// Of a line measured before, if it ended.
  std::optional<double> seconds(const std::string& name) const;
  /// What a peer takes, under its limit: "parsing alone 0.15 s", or where our time is given "naive script over 20 s,
  /// over 12 × (≥ 500 × wanted)". `wanted` is how many times our time the peer's should be; 0 where nothing is wanted.
  Beside peer(const std::string& what, const std::function<std::map<std::string, long>()>& work,
              std::optional<double> ours = {}, double wanted = 0) const;

  const std::vector<TableLine>& lines() const { return lines_; }

 private:
  void run_set(const ScaleSet& set, const std::string& folder, TableLine& line, Tally& tally) const;

  ScaleOptions options_;
  testing::TemporaryFolder folder_;
  std::vector<TableLine> lines_;
  std::map<std::string, double> seconds_;
};

/// Row 8: an edit of a project that a session holds.
void edits(ScaleBench& bench);

/// All rows of the table, in its order.
void measure_rows(ScaleBench& bench);

/// Writes the small sets by which instructions are counted, and prints a line for each: NAME, then the arguments.
void write_counted_sets(const std::string& folder);

}  // namespace verify::bench
