// Matches byte for byte first; then with white space, dashes and quotation marks folded, since these change when a
// document is converted. Digits and words never fold.
#include "documents/quotes.h"

#include <algorithm>
#include <sstream>

#include "figures/read_figures.h"
#include "quantity/unit.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// A text with runs of white space as one blank, and dashes and quotation marks in their plain forms; each byte knows
/// where it came from.
struct Folded {
  std::string text;
  std::vector<std::size_t> origin;  // one more than text, for the end
};

char folded_character(char32_t c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case 0xA0:
    case 0x2009:
    case 0x202F:
    case 0x2007: return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: return '-';
    case 0x2018:
    case 0x2019:
    case 0x2BC: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E: return '"';
    default: return '\0';
  }
}

Folded fold(std::string_view text) {
  Folded out;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    const char plain = point.length == 0 ? '\0' : folded_character(point.value);
    if (plain == ' ') {
      if (out.text.empty() || out.text.back() != ' ') {
        out.text += ' ';
        out.origin.push_back(i);
      }
    } else if (plain != '\0') {
      out.text += plain;
      out.origin.push_back(i);
    } else {
      for (std::size_t k = 0; k < length; ++k) {
        out.text += text[i + k];
        out.origin.push_back(i + k);
      }
    }
    i += length;
  }
  out.origin.push_back(text.size());
  return out;
}

std::vector<std::size_t> occurrences(std::string_view text, std::string_view needle) {
  std::vector<std::size_t> out;
  for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1))
    out.push_back(at);
  return out;
}

std::string shortened(std::string_view text, std::size_t begin, std::size_t end) {
  const auto inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  begin = std::min(begin, text.size());
  end = std::min(end, text.size());
  while (begin > 0 && inside(begin)) --begin;
  while (inside(end)) ++end;
  return std::string(text.substr(begin, end - begin));
}

// The search below is quadratic in these; a longer quote is recognised by its first words.
constexpr std::size_t kMaxNearWords = 40;

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v'; }

// The word of a text that begins at or behind `at`, and the one that ends at or before it; "" for none.
std::string word_from(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_byte(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && !is_blank_byte(text[end])) ++end;
  return std::string(text.substr(at, end - at));
}
std::string word_up_to(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank_byte(text[at - 1])) --at;
  std::size_t begin = at;
  while (begin > 0 && !is_blank_byte(text[begin - 1])) --begin;
  return std::string(text.substr(begin, at - begin));
}

// What a text has beside the run of words at [begin, end), where the quote goes on with other ones; "" for no word.
std::string differences(std::string_view document, Span run, const std::string& before, const std::string& behind) {
  std::string out;
  const auto add = [&](const std::string& has, const std::string& wanted) {
    if (wanted.empty()) return;
    out += out.empty() ? "; " : ", and ";
    out += has.empty() ? "it has nothing where the quote has \"" + wanted + "\""
                       : "it has \"" + has + "\" where the quote has \"" + wanted + "\"";
  };
  // Within a word nothing stands beside the run.
  if (run.begin == 0 || is_blank_byte(document[run.begin - 1])) add(word_up_to(document, run.begin), before);
  if (run.end >= document.size() || is_blank_byte(document[run.end])) add(word_from(document, run.end), behind);
  return out;
}

// The place that has the longest run of the quote's words.
std::string nearest(const std::string& exact, std::string_view document) {
  std::vector<std::string> words;
  std::istringstream in(exact);
  for (std::string word; words.size() < kMaxNearWords && in >> word;) words.push_back(word);
  for (std::size_t length = words.size(); length > 0; --length) {
    for (std::size_t start = 0; start + length <= words.size(); ++start) {
      std::string run = words[start];
      for (std::size_t i = 1; i < length; ++i) run += " " + words[start + i];
      const std::size_t at = document.find(run);
      if (at == std::string_view::npos || run.size() < 5) continue;
      const std::string text = shortened(document, at < 30 ? 0 : at - 30, at + run.size() + 20);
      const std::size_t next = start + length;
      return "the nearest text is \"…" + text + "…\"" +
             differences(document, {at, at + run.size()}, start > 0 ? words[start - 1] : std::string(),
                         next < words.size() ? words[next] : std::string());
    }
  }
  return "nothing like it is in the document";
}

