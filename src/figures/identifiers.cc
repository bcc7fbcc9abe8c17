// Each pattern of identifiers is one function; the first that fits counts. A pattern must be sure: what is taken for an
// identifier is never checked.
#include "figures/finders.h"
#include "figures/read_figures.h"
#include "text/ascii.h"

#include <algorithm>

namespace verify {

namespace {

bool all_capitals(std::string_view s) { return std::none_of(s.begin(), s.end(), is_ascii_lower); }

// The end of a run without white space.
std::size_t run_end(const FigureText& text, std::size_t i) {
  ++i;
  while (text.adjacent(i)) ++i;
  return i;
}

// "-NQ/TU" behind a number.
std::size_t code_end(const FigureText& text, std::size_t i) {
  while ((text.dash(i) || text.sign(i, '/') || text.sign(i, '.')) && text.adjacent(i) && text.adjacent(i + 1) &&
         (text.digits(i + 1) || (text.word(i + 1) && all_capitals(text.raw(i + 1).substr(0, 1)))))
    i += 2 + (text.word(i + 1) && text.adjacent(i + 2) && text.digits(i + 2));  // "QH14"
  return i;
}

// "No. 04-NQ/TU", "Resolution 18", "Table 3", "version two"
std::optional<IdentifierFound> labelled(const FigureText& text, std::size_t i) {
  const FigureWord& word = text.meaning(i);
  const bool label = word.is(kLabel) || (word.is(kCapitalLabel) && text.capital(i));
  if (!label) return std::nullopt;
  std::size_t k = i + 1;
  const bool no = word.name == "no" || word.name == "nos";
  const bool dot = text.sign(k, '.') && (no || word.name.size() <= 5);
  if (no && !dot && !text.capital(i)) return std::nullopt;
  k += dot;
  if (!no && (text.is(k, "no") || text.is(k, "nos") || text.is(k, "number"))) k += 1 + text.sign(k + 1, '.');
  k += text.sign(k, '#') || text.raw(k) == "\u2116";
  if (!no && text.word(k) && text.meaning(k).cardinal >= 0 && word.is(kLabel))
    return IdentifierFound{i, k, k + 1, true};
  if (!text.digits(k) || text.new_line(k)) return std::nullopt;
  // "Resolution 1,234 people" is no number of a resolution.
  if (text.sign(k + 1, ',') && text.adjacent(k + 1) && text.adjacent(k + 2) && text.digits(k + 2) &&
      text.raw(k + 2).size() == 3)
    return std::nullopt;
  const bool scaled = text.meaning(k + 1).scale > 0 || text.sign(k + 1, '%') || !text.meaning(k + 1).currency.empty();
  if (scaled && text.spaced(k + 1)) return std::nullopt;
  std::size_t end = k + 1;
  if (text.adjacent(end) && text.word(end)) ++end;  // "3a"
  // "Article 5,2": the numbers of thousands went before
  if (text.sign(end, ',') && text.adjacent(end) && text.adjacent(end + 1) && text.digits(end + 1)) end += 2;
  end = code_end(text, end);
  // "Articles 3, 4 and 5"
  const auto next = [&](std::size_t from) {
    const std::size_t at = from + (text.sign(from, ',') || text.is(from, "and") || text.is(from, "or"));
    return at > from && text.digits(at) && text.spaced(at) && text.raw(at).size() <= 3 ? at : from;
  };
  while (word.is(kPlural) && next(end) > end && end < i + 40) end = code_end(text, next(end) + 1);
  while (text.sign(end, '(') && text.adjacent(end) && !text.sign(end + 1) && text.sign(end + 2, ')'))
    end += 3;  // "5(2)"
  return IdentifierFound{i, k, end, true};
}

// "tel: (024) 3825-1234", "+84 215 3825 555", "ISBN 978-3-16-148410-0"
std::optional<IdentifierFound> telephone(const FigureText& text, std::size_t i) {
  bool named = false;
  for (const char* name : {"tel", "telephone", "phone", "fax", "hotline", "isbn", "issn"})
    named = named || text.is(i, name);
  const bool plus = text.sign(i, '+') && text.adjacent(i + 1) && text.digits(i + 1);
  if (!named && !plus) return std::nullopt;
  std::size_t k = i + 1, last = 0, first = 0, digits = 0;
  for (; text.has(k) && k < i + 16 && !text.word(k) && !text.new_line(k); ++k) {
    const char c = text.raw(k).front();
    if (text.digits(k)) {
      if (first == 0) first = k;
      last = k;
      digits += text.raw(k).size();
    } else if (c != '(' && c != ')' && c != '-' && c != '.' && c != ':' && c != '+' && c != '/') {
      break;
    }
  }
  if (digits < 7 || digits > 15) return std::nullopt;
  return IdentifierFound{i, first, last + 1, true};
}

// "020 7946 0958": groups behind a zero.
std::optional<IdentifierFound> dialled(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || text.raw(i).front() != '0' || text.raw(i).size() < 2) return std::nullopt;
  std::size_t k = i + 1, digits = text.raw(i).size();
  for (; text.digits(k) && !text.new_line(k) && text.raw(k).size() >= 3; ++k) digits += text.raw(k).size();
  return digits >= 9 && digits <= 12 && k > i + 1 ? std::optional(IdentifierFound{i, i, k, true}) : std::nullopt;
}

// "10:30", "6pm", "8 a.m."
std::optional<IdentifierFound> time_of_day(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || text.raw(i).size() > 2) return std::nullopt;
  // "1:50,000" and "1:25 000" are scales of maps.
  const bool scale = text.raw(i) == "1" && text.sign(i + 1, ':') &&
                     ((text.sign(i + 3, ',') && text.adjacent(i + 3) && text.adjacent(i + 4) && text.digits(i + 4)) ||
                      text.raw(i + 3) == "000");
  if (scale) return std::nullopt;
  std::size_t end = i + 1;
  bool time = false;
  while (text.sign(end, ':') && text.adjacent(end) && text.adjacent(end + 1) && text.digits(end + 1) &&
         text.raw(end + 1).size() == 2 && end < i + 5) {
    end += 2;
    time = true;
  }
  if (!time && text.sign(end, '.') && text.adjacent(end) && text.adjacent(end + 1) && text.digits(end + 1) &&
      text.raw(end + 1).size() == 2 && (text.is(end + 2, "am") || text.is(end + 2, "pm")))
    end += 2;  // "5.30pm"
  const std::size_t half = end;
  if (text.is(half, "am") || text.is(half, "pm")) return IdentifierFound{i, i, half + 1, true};
  const bool letter = text.is(half, "a") || text.is(half, "p");
  if (letter && text.sign(half + 1, '.') && text.is(half + 2, "m")) return IdentifierFound{i, i, half + 3, true};
  if (!time) return std::nullopt;
  return IdentifierFound{i, i, end, true};
}

