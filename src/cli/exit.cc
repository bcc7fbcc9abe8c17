// Which findings fail a run: see exit.h.
#include "cli/exit.h"

namespace verify {

std::optional<FailOn> fail_on_from_name(std::string_view name) {
  if (name == "contradiction") return FailOn::contradiction;
  if (name == "implausible") return FailOn::implausible;
  if (name == "never") return FailOn::never;
  return std::nullopt;
}

std::optional<FailsOn> fails_on_from_text(std::string_view text) {
  constexpr std::string_view kNew = ",new";
  FailsOn out;
  out.only_new = text.ends_with(kNew);
  if (out.only_new) text.remove_suffix(kNew.size());
  const auto level = fail_on_from_name(text);
  if (!level || (out.only_new && *level == FailOn::never)) return std::nullopt;
  out.level = *level;
  return out;
}

Exit exit_of(const CheckResult& result, FailsOn fails_on) {
  if (!fails_on.only_new) return exit_of(result.summary, fails_on.level);
  Summary fresh;
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    if (result.since->findings[i].state == SinceEarlier::State::open) continue;
    switch (result.findings[i].kind) {
      case FindingKind::contradiction: ++fresh.contradictions; break;
      case FindingKind::implausible: ++fresh.implausible; break;
      case FindingKind::undecided: ++fresh.undecided; break;
      case FindingKind::stale_quote: ++fresh.stale_quotes; break;
      case FindingKind::ambiguous_quote: ++fresh.ambiguous_quotes; break;
    }
  }
  return exit_of(fresh, fails_on.level);
}

Exit exit_of(const Summary& s, FailOn fail_on) {
  const bool contradiction = s.contradictions + s.stale_quotes + s.ambiguous_quotes > 0;
  if (fail_on != FailOn::never && contradiction) return Exit::findings;
  if (fail_on == FailOn::implausible && s.implausible > 0) return Exit::findings;
  return s.undecided > 0 ? Exit::undecided : Exit::clean;
}

}  // namespace verify
