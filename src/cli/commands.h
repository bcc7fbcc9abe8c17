// The commands of the program. Each loads its inputs (cli/inputs.h), checks them if it must, and prints by
// cli/output.h. Who returns an Exit has shown every mistake; the others add mistakes to `diagnostics`, and the caller
// shows them. commands.cc picks the command and has the small ones.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.h"
#include "text/diagnostic.h"

namespace verify {

/// Does what the command line asks for. Reads the settings first, for every command but `init`
/// and a watch.
Exit run(Arguments arguments);

/// `verify --watch`: checks, waits until files change, and checks again, until it is interrupted. Prints what is new
/// and what is settled, and writes the reports that go to files anew. An interrupt ends the program at once, with the
/// exit code of the last state. Reads the settings itself, again whenever they change. Returns only after a complaint.
Exit watch(const Arguments& arguments);

/// `verify accept`: notes in the file of acceptances that a finding is accepted, or takes away acceptances that expired
/// or fit no finding. The other bytes of the file stay, and no reader ever finds half of the new text.
Exit accept(const Arguments& arguments);

/// `verify extract`: writes a proposed facts file for each document, and says on standard error what is in it. It never
/// overwrites a file. Adds mistakes in the documents to `diagnostics`.
Exit extract(const Arguments& arguments, Diagnostics& diagnostics);

/// `verify shard`: divides the facts into folders that several machines can check, and says how they are divided. Never
/// overwrites anything, and leaves nothing behind when it fails.
Exit shard(const Arguments& arguments);

/// `verify SHARD --partial FILE`, the part before the check: enters the shard's folder, and puts what the shard is to
/// read in place of what the command line says. How the program ends when it can't, otherwise nothing.
std::optional<Exit> enter_shard(Arguments& arguments);

/// `verify merge`: joins partial results into the report of one run on all shards.
Exit merge(const Arguments& arguments);

/// `verify init`: makes the starter files and their folders in `folder`. Writes nothing when one of the files exists or
/// can't be made; adds everything that is in the way to `diagnostics`. The text says what was made and what to do next;
/// it is empty after a mistake.
std::string make_starter(const std::string& folder, Diagnostics& diagnostics);

}  // namespace verify
