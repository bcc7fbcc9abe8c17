// The section "One by one": a card for each finding.
#include "report/html/sections.h"

#include <algorithm>

#include "report/html/svg.h"
#include "report/shared/layout.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool is_reading(const std::string& note) { return note.starts_with(kReadingNote) || note.starts_with("period: "); }

std::string sentence(const std::string& note) { return capitalised(visible(note)) + "."; }

class Card {
 public:
  Card(const HtmlContext& context, std::size_t index)
      : context_(context), index_(index), finding_(context.result.findings[index]) {}

  Markup run() const {
    const std::string title = "card-" + std::to_string(index_ + 1);
    Markup out = heading(title) + said() + why() + settle() + decision() + detail();
    const std::string css_class = "card " + std::string(finding_kind_name(finding_.kind));
    const std::string& anchor = context_.anchor(index_);
    if (anchor.empty()) return lines(element("article", {{"class", css_class}, {"aria-labelledby", title}}, out));
    return lines(element("article", {{"class", css_class}, {"id", anchor}, {"aria-labelledby", title}}, out));
  }

 private:
  Markup heading(const std::string& title) const {
    const Markup fingerprint = element("code", text(finding_.fingerprint));
    const std::string& anchor = context_.anchor(index_);
    const Markup number = element("span", "ordinal", text(std::to_string(index_ + 1)));
    const Markup words = element("bdi", short_text(finding_.message, kHtmlMessageBytes));
    return lines(element("h3", {{"id", title}}, number + text(" ") + words)) +
           lines(element("p", "kind-line",
                         kind_label(finding_.kind) + text(" ") + since_label(context_.result, finding_) +
                             (anchor.empty() ? fingerprint : link_within(anchor, fingerprint))));
  }

  Markup said() const {
    const std::vector<std::size_t> shown = Telling::shown_facts(finding_);
    if (shown.empty()) return {};
    const auto absent = std::count_if(shown.begin(), shown.end(), [&](std::size_t i) {
      return context_.result.places[i].state == FactPlace::State::absent;
    });
    Markup out = quotes(context_, shown) + and_more(finding_.facts.size() - shown.size());
    if (absent == 1)
      out += lines(element("p", "more", text("The document of one of them is not here: its quote was not looked up.")));
    else if (absent > 1)
      out += lines(
          element("p", "more",
                  text("The documents of " +
                       (absent == static_cast<std::ptrdiff_t>(shown.size()) ? std::string("these")
                                                                            : std::to_string(absent) + " of these") +
                       " are not here: the quotes were not looked up.")));
    return out;
  }

  Markup why() const {
    Markup out;
    if (!finding_.detail.empty()) out += lines(element("p", short_text(finding_.detail, kHtmlMessageBytes)));
    if (!finding_.conflicts.empty()) {
      const Explanation& e = finding_.conflicts.front().explanation;
      out += strip_figure(e) + steps(finding_.conflicts.front());
      for (std::size_t i = 0; i < e.notes.size() && i < kHtmlRows; ++i) {
        if (!is_reading(e.notes[i])) out += lines(element("p", short_text(sentence(e.notes[i]))));
      }
    }
    return out.empty() ? out : lines(element("h4", text("Why"))) + out;
  }

  Markup steps(const ShownConflict& c) const {
    Markup out;
    for (const Step& step : c.explanation.steps) {
      const std::string& words = step.brief.empty() ? step.text : step.brief;
      Markup one =
          element("span", "sum", short_text(step.rule.empty() ? capitalised(words) : words, kHtmlMessageBytes));
      if (!step.rule.empty()) {
        const std::string meaning = context_.rule_meaning(step.rule);
        Markup rule = context_.rule_link(step.rule);
        if (!meaning.empty()) rule += text(": " + cut(visible(meaning), kHtmlTextBytes));
        one += text(" ") + element("span", "rule", rule);
      }
      out += element("li", one);
    }
    return out.empty() ? out : lines(element("ul", "steps", out));
  }

  Markup settle() const {
    Markup out;
    for (const RepairTable& repairs : repair_tables(context_.result, finding_)) {
      std::vector<std::vector<Markup>> rows;
      Markup more;
      for (const std::vector<std::string>& cells : repairs.cells) {
        if (cells.size() == 1) {
          more += lines(element("p", "more", text(cells.front())));
          continue;
        }
        rows.push_back({figure_name(repairs.facts[rows.size()]), short_text(cells[1]), short_text(cells[2]),
                        short_text(cells[3])});
      }
      out += table(context_.with_findings(capitalised(repairs.heading)),
                   {{"Figure"}, {"as written", true}, {"would be", true}, {"what speaks for it"}}, rows) +
             more;
    }
    return out.empty() ? out : lines(element("h4", text("Ways to settle it"))) + out;
  }

