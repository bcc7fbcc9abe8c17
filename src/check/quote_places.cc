// Looks up quotes. Each document is read once; a path that leaves the repository is refused, since facts files may be a
// stranger's.
#include "check/quote_places.h"

#include <filesystem>
#include <map>
#include <system_error>

#include "check/config.h"
#include "documents/formats.h"
#include "documents/read_manuscript.h"
#include "text/files.h"
#include "text/sha256.h"

namespace verify {

namespace fs = std::filesystem;

namespace {

// Symbolic links resolved, so that one can't lead out of a folder.
bool inside(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(fs::absolute(file), error);
  const fs::path root = fs::weakly_canonical(fs::absolute(folder), error);
  if (error) return false;
  const fs::path relative = real.lexically_relative(root);
  return !relative.empty() && *relative.begin() != "..";
}

fs::path repository_of(const fs::path& facts_file) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(facts_file), error).parent_path();
  const fs::path root = nearest_folder_with({".git", "verify.toml"}, folder);
  return root.empty() ? folder.parent_path() : root;
}

/// A document that is here: its bytes, and the text in them where they are no plain text.
struct Opened {
  SourcePtr bytes;
  std::optional<Manuscript> manuscript;
};

class DocumentFinder {
 public:
  DocumentFinder(const std::vector<std::string>& directories, Files& files, Diagnostics& diagnostics)
      : directories_(directories), files_(files), diagnostics_(diagnostics) {}

  // The document's text; nothing when it isn't here or must not be opened.
  Opened open(const Document& document) {
    const std::string path = find(document);
    if (path.empty()) return {};
    const auto source = files_.read(path);
    if (source) return read(*source);
    diagnostics_.push_back(
        diagnose_at(*document.file_origin.source, document.file_origin.span, source.fault().message));
    return {};
  }

  // Its path; "" when it isn't here or must not be opened.
  std::string find(const Document& document) {
    const fs::path written = document.file;
    const auto complain = [&](std::string message, std::string help) {
      diagnostics_.push_back(
          diagnose_at(*document.file_origin.source, document.file_origin.span, std::move(message), std::move(help)));
    };
    if (written.is_absolute()) {
      complain("a document's file is relative to the facts file", "");
      return "";
    }
    const fs::path beside = (fs::path(document.facts_file).parent_path() / written).lexically_normal();
    bool kept_inside = inside(beside, repository_of(document.facts_file));
    std::vector<fs::path> candidates;
    if (kept_inside) candidates.push_back(beside);
    for (const std::string& directory : directories_) {
      const fs::path below = (fs::path(directory) / written).lexically_normal();
      for (const fs::path& path : {below, fs::path(directory) / written.filename()}) {
        if (!inside(path, directory)) continue;
        candidates.push_back(path);
        kept_inside = true;
      }
    }
    if (!kept_inside) {
      complain("the file \"" + document.file + "\" leaves the repository",
               "keep documents inside it, or name their folder with --documents");
      return "";
    }
    for (const fs::path& path : candidates) {
      if (files_.exists(path.string())) return path.string();
    }
    return "";
  }

 private:
  // What is no plain text is read as a manuscript; what can't be read as one is taken as it is.
  Opened read(SourcePtr bytes) {
    Opened out{bytes, std::nullopt};
    const std::string name = fs::path(bytes->name()).extension().string();
    if (!is_document_name(bytes->name()) || name == ".txt") return out;
    Diagnostics mistakes;
    out.manuscript = read_manuscript(bytes, mistakes);
    diagnostics_.insert(diagnostics_.end(), mistakes.begin(), mistakes.end());
    return out;
  }

  const std::vector<std::string>& directories_;
  Files& files_;
  Diagnostics& diagnostics_;
};

void note_match(const QuoteMatch& match, FactPlace& out) {
  out.detail = match.detail;
  out.folded = match.folded;
  switch (match.outcome) {
    case QuoteMatch::Outcome::found: out.state = FactPlace::State::found; break;
    case QuoteMatch::Outcome::stale: out.state = FactPlace::State::stale; break;
    case QuoteMatch::Outcome::ambiguous: out.state = FactPlace::State::ambiguous; break;
  }
}

// In the text that a reader sees, with the way back to the file where there is one.
void look_in(const Manuscript& manuscript, const Fact& fact, FactPlace& out) {
  const QuoteMatch match = match_quote(fact, *manuscript.text);
  note_match(match, out);
  if (match.matches == 0) return;
  const auto span = manuscript.in_file(match.exact);
  if (!span) {
    out.within = manuscript.where(match.exact.begin);
    return;
  }
  out.source = manuscript.file;
  out.span = *span;
}

FactPlace place_of(const Fact& fact, const Document& document, const Opened& opened) {
  FactPlace out;
  out.file = document.facts_file;
  if (!fact.quote) return out;
  if (document.file.empty() || !opened.bytes) {
    out.state = document.file.empty() ? FactPlace::State::no_document : FactPlace::State::absent;
    return out;
  }
  out.file = opened.bytes->name();
  if (opened.manuscript) {
    look_in(*opened.manuscript, fact, out);
    // A quote may hold the markup it stands in.
    if (out.state != FactPlace::State::stale || !opened.manuscript->file) return out;
  }
  const QuoteMatch match = match_quote(fact, *opened.bytes);
  if (opened.manuscript && match.outcome == QuoteMatch::Outcome::stale) return out;
  note_match(match, out);
  if (match.matches == 0) return out;
  out.source = opened.bytes;
  out.span = match.exact;
  return out;
}

}  // namespace

std::string find_document(const Document& document, const std::vector<std::string>& directories, Files& files,
                          Diagnostics& diagnostics) {
  return DocumentFinder(directories, files, diagnostics).find(document);
}

std::vector<FactPlace> look_up(const FactSet& facts, const std::vector<std::string>& directories, Files& files,
                               Diagnostics& diagnostics, std::vector<std::string>* sha256) {
  DocumentFinder finder(directories, files, diagnostics);
  std::map<std::size_t, Opened> open;
  std::vector<FactPlace> out;
  for (const Fact& fact : facts.facts) {
    const Document& document = facts.document_of(fact);
    if (!document.file.empty() && open.count(fact.document) == 0) open[fact.document] = finder.open(document);
    out.push_back(place_of(fact, document, open[fact.document]));
  }
  if (sha256 == nullptr) return out;
  sha256->assign(facts.documents.size(), "");
  for (const auto& [document, opened] : open) {
    if (opened.bytes) (*sha256)[document] = sha256_hex(opened.bytes->bytes());
  }
  return out;
}

}  // namespace verify
