// The format `full`, for people at a terminal: each finding with its snippet, steps and repairs, then what was checked.
#include <algorithm>
#include <map>
#include <set>

#include "explain/measure.h"
#include "ground/ground.h"
#include "report/limits.h"
#include "report/pieces.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Columns of a quoted passage at most, also where the output has no width. A longer passage is cut around its figure.
constexpr std::size_t kSnippet = 100;
constexpr std::size_t kRow = 9;  // columns before what a table's row goes on with

class FullReport {
 public:
  FullReport(const CheckResult& result, const TextStyle& style)
      : result_(result),
        style_(style),
        snippet_(style.width > 0 ? std::clamp<std::size_t>(style.width, 40, kSnippet + 12) - 12 : kSnippet) {}

  std::string run(const Finding& f) {
    finding(f);
    return std::move(out_);
  }

  std::string run() {
    out_ += folded(suspects_text(shown_suspects(result_)), style_.width);
    const std::set<std::size_t> folded = folded_findings(result_);
    for (std::size_t i = 0; i < result_.findings.size(); ++i) {
      if (folded.count(i) > 0) continue;
      finding(result_.findings[i]);
      out_ += '\n';
    }
    if (!style_.quiet) closing();
    return std::move(out_);
  }

 private:
  const Fact& fact(std::size_t i) const { return result_.facts.facts[i]; }
  std::string name(std::size_t i) const { return visible(result_.facts.name_of(fact(i))); }

  std::string styled(const std::string& code, const std::string& text) const {
    return style_.color ? "\x1b[" + code + "m" + text + "\x1b[0m" : text;
  }

  void finding(const Finding& f) {
    const bool bad = f.kind != FindingKind::implausible && f.kind != FindingKind::undecided;
    put(styled(bad ? "1;31" : "1;33", std::string(finding_kind_name(f.kind)) + "[" + visible(f.rule) + "]") +
        styled("1", ": " + visible(f.message)));
    if (f.primary)
      out_ += "  " + styled("1;34", "-->") + " " + link(*f.primary, where(*f.primary)) +
              (f.primary_changed ? " (changed since " + visible(result_.changed_since) + ")" : "") + "\n";
    last_file_ = f.primary ? result_.places[*f.primary].file : "";
    const std::vector<std::size_t> shown = first_of(f.facts, f.primary);
    snippets(f, shown);
    figures(shown);
    if (shown.size() < f.facts.size()) out_ += "   " + more_words(f.facts.size() - shown.size()) + "\n";
    if (!f.detail.empty()) note(visible(f.detail));
    conflicts(f);
    for (const std::string& words : unlisted_conflicts(result_, f)) note(words);
    repairs(f);
    note("fingerprint: " + f.fingerprint);
    for (const IdleAcceptance& a : result_.idle_acceptances) {
      if (a.why == IdleAcceptance::Why::expired && a.acceptance.fingerprint == f.fingerprint)
        note("was accepted until " + to_string(*a.acceptance.until) + ": " + visible(a.acceptance.reason));
    }
    if (const std::string since = since_words(result_, f); !since.empty())
      note("since " + visible(result_.since->report) + ": " + since);
  }

  // The place of a fact that can be opened: its document, else its fact in the facts file.
  std::string where(std::size_t i) const {
    const FactPlace& p = result_.places[i];
    if (const auto at = p.place())
      return visible(p.file) + ":" + std::to_string(at->line) + ":" + std::to_string(at->column);
    return visible(p.file) + (p.within.empty() ? ", fact " + visible(fact(i).id) : ", " + visible(p.within));
  }

  std::string link(std::size_t i, const std::string& text) const {
    return style_.links ? linked(*style_.links, result_.places[i].file, text) : text;
  }

  // Of prose, as wide as the terminal: drawings and the documents' own lines are never broken.
  void put(const std::string& line, std::size_t indent = 0) { out_ += folded(line, style_.width, indent) + "\n"; }

  void note(const std::string& text) { put("   " + styled("1;34", "=") + " " + text); }

  struct Mark {
    std::size_t column, width;  // code points
    bool primary;
  };