  // What a figure is of, and who says it; of a draft, its words.
  Markup figure_name(std::size_t i) const {
    const std::string about = context_.telling.quantity(i);
    const std::string document = visible(context_.document_of(i).id);
    if (about.empty())
      return short_text(context_.document_of(i).draft ? context_.telling.quote(i) : visible(context_.fact(i).id));
    return short_text(about) + text(" ") + element("span", "of", short_text(document));
  }

  Markup decision() const {
    Markup out;
    for (const char* field : {"Decision", "Owner", "Date"})
      out += element("div", element("dt", text(field)) + element("dd", {}));
    return lines(element("dl", "decision", out));
  }

  Markup detail() const {
    return folded("Detail: readings, rules, other conflicts", readings() + rules() + conflicts() + commands());
  }

  Markup readings() const {
    if (finding_.conflicts.empty()) return {};
    Markup out;
    const std::vector<std::string>& notes = finding_.conflicts.front().explanation.notes;
    for (std::size_t i = 0; i < notes.size() && i < kHtmlRows; ++i) {
      if (is_reading(notes[i])) out += element("li", short_text(notes[i]));
    }
    if (!out.empty()) out = lines(element("h4", text("How the words were read"))) + lines(element("ul", out));
    return out + and_more(notes.size() - std::min(notes.size(), kHtmlRows));
  }

  Markup rules() const {
    Markup out;
    const std::size_t shown = rows_of(finding_.rules.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const std::string meaning = context_.rule_meaning(finding_.rules[i]);
      out += element("li", context_.rule_link(finding_.rules[i]) +
                               (meaning.empty() ? Markup() : text(": ") + short_text(meaning)));
    }
    if (out.empty() || finding_.conflicts.empty()) return {};
    return lines(element("h4", text("Rules"))) + lines(element("ul", out)) + and_more(finding_.rules.size() - shown);
  }

  Markup conflicts() const {
    Markup out;
    for (std::size_t i = 1; i < finding_.conflicts.size() && i <= kHtmlConflicts; ++i)
      out += conflict(finding_.conflicts[i]);
    if (!out.empty()) out = lines(element("h4", text("Also in conflict"))) + lines(element("ol", out));
    if (finding_.conflicts.size() > kHtmlConflicts + 1) out += and_more(finding_.conflicts.size() - kHtmlConflicts - 1);
    for (const std::string& words : unlisted_conflicts(context_.result, finding_))
      out += lines(element("p", text(sentence(words))));
    return out;
  }

  Markup conflict(const ShownConflict& c) const {
    const std::size_t shown = rows_of(c.facts.size());
    std::string names;
    for (std::size_t k = 0; k < shown; ++k)
      names += (k == 0 ? "" : ", ") + context_.telling.figure(c.facts[k]) + " (" +
               cut(visible(context_.result.facts.name_of(context_.fact(c.facts[k]))), 120) + ")";
    if (shown < c.facts.size()) names += ", and " + std::to_string(c.facts.size() - shown) + " more";
    return element("li", context_.with_findings(names + shared_words(c)) + steps(c));
  }

  Markup commands() const {
    const std::string& inputs = context_.options.inputs;
    const std::string command = "verify explain " + finding_.fingerprint + (inputs.empty() ? "" : " " + inputs);
    return lines(element("p", text("In a terminal: ") + element("code", short_text(command, kHtmlMessageBytes))));
  }

  const HtmlContext& context_;
  std::size_t index_;
  const Finding& finding_;
};

}  // namespace

std::string kind_words(FindingKind kind) {
  if (kind == FindingKind::stale_quote) return "quote not found";
  if (kind == FindingKind::ambiguous_quote) return "quote in several places";
  return std::string(finding_kind_name(kind));
}

Markup kind_label(FindingKind kind) {
  return element("span", {{"class", "kind " + std::string(finding_kind_name(kind))}}, text(kind_words(kind)));
}

Markup since_label(const CheckResult& result, const Finding& finding) {
  const std::string words = since_words(result, finding);
  return words.empty() ? Markup() : element("span", "since", text(words)) + text(" ");
}

Markup card(const HtmlContext& context, std::size_t finding) { return Card(context, finding).run(); }

}  // namespace verify