// Whether a numeral or a word continues at token i.
bool goes_on(const FigureText& text, std::size_t i) {
  return text.adjacent(i) && (!text.sign(i) || text.dash(i) || (text.adjacent(i + 1) && text.digits(i + 1)));
}

// "192.168.100.101": four numbers of a byte each.
bool is_address(const FigureText& text, std::size_t first) {
  for (std::size_t k = first; k <= first + 6; k += 2) {
    const std::string_view part = text.raw(k);
    if (part.size() > 3 || (part.size() == 3 && part > "255") || (part.size() > 1 && part.front() == '0')) return false;
  }
  return true;
}

// "1:50,000", "2.5:1", "3:2:1": parts of a ratio or a scale.
std::optional<IdentifierFound> ratio(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || text.raw(i).size() > 3) return std::nullopt;
  std::size_t k = i + 1, parts = 1;
  if (text.sign(k, '.') && text.adjacent(k) && text.adjacent(k + 1) && text.digits(k + 1)) k += 2;
  while (text.sign(k, ':') && text.adjacent(k) && text.adjacent(k + 1) && text.digits(k + 1)) {
    std::size_t end = text.tokens[k + 1].begin;
    if (!read_digits(text.text, end, '.')) return std::nullopt;
    const bool large = text.raw(i) == "1" && parts == 1;
    const std::size_t next = text.token_at(end, k + 1);
    if (!large && text.raw(k + 1).size() > 3) return std::nullopt;
    k = next;
    ++parts;
  }
  const bool more = text.adjacent(k) && (text.word(k) || text.digits(k));
  if (parts < 2 || more || text.sign(k, '%') || text.meaning(k).scale > 0) return std::nullopt;
  return IdentifierFound{i, i, k, true};
}

