// The words of labels that say what a row or a column holds.
#include "draft/tables/label_words.h"
#include "quantity/date.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <vector>

namespace verify {

namespace {

// Bytes of a label that are searched for words. A longer cell is running text; its further words are ignored.
constexpr std::size_t kLongestRead = 400;
// Characters of a label in a message; a longer label is cut and ends with "…".
constexpr std::size_t kLongestShown = 40;

bool letter(char c) { return is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80; }

// The label's words with a blank on either side of each: " total current assets ".
std::string words_of(std::string_view label) {
  std::string out = " ";
  for (const char raw : label.substr(0, kLongestRead)) {
    const char c = ascii_lower(raw);
    const bool in_word = letter(c) || is_ascii_digit(c);
    if (in_word) out += c;
    else if (c == '%' && out.back() == ' ') out += "% ";  // but not of "5% notes due 2027"
    else if (out.back() != ' ') out += ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

template <class List>
bool has_any(const std::string& words, const List& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view w) { return words.find(" " + std::string(w) + " ") != std::string::npos; });
}

template <class List>
bool starts_with_any(const std::string& words, const List& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view w) { return words.starts_with(" " + std::string(w) + " "); });
}

constexpr std::array<std::string_view, 9> kTotal = {"total",  "totals", "subtotal",  "subtotals",  "sub total",
                                                    "in all", "sum",    "aggregate", "grand total"};
constexpr std::array<std::string_view, 4> kTotalAlone = {"all", "altogether", "overall", "combined"};
constexpr std::array<std::string_view, 5> kBalance = {"balance", "balances", "closing", "ending", "opening"};
constexpr std::array<std::string_view, 24> kResult = {"net",
                                                      "gross",
                                                      "profit",
                                                      "ebit",
                                                      "ebitda",
                                                      "ebita",
                                                      "earnings",
                                                      "adjusted",
                                                      "underlying",
                                                      "result",
                                                      "outstanding",
                                                      "income before",
                                                      "income after",
                                                      "loss before",
                                                      "loss after",
                                                      "operating income",
                                                      "operating loss",
                                                      "surplus",
                                                      "deficit",
                                                      "cash flow",
                                                      "equity",
                                                      "nav",
                                                      "income from",
                                                      "loss from"};
constexpr std::array<std::string_view, 3> kLess = {"less", "deduct", "minus"};
constexpr std::array<std::string_view, 39> kRate = {"per cent of",
                                                    "average",
                                                    "averages",
                                                    "mean",
                                                    "median",
                                                    "ratio",
                                                    "ratios",
                                                    "margin",
                                                    "margins",
                                                    "yield",
                                                    "yields",
                                                    "price",
                                                    "prices",
                                                    "multiple",
                                                    "index",
                                                    "indices",
                                                    "growth rate",
                                                    "density",
                                                    "avg",
                                                    "turnout",
                                                    "highest",
                                                    "persons per",
                                                    "weighted",
                                                    "eps",
                                                    "cagr",
                                                    "roe",
                                                    "roa",
                                                    "roi",
                                                    "rpi",
                                                    "cpi",
                                                    "inflation",
                                                    "occupancy",
                                                    "percentile",
                                                    "mortality",
                                                    "unit cost",
                                                    "life expectancy",
                                                    "unemployment rate",
                                                    "exchange rate",
                                                    "lowest"};
// Labels that are no more than this.
constexpr std::array<std::string_view, 5> kRateAlone = {"age", "ages", "change in points", "temperature", "yoy"};
// "Tonnes per year" add up, "cost per pupil" don't.
constexpr std::array<std::string_view, 9> kPerAmount = {"annum", "cent", "month", "week",     "quarter",
                                                        "diem",  "se",   "day",   "fortnight"};
constexpr std::array<std::string_view, 6> kPercent = {"%", "percent", "per cent", "percentage", "percentages", "pct"};
constexpr std::array<std::string_view, 12> kChange = {"change",   "changes",   "increase",     "decrease",
                                                      "variance", "variation", "difference",   "growth",
                                                      "movement", "yoy",       "differential", "chg"};
constexpr std::array<std::string_view, 6> kNote = {"note", "notes", "ref", "reference", "page", "footnote"};
// Columns that name or order their rows, by their whole label.
constexpr std::array<std::string_view, 18> kIdentifier = {
    "rank",        "ranking", "pos",       "id",       "code", "exhibit",  "exhibit no", "exhibit number", "item no",
    "item number", "line no", "serial no", "postcode", "zip",  "zip code", "year",       "month",          "telephone"};
constexpr std::array<std::string_view, 5> kWithin = {"of which", "thereof", "hereof", "including", "whereof"};
constexpr std::array<std::string_view, 4> kDateWords = {"year", "ended", "fy", "q"};
// What a label that is nothing but a time may have beside digits and months.
constexpr std::array<std::string_view, 60> kTimeWords = {
    "year",      "years",    "ended",     "fy",       "q",         "three",     "six",     "nine",   "twelve",
    "months",    "month",    "quarter",   "quarters", "week",      "weeks",     "as",      "of",     "at",
    "the",       "ending",   "day",       "fiscal",   "financial", "first",     "second",  "third",  "fourth",
    "half",      "h1",       "h2",        "q1",       "q2",        "q3",        "q4",      "monday", "tuesday",
    "wednesday", "thursday", "friday",    "saturday", "sunday",    "unaudited", "audited", "in",     "million",
    "millions",  "thousand", "thousands", "restated", "revised",   "m",         "period",  "from",   "to",
    "us",        "rmb",      "usd",       "eur",      "actual",    "note"};

