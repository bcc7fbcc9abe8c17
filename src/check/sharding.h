// Divides a set of facts into shards that can be checked on different machines: chooses the aspects that divide it,
// keeps together what must stay together, and lists the files of each shard. Writes nothing; cli/shard_command.cc does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/options.h"
#include "check/shard.h"
#include "ground/shard_key.h"
#include "text/diagnostic.h"

namespace verify {

struct ShardRequest {
  std::size_t shards = 1;
  std::vector<std::string> by;  ///< dimensions to divide by, whatever they cut apart; empty: those the rules allow
  std::string settings;         ///< what else the findings depend on, as text
  std::string version;          ///< of the program: shards are checked by the program that made them
};

struct PlannedShard {
  Shard shard;
  std::vector<std::string> files;  ///< all that it reads: facts, documents, rules, acceptances; sorted
  std::size_t own = 0;             ///< facts to check
  std::size_t read = 0;            ///< facts to read
};

struct ShardPlan {
  std::vector<std::string> key;
  std::size_t keys = 0;           ///< different keys
  std::size_t kept_together = 0;  ///< keys that stay with another since they share an unknown day
  std::vector<PlannedShard> shards;
};

/// Reads the rules, and the facts file by file without keeping them, which takes memory for documents, aspects and
/// names only. The key is the entity where there are at least as many entities as shards, otherwise all dimensions that
/// no rule and no total joins. Where these leave nothing to divide by, each rule that is in the way is an error in
/// `diagnostics`; with `by`, a warning. Nothing is returned after an error.
std::optional<ShardPlan> plan_shards(const CheckOptions& options, const ShardRequest& request,
                                     Diagnostics& diagnostics);

}  // namespace verify
