// The file verify.shard in the folder of a shard, which makes the folder one: what the shard knows of the whole set.
// The file is JSON, but isn't called so, since every *.json in the folder is a facts file.
#pragma once

#include <string>
#include <string_view>

#include "check/shard.h"
#include "text/fault.h"

namespace verify {

inline constexpr const char* kShardFile = "verify.shard";

/// The text of the file, written by a program of this version.
std::string print_shard(const Shard& shard, const std::string& version);

/// Reads the text again. A fault for a text that no program of this version wrote.
Result<Shard> read_shard(std::string_view text, const std::string& version);

}  // namespace verify
