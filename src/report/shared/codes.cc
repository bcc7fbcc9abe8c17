// Looks up what `verify explain NAME` prints.
#include "report/shared/codes.h"

#include <algorithm>

namespace verify {

namespace {

std::string indented(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += (end > begin ? "    " : "") + std::string(text.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace

bool is_kind(std::string_view name) {
  return std::any_of(codes().begin(), codes().end(), [&](const Code& c) { return c.name == name && !c.draft; });
}

std::optional<std::string> explain_code(std::string_view name) {
  for (const Code& code : codes()) {
    if (code.name != name) continue;
    std::string out = std::string(name) + "\n" + std::string(code.meaning);
    if (code.draft) out += "Of drafts only: nobody declares it, the document's own words do.\n";
    return out + "\nfor example" + (code.draft ? ", of" : "") + "\n" + indented(code.example) + "verify says\n" +
           indented(code.says);
  }
  return std::nullopt;
}

}  // namespace verify
