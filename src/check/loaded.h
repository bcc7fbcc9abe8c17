// What a run has read, before anything is solved: facts or the figures of drafts, rules, and the problem they make
// together. `load` (check/pipeline.h) and `load_drafts` (check/drafts.h) fill all fields; no later stage changes them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/quote_places.h"
#include "check/shard.h"
#include "diagnose/diagnosis.h"
#include "draft/statements/draft.h"
#include "facts/fact.h"
#include "ground/problem.h"

namespace verify {

/// Only in a run on drafts: how the figures were read and matched before they are checked.
struct DraftNotes {
  struct Note {
    std::size_t fact = 0;  ///< index into FactSet::facts
    std::string reason;
  };
  bool against_facts = false;   ///< there is a ledger of known facts to compare with
  std::vector<Note> matched;    ///< figures matched to a known quantity, and why
  std::vector<Note> doubtful;   ///< figures that may be about a known quantity, and why that isn't certain
  std::vector<Note> apart;      ///< figures not taken for the same as a figure of another document, and why
  std::size_t known_facts = 0;  ///< the number of known facts; they come first in FactSet::facts
  std::size_t known_documents = 0;
  std::size_t unlisted = 0;                 ///< figures beyond a limit: they are counted, but are no facts
  std::vector<std::string> comma_decimals;  ///< documents in which the comma was read as the decimal point
  std::size_t left_out = 0;                 ///< figures left out on purpose
  AtLimits at_limits;                       ///< what was given up or not listed at a limit
};

/// Everything that `check` solves, and what reports need to describe findings.
struct Loaded {
  FactSet facts;
  RuleSet rules;
  Problem problem;
  std::vector<FactPlace> places;             ///< one for each fact
  std::vector<std::string> document_sha256;  ///< of each document's file, in hex; "" where the file isn't here or the
                                             ///< checksum wasn't asked for
  std::vector<Acceptance> acceptances;       ///< in the order of their file
  std::vector<std::string> files_read;       ///< absolute paths of all files that were read or looked for, sorted
  std::vector<std::string> paths_said;       ///< what reports say of how paths were taken
  Date today;                                ///< the day by which they expire
  ConflictsSought conflicts = ConflictsSought::first;  ///< whether `check` seeks further conflicts of a finding
  std::size_t jobs = 1;                                ///< threads that `check` solves components on
  std::optional<DraftNotes> drafts;                    ///< set only in a run on drafts
  std::shared_ptr<const Shard> shard;                  ///< set only where one shard of a set is checked
  std::vector<bool> own;                               ///< of a shard, for each fact: whether it is the shard's own

  /// The number of facts of the ledger, which come first in FactSet::facts; 0 in a run on facts.
  std::size_t known_facts() const { return drafts ? drafts->known_facts : 0; }
  /// Whether the run is to check this fact. Other facts of a shard are only read.
  bool checks(std::size_t fact) const { return !shard || own[fact]; }
};

}  // namespace verify
