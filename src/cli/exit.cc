// Which findings fail a run: see exit.h.
#include "cli/exit.h"

namespace verify {

std::optional<FailOn> fail_on_from_name(std::string_view name) {
  if (name == "contradiction") return FailOn::contradiction;
  if (name == "implausible") return FailOn::implausible;
  if (name == "never") return FailOn::never;
  return std::nullopt;
}

Exit exit_of(const Summary& s, FailOn fail_on) {
  const bool contradiction = s.contradictions + s.stale_quotes + s.ambiguous_quotes > 0;
  if (fail_on != FailOn::never && contradiction) return Exit::findings;
  if (fail_on == FailOn::implausible && s.implausible > 0) return Exit::findings;
  return s.undecided > 0 ? Exit::undecided : Exit::clean;
}

}  // namespace verify
