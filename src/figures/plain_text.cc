// Digits of other scripts become ASCII ones before anything is read, so that every reader knows one kind of digit. A
// script's ten digits stand in a row in Unicode, so one table of zeros is enough.
#include <algorithm>

#include "figures/tokens.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Arabic, Persian, N'Ko, the scripts of India and Sri Lanka, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full width.
constexpr char32_t kZeros[] = {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
                               0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10};

constexpr char32_t kSoftHyphen = 0xAD;

// '5' of a digit of any script; 0 for other characters.
char digit_of(char32_t value) {
  for (const char32_t zero : kZeros)
    if (value >= zero && value < zero + 10) return static_cast<char>('0' + (value - zero));
  return 0;
}

struct Mark {
  char32_t value;
  char plain;
  bool between_digits;  // elsewhere it is punctuation
};
constexpr Mark kMarks[] = {{0x066A, '%', false}, {0x066B, '.', true}, {0x066C, ',', true},
                           {0xFF0C, ',', true},  {0xFF0E, '.', true}, {0xFF05, '%', false}};

const Mark* mark_of(char32_t value) {
  const auto* found =
      std::find_if(std::begin(kMarks), std::end(kMarks), [&](const Mark& m) { return m.value == value; });
  return found == std::end(kMarks) ? nullptr : found;
}

bool changes(char32_t value) { return value == kSoftHyphen || digit_of(value) != 0 || mark_of(value) != nullptr; }

// The first character that is written in another way; nothing where none is.
std::optional<std::size_t> first_change(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    if (point.length > 0 && changes(point.value)) return i;
    i += std::max<std::size_t>(1, point.length);
  }
  return std::nullopt;
}

}  // namespace

std::optional<PlainText> plain_text(std::string_view text) {
  const auto first = first_change(text);
  if (!first) return std::nullopt;
  PlainText out;
  out.text.reserve(text.size());
  out.origin.reserve(text.size() + 1);
  const auto keep = [&](std::size_t from, std::string_view bytes) {
    for (std::size_t k = 0; k < bytes.size(); ++k) out.origin.push_back(static_cast<std::uint32_t>(from + k));
    out.text += bytes;
  };
  keep(0, text.substr(0, *first));
  for (std::size_t i = *first; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    const std::size_t length = std::max<std::size_t>(1, point.length), next = i + length;
    const char digit = point.length > 1 ? digit_of(point.value) : char(0);
    const Mark* mark = point.length > 1 ? mark_of(point.value) : nullptr;
    const bool inside =
        !out.text.empty() && is_ascii_digit(out.text.back()) &&
        (digit_of(decode_utf8(text, next).value) != 0 || (next < text.size() && is_ascii_digit(text[next])));
    if (digit != 0) keep(i, {&digit, 1});
    else if (mark && (!mark->between_digits || inside)) keep(i, {&mark->plain, 1});
    else if (point.length < 2 || point.value != kSoftHyphen) keep(i, text.substr(i, length));
    i = next;
  }
  out.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace verify
