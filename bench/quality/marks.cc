// Reads marked statements and says what is asked of them. What a mark asks for is decided here once, in tables.
#include "bench/quality/marks.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <stdexcept>

#include "text/utf8.h"

namespace verify::bench {

namespace {

Mark mark_of(const nlohmann::json& line) {
  Mark out;
  out.file = line.at("file").get<std::string>();
  out.kind = line.at("kind").get<std::string>();
  out.holds = line.at("holds").get<bool>();
  out.stated = line.value("stated", true);
  out.arithmetic = line.value("arithmetic", std::string());
  out.equals = line.value("equals", std::string());
  out.note = line.value("note", std::string());
  for (const nlohmann::json& figure : line.at("figures")) {
    MarkedFigure& f = out.figures.emplace_back();
    f.text = figure.at("text").get<std::string>();
    f.start = figure.at("start").get<std::size_t>();
    if (figure.contains("step")) f.step = figure["step"].get<double>();
  }
  return out;
}

std::size_t length_at(std::string_view text, std::size_t byte) {
  return std::max<std::size_t>(decode_utf8(text, byte).length, 1);
}

const std::regex& number_words() {
  static const std::regex kWords(
      "\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|forty|fifty|hundred|"
      "thousand|million|billion|billionth|zero|both|half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|tenths?|"
      "second|ninth|doubled?|doubling|doubles|tripled?|trebled?|halved|twice|\\w+-?fold|majority|all|most|decades?)\\b",
      std::regex::icase);
  return kWords;
}

// Where a mark says "majority" or "most", that is the figure of a `word`, and a word of direction of an `order`.
bool says_a_number(const Mark& mark, const std::string& text) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  static const std::regex kOnlyOfWords("\\b(majority|most|all)\\b", std::regex::icase);
  if (mark.kind != "word" && std::regex_search(text, kOnlyOfWords)) return false;
  return std::regex_search(text, number_words());
}

// "five", "Two men", "2" of a counted list of so many items; "both" counts two.
bool counts_the_list(const Mark& mark, const std::string& text) {
  static const char* const kNumbers[] = {"two",   "three", "four", "five",   "six",   "seven",
                                         "eight", "nine",  "ten",  "eleven", "twelve"};
  std::string said = text.substr(0, text.find(' '));
  std::transform(said.begin(), said.end(), said.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (said == "both") said = "two";
  std::string wanted;
  for (const char c : mark.equals) {
    if (c >= '0' && c <= '9') wanted += c;
  }
  for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
    if (said == kNumbers[i]) said = std::to_string(i + 2);
  }
  return !wanted.empty() && said == wanted;
}

}  // namespace

std::map<std::string, std::vector<Mark>> read_marks(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::map<std::string, std::vector<Mark>> out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      Mark mark = mark_of(nlohmann::json::parse(line));
      out[mark.file].push_back(std::move(mark));
    } catch (const nlohmann::json::exception& e) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " + e.what());
    }
  }
  return out;
}

void place(std::vector<Mark>& marks, std::string_view document) {
  std::vector<std::size_t> bytes;  // of each character
  for (std::size_t at = 0; at < document.size(); at += length_at(document, at)) bytes.push_back(at);
  bytes.push_back(document.size());
  for (Mark& mark : marks) {
    for (MarkedFigure& f : mark.figures) {
      const std::size_t begin = f.start < bytes.size() ? bytes[f.start] : document.size();
      if (document.substr(begin, f.text.size()) != f.text)
        throw std::runtime_error(mark.file + ": \"" + f.text + "\" doesn't stand at character " +
                                 std::to_string(f.start));
      f.span = {begin, begin + f.text.size()};
    }
  }
}

std::size_t characters_before(std::string_view document, std::size_t byte) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < byte; at += length_at(document, at)) ++out;
  return out;
}

Family family_of(const Mark& mark) {
  if (mark.kind == "direction" || mark.kind == "order") return Family::ordering;
  if (mark.kind == "again") return Family::again;
  if (mark.kind == "date") return Family::date;
  if (mark.kind == "count") return Family::count;
  if (mark.kind == "part-of") return Family::part_of;
  return Family::arithmetic;
}

std::vector<Span> asked(const Mark& mark) {
  std::vector<Span> out;
  for (const MarkedFigure& f : mark.figures) {
    const bool one = mark.kind == "count" ? counts_the_list(mark, f.text) : says_a_number(mark, f.text);
    if (one) out.push_back(f.span);
    if (one && mark.kind == "count") break;
  }
  return out;
}

Reach reach_of(const Mark& mark, std::string_view document) {
  const std::vector<Span> figures = asked(mark);
  if (figures.empty()) return Reach::sentence;
  std::size_t begin = figures.front().begin, end = figures.front().end;
  for (const Span& f : figures) {
    begin = std::min(begin, f.begin);
    end = std::max(end, f.end);
  }
  // A sentence that spans more than this is text run together.
  if (end - begin > 4000) return Reach::apart;
  const std::string between(document.substr(begin, end - begin));
  static const std::regex kNextBlock(
      "\n[ \t]*\n|\n[ \t]*([-*|#>]|\xE2\x80\xA2|[0-9]+[.)] )|</?(p|div|tr|td|th|li|ul|ol|h[1-6]|br|table)\\b",
      std::regex::icase);
  static const std::regex kNextSentence("[.!?][\"')\\]]*\\s+[A-Z\"'(]");
  // Cells of a row of Markdown.
  static const std::regex kNextCell("\\|");
  if (std::regex_search(between, kNextBlock) || std::regex_search(between, kNextCell)) return Reach::apart;
  return std::regex_search(between, kNextSentence) ? Reach::block : Reach::sentence;
}

bool answers(std::string_view rule, const Mark& mark) {
  struct Row {
    std::string_view rule;
    std::vector<Family> families;
  };
  using enum Family;
  static const std::vector<Row> kRows = {
      {"said-again", {again}},
      {"counted-list", {count}},
      {"anniversary", {date}},
      {"part-of", {part_of}},
      {"near-miss", {}},
      {"change", {arithmetic, ordering}},
      {"direction", {ordering}},
      {"in-words", {arithmetic}},
      {"order", {ordering}},
      {"weekday", {date}},
      {"period", {date}},
      {"age", {date, arithmetic}},
      {"average", {arithmetic}},
      {"cross-footing", {arithmetic, part_of}},
      {"equation", {arithmetic}},
      {"footing", {arithmetic, part_of}},
      {"hundred-percent", {arithmetic}},
      {"merger", {arithmetic}},
      {"parts", {arithmetic, part_of}},
      {"percent-of-total", {arithmetic, part_of}},
      {"product", {arithmetic}},
      {"roll-forward", {arithmetic}},
      {"share", {arithmetic, part_of}},
      {"two-units", {arithmetic}},
  };
  for (const Row& row : kRows) {
    if (row.rule == rule)
      return std::find(row.families.begin(), row.families.end(), family_of(mark)) != row.families.end();
  }
  return true;
}

}  // namespace verify::bench
