#include "documents/figures.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace verify {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

constexpr std::size_t kLongestWord = 16;

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

const std::map<std::string, int, std::less<>>& number_words() {
  static const std::map<std::string, int, std::less<>> kWords = [] {
    std::map<std::string, int, std::less<>> words;
    constexpr std::string_view kSmall[] = {
        "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::string_view kTens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    constexpr std::string_view kOrdinals[] = {"first",   "second", "third", "fourth", "fifth",    "sixth",
                                              "seventh", "eighth", "ninth", "tenth",  "eleventh", "twelfth"};
    int n = 0;
    for (const auto word : kSmall) words.emplace(word, n++);
    n = 1;
    for (const auto word : kOrdinals) words.emplace(word, n++);
    n = 20;
    for (const auto word : kTens) {
      words.emplace(word, n);
      for (int unit = 1; unit < 10; ++unit)
        words.emplace(std::string(word) + "-" + std::string(kSmall[unit]), n + unit);
      n += 10;
    }
    return words;
  }();
  return kWords;
}

class FigureReader {
 public:
  explicit FigureReader(std::string_view text) : text_(text) {}

  std::vector<Figure> run() {
    while (at_ < text_.size()) {
      if (!date() && !number() && !word_number()) skip();
    }
    return std::move(figures_);
  }

