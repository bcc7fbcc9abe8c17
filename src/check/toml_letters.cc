#include "check/toml_letters.h"

#include "text/utf8.h"

namespace verify {

namespace {

constexpr char32_t kDistance = 0x100000;

template <class Moved>
std::string each_letter(std::string_view text, Moved moved) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.length < 2) {
      out += text[at++];
      continue;
    }
    append_utf8(out, moved(point.value));
    at += point.length;
  }
  return out;
}

}  // namespace

std::string sheltered(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string_view mark = text.starts_with(kMark) ? kMark : std::string_view();
  return std::string(mark) + each_letter(text.substr(mark.size()), [](char32_t letter) {
           return letter <= 0xFFFF ? letter + kDistance : letter;
         });
}

std::string restored(std::string_view text) {
  return each_letter(text, [](char32_t letter) {
    const char32_t back = letter - kDistance;
    const bool moved = letter >= kDistance && back >= 0x80 && back <= 0xFFFF && (back < 0xD800 || back > 0xDFFF);
    return moved ? back : letter;
  });
}

}  // namespace verify
