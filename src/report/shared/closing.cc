// Writes the closing lines.
#include "report/shared/telling.h"

#include <algorithm>
#include <functional>

#include "report/shared/layout.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string changes_of(const IdleAcceptance& a) {
  std::string out;
  const std::size_t shown = rows_of(a.changes.size());
  for (std::size_t i = 0; i < shown; ++i) out += (i > 0 ? "; " : "") + a.changes[i];
  if (shown < a.changes.size()) out += "; and " + std::to_string(a.changes.size() - shown) + " more";
  return out;
}

std::string why(const IdleAcceptance& a) {
  if (a.why == IdleAcceptance::Why::expired) return "expired: it counted until " + to_string(*a.acceptance.until);
  if (!a.changes.empty()) return "fits no finding: " + changes_of(a);
  return "fits no finding";
}

}  // namespace

std::string verdict_line(const Summary& s) {
  std::string out = counted(s.contradictions, "contradiction") + ", " + std::to_string(s.implausible) +
                    " implausible, " + std::to_string(s.undecided) + " undecided";
  if (s.stale_quotes + s.ambiguous_quotes > 0) {
    out += ", " + counted(s.stale_quotes, "stale quote") + ", " + counted(s.ambiguous_quotes, "ambiguous quote");
  }
  if (s.accepted > 0) out += ", " + std::to_string(s.accepted) + " accepted";
  return out;
}

std::vector<std::string> left_out_lines(const CheckResult& result) {
  std::vector<std::string> out = result.paths_said;
  if (!result.drafts) return out;
  const DraftNotes& notes = *result.drafts;
  for (const std::string& name : notes.comma_decimals)
    out.push_back("in " + visible(name) + " the comma was read as the decimal point");
  if (notes.left_out > 0) out.push_back(counted(notes.left_out, "figure was", "figures were") + " left out on purpose");
  const AtLimits& limits = notes.at_limits;
  if (limits.disagreements > 0)
    out.push_back(counted(limits.disagreements, "more disagreement was", "more disagreements were") +
                  " not looked into");
  if (limits.tables > 0) out.push_back(counted(limits.tables, "table is", "tables are") + " too large and not checked");
  if (limits.totals > 0) {
    out.push_back(counted(limits.totals, "total of a table was", "totals of tables were") +
                  " held against the nearest lines only");
  }
  if (limits.cells > 0) {
    out.push_back(counted(limits.cells, "figure of a table has", "figures of tables have") +
                  " too many digits to be added up");
  }
  if (limits.mentions > 0) {
    out.push_back(counted(limits.mentions, "figure was", "figures were") +
                  " not compared with others that count the same, since there are so many");
  }
  if (limits.pairs > 0) {
    out.push_back(counted(limits.pairs, "more pair of figures", "more pairs of figures") +
                  " of the same name in two documents " + by_count(limits.pairs, "is", "are") + " not listed");
  }
  if (limits.sentences > 0) {
    out.push_back(counted(limits.sentences, "sentence has", "sentences have") +
                  " too many figures to be read clause by clause");
  }
  return out;
}

std::string accepted_line(const AcceptedFinding& a) {
  return Telling::title(a.finding) + ": " + visible(a.finding.message) + " [" + a.finding.fingerprint + "]; " +
         (a.acceptance.until ? "until " + to_string(*a.acceptance.until) + ": " : "") + visible(a.acceptance.reason);
}

std::vector<std::string> accepted_lines(const CheckResult& result) {
  std::vector<std::string> out;
  for (const AcceptedFinding& a : result.accepted) out.push_back(accepted_line(a));
  return out;
}

std::vector<std::string> since_lines(const CheckResult& result) {
  if (!result.since) return {};
  const SinceEarlier& s = *result.since;
  std::string out = "since " + visible(s.report) + ": " + std::to_string(s.fresh) + " new, ";
  if (s.changed > 0) out += std::to_string(s.changed) + " changed, ";
  out += std::to_string(s.open) + " still open, ";
  if (s.accepted > 0) out += std::to_string(s.accepted) + " accepted, ";
  return {out + std::to_string(s.settled.size()) + " settled"};
}

std::string since_words(const CheckResult& result, const Finding& finding) {
  const Finding* const first = result.findings.data();
  const std::less<> before;
  if (!result.since || before(&finding, first) || !before(&finding, first + result.findings.size())) return {};
  const SinceEarlier::Compared& c = result.since->findings[static_cast<std::size_t>(&finding - first)];
  switch (c.state) {
    case SinceEarlier::State::open: return "still open";
    case SinceEarlier::State::changed: return "changed, was " + visible(c.was);
    case SinceEarlier::State::fresh: break;
  }
  return "new";
}

std::vector<std::string> settled_lines(const CheckResult& result) {
  std::vector<std::string> out;
  if (!result.since) return out;
  for (const EarlierFinding& f : result.since->settled)
    out.push_back(visible(f.kind) + ": " + visible(f.message) + " [" + visible(f.fingerprint) + "]");
  return out;
}