// "1.8247/57": the bid and the last digits of the offer.
std::optional<IdentifierFound> quotation(const FigureText& text, std::size_t i) {
  const bool decimals = text.digits(i) && text.sign(i + 1, '.') && text.digits(i + 2) && text.adjacent(i + 1) &&
                        text.adjacent(i + 2) && text.raw(i + 2).size() >= 2;
  if (!decimals || !text.sign(i + 3, '/') || text.spaced(i + 3) || text.spaced(i + 4)) return std::nullopt;
  std::size_t end = i + 5;
  const bool whole = text.raw(i + 2).size() >= 3 && text.sign(i + 5, '.') && text.adjacent(i + 5) &&
                     text.adjacent(i + 6) && text.raw(i + 6).size() == text.raw(i + 2).size();
  if (whole) end = i + 7;
  const bool last_digits =
      text.digits(i + 4) && text.raw(i + 4).size() >= 2 && text.raw(i + 4).size() <= text.raw(i + 2).size();
  if ((!whole && !last_digits) || (text.adjacent(end) && (!text.sign(end) || text.sign(end, '/')))) return std::nullopt;
  return IdentifierFound{i, i, end, true};
}

// "the rate per 100,000": what a rate is per, where no number stands before.
std::optional<IdentifierFound> base_of_rate(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || i == 0 || !text.is(i - 1, "per")) return std::nullopt;
  std::size_t end = i - 1;
  per_behind(text, i - 1, end);
  return end > i ? std::optional(IdentifierFound{i, i, end, true}) : std::nullopt;
}

// "[12]", "[1,2]", "[3–5, 7]": references.
std::optional<IdentifierFound> reference(const FigureText& text, std::size_t i) {
  if (!text.sign(i, '[')) return std::nullopt;
  std::size_t k = i + 1;
  while (text.digits(k) && text.raw(k).size() <= 3 && (k > i + 1 || text.adjacent(k))) {
    if (text.sign(k + 1, ']')) return IdentifierFound{i, i + 1, k + 2, true};
    if (!text.sign(k + 1, ',') && !text.sign(k + 1, ';') && !text.dash(k + 1)) break;
    k += 2;
  }
  return std::nullopt;
}

// "2.3.1", "10.0.0.1", "+1-222-2222", "04-NQ/TU"
std::optional<IdentifierFound> chain(const FigureText& text, std::size_t i) {
  const bool plus = text.sign(i, '+') && text.adjacent(i + 1);
  const std::size_t first = i + plus;
  if (!text.digits(first)) return std::nullopt;
  std::size_t end = first + 1, links = 0, points = 0;
  bool thousands = true;
  while ((text.sign(end, '.') || text.dash(end)) && text.adjacent(end) && text.adjacent(end + 1) &&
         text.digits(end + 1)) {
    points += text.sign(end, '.');
    thousands = thousands && text.raw(end + 1).size() == 3;
    ++links;
    end += 2;
  }
  const bool address = points == 3 && links == 3 && !text.dash(end) && is_address(text, first);
  const bool version = points == links && first > 0 && text.meaning(first - 1).is(kVersion);
  const bool grouped = points == links && thousands && text.raw(first).size() <= 3 && !address && !version;
  const bool decimals = points == 2 && links == 3;  // "12.5-13.0"
  if (links >= 2 && !grouped && !decimals) {
    while (text.sign(end, '/') && text.adjacent(end) && text.digits(end + 1)) end += 2;
    return IdentifierFound{i, first, end, true};
  }
  // "3-2" and "3:1" are scores and ratios.
  const bool colon = text.sign(first + 1, ':'), mark = colon || text.raw(first + 1) == "-";
  const bool pair = mark && text.adjacent(first + 1) && text.adjacent(first + 2) && text.digits(first + 2) &&
                    !goes_on(text, first + 3) && text.raw(first).size() <= 2 && text.raw(first + 2).size() <= 2 &&
                    !text.sign(first + 3, '%') && text.meaning(first + 3).unit.empty();
  if (pair && (colon || text.raw(first).size() > text.raw(first + 2).size() ||
               (text.raw(first).size() == text.raw(first + 2).size() && text.raw(first) >= text.raw(first + 2))))
    return IdentifierFound{i, first, first + 3, true};
  const bool code = text.dash(first + 1) && text.adjacent(first + 1) && text.adjacent(first + 2) &&
                    text.word(first + 2) && all_capitals(text.raw(first + 2)) && text.raw(first + 2).size() >= 2 &&
                    text.meaning(first + 2).unit.empty() && text.meaning(first + 2).currency.empty() &&
                    text.meaning(first + 2).scale == 0;
  if (code) return IdentifierFound{i, first, code_end(text, first + 1), true};
  return std::nullopt;
}

