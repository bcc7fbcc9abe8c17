// Reports for the speed table: as many components as reports, so that what a figure costs is seen apart from what a
// component costs.
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bench/scale/sets.h"

namespace verify::bench {

namespace {

std::vector<std::string> concepts_of(const ReportsPlan& plan) {
  std::vector<std::string> out;
  std::size_t part = 0;
  for (const std::size_t parts : plan.groups) {
    for (std::size_t i = 0; i < parts; ++i) out.push_back("part-" + std::to_string(part++));
  }
  for (std::size_t group = 0; group < plan.groups.size(); ++group) out.push_back("group-" + std::to_string(group));
  out.emplace_back("all");
  return out;
}

std::string rules_of(const ReportsPlan& plan) {
  std::string out;
  for (const std::string& name : concepts_of(plan)) out += "value " + name + " : EUR\n";
  std::string all = "rule all-foots: all = ";
  std::size_t part = 0;
  for (std::size_t group = 0; group < plan.groups.size(); ++group) {
    const std::string name = "group-" + std::to_string(group);
    out += "rule " + name + "-foots: " + name + " = ";
    for (std::size_t i = 0; i < plan.groups[group]; ++i) out += (i > 0 ? " + part-" : "part-") + std::to_string(part++);
    out += "\n";
    all += (group > 0 ? " + " : "") + name;
  }
  return out + all + "\n";
}

std::string sentence(const std::string& name, std::int64_t value) {
  return "The " + name + " came to exactly " + std::to_string(value) + " euros";
}

std::string fact(const std::string& id, const std::string& name, std::int64_t value, const std::string& more,
                 bool quoted) {
  std::string out = "\"" + id + "\": {\"value\": \"" + std::to_string(value) +
                    "\", \"hedge\": \"exactly\", \"dimensions\": {\"concept\": \"" + name + "\"" + more + "}";
  if (quoted) out += ", \"source\": {\"exact\": \"" + sentence(name, value) + "\"}";
  return out + "}";
}

class Writer {
 public:
  Writer(const ReportsPlan& plan, std::string folder)
      : plan_(plan), folder_(std::move(folder)), concepts_(concepts_of(plan)) {
    std::filesystem::create_directories(folder_ + "/facts");
    write_file(folder_ + "/constraints/set.rules", rules_of(plan));
    out_.arguments = {"facts"};
    if (!plan.one_file) return;
    one_.open(folder_ + "/facts/all.json", std::ios::binary);
    one_ << "{\"document\": {\"id\": \"all\"}, \"dimensions\": {\"period\": \"2025\", \"unit\": \"EUR\"}, \"facts\": {";
  }

  void write(const DrawnReport& report) {
    const std::string id = "e" + std::to_string(report.number);
    if (plan_.one_file) add_to_one(id, report);
    else write_alone(id, report);
    out_.figures += report.values.size();
    if (report.slip == SIZE_MAX) return;
    ++out_.slips;
    out_.planted.push_back((plan_.one_file ? "all/" + id + "." : id + "/") + concepts_[report.slip]);
  }

  ScaleSet finish() {
    if (plan_.one_file) {
      one_ << "\n}}\n";
      one_.close();
      if (!one_) throw std::runtime_error(folder_ + "/facts/all.json cannot be written");
    }
    return std::move(out_);
  }

 private:
  void add_to_one(const std::string& id, const DrawnReport& report) {
    for (std::size_t i = 0; i < report.values.size(); ++i) {
      one_ << (out_.figures + i > 0 ? ",\n" : "\n")
           << fact(id + "." + concepts_[i], concepts_[i], report.values[i], ", \"entity\": \"" + id + "\"", false);
    }
  }

  void write_alone(const std::string& id, const DrawnReport& report) {
    std::string text = "{\"document\": {\"id\": \"" + id + "\"";
    if (plan_.quotes) text += ", \"file\": \"../documents/" + id + ".txt\"";
    text += "}, \"dimensions\": {\"entity\": \"" + id + "\", \"period\": \"2025\", \"unit\": \"EUR\"}, \"facts\": {";
    std::string document = "Report of " + id + "\n";
    for (std::size_t i = 0; i < report.values.size(); ++i) {
      const bool quoted = plan_.quotes && (out_.figures + i) % 10 == 0;
      text += (i > 0 ? ",\n" : "\n") + fact(concepts_[i], concepts_[i], report.values[i], {}, quoted);
      if (plan_.quotes) document += "\n" + sentence(concepts_[i], report.values[i]) + ".\n";
    }
    write_file(folder_ + "/facts/" + id + ".json", text + "\n}}\n");
    if (plan_.quotes) write_file(folder_ + "/documents/" + id + ".txt", document);
  }

  ReportsPlan plan_;
  std::string folder_;
  std::vector<std::string> concepts_;
  std::ofstream one_;
  ScaleSet out_;
};

}  // namespace

void each_report(const ReportsPlan& plan, const std::function<void(const DrawnReport&)>& visit) {
  Dice dice(kScaleSeed);
  std::size_t made = 0;
  for (DrawnReport report; made < plan.figures; ++report.number) {
    report.values.clear();
    report.slip = SIZE_MAX;
    std::vector<std::int64_t> sums;
    std::int64_t all = 0;
    for (const std::size_t parts : plan.groups) {
      sums.push_back(0);
      for (std::size_t i = 0; i < parts; ++i) {
        report.values.push_back(dice.between(1'001, 99'998));
        sums.back() += report.values.back();
      }
      all += sums.back();
    }
    report.values.insert(report.values.end(), sums.begin(), sums.end());
    report.values.push_back(all);
    if (dice.between(0, 99) < plan.slips_in_a_hundred) {
      constexpr std::int64_t kSlips[] = {-10, -1, 1, 10, 100};
      report.slip = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(report.values.size()) - 1));
      report.values[report.slip] += kSlips[dice.between(0, 4)];
    }
    made += report.values.size();
    visit(report);
  }
}

ScaleSet write_reports(const ReportsPlan& plan, const std::string& folder) {
  Writer writer(plan, folder);
  each_report(plan, [&](const DrawnReport& report) { writer.write(report); });
  return writer.finish();
}

}  // namespace verify::bench
