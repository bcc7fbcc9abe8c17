// Joins partial results (report/partial.h) into the report of one run on the whole set, byte for byte. Reads the files
// several times, line by line, and keeps of them only what the whole report needs at once: counts, rules and
// acceptances. Who opens files is told by its caller.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "report/partial.h"
#include "report/pieces.h"

namespace verify {

/// Gives one line after another, without its line end; false at the end.
using Lines = std::function<bool(std::string& line)>;

struct PartialFile {
  std::string name;                                 ///< to be shown
  std::function<Lines(std::uint64_t offset)> open;  ///< from that byte on, which is the start of a line
};

class Merge {
 public:
  /// Looks through all files. A fault, a whole sentence, names the file that is missing, doubled, of another set or
  /// program, cut off, or no partial result.
  static Result<Merge> of(std::vector<PartialFile> files, const std::string& version);

  const Summary& summary() const { return totals_.summary; }
  const std::string& fail_on() const { return heads_.front().fail_on; }
  /// What joins figures of different shards, so that this report may miss what one run finds; mostly none.
  const std::vector<std::string>& cut() const { return heads_.front().cut; }
  bool has_relations() const { return relations_ > 0; }

  void json(const Sink& sink) const;
  void concise(const Sink& sink) const;
  /// As where the output is no terminal: without colours, links and line breaks.
  void full(const Sink& sink, bool quiet) const;

 private:
  /// A section of a file that is read again: where it starts, and its lines.
  struct Section {
    std::uint64_t offset = 0;
    std::size_t lines = 0;
  };
  struct Sections {
    Section findings, accepted, unchecked;
  };

  Merge() = default;
  std::string read(const PartialFile& file, const std::string& version);
  std::string add(PartialLine line, std::uint64_t offset);
  std::string fits_together() const;
  void finish();
  Lines open(std::size_t file, const Section& section) const { return files_[file].open(section.offset); }
  void each_finding(Section Sections::*section, const std::function<void(const PartialFinding&)>& visit) const;
  void each_unchecked(const std::function<void(const PartialUnchecked&)>& visit) const;

  std::vector<PartialFile> files_;
  std::vector<PartialHead> heads_;  ///< one for each file
  std::vector<Sections> sections_;  ///< one for each file
  std::map<std::string, PartialRule> rules_;
  std::vector<PartialAcceptance> acceptances_;
  std::size_t acceptances_seen_ = 0;  ///< in the file that is being read
  std::size_t relations_ = 0;
  std::map<std::string, std::size_t> alone_;  ///< contradictions of a rule alone
  CheckResult totals_;                        ///< only its counts, suspects and idle acceptances
};

}  // namespace verify
