// Draws a random project, its facts and rules as text.
#include "support/small_case.h"

#include <algorithm>

#include "support/small_rules.h"

namespace verify::testing {

namespace {

// A calendar of a few units, and days in doubt around their ends.
struct Calendar {
  std::vector<std::string> units, first_days, last_days;
  std::vector<std::string> doubts;  ///< an unknown day at about the end of that unit
};

const std::vector<Calendar>& calendars() {
  static const std::vector<Calendar> kAll = {
      {{"2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"},
       {"2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"},
       {"2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"},
       {"[2024-02-27..2024-02-28]", "[2024-02-28..2024-03-01]", "[2024-02-29..2024-03-01]",
        "[2024-03-01..2024-03-02]"}},
      {{"2023-11", "2023-12", "2024-01", "2024-02"},
       {"2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01"},
       {"2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"},
       {"[2023-11-29..2023-11-30]", "[2023-12-31..2024-01-02]", "[2024-01-30..2024-01-31]"}},
      {{"2021", "2022", "2023", "2024"},
       {"2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"},
       {"2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31"},
       {"[2021-12-31..2022-01-01]", "[2022-12-30..2022-12-31]", "[2023-12-31..2024-01-02]"}}};
  return kAll;
}

class Cases {
 public:
  explicit Cases(std::uint64_t seed) : pick_(seed), vocabulary_(pick_, out_.constructs) {}

  SmallCase run(int wanted) {
    calendar_ = &calendars()[vocabulary_.calendar()];
    // One after the other: compilers differ in which side of a + they take first.
    out_.rules = vocabulary_.text();
    out_.rules += RandomRules(pick_, vocabulary_, out_.constructs).text();
    for (int n = wanted > 0 ? wanted : 2 + pick_(4); n > 0; --n) add_fact();
    for (const std::string& name : vocabulary_.dates()) add_date(name);
    const std::string defaults = pick_(4) == 0 ? note("entity", R"("dimensions": { "entity": "here" }, )") : "";
    for (const auto& [document, facts] : facts_) {
      out_.facts[document + ".json"] =
          "{ \"document\": { \"id\": \"" + document + "\" }, " + defaults + "\"facts\": {\n" + facts + "\n} }\n";
    }
    return out_;
  }

 private:
  std::string note(const std::string& construct, const std::string& text = {}) {
    out_.constructs.insert(construct);
    return text;
  }

  void add_fact() {
    const auto& concepts = vocabulary_.facts_may_name();
    const NamedConcept& c = concepts[static_cast<std::size_t>(pick_(static_cast<int>(concepts.size())))];
    std::string dimensions = "\"concept\": \"" + c.name + "\"";
    dimensions += period(c);
    dimensions += members(c);
    dimensions += unit(c);
    const std::string said = figure(c);
    add(said, dimensions);
    if (c.kind == NamedConcept::Kind::stock) note("stock");
    if (c.kind == NamedConcept::Kind::flow) note("flow");
    if (c.kind == NamedConcept::Kind::value) note("value");
    if (c.kind == NamedConcept::Kind::rate) note("rate per " + c.per);
    if (c.kind == NamedConcept::Kind::share) note("share " + c.base);
    // Said again elsewhere, perhaps otherwise.
    if (pick_(7) > 0) return;
    const std::string again = figure(c);
    add(again, note("restated", dimensions), pick_(4) > 0 ? "second" : "");
  }

  void add_date(const std::string& name) {
    const std::string text = pick_(4) == 0 ? note("date in doubt", "2024-02") : calendar_->first_days[index()];
    add("\"value\": \"" + text + "\"", "\"concept\": \"" + name + "\", \"unit\": \"date\"");
  }

  void add(const std::string& said, const std::string& dimensions, std::string document = {}) {
    if (document.empty()) document = pick_(3) > 0 ? "first" : "second";
    std::string& text = facts_[document];
    text += (text.empty() ? "" : ",\n") + std::string("  \"f") + std::to_string(++count_) + "\": { " + said +
            ", \"dimensions\": { " + dimensions + " } }";
  }

  std::size_t index() { return static_cast<std::size_t>(pick_(static_cast<int>(calendar_->units.size()))); }

  std::string period(const NamedConcept& c) {
    if (c.kind == NamedConcept::Kind::value && pick_(3) == 0) return note("value without a period");
    const bool instant = c.instant || (c.kind == NamedConcept::Kind::value && pick_(2) == 0);
    return ", \"period\": \"" + (instant ? day(c) : span()) + "\"";
  }

  std::string day(const NamedConcept& c) {
    const std::size_t i = index();
    if (pick_(7) > 0 || c.kind == NamedConcept::Kind::value) return calendar_->last_days[i];
    if (pick_(2) == 0 || i + 1 >= calendar_->units.size()) return note("stock of a longer time", calendar_->units[i]);
    return note("unknown day of a stock", calendar_->doubts[i]);
  }