std::vector<std::string> idle_lines(const CheckResult& result) {
  using Why = IdleAcceptance::Why;
  const auto count = [&](Why why) {
    return static_cast<std::size_t>(std::count_if(result.idle_acceptances.begin(), result.idle_acceptances.end(),
                                                  [why](const IdleAcceptance& a) { return a.why == why; }));
  };
  std::vector<std::string> out;
  if (const std::size_t n = count(Why::expired); n > 0)
    out.push_back(counted(n, "acceptance has", "acceptances have") + " expired: verify accept --prune");
  if (const std::size_t n = count(Why::unused); n > 0)
    out.push_back(counted(n, "acceptance fits", "acceptances fit") + " no finding: verify accept --prune");
  if (const std::size_t n = count(Why::elsewhere); n > 0)
    out.push_back(counted(n, "acceptance is", "acceptances are") + " about documents that were not looked at");
  return out;
}

std::vector<std::string> counting_lines(const CheckResult& result) {
  const Summary& s = result.summary;
  std::vector<std::string> out = since_lines(result);
  out.push_back(counted(s.documents, "document") + ", " + counted(s.facts, "fact") + ", " +
                counted(s.relations, "relation") + ": " + std::to_string(s.hold) + " hold, " +
                std::to_string(s.derived_only) + " only derive a figure");
  std::string quotes = counted(s.quotes_found, "quote was", "quotes were") + " found in the documents";
  if (s.quotes_absent > 0)
    quotes += "; " + std::to_string(s.quotes_absent) +
              " could not be looked up, the documents are not here (--documents DIR)";
  if (!result.drafts) out.push_back(quotes);
  if (s.superseded > 0)
    out.push_back(counted(s.superseded, "fact is", "facts are") + " superseded by others and not checked");
  if (s.skipped > 0)
    out.push_back(counted(s.skipped, "fact is no figure and was", "facts are no figures and were") + " left out");
  for (const std::string& line : idle_lines(result)) out.push_back(line);
  out.push_back(counted(s.not_cross_checked, "figure was", "figures were") + " not cross-checked: verify coverage");
  return out;
}

std::vector<std::string> closing_lines(const CheckResult& result) {
  std::vector<std::string> out;
  if (result.drafts && result.drafts->against_facts) {
    out.push_back(counted(result.drafts->matched.size(), "figure was", "figures were") +
                  " matched to known quantities, " + std::to_string(result.drafts->doubtful.size()) +
                  " more could not be (--output full lists them)");
  }
  for (auto&& lines : {left_out_lines(result), counting_lines(result)})
    out.insert(out.end(), lines.begin(), lines.end());
  return out;
}

std::string accepted_text(const Finding& finding, const Acceptance& acceptance, const std::string& file) {
  std::string out = "accepted in " + visible(file) + ": " + Telling::title(finding) + ": " + visible(finding.message) +
                    " [" + finding.fingerprint + "]\n";
  const std::size_t shown = rows_of(acceptance.facts.size());
  std::size_t width = 0;
  for (std::size_t i = 0; i < shown; ++i) width = std::max(width, display_width(acceptance.facts[i].value));
  for (std::size_t i = 0; i < shown; ++i)
    out += "  " + padded(acceptance.facts[i].value, width, true) + "  " + visible(acceptance.facts[i].fact) + "\n";
  if (shown < acceptance.facts.size()) out += "  and " + std::to_string(acceptance.facts.size() - shown) + " more\n";
  return out + "it counts again when one of these figures or a rule of it is edited" +
         (acceptance.until ? ", and after " + to_string(*acceptance.until) : std::string()) + "\n";
}

std::string pruned_lines(const CheckResult& result, const std::string& file) {
  std::string removed;
  std::size_t kept = 0;
  for (const IdleAcceptance& a : result.idle_acceptances) {
    if (a.why == IdleAcceptance::Why::elsewhere) {
      ++kept;
      continue;
    }
    removed += "  " + a.acceptance.fingerprint + "  " + visible(why(a)) + " (" + visible(a.acceptance.reason) + ")\n";
  }
  std::string out = removed.empty() ? "nothing to remove from " + visible(file) + "\n"
                                    : "removed from " + visible(file) + ":\n" + removed;
  if (kept > 0) out += "kept, since not all their documents were looked at: " + counted(kept, "acceptance") + "\n";
  return out;
}

Diagnostics idle_warnings(const CheckResult& result) {
  Diagnostics out;
  for (const IdleAcceptance& a : result.idle_acceptances) {
    if (a.why == IdleAcceptance::Why::elsewhere) continue;
    const bool expired = a.why == IdleAcceptance::Why::expired;
    const std::string help =
        expired             ? "verify accept FINGERPRINT renews it, verify accept --prune removes it"
        : a.changes.empty() ? "the figures it names are as they were: something else of the finding was edited, or it "
                              "is settled; verify accept --prune removes it"
                            : "verify accept --prune removes it";
    out.push_back(diagnose_at(*a.acceptance.origin.source, a.acceptance.origin.span, "this acceptance " + why(a), help,
                              Severity::warning));
  }
  return out;
}

}  // namespace verify
