// What a run has read, before anything is solved: facts or the figures of drafts, rules, and the problem they make
// together. `load` and `load_drafts` fill all of it; nothing of it changes afterwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/quote_places.h"
#include "draft/statements/draft.h"
#include "facts/fact.h"
#include "ground/problem.h"

namespace verify {

/// What was done with the figures of drafts before they are checked.
struct DraftNotes {
  struct Note {
    std::size_t fact = 0;  ///< index into FactSet::facts
    std::string reason;
  };
  bool against_facts = false;   ///< they are held against known facts
  std::vector<Note> matched;    ///< taken to be about something known, and why
  std::vector<Note> doubtful;   ///< may be about something known, and why that can't be told
  std::vector<Note> apart;      ///< not taken for the same as a figure of another document, and why
  std::size_t known_facts = 0;  ///< of FactSet::facts, those that come first
  std::size_t known_documents = 0;
  std::size_t unlisted = 0;                 ///< figures that are counted, but no facts, since there are so many
  std::vector<std::string> comma_decimals;  ///< documents in which the comma was read as the decimal point
  std::size_t left_out = 0;                 ///< figures left out on purpose
  AtLimits at_limits;                       ///< what was given up or not listed, since there is so much
};

/// All that is solved, and all that its findings are told with.
struct Loaded {
  FactSet facts;
  RuleSet rules;
  Problem problem;
  std::vector<FactPlace> places;             ///< one for each fact
  std::vector<std::string> document_sha256;  ///< of each document's file; "" where it is not here or wasn't asked for
  std::vector<Acceptance> acceptances;       ///< as their file has them
  Date today;                                ///< the day by which they expire
  std::optional<DraftNotes> drafts;          ///< of a run on drafts

  /// How many of the facts, those that come first, were known before: none but in a run on drafts.
  std::size_t known_facts() const { return drafts ? drafts->known_facts : 0; }
};

}  // namespace verify