bool names_a_month(const std::string& words) {
  return std::any_of(kMonthNames.begin(), kMonthNames.end(), [&](std::string_view month) {
    return words.find(" " + ascii_lower(month) + " ") != std::string::npos;
  });
}

std::string without_brackets(std::string_view label) {
  std::string out;
  std::size_t depth = 0;
  for (const char c : label) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out.find_first_not_of(" \t\n") == std::string::npos ? std::string(label) : out;
}

// "cost per pupil", "beds per 1,000", but not "tonnes per month".
bool per_something(const std::string& words) {
  for (std::size_t at = words.find(" per "); at != std::string::npos; at = words.find(" per ", at + 1)) {
    const std::size_t begin = at + 5, end = words.find(' ', begin);
    const std::string word = words.substr(begin, end == std::string::npos ? end : end - begin);
    if (!word.empty() && std::find(kPerAmount.begin(), kPerAmount.end(), word) == kPerAmount.end()) return true;
  }
  return false;
}

bool is_time_word(const std::string& word) {
  if (std::find(kTimeWords.begin(), kTimeWords.end(), word) != kTimeWords.end()) return true;
  if (std::all_of(word.begin(), word.end(),
                  [](char c) { return is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }))
    return true;
  if (static_cast<unsigned char>(word.front()) >= 0x80 && word.back() == 'm') return true;  // "£m"
  return std::any_of(kMonthNames.begin(), kMonthNames.end(), [&](std::string_view month) {
    const std::string name = ascii_lower(month);
    return word == name || (word.size() >= 3 && word.size() <= 4 && name.starts_with(word));
  });
}

// Some word of time, or a year, and nothing else: "2024", "Mar", "Q1 2024", "Three months ended 30 June 2025". A bare
// number may be anything.
bool only_time(const std::string& words) {
  bool said = false;
  for (std::size_t i = 1; i < words.size();) {
    const std::size_t end = words.find(' ', i);
    const std::string word = words.substr(i, end - i);
    if (!is_time_word(word)) return false;
    const bool digits = std::all_of(word.begin(), word.end(), is_ascii_digit);
    said = said || !digits || (word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
    i = end + 1;
  }
  return said;
}

// "At 31 December", "Outstanding at 1 April", "As of January 1, 2019".
bool on_a_day(const std::string& words) {
  if (words.find(" outstanding at ") != std::string::npos || words.find(" vested at ") != std::string::npos)
    return true;
  const bool at = starts_with_any(words, std::array<std::string_view, 3>{"at", "as at", "as of"});
  return at && names_a_month(words);
}

}  // namespace

TableWords read_table_words(std::string_view label) {
  TableWords out;
  const std::string words = words_of(label);
  // "Reallocation of total earnings" is none.
  const bool of_total =
      words.find(" of total ") != std::string::npos || words.find(" of the total ") != std::string::npos;
  out.total = (has_any(words, kTotal) && (!of_total || words.starts_with(" total "))) ||
              std::any_of(kTotalAlone.begin(), kTotalAlone.end(),
                          [&](std::string_view w) { return words == " " + std::string(w) + " "; });
  const bool balance_said =
      starts_with_any(words, kBalance) || words.find(" at end ") != std::string::npos ||
      words.find(" at the end ") != std::string::npos || words.find(" end of ") != std::string::npos ||
      words.find(" balance at ") != std::string::npos || words.find(" balances at ") != std::string::npos;
  out.balance = balance_said || on_a_day(words);
  out.on_day = out.balance && !balance_said;
  out.result = has_any(words, kResult) && words.find(" retained ") == std::string::npos;
  out.less = starts_with_any(words, kLess);
  // "Dividends paid ($0.51 per share)" are an amount: what stands in brackets only adds to it.
  const std::string own = words_of(without_brackets(label));
  out.rate = has_any(own, kRate) || own.starts_with(" rate ") || own.ends_with(" rate ") ||
             own.find(" rate of ") != std::string::npos || per_something(own) ||
             std::any_of(kRateAlone.begin(), kRateAlone.end(),
                         [&](std::string_view w) { return own == " " + std::string(w) + " "; });
  out.percent = has_any(words, kPercent);
  out.change = has_any(words, kChange);
  out.note = std::any_of(kNote.begin(), kNote.end(), [&](std::string_view w) {
    return words == " " + std::string(w) + " " || words == " " + std::string(w) + " no ";
  });
  out.identifier = std::any_of(kIdentifier.begin(), kIdentifier.end(),
                               [&](std::string_view w) { return words == " " + std::string(w) + " "; });
  out.within = has_any(words, kWithin);
  out.time = only_time(words);
  return out;
}

std::string shown_label(std::string_view label) {
  std::string out;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (starts && ++letters > kLongestShown) {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      return out + "…";
    }
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
    else --letters;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string label_kind(std::string_view label) {
  std::string out;
  const std::string words = words_of(label);
  for (std::size_t i = 1; i < words.size();) {
    const std::size_t end = words.find(' ', i);
    const std::string word = words.substr(i, end - i);
    const bool digits = std::any_of(word.begin(), word.end(), is_ascii_digit);
    const bool date = has_any(" " + word + " ", kDateWords) || names_a_month(" " + word + " ");
    if (!digits && !date) {
      if (!out.empty()) out += ' ';
      out += word;
    }
    if (end == std::string::npos) break;
    i = end + 1;
  }
  return out;
}

}  // namespace verify
