// What an edit changed, for people who watch: new and changed findings in full, those that are settled in a line.
#include <algorithm>

#include "report/limits.h"
#include "report/report.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

std::string render_changes(const CheckResult& result, const SinceEarlier& since, const TextStyle& style) {
  using State = SinceEarlier::State;
  std::string out;
  std::size_t shown = 0, left_out = 0;
  const auto list = [&](State state, const std::string& what) {
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
      if (since.findings[i].state != state) continue;
      if (++shown > kMaxWatchedFindings) ++left_out;
      else out += what + " " + render_finding(result, result.findings[i], style) + "\n";
    }
  };
  list(State::fresh, "new");
  list(State::changed, "changed");
  if (left_out > 0) out += "and " + std::to_string(left_out) + " more, which a run without --watch lists\n\n";
  const std::size_t lines = std::min(since.settled.size(), kMaxWatchedFindings);
  for (std::size_t i = 0; i < lines; ++i) {
    const EarlierFinding& f = since.settled[i];
    out += "settled " + visible(f.kind) + ": " + visible(f.message) + " [" + visible(f.fingerprint) + "]\n";
  }
  if (lines < since.settled.size()) out += "and " + std::to_string(since.settled.size() - lines) + " more settled\n";
  if (lines > 0) out += "\n";
  out += std::to_string(since.fresh) + " new, ";
  if (since.changed > 0) out += std::to_string(since.changed) + " changed, ";
  out += std::to_string(since.settled.size()) + " settled";
  if (since.accepted > 0) out += ", " + std::to_string(since.accepted) + " accepted";
  return log_safe(out + "; now " + verdict_line(result.summary) + "\n");
}

}  // namespace verify
