#include "report/shared/accepted.h"

#include <algorithm>

#include "report/shared/closing.h"
#include "report/shared/shortened.h"
#include "report/shared/telling.h"
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
  if (kept > 0)
    out += "kept, since not all their documents were looked at: " + plural(kept, "acceptance", "acceptances") + "\n";
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
