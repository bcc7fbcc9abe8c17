// What xBRL-JSON 1.0 (the JSON syntax of XBRL's Open Information Model) writes in another way than facts files do.
// Behind the loader a report in xBRL-JSON differs from a facts file in nothing but concepts that no rule declares.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/fault.h"

namespace verify {

/// "https://xbrl.org/2021/xbrl-json", or the same of another edition.
bool is_xbrl_json(std::string_view document_type);

/// The unit as facts files have it: (iso4217:USD*utr:m)/xbrli:shares is USD*m/shares. The prefixes of the standard's
/// own units go, others stay.
Result<std::string> plain_unit(std::string_view xbrl);

/// A number of XML Schema as facts files have it: +.5 is 0.5, blanks around it go. Whatever else is left as it is.
std::string plain_numeral(std::string_view xbrl);

/// Whether a value without unit and decimals is a figure at all. Texts aren't, nor are codes such as 0000320193.
bool looks_like_figure(std::string_view value);

}  // namespace verify