// The end of letters, digits and hyphens without white space.
std::size_t name_end(const FigureText& text, std::size_t i) {
  const auto inside = [&](std::size_t k) { return text.word(k) || text.digits(k); };
  ++i;
  while (text.adjacent(i)) {
    const bool link = (text.dash(i) && text.adjacent(i + 1) && inside(i + 1)) ||
                      (text.sign(i, '.') && text.adjacent(i + 1) && text.digits(i + 1));
    if (!inside(i) && !link) break;
    ++i;
  }
  return i;
}

// "A4", "COVID-19", "5G", "Four-Good"
std::optional<IdentifierFound> part_of_name(const FigureText& text, std::size_t i) {
  if (text.digits(i) && text.adjacent(i) && i > 0) {
    const bool hyphen = text.dash(i - 1) && text.adjacent(i - 1) && text.word(i - 2) && text.raw(i - 1) == "-";
    if (text.word(i - 1) || hyphen) return IdentifierFound{i, i, name_end(text, i), text.sign(i - 1)};
  }
  const bool name = text.meaning(i).cardinal >= 0 && text.dash(i + 1) && text.adjacent(i + 1) && text.adjacent(i + 2) &&
                    text.capital(i + 2) && text.meaning(i + 2).unit.empty() && text.meaning(i + 2).ordinal == 0 &&
                    text.meaning(i + 2).cardinal < 0 && text.meaning(i + 2).currency.empty() &&
                    text.meaning(i + 2).scale == 0;
  if (name && text.capital(i)) return IdentifierFound{i, i, i + 3, true};
  return std::nullopt;
}

// What a page says of itself: "500/500 characters left", "enter 5 or more characters", "Comments (0)".
std::optional<IdentifierFound> furniture(const FigureText& text, std::size_t i) {
  if (text.digits(i)) {
    std::size_t k = i + 1;
    if (text.sign(k, '/') && text.digits(k + 1)) k += 2;
    const std::size_t end = k;
    if (text.is(k, "or") && (text.is(k + 1, "more") || text.is(k + 1, "fewer") || text.is(k + 1, "less"))) k += 2;
    const bool characters = text.is(k, "characters") || text.is(k, "character");
    const bool left = text.is(k + 1, "left") || text.is(k + 1, "remaining");
    const bool asked = i > 0 && (text.is(i - 1, "enter") || text.is(i - 1, "least") || text.is(i - 1, "type"));
    if (characters && (left || asked)) return IdentifierFound{i, i, end, true};
  }
  const bool counter = text.is(i, "comment") || text.is(i, "comments") || text.is(i, "replies") ||
                       text.is(i, "views") || text.is(i, "shares") || text.is(i, "likes");
  if (counter && text.new_line(i) && text.sign(i + 1, '(') && text.digits(i + 2) && text.sign(i + 3, ')'))
    return IdentifierFound{i + 2, i + 2, i + 3, true};
  return std::nullopt;
}

}  // namespace

std::optional<IdentifierFound> read_address(const FigureText& text, std::size_t i) {
  if (!text.spaced(i)) return std::nullopt;
  for (std::size_t k = i; k == i || text.adjacent(k); ++k) {
    const bool scheme = text.sign(k, ':') && text.sign(k + 1, '/') && text.sign(k + 2, '/');
    const bool www = text.is(k, "www") && text.sign(k + 1, '.');
    const bool mail = text.sign(k, '@') && k > i && text.adjacent(k + 1) && text.word(k + 1);
    if (scheme || www || mail) return IdentifierFound{i, i, run_end(text, k), false};
  }
  return std::nullopt;
}

std::optional<IdentifierFound> read_identifier(const FigureText& text, std::size_t i) {
  for (const auto read : {furniture, telephone, dialled, part_of_name, labelled, time_of_day, ratio, chain, quotation,
                          base_of_rate, reference})
    if (auto found = read(text, i)) return found;
  return std::nullopt;
}

}  // namespace verify
