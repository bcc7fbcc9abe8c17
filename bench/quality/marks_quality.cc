// Prints how many of the statements that people marked in real documents are checked, how many slips planted into them
// are found, and which findings on the documents as they are, and on filings, are true: marks DATA_DIR with the options
// of `usage`. README.md tells what is counted.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "bench/page.h"
#include "bench/quality/rates.h"

namespace verify::bench {
namespace {

namespace fs = std::filesystem;

constexpr Markers kMarkers = {"<!-- measured: scripts/quality -->", "<!-- end of measured -->"};
constexpr std::uint64_t kSeed = 14;

struct Command {
  fs::path data, judged;
  std::string page;                      // to write the tables into; empty: none
  std::string unread, unjudged, missed;  // files of lists to write; empty: none
  std::string only;                      // documents whose names have this
  bool slips = true, filings = true;
};

const char* const kUsage =
    "usage: marks DATA_DIR JUDGED.jsonl [--write PAGE] [--unread FILE] [--unjudged FILE] [--missed FILE]\n"
    "             [--only NAME] [--no-slips] [--no-filings]\n";

std::vector<fs::path> files_in(const fs::path& folder, const std::string& only) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string(), name = entry.path().filename().string();
    if (ending == ".jsonl" || ending == ".xml" || name == "LICENSE" || name.find(only) == std::string::npos) continue;
    out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The words around each place, those of neighbours together, on one line.
std::string words_around(std::string_view text, std::vector<Span> places) {
  std::sort(places.begin(), places.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t shown = 0;
  for (const Span& p : places) {
    const std::size_t begin = std::max(shown, p.begin > 120 ? p.begin - 120 : 0),
                      end = std::min(text.size(), p.end + 80);
    if (begin >= end) continue;
    if (begin > shown && !out.empty()) out += " [...] ";
    out += text.substr(begin, end - begin);
    shown = end;
  }
  for (char& c : out) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return out;
}

/// The lists for people; each line is JSON, so that a judged finding is a line pasted.
class Lists {
 public:
  explicit Lists(const Command& command) {
    open(unread_, command.unread);
    open(unjudged_, command.unjudged);
    open(missed_, command.missed);
  }

  void unread(const Mark& mark, const Outcome& outcome, std::string_view text) {
    if (!unread_.is_open()) return;
    constexpr const char* kReaches[] = {"sentence", "block", "apart"};
    nlohmann::ordered_json line = head(mark);
    line["reach"] = kReaches[static_cast<std::size_t>(outcome.reach)];
    line["figures_read"] = outcome.figures_read;
    line["words"] = words_around(text, asked(mark));
    print(unread_, line);
  }

  void unjudged(const std::string& file, const ReadFinding& finding, std::string_view text) {
    if (!unjudged_.is_open()) return;
    nlohmann::ordered_json line;
    line["file"] = file;
    line["kind"] = finding.rule;
    line["figures"] = nlohmann::ordered_json::array();
    for (const Span& span : finding.figures) {
      nlohmann::ordered_json figure;
      figure["text"] = std::string(text.substr(span.begin, span.end - span.begin));
      figure["start"] = characters_before(text, span.begin);
      line["figures"].push_back(figure);
    }
    line["holds"] = true;
    line["note"] = finding.message;
    line["words"] = words_around(text, finding.figures);
    print(unjudged_, line);
  }

  void missed(const Mark& mark, const Slip& slip, std::string_view text) {
    if (!missed_.is_open()) return;
    nlohmann::ordered_json line = head(mark);
    line["slip"] = slip.name;
    for (const Slip::Edit& edit : slip.edits)
      line["planted"].push_back(std::string(text.substr(edit.at.begin, edit.at.end - edit.at.begin)) + " -> " +
                                edit.text);
    line["words"] = words_around(text, asked(mark));
    print(missed_, line);
  }

 private:
  static void open(std::ofstream& out, const std::string& path) {
    if (path.empty()) return;
    out.open(path);
    if (!out) throw std::runtime_error(path + ": cannot be written");
  }
  static nlohmann::ordered_json head(const Mark& mark) {
    nlohmann::ordered_json line;
    line["file"] = mark.file;
    line["kind"] = mark.kind;
    line["stated"] = mark.stated;
    for (const MarkedFigure& f : mark.figures) line["figures"].push_back(f.text);
    line["arithmetic"] = mark.arithmetic + " == " + mark.equals;
    return line;
  }
  static void print(std::ofstream& out, const nlohmann::ordered_json& line) {
    out << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  }

  std::ofstream unread_, unjudged_, missed_;
};

class Scorer {
 public:
  explicit Scorer(const Command& command)
      : command_(command),
        marks_(read_marks((command.data / "documents/statements.jsonl").string())),
        judged_(read_marks(command.judged.string())),
        lists_(command) {}

  Rates run() {
    const auto documents = files_in(command_.data / "documents", command_.only);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      std::fprintf(stderr, "\r%zu of %zu documents ", i + 1, documents.size());
      document(documents[i]);
    }
    paragraphs(command_.data / "tables/tatqa-dev.jsonl");
    if (command_.filings) {
      const auto filings = files_in(command_.data / "filings", command_.only);
      for (std::size_t i = 0; i < filings.size(); ++i) {
        std::fprintf(stderr, "\r%zu of %zu filings   ", i + 1, filings.size());
        filing(filings[i]);
      }
    }
    std::fprintf(stderr, "\r                       \r");
    return rates_;
  }

 private:
  static SourcePtr bytes_of(const fs::path& file) {
    auto bytes = read_source(file.string());
    if (!bytes) throw std::runtime_error(file.string() + ": cannot be read");
    return *bytes;
  }

  std::vector<Mark> placed(std::map<std::string, std::vector<Mark>>& all, const std::string& name,
                           const ReadDocument& read) {
    std::vector<Mark> out = std::move(all[name]);
    place(out, read.text->bytes());
    return out;
  }

  void document(const fs::path& file) {
    const SourcePtr bytes = bytes_of(file);
    const auto read = read_document(bytes);
    if (!read) return;
    const std::string name = file.filename().string();
    const std::vector<Mark> marks = placed(marks_, name, *read), judged = placed(judged_, name, *read);
    findings(name, *read, marks, judged, rates_.documents);
    rules(*read, marks, judged, TextSet::documents);
    Dice dice(kSeed + rates_.documents.documents);
    for (const Mark& mark : marks) {
      if (asked(mark).empty()) {
        ++rates_.not_asked;
        continue;
      }
      const Outcome outcome = outcome_of(mark, *read);
      rates_.add(mark, outcome);
      if (!outcome.checked) lists_.unread(mark, outcome, read->text->bytes());
      else if (command_.slips && mark.holds && !outcome.touched) plant(mark, *bytes, dice);
    }
  }

  void plant(const Mark& mark, const Source& document, Dice& dice) {
    const Family family = family_of(mark);
    if (family != Family::arithmetic && family != Family::ordering && family != Family::again) return;
    for (const Slip& slip : family == Family::ordering ? reversed_in(mark) : slips_in(mark, dice)) {
      const auto changed =
          read_document(std::make_shared<const Source>(document.name(), with_slip(document.bytes(), slip)));
      const bool found = changed && is_found(mark, slip, *changed);
      if (!found) lists_.missed(mark, slip, document.bytes());
      if (family == Family::ordering) {
        rates_.reversed.add(found);
      } else if (family == Family::again) {
        rates_.again_slips[std::min<std::size_t>(anchors_of(mark, document.bytes()), 2)].add(found);
      } else {
        rates_.slips[slip.name].add(found);
        rates_.all_slips.add(found);
      }
    }
  }

  void paragraphs(const fs::path& file) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const auto sample = nlohmann::json::parse(line, nullptr, false);
      if (sample.is_discarded()) continue;
      std::string text;
      for (const auto& paragraph : sample.value("paragraphs", std::vector<std::string>{})) text += paragraph + "\n\n";
      if (const auto read = read_document(std::make_shared<const Source>("paragraphs.txt", text)))
        rules(*read, {}, {}, TextSet::paragraphs);
    }
  }