  std::string span() {
    std::size_t a = index();
    std::size_t b = index();
    if (b < a) std::swap(a, b);
    if (pick_(5) == 0 && b + 1 < calendar_->units.size())
      return note("unknown end of a flow", calendar_->first_days[a] + "/" + calendar_->doubts[b]);
    if (pick_(12) == 0 && a + 1 < b && calendar_->doubts.size() > a)
      return note("unknown start of a flow", calendar_->doubts[a] + "/" + calendar_->last_days[b]);
    if (a == b) return calendar_->units[a];
    if (pick_(8) == 0) return note("named period", vocabulary_.named_period());
    return calendar_->units[a] + "/" + calendar_->units[b];
  }

  std::string members(const NamedConcept& c) {
    std::string out;
    for (const auto& [dimension, names] : vocabulary_.members()) {
      if (!c.may_be_split || pick_(3) == 0) continue;
      out += ", \"" + dimension + "\": \"" + pick_.of(names) + "\"";
    }
    return out;
  }

  std::string unit(const NamedConcept& c) {
    if (c.kind == NamedConcept::Kind::share) return ", \"unit\": \"%\"";
    if (c.kind == NamedConcept::Kind::rate || pick_(3) > 0) return "";
    if (pick_(4) == 0) return note("unit that converts", ", \"unit\": \"pair\"");
    return ", \"unit\": \"" + vocabulary_.unit() + "\"";
  }

  std::string figure(const NamedConcept& c) {
    const auto number = [&] { return one_number(c); };
    static const std::vector<std::string> kHedges = {"exactly", "about", "over", "under", "at-least", "at-most"};
    const int how = pick_(10);
    if (how == 0) {
      std::string a = number();
      std::string b = number();
      if (std::stod(b) < std::stod(a)) std::swap(a, b);
      return note("range", "\"range\": [\"" + a + "\", \"" + b + "\"]");
    }
    const std::string value = number();
    // A share rounded to 0 has a base that may be very large.
    if (value == "0" && c.kind == NamedConcept::Kind::share)
      return note("exactly", "\"value\": \"0\", \"hedge\": \"exactly\"");
    // Thirds are meant where they are rounded, not where they are exact.
    if (value == "33" || value == "66.7") return "\"value\": \"" + value + "\"";
    if (how < 5 || std::stod(value) <= 0) return "\"value\": \"" + value + "\"";
    // Of what is measured, "nearly" is narrower than the steps in which worlds are tried.
    if (how == 5 && c.whole) return note("nearly", "\"value\": \"" + value + "\", \"hedge\": \"nearly\"");
    const std::string hedge = how < 8 ? kHedges.front() : pick_.of(kHedges);
    return note(hedge, "\"value\": \"" + value + "\", \"hedge\": \"" + hedge + "\"");
  }

  std::string one_number(const NamedConcept& c) {
    if (c.kind == NamedConcept::Kind::share) {
      static const std::vector<std::string> kShares = {"0", "25", "33", "50", "66.7", "100", "50.0"};
      return pick_.of(kShares);
    }
    if (c.kind == NamedConcept::Kind::rate) {
      static const std::vector<std::string> kRates = {"0", "0.5", "1", "1.0", "1.5", "2", "3", "0.1"};
      return pick_.of(kRates);
    }
    const bool negative = c.is_signed && pick_(4) == 0;
    if (negative) return note("negative", "-") + std::to_string(1 + pick_(2));
    return std::to_string(pick_(c.kind == NamedConcept::Kind::flow ? 4 : 3));
  }

  SmallCase out_;
  Pick pick_;
  Vocabulary vocabulary_;
  const Calendar* calendar_ = nullptr;
  std::map<std::string, std::string> facts_;
  int count_ = 0;
};

}  // namespace

SmallCase small_case(std::uint64_t seed) { return Cases(seed).run(0); }
SmallCase crowded_case(std::uint64_t seed, int facts) { return Cases(seed).run(facts); }

std::set<std::string> all_constructs() {
  std::set<std::string> out = {"restated",
                               "date in doubt",
                               "value without a period",
                               "stock of a longer time",
                               "unknown day of a stock",
                               "unknown end of a flow",
                               "unknown start of a flow",
                               "named period",
                               "unit that converts",
                               "range",
                               "exactly",
                               "about",
                               "over",
                               "under",
                               "at-least",
                               "at-most",
                               "nearly",
                               "negative",
                               "entity",
                               "stock",
                               "flow",
                               "value"};
  for (const std::string& more : constructs_of_rules()) out.insert(more);
  return out;
}

std::string to_string(const SmallCase& small) {
  std::string out = small.rules;
  for (const auto& [name, text] : small.facts) out += "--- " + name + "\n" + text;
  return out;
}

}  // namespace verify::testing
