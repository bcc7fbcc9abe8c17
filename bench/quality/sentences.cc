// Reads the cases and runs each through the program. Figures are compared by overlap of places, as in score.h.
#include "bench/quality/sentences.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "bench/quality/read_document.h"

namespace verify::bench {

namespace {

std::string whole_text(const Sentence& sentence) {
  std::string out;
  for (const std::string& document : sentence.documents) out += document;
  return out;
}

// The first place of each.
std::vector<Span> places_of(const std::vector<std::string>& figures, const std::string& text) {
  std::vector<Span> out;
  for (const std::string& figure : figures) {
    const std::size_t at = text.find(figure);
    if (at == std::string::npos) throw std::runtime_error("\"" + figure + "\" isn't in its text");
    out.push_back({at, at + figure.size()});
  }
  return out;
}

void check_case(const Sentence& s) {
  if (s.documents.empty() || s.documents.front().empty()) throw std::runtime_error("no text");
  if (s.expect.empty() == s.reads.empty()) throw std::runtime_error("either `expect` or `reads` says what is right");
  if (!s.expect.empty() && std::find(outcomes().begin(), outcomes().end(), s.expect) == outcomes().end())
    throw std::runtime_error("`expect` can't be \"" + s.expect + "\"");
  const bool of_figures = !s.expect.empty() && s.expect != "silent" && s.expect != "quiet";
  if (of_figures == s.figures.empty()) throw std::runtime_error("`figures` goes with what holds or raises an alarm");
  places_of(s.figures, whole_text(s));
  places_of({s.at}, whole_text(s));
}

Sentence sentence_of(const nlohmann::json& line) {
  Sentence out;
  out.group = line.at("case").get<std::string>();
  out.documents = line.contains("documents") ? line["documents"].get<std::vector<std::string>>()
                                             : std::vector<std::string>{line.at("text").get<std::string>()};
  out.name = line.value("name", std::string("draft.txt"));
  out.expect = line.value("expect", std::string());
  out.figures = line.value("figures", std::vector<std::string>());
  out.at = line.value("at", std::string());
  out.reads = line.value("reads", std::vector<std::string>());
  check_case(out);
  return out;
}

std::string number_text(const Rational& value) {
  const std::string denominator = value.denominator();
  return value.numerator() + (denominator == "1" ? "" : "/" + denominator);
}

// "about number 3000000-4000000 GBP"; empty for what is no amount.
std::string described(const Figure& figure) {
  std::string out;
  switch (figure.kind) {
    case FigureKind::number: out = "number "; break;
    case FigureKind::percent: out = "percent "; break;
    case FigureKind::percentage_point: out = "point "; break;
    case FigureKind::multiple: out = "multiple "; break;
    default: return {};
  }
  const std::string hedge(hedge_name(figure.written.hedge));
  out = (hedge.empty() ? "" : hedge + " ") + out + number_text(figure.value);
  if (figure.upper) {
    const Written& upper = *figure.upper;
    out += "-" + number_text(upper.numeral.value * Rational::power_of_ten(upper.scale));
  }
  return out + (figure.unit.empty() ? "" : " " + figure.unit);
}

std::string read_at(const ReadDocument& read, const std::vector<Span>& place) {
  std::string out;
  for (std::size_t i = 0; i < read.figures.size(); ++i) {
    const std::string one = described(read.values[i]);
    if (!one.empty() && overlapped(place, {read.figures[i]}) != 0) out += (out.empty() ? "" : "; ") + one;
  }
  return out;
}

bool all_in(const std::vector<Span>& wanted, const std::vector<Span>& figures) {
  return overlapped(wanted, figures) == ~std::uint64_t{0} >> (64 - wanted.size());
}

// Several relations may say together what a sentence says: an amount and its per cent.
bool all_hold(const ReadDocument& read, const std::vector<Span>& wanted) {
  std::vector<Span> figures;
  for (const ReadRelation& r : read.relations) {
    if (r.standing == Standing::holds && speaks_of(wanted, r.figures))
      figures.insert(figures.end(), r.figures.begin(), r.figures.end());
  }
  return all_in(wanted, figures);
}

bool is_right(const Sentence& s, const ReadDocument& read, const std::vector<Span>& wanted) {
  if (s.expect == "silent") return read.findings.empty() && read.relations.empty();
  if (s.expect == "quiet") return read.findings.empty();
  if (s.expect == "holds") return read.findings.empty() && all_hold(read, wanted);
  return std::any_of(read.findings.begin(), read.findings.end(), [&](const ReadFinding& f) {
    return speaks_of(wanted, f.figures) && (s.expect == "alarm" || s.expect == finding_kind_name(f.kind));
  });
}

std::string summary_of(const ReadDocument& read) {
  std::string out;
  for (const ReadFinding& f : read.findings)
    out += (out.empty() ? "" : "; ") + std::string(finding_kind_name(f.kind)) + " " + f.rule + ": " + f.message;
  if (out.empty()) out = "no finding";
  for (const ReadRelation& r : read.relations) out += ", " + r.rule + " " + std::string(standing_name(r.standing));
  return out;
}

}  // namespace

const std::vector<std::string>& outcomes() {
  static const std::vector<std::string> kOutcomes = {"silent", "quiet",         "holds",
                                                     "alarm",  "contradiction", "implausible"};
  return kOutcomes;
}

std::vector<Sentence> read_sentences(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::vector<Sentence> out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    try {
      out.push_back(sentence_of(nlohmann::json::parse(line)));
    } catch (const std::exception& e) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " + e.what());
    }
  }
  return out;
}

std::string wrong_in(const Sentence& sentence) {
  std::vector<SourcePtr> documents;
  for (const std::string& text : sentence.documents)
    documents.push_back(std::make_shared<const Source>(
        documents.empty() ? sentence.name : std::to_string(documents.size() + 1) + sentence.name, text));
  const auto read = read_documents(documents);
  if (!read) return "not read";
  const std::string text(read->text->bytes());
  if (!sentence.reads.empty()) {
    const std::string got = read_at(*read, places_of({sentence.at}, text));
    const bool right = std::find(sentence.reads.begin(), sentence.reads.end(), got) != sentence.reads.end();
    return right ? "" : got.empty() ? "nothing" : got;
  }
  return is_right(sentence, *read, places_of(sentence.figures, text)) ? "" : summary_of(*read);
}

}  // namespace verify::bench