  void filing(const fs::path& file) {
    const auto read = read_document(bytes_of(file));
    if (!read) return;
    const std::string name = file.filename().string();
    const std::vector<Mark> judged = placed(judged_, name, *read);
    findings(name, *read, {}, judged, rates_.filings);
    rules(*read, {}, judged, TextSet::filings);
  }

  void findings(const std::string& name, const ReadDocument& read, const std::vector<Mark>& marks,
                const std::vector<Mark>& judged, Rates::Findings& out) {
    ++out.documents;
    for (const ReadFinding& finding : read.findings) {
      const Verdict verdict = verdict_on(finding, marks, judged);
      for (Rates::Findings* of : {&out, &rates_.by_rule[finding.rule]}) {
        ++of->all;
        of->true_findings += verdict == Verdict::true_finding;
        of->judged_false += verdict == Verdict::judged_false;
      }
      if (verdict == Verdict::not_judged) lists_.unjudged(name, finding, read.text->bytes());
    }
  }

  void rules(const ReadDocument& read, const std::vector<Mark>& marks, const std::vector<Mark>& judged, TextSet set) {
    for (const ReadRelation& relation : read.relations) {
      RuleRate& rate = rates_.rules[{relation.rule, relation.inferred}][static_cast<std::size_t>(set)];
      ++rate.read;
      rate.holds += relation.standing == Standing::holds;
      rate.undecided += relation.standing == Standing::undecided;
      if (relation.standing != Standing::contradiction && relation.standing != Standing::implausible) continue;
      const ReadFinding as_finding{relation.rule, FindingKind::contradiction, {}, relation.figures};
      rate.true_errors += verdict_on(as_finding, marks, judged) == Verdict::true_finding;
    }
  }

