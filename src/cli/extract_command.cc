#include "cli/extract_command.h"

#include <filesystem>
#include <iostream>

#include "check/propose_facts.h"
#include "cli/output.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

Exit refuse(const std::string& message) {
  complain(message);
  return Exit::could_not_run;
}

std::string file_of(const ExtractCommand& command, const Proposal& proposal) {
  if (command.documents.size() == 1 || command.to.empty()) return command.to;
  return (fs::path(command.to) / fs::path(proposal.document).stem()).string() + ".json";
}

void tell(const Proposal& p) {
  std::cerr << "verify: " << p.document << ": " << p.facts << (p.facts == 1 ? " fact" : " facts") << " proposed, "
            << p.without_concept << " without a concept";
  if (p.without_quote > 0)
    std::cerr << "; " << p.without_quote << " left out, which can't be quoted or are no decimals";
  std::cerr << "\n";
}

}  // namespace

Exit extract(const ExtractCommand& command, CheckOptions options, Diagnostics& diagnostics) {
  if (command.documents.empty()) return refuse("extract: name the documents to propose facts from");
  std::error_code error;
  const bool folder = fs::is_directory(command.to, error);
  if (command.documents.size() > 1 && !folder)
    return refuse("extract: for several documents, -o names a folder that is there");
  if (command.documents.size() == 1 && folder) return refuse("extract: for one document, -o names a file");
  options.paths = command.documents;
  bool any = false;
  const std::string beside = folder ? command.to : fs::path(command.to).parent_path().string();
  for (const Proposal& p : propose_facts(options, beside, diagnostics)) {
    if (p.facts == 0) continue;
    any = true;
    const std::string file = file_of(command, p);
    if (!file.empty() && fs::exists(file, error)) return refuse(file + " is there already and is not written over");
    if (!write_output(p.json, file)) return refuse("cannot write " + (file.empty() ? "standard output" : file));
    tell(p);
  }
  return any || command.allow_empty || has_errors(diagnostics) ? Exit::clean : refuse("nothing to propose: no figures");
}

}  // namespace verify
