// The table of signs and their ASCII forms, and letters without their marks by Unicode's decomposition (utf8proc).
#include "text/utf8.h"

#include <utf8proc.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace verify {

namespace {

struct Typed {
  char32_t sign;
  std::string_view as;
};

// What keyboards lack. What is not here is shown by its number: better strange than mistaken.
constexpr auto kTyped = std::to_array<Typed>({
    {U'−', "-"},      {U'‐', "-"},      {U'‑', "-"},      {U'‒', "-"},      {U'–', "-"},      {U'—', "--"},
    {U'―', "--"},     {U'→', "->"},     {U'←', "<-"},     {U'×', "x"},      {U'÷', "/"},      {U'·', "."},
    {U'≈', "~"},      {U'±', "+/-"},    {U'≤', "<="},     {U'≥', ">="},     {U'≠', "!="},     {U'Σ', "sum"},
    {U'…', "..."},    {U'•', "*"},      {U'└', "`"},      {U'├', "|"},      {U'│', "|"},      {U'─', "-"},
    {U'‘', "'"},      {U'’', "'"},      {U'‚', "'"},      {U'‛', "'"},      {U'“', "\""},     {U'”', "\""},
    {U'„', "\""},     {U'«', "<<"},     {U'»', ">>"},     {U'′', "'"},      {U'″', "\""},     {U'€', "EUR"},
    {U'£', "GBP"},    {U'§', "Sec."},   {U'°', "deg"},    {U'µ', "u"},      {U'đ', "d"},      {U'Đ', "D"},
    {U'ø', "o"},      {U'Ø', "O"},      {U'ł', "l"},      {U'Ł', "L"},      {U'ß', "ss"},     {U'æ', "ae"},
    {U'Æ', "AE"},     {U'œ', "oe"},     {U'Œ', "OE"},     {U'ı', "i"},      {U'þ', "th"},     {U'Þ', "Th"},
    {U'ð', "d"},      {U'Ð', "D"},      {U'\u00A0', " "}, {U'\u2002', " "}, {U'\u2003', " "}, {U'\u2007', " "},
    {U'\u2009', " "}, {U'\u202F', " "},
});

constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
constexpr std::u32string_view kLowered = U"₀₁₂₃₄₅₆₇₈₉₊₋";
constexpr std::string_view kLevel = "0123456789+-";

// The ASCII letter that a letter with marks is made of; 0 where there is none.
char base_letter(char32_t value) {
  std::array<utf8proc_int32_t, 8> parts{};
  int last = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &last);
  const bool one = count > 1 && count <= static_cast<utf8proc_ssize_t>(parts.size());
  const utf8proc_int32_t base = one ? parts[0] : 0;
  return (base >= 'a' && base <= 'z') || (base >= 'A' && base <= 'Z') ? static_cast<char>(base) : '\0';
}

// A mark by itself: its letter stands before it.
bool combining(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_MN && value < 0x370;
}

void append_numbered(std::string& out, const char* format, unsigned value) {
  char shown[16];
  std::snprintf(shown, sizeof shown, format, value);
  out += shown;
}

void append(std::string& out, char32_t value) {
  for (const Typed& t : kTyped) {
    if (t.sign == value) {
      out += t.as;
      return;
    }
  }
  if (const char letter = base_letter(value)) out += letter;
  else if (!combining(value)) append_numbered(out, "<U+%04X>", static_cast<unsigned>(value));
}

thread_local int alive_ = 0;

}  // namespace

std::string ascii_only(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char open = '\0';  // within a run of raised or lowered digits
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const CodePoint point = decode_utf8(text, i);
    const std::size_t raised = kRaised.find(point.value), lowered = kLowered.find(point.value);
    const char level = byte < 0x80 || point.length == 0       ? '\0'
                       : raised != std::u32string_view::npos  ? '^'
                       : lowered != std::u32string_view::npos ? '_'
                                                              : '\0';
    if (level != '\0' && level != open) out += level;
    open = level;
    if (level != '\0') out += kLevel[level == '^' ? raised : lowered];
    else if (byte == 0x7F) out += "<U+007F>";
    else if (byte < 0x80) out += text[i];
    else if (point.length == 0) append_numbered(out, "<%02X>", byte);
    else append(out, point.value);
    i += point.length == 0 ? 1 : point.length;
  }
  return out;
}

AsciiWidths::AsciiWidths() { ++alive_; }
AsciiWidths::~AsciiWidths() { --alive_; }
bool AsciiWidths::alive() { return alive_ > 0; }

}  // namespace verify
