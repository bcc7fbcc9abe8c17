// The section "What was read": documents with their hashes, rules, the command, and what was left out.
#include "report/html/sections.h"
#include "report/shared/location.h"
#include "report/shared/marks.h"
#include "report/shared/telling.h"
#include "rules/parse.h"
#include "text/count_words.h"
#include "text/sha256.h"
#include "text/utf8.h"

namespace verify {

namespace {

Markup hash(const std::string& digits) { return element("code", "hash", text(digits)); }

// In two lines, where other columns need the width.
Markup halved_hash(const std::string& digits) { return element("code", "hash halved", text(digits)); }

// Of the file that was read; what the facts say of another one is said, too.
Markup document_hash(const CheckResult& result, std::size_t document) {
  const Document& d = result.facts.documents[document];
  std::string read = document < result.document_sha256.size() ? result.document_sha256[document] : "";
  if (d.draft && read.empty()) read = d.sha256;
  if (read.empty()) {
    const Markup out = text(d.file.empty() ? "no file is named" : "not here");
    return d.sha256.empty() ? out : out + text("; the facts were taken from ") + halved_hash(d.sha256);
  }
  Markup out = halved_hash(read);
  if (!d.draft && !d.sha256.empty() && d.sha256 != read)
    out += element("span", "bad", text(" The facts were taken from another one: ")) + halved_hash(d.sha256);
  return out;
}

Markup documents(const HtmlContext& context) {
  const CheckResult& result = context.result;
  std::vector<std::size_t> figures(result.facts.documents.size(), 0);
  for (const Fact& f : result.facts.facts) ++figures[f.document];
  std::vector<std::vector<Markup>> rows;
  for (std::size_t i = 0; i < result.facts.documents.size() && i < kHtmlRowsInAll; ++i) {
    const Document& d = result.facts.documents[i];
    Markup name = element("span", {{"id", HtmlContext::document_anchor(i)}},
                          element("bdi", short_text(context.document_title(i))));
    if (!d.title.empty()) name += text(" ") + element("span", "of", short_text(d.draft ? d.title : d.id));
    Markup published = element("bdi", short_text(d.publisher));
    if (!d.published.empty()) published += text(d.publisher.empty() ? "" : ", ") + short_text(d.published);
    if (!d.url.empty()) published += text(" ") + element("span", "address", web_link(d.url));
    rows.push_back({name, published, document_hash(result, i),
                    short_text(d.draft ? "" : path_in(context.options.folders, d.facts_file)),
                    text(std::to_string(figures[i]))});
  }
  const std::size_t more = result.facts.documents.size() - rows.size();
  return table(text("Documents"),
               {{"Document"}, {"published"}, {"SHA-256 of the file"}, {"facts in"}, {"figures", true}}, rows) +
         and_more(more);
}

// Each file once, by name.
class Files {
 public:
  void add(const Origin& origin) {
    if (origin.source) files_.emplace(origin.source->name(), origin.source);
  }

  Markup table_of(const HtmlContext& context, std::string_view caption) const {
    std::vector<std::vector<Markup>> rows;
    for (const auto& [name, source] : files_) {
      if (rows.size() < kHtmlRows)
        rows.push_back({short_text(path_in(context.options.folders, name)), hash(sha256_hex(source->bytes()))});
    }
    if (rows.empty()) return {};
    return table(text(caption), {{"File"}, {"SHA-256"}}, rows) + and_more(files_.size() - rows.size());
  }

