// Draws random vocabularies and rules whose units agree.
#include "support/small_rules.h"

#include <algorithm>

namespace verify::testing {

using Kind = NamedConcept::Kind;

Vocabulary::Vocabulary(Pick& pick, std::set<std::string>& constructs) : pick_(pick), constructs_(constructs) {
  static const std::vector<std::string> kNamed = {"2024-02-28/2024-03-01", "2023-12/2024-01", "2022/2023"};
  calendar_ = static_cast<std::size_t>(pick_(3));
  unit_ = pick_(4) == 0 ? note("measured unit", "EUR") : "person";
  lines_.push_back("unit pair = 2 " + unit_ + "\n");
  named_period_ = "term";
  lines_.push_back("period term = " + kNamed[calendar_] + "\n");
  if (pick_(5) < 2) add_dimension();
  if (pick_(12) == 0) {
    note("two dimensions");
    lines_.push_back("dimension place = north | south\n");
    members_["place"] = {"north", "south"};
    closed_.push_back("place");
  }
  add_concepts();
}

std::string Vocabulary::note(const std::string& construct, const std::string& text) {
  constructs_.insert(construct);
  return text;
}

std::string Vocabulary::time_unit() const {
  static const std::vector<std::string> kTimes = {"day", "month", "year"};
  return pick_(5) > 0 ? kTimes[calendar_]
                      : kTimes[calendar_ + static_cast<std::size_t>(pick_(3 - static_cast<int>(calendar_)))];
}

void Vocabulary::add_dimension() {
  switch (pick_(4)) {
    case 0:
      lines_.push_back(note("open dimension", "dimension sort = a | b | ...\n"));
      members_["sort"] = {"a", "b", "c"};
      return;
    case 1:
      lines_.push_back(note("tree", "dimension sort = a { p | q } | b\n"));
      members_["sort"] = {"a", "b", "p", "q"};
      break;
    case 2:
      lines_.push_back(note("tree with an open branch", "dimension sort = a { p | ... } | b\n"));
      members_["sort"] = {"a", "b", "p", "r"};
      break;
    default: lines_.push_back(note("complete dimension", "dimension sort = a | b\n")); members_["sort"] = {"a", "b"};
  }
  closed_.push_back("sort");
}

void Vocabulary::add(Kind kind, const std::string& name) {
  NamedConcept c{kind, name, kind != Kind::value && unit_ == "person", false, true, kind == Kind::stock, {}, {}};
  static const std::vector<std::string> kKinds = {"stock", "flow", "value"};
  std::string line = kKinds[static_cast<std::size_t>(kind)] + " " + name + " : " + unit_;
  const NamedConcept* whole = pick_(4) == 0 ? any(kind) : nullptr;
  if (kind == Kind::value) {
    c.is_signed = pick_(3) > 0;
    line += c.is_signed ? "" : note("never negative", ", never negative");
    c.may_be_split = pick_(2) == 0;
    if (c.may_be_split && !members_.empty()) line += note("additive", ", additive");
  } else if (pick_(8) == 0) {
    c.is_signed = true;
    line += note("signed", ", signed");
  }
  if (whole != nullptr && whole->is_signed == c.is_signed) line += note("part of", ", part of " + whole->name);
  if (kind != Kind::flow && pick_(7) == 0) line += note("never falls", ", never falls");
  lines_.push_back(line + "\n");
  concepts_.push_back(c);
}

const NamedConcept* Vocabulary::any(Kind kind) {
  std::vector<const NamedConcept*> all;
  for (const NamedConcept& c : concepts_) {
    if (c.kind == kind) all.push_back(&c);
  }
  return all.empty() ? nullptr : all[static_cast<std::size_t>(pick_(static_cast<int>(all.size())))];
}

void Vocabulary::add_concepts() {
  const int what = pick_(8);
  if (what != 0) add(Kind::stock, "members");
  if (what != 1 && pick_(3) > 0) add(Kind::flow, "joined");
  if (pick_(3) == 0) add(Kind::stock, "heads");
  if (any(Kind::flow) != nullptr && pick_(2) == 0) add(Kind::flow, "left");
  if (concepts_.empty() || pick_(4) == 0) add(Kind::value, "size");
  if (pick_(12) == 0) add(Kind::value, "cost");
  if (pick_(3) == 0) add_rate();
  if (pick_(3) == 0) add_share();
  if (pick_(14) == 0) {
    note("dates");
    dates_ = {"founded", "closed"};
    lines_.push_back("value founded : date\n");
    lines_.push_back("value closed : date\n");
  }
}

void Vocabulary::add_rate() {
  // Of what is measured, a rate leads to fractions beyond the steps in which worlds are tried.
  const NamedConcept* flow = any(Kind::flow);
  if (flow == nullptr || !flow->whole) return;
  const std::string per = time_unit();
  lines_.push_back("rate pace = " + flow->name + " per " + per + "\n");
  concepts_.push_back({Kind::rate, "pace", false, flow->is_signed, true, false, per, {}});
}

void Vocabulary::add_share() {
  std::vector<NamedConcept> made;
  const NamedConcept* part = &concepts_[static_cast<std::size_t>(pick_(static_cast<int>(concepts_.size())))];
  const NamedConcept* base = any(part->kind == Kind::rate ? Kind::stock : pick_(2) == 0 ? Kind::stock : part->kind);
  if (base == nullptr || base == part || part->is_signed != base->is_signed) return;
  NamedConcept c{Kind::share, "ratio", false, false, true, part->instant, {}, "bare"};
  std::string position;
  if (!part->instant && base->instant) {
    c.base = pick_(2) == 0 ? "opening" : "closing";
    position = c.base + " ";
  }
  lines_.push_back("share ratio = " + part->name + " of " + position + base->name + "\n");
  c.may_be_split = part->may_be_split && base->may_be_split;
  concepts_.push_back(c);
}

std::string Vocabulary::text() {
  // Units first, what follows in any order.
  std::string out = lines_.front();
  for (std::size_t i = lines_.size(); i > 2; --i)
    std::swap(lines_[i - 1], lines_[1 + static_cast<std::size_t>(pick_(static_cast<int>(i - 1)))]);
  for (std::size_t i = 1; i < lines_.size(); ++i) out += lines_[i];
  return out;
}

std::string RandomRules::note(const std::string& construct, const std::string& text) {
  constructs_.insert(construct);
  return text;
}

std::string RandomRules::text() {
  std::string out;
  const int rules = pick_(4) == 0 ? 0 : 1 + pick_(5) / 3;
  for (int i = 0; i < rules; ++i) out += rule(i);
  if (!vocabulary_.dates().empty()) {
    const std::string unit = pick_.of({"years", "months", "days"});
    out += "rule apart: " + note(unit + " between", unit + " between founded and closed") + " ";
    out += pick_.of({"=", "<=", ">=", "<"}) + " ";
    out += std::to_string(pick_(3)) + " " + unit.substr(0, unit.size() - 1) + "\n";
  }
  return out;
}

std::string RandomRules::rule(int number) {
  for (int tries = 0; tries < 20; ++tries) {
    std::set<std::string> before = constructs_;
    periodic_ = pick_(3) > 0;
    quantities_ = 0;
    const bool plausible = pick_(6) == 0;
    if (plausible) note("plausible", "");
    const std::string body = formula(2);
    if (quantities_ > 0 && quantities_ <= 5)
      return (plausible ? "plausible r" : "rule r") + std::to_string(number) + ": " + body + "\n";
    constructs_ = std::move(before);
  }
  return "";
}

std::string RandomRules::formula(int depth) {
  if (depth == 0 || pick_(3) > 0) return comparison();
  // One after the other: compilers differ in which side of a + they take first.
  const std::string a = "(" + formula(depth - 1) + ")";
  const int what = pick_(5);
  if (what == 0) return note("not", "not " + a);
  const std::string b = "(" + formula(depth - 1) + ")";
  if (what == 1) return note("and", a + " and " + b);
  if (what == 2) return note("or", a + " or " + b);
  if (what == 3) return note("implies", a + " implies " + b);
  return note("if then", "if " + a + " then " + b);
}

std::string RandomRules::comparison() {
  const std::string how = pick_.of({"=", "=", "=", "<=", ">=", "<", ">", "!="});
  const std::string left = amount(1);
  std::string out = left + " " + note("compared " + how, how) + " ";
  out += amount(2);
  if (how == "=" && pick_(5) == 0) out += note("within", " within 20 %");
  return out;
}

std::string RandomRules::amount(int depth) {
  const auto& closed = vocabulary_.closed();
  if (!closed.empty() && pick_(6) == 0) {
    const std::string what = pick_.of({"sum", "minimum", "maximum"});
    const std::string of = quantity();
    return note(what + " over", "(" + what + " of " + of + " over " + pick_.of(closed) + ")");
  }
  if (depth == 0 || pick_(3) == 0)
    return pick_(4) == 0 ? std::to_string(pick_(4)) + " " + vocabulary_.unit() : quantity();
  const int what = pick_(8);
  if (what == 7 && periodic_) return length();
  const std::string a = amount(depth - 1);
  if (what == 7) return note("minus in front", "-(" + a + ")");
  if (what == 3) return note("times a number", std::to_string(1 + pick_(3)) + " * (" + a + ")");
  if (what == 4) return note("divided by a number", "(" + a + ") / 2");
  if (what == 5) return ratio() + " * (" + a + ")";
  if (what == 6) return note("percentage", "50 % * (" + a + ")");
  const std::string b = amount(depth - 1);
  return what == 2 ? note("minus", "(" + a + " - (" + b + "))") : note("plus", a + " + " + b);
}

std::string RandomRules::length() {
  const std::string factor = std::to_string(1 + pick_(2)) + " " + vocabulary_.unit() + " * ";
  // Beside what is not whole, lengths are: parts of a year are no step in which worlds are tried.
  const auto& all = vocabulary_.facts_may_name();
  const bool whole = std::all_of(all.begin(), all.end(), [](const NamedConcept& c) { return c.whole; });
  if (!whole && vocabulary_.calendar() > 0) return "1 " + vocabulary_.unit();
  return note("length of the period", factor + (whole ? vocabulary_.time_unit() : "day") + "s");
}

std::string RandomRules::ratio() {
  for (const NamedConcept& c : vocabulary_.facts_may_name()) {
    if (c.kind == Kind::share && c.instant != periodic_ && pick_(2) == 0) {
      ++quantities_;
      return note("share in a rule", c.name);
    }
  }
  // Whole numbers only: a square root is no world's.
  std::vector<std::string> whole;
  for (const NamedConcept& c : vocabulary_.facts_may_name()) {
    if (c.whole && c.instant != periodic_) whole.push_back(c.name);
  }
  if (whole.empty()) return "2";
  quantities_ += 2;
  const std::string above = pick_.of(whole);
  return note("ratio of two", "(" + above + " / " + pick_.of(whole) + ")");
}

std::string RandomRules::quantity() {
  std::vector<const NamedConcept*> all;
  for (const NamedConcept& c : vocabulary_.facts_may_name()) {
    const bool timed = c.kind == Kind::flow || c.kind == Kind::rate;
    if (c.kind != Kind::share && (periodic_ || !timed)) all.push_back(&c);
  }
  if (all.empty()) return "1 " + vocabulary_.unit();
  const NamedConcept& c = *all[static_cast<std::size_t>(pick_(static_cast<int>(all.size())))];
  ++quantities_;
  if (c.kind == Kind::rate) return note("rate in a rule", "(" + c.name + " * " + c.per + "s)");
  if (c.kind != Kind::stock || !periodic_) return c.name;
  switch (pick_(5)) {
    case 0: return note("bare stock beside a period", c.name);
    case 1:
    case 2: return note("opening", "opening " + c.name);
    default: return note("closing", "closing " + c.name);
  }
}

std::set<std::string> constructs_of_rules() {
  return {"measured unit",
          "open dimension",
          "tree",
          "tree with an open branch",
          "complete dimension",
          "two dimensions",
          "never negative",
          "additive",
          "signed",
          "part of",
          "never falls",
          "dates",
          "days between",
          "months between",
          "years between",
          "plausible",
          "not",
          "and",
          "or",
          "implies",
          "if then",
          "within",
          "sum over",
          "minimum over",
          "maximum over",
          "plus",
          "minus",
          "times a number",
          "divided by a number",
          "percentage",
          "minus in front",
          "length of the period",
          "share in a rule",
          "ratio of two",
          "rate in a rule",
          "bare stock beside a period",
          "opening",
          "closing",
          "compared =",
          "compared <=",
          "compared >=",
          "compared <",
          "compared >",
          "compared !=",
          "rate per day",
          "rate per month",
          "rate per year",
          "share bare",
          "share opening",
          "share closing"};
}

}  // namespace verify::testing