 private:
  char peek(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool word_start() const {
    return at_ == 0 || (!digit(text_[at_ - 1]) && !is_letter(decode_utf8_before(text_, at_).value));
  }

  void skip() {
    at_ += std::max<std::size_t>(1, decode_utf8(text_, at_).length);
    while (at_ < text_.size() && !word_start()) at_ += std::max<std::size_t>(1, decode_utf8(text_, at_).length);
  }

  // The word that starts at i: letters, with hyphens inside; cut where it is longer than any that is known.
  std::string_view word(std::size_t i) const {
    std::size_t end = i;
    while (end - i <= kLongestWord) {
      const std::size_t start = peek(end) == '-' && end > i ? end + 1 : end;
      const auto point = decode_utf8(text_, start);
      if (point.length == 0 || !is_letter(point.value)) break;
      end = start + point.length;
    }
    return text_.substr(i, end - i);
  }
  // Behind white space with at most one line end: a text is wrapped anywhere, and a blank line ends a paragraph.
  std::size_t after_spaces(std::size_t i) const {
    bool wrapped = false;
    for (auto point = decode_utf8(text_, i); is_white_space(point.value); point = decode_utf8(text_, i)) {
      if (point.value == '\n' && std::exchange(wrapped, true)) return i;
      i += point.length;
    }
    return i;
  }

  void push(std::size_t end, const Rational& value, bool percent, std::optional<DateRange> date = std::nullopt) {
    figures_.push_back({{at_, end}, value, percent, date});
    at_ = end;
  }

  std::optional<int> small_number(std::size_t& i, std::size_t min_digits, std::size_t max_digits) const {
    int value = 0;
    const std::size_t start = i;
    while (digit(peek(i)) && i - start < max_digits) value = value * 10 + (text_[i++] - '0');
    if (i - start < min_digits || digit(peek(i))) return std::nullopt;
    return value;
  }

  std::optional<unsigned> month(std::size_t& i) const {
    const std::string name = lower(word(i));
    const auto found = std::find(kMonths.begin(), kMonths.end(), name);
    if (found == kMonths.end()) return std::nullopt;
    i += name.size();
    return static_cast<unsigned>(found - kMonths.begin() + 1);
  }

  bool date() {
    if (!word_start()) return false;
    for (const auto read :
         {&FigureReader::month_first, &FigureReader::day_first, &FigureReader::iso_date, &FigureReader::month_alone}) {
      std::size_t i = at_;
      if (const auto range = (this->*read)(i)) {
        push(i, 0, false, range);
        return true;
      }
    }
    return false;
  }

  static std::optional<DateRange> day_of(int year, unsigned month, int day) {
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02d", year, month, day);
    const auto parsed = parse_date(text);
    return parsed ? std::optional<DateRange>(*parsed) : std::nullopt;
  }

  // October 10, 1949
  std::optional<DateRange> month_first(std::size_t& i) const {
    const auto m = month(i);
    if (!m) return std::nullopt;
    i = after_spaces(i);
    const auto d = small_number(i, 1, 2);
    if (!d) return std::nullopt;
    if (peek(i) == ',') ++i;
    i = after_spaces(i);
    const auto y = small_number(i, 4, 4);
    return y ? day_of(*y, *m, *d) : std::nullopt;
  }

  // 10 October 1949
  std::optional<DateRange> day_first(std::size_t& i) const {
    const auto d = small_number(i, 1, 2);
    if (!d) return std::nullopt;
    i = after_spaces(i);
    const auto m = month(i);
    if (!m) return std::nullopt;
    i = after_spaces(i);
    const auto y = small_number(i, 4, 4);
    return y ? day_of(*y, *m, *d) : std::nullopt;
  }

  // June 1924
  std::optional<DateRange> month_alone(std::size_t& i) const {
    const auto m = month(i);
    if (!m) return std::nullopt;
    i = after_spaces(i);
    const auto y = small_number(i, 4, 4);
    if (!y) return std::nullopt;
    char text[20];
    std::snprintf(text, sizeof text, "%04d-%02u", *y, *m);
    const auto parsed = parse_date(text);
    return parsed ? std::optional<DateRange>(*parsed) : std::nullopt;
  }

  std::optional<DateRange> iso_date(std::size_t& i) const {
    if (peek(i + 4) != '-' || peek(i + 7) != '-' || digit(peek(i + 10))) return std::nullopt;
    const auto parsed = parse_date(text_.substr(i, 10));
    if (!parsed) return std::nullopt;
    i += 10;
    return *parsed;
  }

  bool number() {
    if (!digit(peek(at_)) || !word_start()) return false;
    std::string digits;
    std::size_t i = at_;
    while (digit(peek(i))) digits += text_[i++];
    // Groups of three behind commas; "2,500, 300" is two numbers.
    const auto group = [&] {
      return peek(i) == ',' && digit(peek(i + 1)) && digit(peek(i + 2)) && digit(peek(i + 3)) && !digit(peek(i + 4));
    };
    if (digits.size() <= 3) {
      while (group()) {
        digits += text_.substr(i + 1, 3);
        i += 4;
      }
    }
    if (peek(i) == '.' && digit(peek(i + 1))) {
      digits += text_[i++];
      while (digit(peek(i))) digits += text_[i++];
    }
    const auto parsed = parse_numeral(digits);
    if (!parsed) {
      at_ = i;
      return true;
    }
    const std::string ending = lower(word(i));
    if (ending == "th" || ending == "st" || ending == "nd" || ending == "rd") i += 2;
    finish(i, parsed->value);
    return true;
  }

  bool word_number() {
    if (!word_start()) return false;
    const std::string_view w = word(at_);
    const auto found = number_words().find(lower(w));
    if (found == number_words().end()) return false;
    finish(at_ + w.size(), Rational(found->second));
    return true;
  }

  // Scale words and percent signs behind the number.
  void finish(std::size_t end, Rational value) {
    constexpr std::pair<std::string_view, int> kScales[] = {
        {"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}};
    const std::size_t next = after_spaces(end);
    const std::string behind = lower(word(next));
    for (const auto& [name, scale] : kScales) {
      if (behind != name) continue;
      value *= Rational::power_of_ten(scale);
      end = next + name.size();
    }
    if (peek(next) == '%') return push(next + 1, value, true);
    if (behind == "percent") return push(next + behind.size(), value, true);
    if (behind == "per" && lower(word(after_spaces(next + 3))) == "cent")
      return push(after_spaces(next + 3) + 4, value, true);
    push(end, value, false);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> read_figures(std::string_view text) { return FigureReader(text).run(); }

}  // namespace verify
