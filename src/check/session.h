// A project under edit: what a server of an editor and `verify --watch` stand on. A session takes the place of load and
// check (check/pipeline.h) where they would run again and again on files of which few changed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "check/earlier_report.h"
#include "check/kept.h"
#include "check/options.h"
#include "check/solved.h"
#include "solve/oracle.h"
#include "text/diagnostic.h"
#include "text/files.h"

namespace verify {

/// One edit of one file: of facts, of rules, of a document, or the file of acceptances. A path may be of a file that is
/// new. Edits of other files change nothing.
struct Edit {
  enum class Kind {
    text,     ///< the file has `text` from now on, whatever the disk says: an editor's buffer
    gone,     ///< the file is gone, whatever the disk says
    on_disk,  ///< the disk says what the file is, and the file is looked at again; of a folder, whatever lies in it
  };
  std::string path;
  Kind kind = Kind::on_disk;
  std::string text{};
};

/// Holds a project and follows its edits. After each update, result and diagnostics are what a new run on the same
/// files gives: every report of them has the same bytes.
///
/// A file is read once, until an edit names it. Files are parsed again when their bytes change; components are solved
/// again when their content changes, or what other documents say beside the figures of one that fails. Where an edit
/// changes nothing but figures of facts files, nothing is grounded again: such an update costs one walk over the
/// problem. All others ground the whole problem. Owns all that it read and found. Belongs to one thread. Throws what
/// `check` throws, and must not be used then.
class Session {
 public:
  /// Facts with their rules, or documents by themselves (CheckOptions::paths says which in either case).
  enum class Of { facts, drafts };
  /// Reads nothing yet.
  Session(CheckOptions options, Of of, OracleFactory oracle, OracleFactory judge);
  ~Session();

  /// Takes the edits in, all at once; the first update reads everything. What is new, changed and settled since the
  /// last sound state; nothing while the state isn't sound, so that what a broken file hides isn't called settled.
  std::optional<SinceEarlier> update(const std::vector<Edit>& edits);

  /// Whether all files could be read and understood: `diagnostics` has no error.
  bool sound() const;
  /// Mistakes and warnings of the last update, as `load` or `load_drafts` gives them.
  const Diagnostics& diagnostics() const { return diagnostics_; }
  /// The result of the last update that gave one; null before. On facts, an update that isn't sound gives none; on
  /// drafts, documents that could be read are checked. Valid until the next update.
  const CheckResult* result() const;
  /// Whether the last update gave the result.
  bool is_current() const { return current_; }

  /// The files that were read or looked for, to be watched.
  const Files& files() const { return files_; }

  /// The paths of the edits of the last update that changed anything: those whose bytes were the same are left out.
  const std::vector<std::string>& changed() const { return changed_; }

  /// What updates did so far.
  struct Counts {
    std::size_t solved = 0;    ///< components
    std::size_t followed = 0;  ///< updates that changed nothing but figures of facts files
  };
  const Counts& counts() const { return counts_; }

 private:
  struct State;

  bool take_in(const Edit& edit);
  bool follow_figures();
  void load_again();
  void solve(const State* before, State& now);
  void solve(const std::vector<std::size_t>& open, State& state);

  CheckOptions options_;
  Of of_;
  OracleFactory oracle_, judge_;
  Files files_;
  Kept kept_;
  Diagnostics diagnostics_;
  std::vector<std::string> changed_;
  std::unique_ptr<State> state_;
  std::optional<EarlierReport> sound_;  // the findings of the last sound state
  bool begun_ = false, current_ = false;
  Counts counts_;
};

}  // namespace verify