  // The documents' own lines with the quoted words underlined, one snippet for each line that has any.
  void snippets(const Finding& f, const std::vector<std::size_t>& facts) {
    std::map<std::pair<std::string, std::size_t>, std::vector<Mark>> lines;
    std::map<std::pair<std::string, std::size_t>, std::string_view> texts;
    for (const std::size_t i : facts) {
      const FactPlace& p = result_.places[i];
      const auto at = p.place();
      if (!at) continue;
      const std::pair key{p.file, at->line};
      lines[key].push_back({at->column, code_points(p.source->slice(p.span)), f.primary == i});
      texts[key] = p.source->line(at->line);
    }
    for (auto& [key, marks] : lines) {
      std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.column < b.column; });
      for (std::size_t begin = 0; begin < marks.size();) {
        std::size_t end = begin + 1;
        while (end < marks.size() && marks[end].column + marks[end].width <= marks[begin].column + snippet_) ++end;
        snippet(key.first, key.second, texts[key],
                {marks.begin() + static_cast<std::ptrdiff_t>(begin), marks.begin() + static_cast<std::ptrdiff_t>(end)});
        begin = end;
      }
    }
  }

  void snippet(const std::string& file, std::size_t line, std::string_view text, const std::vector<Mark>& marks) {
    const std::size_t last = marks.back().column + marks.back().width;
    const std::size_t spare = snippet_ > last - marks.front().column ? snippet_ - (last - marks.front().column) : 0;
    const std::size_t from = marks.front().column > spare / 2 + 1 ? marks.front().column - spare / 2 : 1;
    std::string shown = from > 1 ? "…" : "";
    std::string under(display_width(shown), ' ');
    std::size_t column = 1;
    for (std::size_t at = 0; at < text.size(); ++column) {
      const std::size_t length = std::max<std::size_t>(1, decode_utf8(text, at).length);
      if (column >= from + snippet_ && column >= last) {
        shown += "…";
        break;
      }
      if (column >= from) {
        const std::string one = visible(text.substr(at, length));
        char mark = ' ';
        for (const Mark& m : marks) {
          if (column >= m.column && column < m.column + m.width) mark = m.primary ? '^' : '-';
        }
        shown += one;
        under += std::string(display_width(one), mark);
      }
      at += length;
    }
    under.erase(under.find_last_not_of(' ') + 1);
    const std::string number = std::to_string(line);
    const std::string gutter(number.size() + 2, ' ');
    if (file != last_file_) {
      const std::string name = visible(file);
      out_ += gutter + styled("1;34", "::: ") + (style_.links ? linked(*style_.links, file, name) : name) + "\n";
    }
    last_file_ = file;
    out_ += " " + styled("1;34", number + " |") + " " + shown + "\n" + gutter + styled("1;34", "|") + " " +
            styled("1;31", under) + "\n";
  }

  // One row a figure: what it says, in which words, of what, and where.
  void figures(const std::vector<std::size_t>& facts) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> widths(4, 0);
    for (const std::size_t i : facts) {
      const Fact& f = fact(i);
      const std::string quote = f.quote ? "\"" + visible(f.quote->exact) + "\"" : "";
      const FactPlace& p = result_.places[i];
      const bool draft = result_.facts.document_of(f).draft;
      std::string place = draft ? where(i) : visible(result_.facts.document_of(f).id);
      if (!draft && (p.source || !p.within.empty())) {
        place += ", " + where(i);
      } else if (p.state == FactPlace::State::absent) {
        place += " (the document is not here)";
      }
      rows.push_back({figure(f), quote, draft && !known(f) ? std::string() : quantity_of(i), place});
      for (std::size_t k = 0; k < 4; ++k) widths[k] = std::max(widths[k], display_width(rows.back()[k]));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto& row = rows[r];
      std::string line = "   " + padded(row[0], widths[0], true);
      for (std::size_t k = 1; k < 4; ++k) line += (widths[k] > 0 ? "  " : "") + padded(row[k], widths[k]);
      line.erase(line.find_last_not_of(' ') + 1);
      const std::string place = where(facts[r]);  // what the line ends in, where it can be opened
      if (style_.links && line.ends_with(place))
        line.replace(line.size() - place.size(), place.size(), link(facts[r], place));
      put(line, kRow);
    }
  }

  // A figure of a draft that is about something the vocabulary names.
  static bool known(const Fact& f) { return !f.period.empty() || !f.note.empty(); }

  std::string quantity_of(std::size_t fact_index) const {
    const auto claim = claim_of(result_.problem, fact_index);
    if (!claim) return {};
    return visible(describe(result_.problem.quantities[result_.problem.claims[*claim].quantity], result_.rules));
  }

  // Those as small as the smallest. What is larger says the same in more words, but for a single relation in
  // reported figures where the smallest is none: that one is the easiest to follow.
  void conflicts(const Finding& f) {
    const std::size_t smallest = f.conflicts.empty() ? 0 : f.conflicts.front().facts.size();
    std::size_t shown = 0;
    bool plain = false;
    bool larger = true;
    for (std::size_t i = 0; i < f.conflicts.size(); ++i) {
      const ShownConflict& c = f.conflicts[i];
      const bool show = shown < kMaxFullConflicts && (c.facts.size() == smallest || (c.plain && !plain));
      plain = plain || c.plain;
      shown += show;
      if (show) conflict(f, i);
      else larger = larger && c.facts.size() > smallest;
    }
    if (const std::size_t more = f.conflicts.size() - shown; more > 0)
      note("and " + counted(more, larger ? "larger conflict" : "more conflict") +
           " of the same disagreement (--all-conflicts --output json has " + by_count(more, "it)", "them)"));
  }

  void conflict(const Finding& f, std::size_t index) {
    const ShownConflict& c = f.conflicts[index];
    if (index > 0) {
      std::string names;
      const std::size_t shown = rows_of(c.facts.size());
      for (std::size_t k = 0; k < shown; ++k)
        names += (k == 0 ? "" : ", ") + figure(fact(c.facts[k])) + " (" + name(c.facts[k]) + ")";
      if (shown < c.facts.size()) names += ", and " + std::to_string(c.facts.size() - shown) + " more";
      note("also in conflict" + shared_words(c) + ": " + names);
    }
    std::string before;
    for (const Step& step : c.explanation.steps) {
      const std::string label = index > 0 || step.rule == before ? "" : label_of_rule(result_.rules, step.rule);
      if (!label.empty()) note("rule " + visible(step.rule) + ": " + visible(label));
      before = step.rule;
      note((index > 0 ? "  " : "") + visible(step.rule) + (step.rule.empty() ? "" : ": ") +
           visible(step.brief.empty() ? step.text : step.brief));
    }
    strip(c);
    if (index > 0) return;
    notes(c.explanation.notes);
  }

  // Of many figures that are read as ranges, how the first are read.
  void notes(const std::vector<std::string>& all) {
    const auto reading = [](const std::string& text) { return text.starts_with(kReadingNote); };
    const auto readings = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), reading));
    const std::size_t shown = readings > kMaxFullReadings + 1 ? kMaxFullReadings : readings;
    std::size_t seen = 0;
    for (const std::string& text : all) {
      const std::size_t number = reading(text) ? ++seen : 0;
      if (number <= shown) note(visible(text));
      if (number == readings && number > shown) note(std::string(kReadingNote) + more_words(readings - shown));
    }
  }

  void strip(const ShownConflict& c) {
    std::vector<StripRow> rows;
    bool drawn = false;
    for (const auto& side : c.explanation.sides) {
      rows.push_back({visible(side.label), side.interval});
      drawn = drawn || !side.interval.is_point();
    }
    if (!drawn) return;
    if (c.explanation.measure.date) return;
    const auto lines =
        draw_strip(rows, Rational(1) / c.explanation.measure.size(), style_.width > 5 ? style_.width - 5 : 0);
    if (lines.empty()) return;
    out_ += "\n";
    for (const std::string& line : lines) out_ += "     " + line + "\n";
    out_ += "\n";
  }

  void repairs(const Finding& f) {
    for (const RepairTable& table : repair_tables(result_, f)) {
      note(table.heading);
      for (const std::string& row : table.rows) put("       " + row, kRow + 2);
    }
  }

  // Its unit is named where the vocabulary declares another.
  std::string figure(const Fact& f) const { return figure_of(result_, f); }

  // Why figures of a draft were taken to be about something known, or were not.
  void matches(const std::vector<DraftNotes::Note>& notes, const std::string& title, bool quantities) {
    if (notes.empty()) return;
    out_ += styled("1", title) + "\n";
    for (const DraftNotes::Note& n : notes) {
      put("  " + figure_digits_of(n.fact) + ", " + where(n.fact) + (quantities ? ": " + quantity_of(n.fact) : "") +
          ": " + visible(n.reason));
    }
    out_ += "\n";
  }

  std::string figure_digits_of(std::size_t i) const { return "\"" + visible(fact(i).quote->exact) + "\""; }

  void draft_notes(const DraftNotes& notes) {
    if (notes.against_facts) {
      matches(notes.matched, "matched to known quantities:", true);
      matches(notes.doubtful, "not matched, though a name stands beside it:", false);
    }
    matches(notes.apart, "of the same name in two documents, not taken for the same:", false);
  }

  void closing() {
    if (result_.drafts) draft_notes(*result_.drafts);
    for (const std::string& line : left_out_lines(result_)) put(line);
    unchecked();
    listed("accepted:", accepted_lines(result_));
    if (result_.since) listed("settled since " + visible(result_.since->report) + ":", settled_lines(result_));
    put(styled("1", verdict_line(result_.summary)));
    for (const std::string& line : counting_lines(result_)) put(line);
  }

  void listed(const std::string& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    put(styled("1", title));
    for (const std::string& line : lines) put("  " + line);
    out_ += "\n";
  }

  // The facts no relation checks, a paragraph a document.
  void unchecked() {
    std::map<std::size_t, std::vector<std::string>> by_document;
    for (std::size_t i = 0; i < result_.facts.facts.size(); ++i) {
      const bool counted_only = result_.drafts.has_value();  // there are as many as in the text
      if (!result_.cross_checked[i] && !fact(i).superseded && !counted_only)
        by_document[fact(i).document].push_back(fact(i).id);
    }
    if (by_document.empty()) return;
    out_ += styled("1", "not cross-checked:") + "\n";
    for (const auto& [document, ids] : by_document)
      out_ += unchecked_lines(result_.facts.documents[document].id, ids, style_.width);
    out_ += "\n";
  }

  const CheckResult& result_;
  const TextStyle& style_;
  const std::size_t
      snippet_;  // code points of a document's line that are shown; beside them stand its number and two …
  std::string out_;
  std::string last_file_;
};

}  // namespace

