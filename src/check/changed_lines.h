// What `--changed-since` asks for: which figures a commit changed, so that findings point at those. A step after
// `check`; it changes where findings point and nothing else.
#pragma once

#include <string>
#include <vector>

#include "check/checked.h"
#include "check/diff.h"

namespace verify {

/// What differs between a commit and the files as they are now, by whole path with symbolic links resolved. Files that
/// git doesn't know yet are new; those that it ignores are left out. Asks git for it, in the repository that `folder`
/// lies in; `environment` ("HOME=/root") is what of it git gets to know. The fault is a whole sentence.
Result<Changes> changes_since(const std::string& commit, const std::string& folder,
                              const std::vector<std::string>& environment);

/// Lets each finding point at a figure that was changed, where one of its figures was: its entry in the facts file, or
/// else the line that it is quoted from. Of several the first; where it points at such a one already, it stays. Nothing
/// else of a finding depends on it. `commit` is what the changes are called by.
void point_at_changes(CheckResult& result, const Changes& changes, const std::string& commit);

}  // namespace verify
