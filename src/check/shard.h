// One shard of a set of facts that is checked in parts: which figures are its own, and what it knows of the whole set.
// check/sharding.h plans it, report/shard_file.h writes and reads it, and `load` and `check` heed it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ground/ground.h"
#include "quantity/date.h"

namespace verify {

/// A shard reads whole documents: explanations look at what stands beside a figure. So a document with figures of
/// several shards is read by each of them, and each checks its own figures alone.
struct Shard {
  std::string set;  ///< SHA-256 of all that was divided and how, in hex: shards of one set have the same
  std::size_t number = 0, of = 1;
  std::vector<std::string> key;         ///< the dimensions that divide the set
  std::map<Aspects, Aspects> together;  ///< keys that stay with another, and that other one
  std::vector<std::string> cut;         ///< what joins figures of different keys all the same, in words; mostly none
  std::vector<ReportedConcept> reported;
  std::vector<std::string> measured;  ///< units that figures of the set show to measure (ground/measured_units.h)
  std::size_t documents = 0, facts = 0, skipped = 0;  ///< of the whole set; skipped: facts that are no figures
  Date today;                                         ///< of the run that the shards make up

  // What it reads, by the names that one run on everything shows.
  std::string here;  ///< the folder within the shard's folder that these are relative to; "" for the shard's folder
  std::vector<std::string> facts_files, rules_files, document_folders;
  std::string acceptances;  ///< "" for none

  /// Whether figures with these aspects are this shard's. Hashes their key.
  bool owns(const Aspects& aspects) const;
};

/// The shard of a key, from 0: by its SHA-256, so that it depends on the key and the number of shards alone. Figures
/// that are added later move no others.
std::size_t shard_of(const Aspects& key, std::size_t shards);

}  // namespace verify
