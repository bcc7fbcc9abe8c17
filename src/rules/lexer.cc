// The lexer of the rule language: `tokenize` of rules/cursor.h. Line ends matter in one way only: a token at the start
// of a line that isn't indented starts a statement.

#include "rules/cursor.h"

#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Signs that stand in names of units, such as km² and °C.
constexpr std::u32string_view kUnitSigns = U"²³°℃℉‰$€£¥₹฿₫₩₽₦₪₺₴৳";

// The number of bytes of the letter at `at`; 0 where no letter stands.
std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto point = decode_utf8(text, at);
  const bool in_name =
      point.value == U'_' || is_letter(point.value) || kUnitSigns.find(point.value) != std::u32string_view::npos;
  return in_name ? point.length : 0;
}

// Each sign as written and as the parsers see it. The first that fits is taken, so longer signs stand before their
// parts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kSymbols = {{
    {"...", "..."}, {"<=", "<="}, {">=", ">="}, {"!=", "!="}, {"..", ".."}, {"≤", "<="}, {"≥", ">="}, {"≠", "!="},
    {"−", "-"},     {"×", "*"},   {"·", "*"},   {"÷", "/"},   {"=", "="},   {"<", "<"},  {">", ">"},  {"+", "+"},
    {"-", "-"},     {"*", "*"},   {"/", "/"},   {"%", "%"},   {",", ","},   {":", ":"},  {"|", "|"},  {"(", "("},
}};
constexpr std::string_view kSingles = ")[]{}";

class Lexer {
 public:
  Lexer(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.bytes()), diagnostics_(diagnostics) {}

  std::vector<Token> run() {
    if (const auto bad = find_invalid_utf8(text_)) {
      complain({*bad, *bad + 1}, "the file is not UTF-8 from here on");
      text_ = text_.substr(0, *bad);
    }
    while (true) {
      skip();
      if (at_ >= text_.size()) break;
      next();
    }
    tokens_.push_back({Token::Kind::end, {at_, at_}, "", true});
    return std::move(tokens_);
  }

 private:
  void complain(Span span, std::string message) {
    diagnostics_.push_back(diagnose_at(source_, span, std::move(message)));
  }

  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skip() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++at_;
      } else if (text_.substr(at_, 2) == "\u00A0") {
        at_ += 2;
      } else {
        return;
      }
    }
  }

  void push(Token::Kind kind, std::size_t start, std::string text) {
    const bool first = start == 0 || text_[start - 1] == '\n';
    tokens_.push_back({kind, {start, at_}, std::move(text), first});
  }

  std::string_view symbol_here() const {
    for (const auto& [written, meaning] : kSymbols) {
      if (text_.substr(at_, written.size()) == written) return written;
    }
    return kSingles.find(peek()) == std::string_view::npos ? std::string_view() : text_.substr(at_, 1);
  }

  void next() {
    const std::size_t start = at_;
    if (is_ascii_digit(peek())) return number();
    if (peek() == '"') return quoted();
    if (const auto written = symbol_here(); !written.empty()) {
      at_ += written.size();
      std::string meaning(written);
      for (const auto& [from, to] : kSymbols) {
        if (from == written) meaning = to;
      }
      return push(Token::Kind::symbol, start, meaning);
    }
    if (letter_at(text_, at_) > 0) return name();
    while (starts_no_token()) at_ += decode_utf8(text_, at_).length;
    complain({start, at_}, "this is no part of the rule language");
  }

  bool starts_no_token() const {
    if (at_ >= text_.size() || is_ascii_digit(peek()) || letter_at(text_, at_) > 0 || !symbol_here().empty())
      return false;
    const char c = peek();
    return c != '"' && c != '#' && c != ' ' && c != '\t' && c != '\r' && c != '\n' && text_.substr(at_, 2) != "\u00A0";
  }

  void number() {
    const std::size_t start = at_;
    while (is_ascii_digit(peek())) ++at_;
    if (peek() == '.' && is_ascii_digit(peek(1))) {
      ++at_;
      while (is_ascii_digit(peek())) ++at_;
    }
    push(Token::Kind::number, start, std::string(text_.substr(start, at_ - start)));
  }

  void name() {
    const std::size_t start = at_;
    // A hyphen or point belongs to a name when it stands between two characters of the name; `a - b` is a difference.
    while (true) {
      const bool joins =
          (peek() == '-' || peek() == '.') && at_ > start && (is_ascii_digit(peek(1)) || letter_at(text_, at_ + 1) > 0);
      const std::size_t length = is_ascii_digit(peek()) || joins ? 1 : letter_at(text_, at_);
      if (length == 0) break;
      at_ += length;
    }
    push(Token::Kind::name, start, std::string(text_.substr(start, at_ - start)));
  }

  void quoted() {
    const std::size_t start = at_++;
    while (at_ < text_.size() && peek() != '"' && peek() != '\n') ++at_;
    const std::string text(text_.substr(start + 1, at_ - start - 1));
    if (peek() != '"') return complain({start, at_}, "the text that starts here does not end on its line");
    ++at_;
    push(Token::Kind::text, start, text);
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<std::string> written_signs() {
  std::vector<std::string> out;
  for (const auto& [written, meaning] : kSymbols) out.emplace_back(written);
  for (const char sign : kSingles) out.emplace_back(1, sign);
  return out;
}

std::vector<Token> tokenize(const Source& source, Diagnostics& diagnostics) { return Lexer(source, diagnostics).run(); }

}  // namespace verify
