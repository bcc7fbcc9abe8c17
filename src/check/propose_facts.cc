// Proposes facts: for each figure a quote that stands in the document once, and a concept where its words name one.
#include "check/drafts.h"
#include "check/number_limit.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "documents/quotes.h"
#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "facts/facts_files.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxContext = 60;  // bytes of a prefix
constexpr std::size_t kMaxTries = 4;     // of longer prefixes
// Bytes of a proposed id, which stands in messages and in a file for people. A longer name is cut; a number tells two
// equal ids apart.
constexpr std::size_t kMaxIdBytes = 40;

// "new-party-members"; letters, digits and hyphens.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char small = ascii_lower(c);
    const bool kept = is_ascii_lower(small) || is_ascii_digit(small);
    if (kept) out += small;
    else if (!out.empty() && out.back() != '-') out += '-';
    if (out.size() >= kMaxIdBytes) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

class Proposer {
 public:
  Proposer(const Draft& draft, std::size_t manuscript, const Matches& matches, const std::string& folder)
      : draft_(draft), manuscript_(draft.manuscripts[manuscript]), index_(manuscript) {
    for (const Match& m : matches.matched) matched_[m.figure] = &m;
    for (const Unmatched& m : matches.doubtful) doubtful_[m.figure] = &m;
    Document d;
    d.id = slug(fs::path(manuscript_.name).stem().string());
    if (d.id.empty()) d.id = "document";
    d.file = relative_to(folder);
    set_.documents.push_back(std::move(d));
    out_.document = manuscript_.name;
  }

  Proposal run() {
    for (std::size_t i = 0; i < draft_.figures.size(); ++i) {
      const DraftFigure& f = draft_.figures[i];
      if (f.manuscript == index_ && is_amount(f.figure)) propose(i);
    }
    out_.facts = set_.facts.size();
    if (out_.facts > 0) out_.json = print_facts(set_, 0);
    return std::move(out_);
  }

 private:
  std::string relative_to(const std::string& folder) const {
    std::error_code error;
    const fs::path file = fs::weakly_canonical(manuscript_.name, error);
    const fs::path from = fs::weakly_canonical(folder.empty() ? "." : folder, error);
    return error ? manuscript_.name : file.lexically_relative(from).string();
  }

  void propose(std::size_t index) {
    const DraftFigure& f = draft_.figures[index];
    Fact fact;
    fact.written = f.figure.written;
    fact.upper = f.figure.upper;
    fact.value = fact.written.numeral.value.str();
    if (fact.upper) fact.value += ".." + fact.upper->numeral.value.str();
    fact.unit = f.figure.kind == FigureKind::percent            ? "%"
                : f.figure.kind == FigureKind::percentage_point ? "pp"
                                                                : f.figure.unit;
    fact.concept_name = kNoConcept;
    if (const auto match = matched_.find(index); match != matched_.end()) {
      fact.concept_name = match->second->concept_name;
      fact.unit = match->second->unit;
      fact.period = match->second->period;
      fact.aspects = match->second->aspects;
    } else if (const auto doubt = doubtful_.find(index); doubt != doubtful_.end()) {
      fact.note = doubt->second->reason;
    }
    const bool decimal = fact.value.find('/') == std::string::npos;
    if (!decimal || !quote(f, fact)) {
      ++out_.without_quote;
      return;
    }
    fact.id = id_of(f, fact);
    out_.without_concept += fact.concept_name == kNoConcept;
    set_.facts.push_back(std::move(fact));
  }

  // The words it stands in, with as many before them as make them stand there once.
  bool quote(const DraftFigure& f, Fact& fact) const {
    const Span exact = quote_of(f, draft_);
    const std::size_t start = manuscript_.blocks[f.block].span.begin;
    const std::string_view text = manuscript_.text->bytes();
    fact.quote = Quote{std::string(manuscript_.text->slice(exact)), {}, {}};
    std::size_t begin = exact.begin;
    for (std::size_t tries = 0; tries <= kMaxTries; ++tries) {
      if (match_quote(fact, *manuscript_.text).outcome == QuoteMatch::Outcome::found) return true;
      const std::size_t least = begin > kMaxContext / kMaxTries ? begin - kMaxContext / kMaxTries : 0;
      std::size_t next = std::max(start, least);
      while (next > start && text[next - 1] != ' ') --next;
      if (next == begin) break;
      begin = next;
      fact.quote->prefix = std::string(text.substr(begin, exact.begin - begin));
    }
    return false;
  }

  std::string id_of(const DraftFigure& f, const Fact& fact) {
    std::string base = slug(manuscript_.text->slice(f.figure.noun));
    if (fact.concept_name != kNoConcept) base = fact.concept_name;
    if (base.empty()) base = "figure";
    std::string id = base;
    for (std::size_t n = 2; !ids_.insert(id).second; ++n) id = base + "-" + std::to_string(n);
    return id;
  }

  const Draft& draft_;
  const Manuscript& manuscript_;
  std::size_t index_;
  std::map<std::size_t, const Match*> matched_;
  std::map<std::size_t, const Unmatched*> doubtful_;
  std::set<std::string> ids_;
  FactSet set_;
  Proposal out_;
};

}  // namespace

std::vector<Proposal> propose_facts(const CheckOptions& options, const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Manuscript> manuscripts;
  NumberLimit limit;
  for (const std::string& path : options.paths) {
    auto m = read_manuscript(path, diagnostics);
    if (m && limit.admits(*m, diagnostics)) manuscripts.push_back(std::move(*m));
  }
  Files files;
  const Ledger ledger = load_ledger(options, files, nullptr, diagnostics);
  const Draft draft = read_draft(std::move(manuscripts), draft_settings(options));
  const Matches matches = ledger.rules.concepts.empty() ? Matches{} : match_figures(draft, ledger.facts, ledger.rules);
  std::vector<Proposal> out;
  for (std::size_t m = 0; m < draft.manuscripts.size(); ++m) out.push_back(Proposer(draft, m, matches, folder).run());
  return out;
}

}  // namespace verify