std::string render_full(const CheckResult& result, const TextStyle& style) {
  return log_safe(FullReport(result, style).run());
}

std::string render_finding(const CheckResult& result, const Finding& finding, const TextStyle& style) {
  return log_safe(FullReport(result, style).run(finding));
}

std::string unchecked_lines(const std::string& document, const std::vector<std::string>& facts, std::size_t width) {
  const std::size_t wide = width > 20 ? std::min<std::size_t>(width, 112) - 2 : 110;
  std::string out;
  std::string line = "  " + visible(document) + ":";
  for (const std::string& fact : facts) {
    const std::string id = visible(fact);
    if (display_width(line) + display_width(id) > wide) {
      out += line + "\n";
      line = "    ";
    }
    line += " " + id + (&fact == &facts.back() ? "" : ",");
  }
  return out + line + "\n";
}

std::string concise_line(const CheckResult& result, const Finding& f) {
  std::string where;
  if (f.primary) {
    const FactPlace& p = result.places[*f.primary];
    where = visible(p.file) + ":";
    const auto at = p.place();
    if (at) where += std::to_string(at->line) + ":" + std::to_string(at->column) + ": ";
    else where += " " + visible(p.within.empty() ? result.facts.facts[*f.primary].id : p.within.str()) + ": ";
  }
  return where + std::string(finding_kind_name(f.kind)) + ": " + visible(f.message) + " (" + visible(f.rule) + ") [" +
         f.fingerprint + "]" + (result.since ? " " + since_words(result, f) : "") + "\n";
}

std::string concise_accepted(std::size_t accepted) {
  return accepted > 0 ? std::to_string(accepted) + " accepted\n" : "";
}

std::string render_concise(const CheckResult& result) {
  std::string out;
  for (const Finding& f : result.findings) out += concise_line(result, f);
  for (const std::string& line : settled_lines(result)) out += "settled: " + line + "\n";
  for (const std::string& line : since_lines(result)) out += line + "\n";
  return log_safe(out + concise_accepted(result.summary.accepted));
}

}  // namespace verify