  const Command& command_;
  std::map<std::string, std::vector<Mark>> marks_, judged_;
  Lists lists_;
  Rates rates_;
};

std::string page_text(const Rates& rates) {
  return "\n" + wanted_table(rates) + "\n" + kinds_table(rates) + "\n" + slips_table(rates) + "\n" +
         findings_table(rates) + "\nRelations by rule, on all these texts as they are:\n\n" + rules_table(rates) + "\n";
}

bool parse(int argc, char** argv, Command& out) {
  std::vector<std::string> places;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    std::string* value = word == "--write"      ? &out.page
                         : word == "--unread"   ? &out.unread
                         : word == "--unjudged" ? &out.unjudged
                         : word == "--missed"   ? &out.missed
                         : word == "--only"     ? &out.only
                                                : nullptr;
    if (value != nullptr) {
      if (++i == argc) return false;
      *value = argv[i];
    } else if (word == "--no-slips") {
      out.slips = false;
    } else if (word == "--no-filings") {
      out.filings = false;
    } else if (word.rfind("--", 0) == 0) {
      return false;
    } else {
      places.push_back(word);
    }
  }
  if (places.size() != 2) return false;
  out.data = places[0];
  out.judged = places[1];
  return true;
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  verify::bench::Command command;
  if (!verify::bench::parse(argc, argv, command)) {
    std::fputs(verify::bench::kUsage, stderr);
    return 2;
  }
  try {
    const verify::bench::Rates rates = verify::bench::Scorer(command).run();
    const std::string text = verify::bench::page_text(rates);
    std::fputs(text.c_str(), stdout);
    std::printf("%zu statements are left out: no figure is asked of them\n", rates.not_asked);
    if (!command.page.empty()) verify::bench::write_between(command.page, verify::bench::kMarkers, text);
  } catch (const std::runtime_error& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 2;
  }
  return 0;
}
