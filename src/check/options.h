// What a run shall read and check. The command line and verify.toml (check/config.h) fill the options in; `load` and
// `load_drafts` take them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/shard.h"
#include "diagnose/diagnosis.h"
#include "quantity/date.h"
#include "quantity/hedge_words.h"
#include "quantity/reading.h"
#include "text/progress.h"
#include "text/source.h"

namespace verify {

struct CheckOptions {
  std::vector<std::string> paths = {"facts/"};  ///< of facts or, on drafts, of documents: files and folders
  std::vector<std::string> paths_said;          ///< what reports say of how paths were taken (check/paths.h)
  std::vector<std::string> constraints;         ///< rules files and folders; empty: as rules_paths finds them
  std::vector<std::string> ledger;              ///< facts files that drafts are compared with; empty: none
  std::vector<std::string> documents;           ///< further folders in which documents may lie
  ReadingWidths widths;                         ///< how wide hedges are read
  HedgeWords hedges;                            ///< further words for hedges, in facts files and drafts
  bool rules_against_rules = true;              ///< warns of rules that contradict each other without any fact
  std::vector<std::string> leave_out;           ///< phrases of drafts whose figures are not read
  std::string acceptances;                      ///< the file of acceptances, which need not be there; empty: none
  ConflictsSought conflicts = ConflictsSought::first;  ///< whether findings list further conflicts
  Date today;                                          ///< the day by which acceptances expire
  std::size_t jobs = 1;                                ///< threads that components are solved on, from 1 to kMaxJobs
  std::shared_ptr<const Shard> shard;                  ///< set: only the figures of this shard are checked
  Progress* progress = nullptr;                        ///< set: told which files are read; not owned
  std::map<std::string, SourcePtr> given;  ///< documents that are in memory already, by path: standard input
};

}  // namespace verify
