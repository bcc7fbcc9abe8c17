// `verify extract`: names the files that proposals are written to, and refuses before anything is overwritten.
#include "cli/commands.h"

#include <filesystem>
#include <iostream>

#include "check/drafts.h"
#include "cli/output.h"
#include "text/count_words.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// `to` is the file to write, for several documents the folder; empty: standard output.
std::string file_of(const Proposal& proposal, std::size_t documents, const std::string& to) {
  if (documents == 1 || to.empty()) return to;
  return (fs::path(to) / fs::path(proposal.document).stem()).string() + ".json";
}

void tell(const Proposal& p) {
  std::cerr << "verify: " << p.document << ": " << counted(p.facts, "fact") << " proposed, " << p.without_concept
            << " without a concept";
  if (p.without_quote > 0)
    std::cerr << "; " << p.without_quote << " left out, which can't be quoted or are no decimals";
  std::cerr << "\n";
}

}  // namespace

Exit extract(const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string& to = arguments.proposal;
  if (arguments.paths.empty()) return complain("extract: name the documents to propose facts from");
  Files files;
  std::vector<std::string> said;
  const std::vector<std::string> documents = find_documents(arguments.check.paths, files, said, diagnostics);
  for (const std::string& line : said) std::cerr << "verify: " << line << "\n";
  std::error_code error;
  const bool folder = fs::is_directory(to, error);
  if (documents.size() > 1 && !folder)
    return complain("extract: for several documents, -o names a folder that is there");
  if (documents.size() == 1 && folder) return complain("extract: for one document, -o names a file");
  CheckOptions options = arguments.check;
  options.paths = documents;
  bool any = false;
  const std::string beside = folder ? to : fs::path(to).parent_path().string();
  for (const Proposal& p : propose_facts(options, beside, diagnostics)) {
    if (p.facts == 0) continue;
    any = true;
    const std::string file = file_of(p, documents.size(), to);
    if (const std::string why = not_written_to(file); !why.empty()) return complain(why);
    if (!file.empty() && fs::exists(file, error)) return complain(file + " is there already and is not written over");
    if (!write_output(p.json, file)) return complain("cannot write " + (file.empty() ? "standard output" : file));
    tell(p);
  }
  return any || arguments.allow_empty || has_errors(diagnostics) ? Exit::clean
                                                                 : complain("nothing to propose: no figures");
}

}  // namespace verify