bool says_the_same(const Figure& figure, const Fact& fact) {
  if (fact.unit == kDateUnit) {
    const auto date = parse_date(fact.value);
    if (!date) return false;
    // A fact may say less than the words do: the year of "June 1924".
    if (figure.date) return figure.date->first >= date->first && figure.date->last <= date->last;
    return fact.value.size() == 4 && figure.value == parse_numeral(fact.value)->value;
  }
  // Four digits are a year or a count, and the fact knows which.
  const bool dated = figure.kind == FigureKind::date;
  // A fact without a unit has that of its concept, which may be %.
  if (dated || (!fact.unit.empty() && figure.percent != (fact.unit == "%"))) return false;
  const auto value = [](const Written& w) { return w.numeral.value * Rational::power_of_ten(w.scale); };
  return figure.value == value(fact.written) || (fact.upper && figure.value == value(*fact.upper)) ||
         figure.value == -value(fact.written);
}

// The ends of a range as figures of their own, since a fact may quote either.
std::vector<Figure> ends_apart(const std::vector<Figure>& figures) {
  std::vector<Figure> out;
  for (const Figure& figure : figures) {
    out.push_back(figure);
    if (!figure.upper) continue;
    out.back().amount.end = figure.lower_end;
    out.push_back(figure);
    out.back().amount = figure.upper_amount;
    out.back().value = figure.upper->numeral.value * Rational::power_of_ten(figure.upper->scale);
  }
  return out;
}

std::string said_by(const Fact& fact) {
  return fact.value + (fact.written.scale == 0 ? "" : " × 10^" + std::to_string(fact.written.scale));
}

// The figures whose every byte lies within the quoted words, as the document has them.
void check_figure(const Fact& fact, const Source& document, QuoteMatch& match) {
  const std::string_view text = document.bytes();
  const std::size_t begin = match.exact.begin < 40 ? 0 : match.exact.begin - 40;
  const std::size_t end = std::min(text.size(), match.exact.end + 40);
  std::string seen;
  const FigureContext as_english;
  for (const Figure& figure : ends_apart(read_figures(text.substr(begin, end - begin), as_english))) {
    const Span span{figure.amount.begin + begin, figure.amount.end + begin};
    if (span.end <= match.exact.begin || span.begin >= match.exact.end) continue;
    const bool inside = span.begin >= match.exact.begin && span.end <= match.exact.end;
    if (inside && says_the_same(figure, fact)) return;
    seen += (seen.empty() ? "" : ", ") + std::string(document.slice(span));
  }
  match.outcome = QuoteMatch::Outcome::stale;
  match.detail = seen.empty() ? "the quoted words hold no figure"
                              : "the document says " + seen + " where the fact says " + said_by(fact);
}

}  // namespace

QuoteMatch match_quote(const Fact& fact, const Source& document) {
  QuoteMatch match;
  const Quote& quote = *fact.quote;
  const std::string whole = quote.prefix + quote.exact + quote.suffix;
  const auto exact_places = occurrences(document.bytes(), whole);
  match.matches = exact_places.size();
  if (!exact_places.empty()) {
    const std::size_t begin = exact_places.front() + quote.prefix.size();
    match.exact = {begin, begin + quote.exact.size()};
  } else {
    const Folded text = fold(document.bytes());
    const std::string prefix = fold(quote.prefix).text;
    const std::string head = fold(quote.prefix + quote.exact).text;
    const auto places = occurrences(text.text, fold(whole).text);
    match.matches = places.size();
    match.folded = true;
    if (!places.empty()) {
      const std::size_t begin = places.front() + prefix.size();
      match.exact = {text.origin[begin], text.origin[places.front() + head.size()]};
    }
  }
  if (match.matches == 0) {
    match.detail = nearest(quote.exact, document.bytes());
    const bool bare = quote.prefix.empty() && quote.suffix.empty();
    if (!bare && !occurrences(fold(document.bytes()).text, fold(quote.exact).text).empty())
      match.detail += "; the words of \"exact\" are there, but not with this " +
                      std::string(quote.prefix.empty()   ? "\"suffix\""
                                  : quote.suffix.empty() ? "\"prefix\""
                                                         : "\"prefix\" and \"suffix\"");
    return match;
  }
  if (match.matches > 1) {
    match.outcome = QuoteMatch::Outcome::ambiguous;
    match.detail = "it stands there " + std::to_string(match.matches) + " times";
    return match;
  }
  match.outcome = QuoteMatch::Outcome::found;
  check_figure(fact, document, match);
  return match;
}

}  // namespace verify