 private:
  std::map<std::string, SourcePtr> files_;
};

Markup files(const HtmlContext& context) {
  Files facts, rules;
  for (const Fact& f : context.result.facts.facts) facts.add(f.origin);
  for (const Rule& r : context.result.rules.rules) rules.add(r.origin);
  for (const Concept& c : context.result.rules.concepts) rules.add(c.origin);
  return facts.table_of(context, "Files of facts") + rules.table_of(context, "Files of rules");
}

std::string standings(const std::map<Standing, std::size_t>& counts) {
  std::string out;
  for (const auto& [standing, n] : counts)
    out += (out.empty() ? "" : ", ") + std::string(standing_name(standing)) + ": " + std::to_string(n);
  return out.empty() ? "applies to no figure" : out;
}

Markup rules(const HtmlContext& context) {
  const CheckResult& result = context.result;
  std::map<std::string, std::map<Standing, std::size_t>> counts;
  for (const CheckedRelation& r : result.relations) ++counts[result.problem.relations[r.relation].name][r.standing];
  std::vector<std::vector<Markup>> rows;
  for (std::size_t i = 0; i < result.rules.rules.size() && i < kHtmlRows; ++i) {
    const Rule& rule = result.rules.rules[i];
    const Markup name = element("span", {{"id", HtmlContext::rule_anchor(i)}}, short_text(rule.name)) +
                        text(rule.plausible ? " (plausible)" : "");
    rows.push_back({name, short_text(rule.label), element("code", short_text(print(rule.body))),
                    text(standings(counts[rule.name]))});
  }
  if (rows.empty()) return {};
  return table(text("Rules in force"), {{"Rule"}, {"in words"}, {"as written"}, {"became"}}, rows) +
         and_more(result.rules.rules.size() - rows.size());
}

Markup run(const HtmlContext& context) {
  Markup out;
  const auto entry = [&](const char* name, const Markup& what) {
    out += element("div", element("dt", text(name)) + element("dd", what));
  };
  entry("Program", text(context.options.version.empty() ? "verify" : "verify " + context.options.version));
  if (!context.options.command.empty())
    entry("Command", element("code", short_text(context.options.command, kHtmlMessageBytes)));
  Markup counted;
  for (const std::string& line : closing_lines(context.result)) counted += element("li", text(line));
  entry("Counted", element("ul", counted));
  return lines(element("dl", "run-of", out));
}

Markup matched(const HtmlContext& context, const std::vector<DraftNotes::Note>& notes, const std::string& caption) {
  std::vector<std::vector<Markup>> rows;
  for (const DraftNotes::Note& note : notes) {
    if (rows.size() >= kHtmlRows) break;
    rows.push_back(
        {short_text(context.telling.quote(note.fact)),
         context.document_link(context.fact(note.fact).document) + text(", " + context.place_words(note.fact)),
         short_text(context.telling.quantity(note.fact)), short_text(note.reason)});
  }
  if (rows.empty()) return {};
  return folded(counted(notes.size(), "figure ", "figures ") + caption,
                table(text("Figures " + caption), {{"Figure"}, {"in"}, {"of"}, {"why"}}, rows) +
                    and_more(notes.size() - rows.size()));
}

// Why figures of a draft were taken to be about something known, or were not.
Markup matches(const HtmlContext& context) {
  if (!context.result.drafts) return {};
  const DraftNotes& notes = *context.result.drafts;
  Markup out = matched(context, notes.apart, "of the same name in two documents, not taken for the same");
  if (!notes.against_facts) return out;
  return matched(context, notes.matched, "matched to known quantities") +
         matched(context, notes.doubtful, "not matched, though a name stands beside them") + out;
}

}  // namespace

Markup provenance(const HtmlContext& context) {
  Markup out = run(context) + documents(context) + files(context) + rules(context) + matches(context);
  const std::string apart = not_comparable_lines(context.result);
  Markup pairs;
  for (std::size_t at = apart.find('\n'); at != std::string::npos && at + 1 < apart.size();) {
    const std::size_t end = std::min(apart.size(), apart.find('\n', at + 1));
    const std::string line = apart.substr(at + 1, end - at - 1);
    if (!line.empty()) pairs += element("li", short_text(line));
    at = end;
  }
  if (!pairs.empty()) out += folded("Figures that are not held against each other", element("ul", pairs));
  return out;
}

}  // namespace verify
