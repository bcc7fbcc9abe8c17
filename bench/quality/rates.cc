// Counts and Markdown. What is wanted of each rate stands here once.
#include "bench/quality/rates.h"

#include <cstdio>

namespace verify::bench {

namespace {

constexpr const char* kReaches[] = {"sentence", "block", "apart"};

std::string row(std::initializer_list<std::string> cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += " " + cell + " |";
  return out + "\n";
}

Rate sum(const Rate& a, const Rate& b) { return {a.of + b.of, a.in + b.in}; }

std::string cell(const Rate& rate) {
  return rate.in == 0 ? std::string() : std::to_string(rate.of) + " / " + std::to_string(rate.in);
}

std::string findings_row(const std::string& what, const Rates::Findings& f) {
  return row({what, std::to_string(f.all), std::to_string(f.true_findings), std::to_string(f.false_findings()),
              std::to_string(f.judged_false)});
}

}  // namespace

std::string percent(const Rate& rate) {
  if (rate.in == 0) return {};
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f %%", 100.0 * static_cast<double>(rate.of) / static_cast<double>(rate.in));
  return buffer;
}

std::string counted(const Rate& rate) { return std::to_string(rate.of) + " of " + std::to_string(rate.in); }

void Rates::add(const Mark& mark, const Outcome& outcome) {
  const std::size_t strength = mark.stated ? 0 : 1, reach = static_cast<std::size_t>(outcome.reach);
  kinds[mark.kind].checked[strength][reach].add(outcome.checked);
  kinds[mark.kind].figures_read[strength].add(outcome.figures_read);
  if (!mark.holds) errors_found.add(outcome.alarmed);
  switch (family_of(mark)) {
    case Family::arithmetic: arithmetic[strength][reach].add(outcome.checked); break;
    case Family::ordering:
      ordering.add(outcome.checked);
      if (mark.stated) ordering_stated.add(outcome.checked);
      break;
    case Family::again: again.add(outcome.checked); break;
    case Family::date:
    case Family::count:
      if (mark.stated) dates_and_counts.add(outcome.checked);
      break;
    case Family::part_of: break;
  }
}

std::string wanted_table(const Rates& rates) {
  const Rate near = sum(rates.arithmetic[0][0], rates.arithmetic[0][1]), far = rates.arithmetic[0][2];
  const Rate anchored = sum(rates.again_slips[1], rates.again_slips[2]);
  std::string out = "| rate | reached | number | wanted |\n| --- | ---: | ---: | ---: |\n";
  const auto add = [&](const char* what, const Rate& rate, const char* wanted) {
    out += row({what, percent(rate), counted(rate), wanted});
  };
  add("arithmetic that is stated, figures in one sentence or block: checked", near, "85 %");
  add("the same, figures apart: checked", far, "45 %");
  add("ordering (direction, order): checked", rates.ordering, "65 %");
  add("— of them stated", rates.ordering_stated, "");
  add("ordering: reversed pairs found", rates.reversed, "95 %");
  add("again: tied together", rates.again, "65 %");
  add("again: slips in one of two found, with an anchor", anchored, "80 %");
  add("again: the same, with two anchors or more", rates.again_slips[2], "");
  add("again: the same, without an anchor", rates.again_slips[0], "");
  add("dates and counts of lists that are stated: checked", rates.dates_and_counts, "80 %");
  add("slips planted into checked arithmetic: found", rates.all_slips, "92 %");
  add("statements that don't hold: found", rates.errors_found, "");
  out +=
      row({"false findings in the documents", "",
           std::to_string(rates.documents.false_findings()) + " in " + std::to_string(rates.documents.documents), "4"});
  out += row({"false findings in the filings", "",
              std::to_string(rates.filings.false_findings()) + " in " + std::to_string(rates.filings.documents),
              "1 in 10"});
  return out;
}

std::string kinds_table(const Rates& rates) {
  std::string out =
      "Checked / marked, by kind; the figures of a statement stand in one sentence, in one block, or apart:\n\n"
      "| kind |";
  for (const char* strength : {"stated", "inferred"}) {
    for (const char* reach : kReaches) out += std::string(" ") + strength + ", " + reach + " |";
    out += std::string(" ") + strength + ", figures read |";
  }
  out += "\n| --- |" + std::string(" ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  for (const auto& [kind, of] : rates.kinds) {
    out += "| " + kind + " |";
    for (std::size_t strength = 0; strength < 2; ++strength) {
      for (const Rate& rate : of.checked[strength]) out += " " + cell(rate) + " |";
      out += " " + cell(of.figures_read[strength]) + " |";
    }
    out += "\n";
  }
  return out;
}

std::string slips_table(const Rates& rates) {
  std::string out =
      "Slips planted into statements that are checked:\n\n| slip | found / planted | |\n| --- | ---: | ---: |\n";
  for (const auto& [name, rate] : rates.slips) out += row({name, cell(rate), percent(rate)});
  out += row({"all arithmetic", cell(rates.all_slips), percent(rates.all_slips)});
  out += row({"ordering: reversed", cell(rates.reversed), percent(rates.reversed)});
  const char* const kAnchors[] = {"again: no anchor", "again: one anchor", "again: two anchors or more"};
  for (std::size_t i = 0; i < 3; ++i)
    out += row({kAnchors[i], cell(rates.again_slips[i]), percent(rates.again_slips[i])});
  return out;
}

std::string findings_table(const Rates& rates) {
  std::string out =
      "Findings on the documents and filings as they are:\n\n| rule | findings | true | false | of them judged |\n"
      "| --- | ---: | ---: | ---: | ---: |\n";
  for (const auto& [rule, f] : rates.by_rule) out += findings_row(rule, f);
  out += findings_row("all in " + std::to_string(rates.documents.documents) + " documents", rates.documents);
  out += findings_row("all in " + std::to_string(rates.filings.documents) + " filings", rates.filings);
  return out;
}

// True errors of the documents are no fault of a rule: they are set aside.
std::string rules_table(const Rates& rates) {
  std::string out =
      "| rule | strength | documents: holds / read | paragraphs | filings | true errors | undecided | holds |\n"
      "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  for (const auto& [key, sets] : rates.rules) {
    RuleRate all;
    std::string cells;
    for (const RuleRate& r : sets) {
      cells += " " + cell({r.holds, r.read}) + " |";
      all.read += r.read;
      all.holds += r.holds;
      all.true_errors += r.true_errors;
      all.undecided += r.undecided;
    }
    out += "| " + key.first + " | " + (key.second ? "inferred" : "stated") + " |" + cells + " " +
           std::to_string(all.true_errors) + " | " + std::to_string(all.undecided) + " | " +
           percent({all.holds, all.read - all.true_errors}) + " |\n";
  }
  return out;
}

}  // namespace verify::bench
