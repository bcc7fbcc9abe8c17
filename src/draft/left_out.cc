// Finds the passages that a document, or the configuration, asks to leave out.
#include "draft/left_out.h"

#include <algorithm>

namespace verify {

std::vector<Span> left_out_of(const Manuscript& manuscript, const std::vector<std::string>& phrases) {
  const std::string_view text = manuscript.text->bytes();
  std::vector<Span> all = manuscript.left_out;
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) continue;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + phrase.size()))
      all.push_back({at, at + phrase.size()});
  }
  for (std::size_t at = text.find(kLeaveOutFrom); at != std::string_view::npos;) {
    const std::size_t to = std::min(text.find(kLeaveOutTo, at), text.size());
    all.push_back({at, to});
    at = text.find(kLeaveOutFrom, to);
  }
  std::sort(all.begin(), all.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> out;
  for (const Span& span : all) {
    if (!out.empty() && span.begin <= out.back().end) out.back().end = std::max(out.back().end, span.end);
    else out.push_back(span);
  }
  return out;
}

}  // namespace verify
