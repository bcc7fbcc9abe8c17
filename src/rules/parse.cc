// The statements of the rule language, by recursive descent; expressions are in parse_expression.cc. Each statement is
// read completely before it is kept, so that a mistake leaves no half of it behind.

#include "rules/parse.h"

#include <algorithm>

#include "rules/cursor.h"
#include "rules/limits.h"

namespace verify {

std::string_view comparison_symbol(Comparison comparison) {
  constexpr std::string_view kSymbols[] = {"=", "!=", "<", "<=", ">", ">="};
  return kSymbols[static_cast<std::size_t>(comparison)];
}

std::string_view aggregate_name(Aggregate aggregate) {
  constexpr std::string_view kNames[] = {"sum", "minimum", "maximum"};
  return kNames[static_cast<std::size_t>(aggregate)];
}

std::string_view concept_kind_name(ConceptKind kind) {
  constexpr std::string_view kNames[] = {"stock", "flow", "value", "rate", "share"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

// The words that start a statement. The five kinds of concepts stand in the order of ConceptKind.
const std::vector<std::string> kStatements = {"unit",  "period", "dimension", "stock", "flow",
                                              "value", "rate",   "share",     "rule",  "plausible"};

class Parser {
 public:
  Parser(SourcePtr source, Diagnostics& diagnostics) : cursor_(*source, diagnostics) {
    file_.source = std::move(source);
  }

  RulesFile run() {
    while (!cursor_.at_end()) {
      cursor_.start_statement();
      try {
        statement();
      } catch (const Recover&) { cursor_.skip_statement(); }
    }
    return std::move(file_);
  }

 private:
  void statement() {
    const Token start = cursor_.peek();
    if (!start.starts_line) cursor_.fail(start.span, "a statement starts at the beginning of a line");
    const auto known = std::find(kStatements.begin(), kStatements.end(), start.text);
    if (start.kind != Token::Kind::name || known == kStatements.end()) {
      cursor_.fail(start.span, "expected a statement" + did_you_mean(start.text, kStatements),
                   "one of unit, period, dimension, stock, flow, value, rate, share, rule, plausible");
    }
    cursor_.take();
    if (start.text == "unit") return unit_statement();
    if (start.text == "period") return period_statement();
    if (start.text == "dimension") return dimension_statement();
    if (start.text == "rule" || start.text == "plausible") return rule_statement(start.text == "plausible");
    concept_statement(static_cast<ConceptKind>(known - kStatements.begin() - 3));
  }

  // A statement is kept only if nothing follows it on its lines.
  void finish() {
    if (cursor_.here() && !cursor_.at_end()) {
      cursor_.fail(cursor_.peek().span, "expected the end of the statement",
                   "a statement starts a line; its further lines are indented");
    }
  }

  void unit_statement() {
    UnitDecl unit;
    unit.name = cursor_.name("the unit's name");
    if (cursor_.eat_symbol("=")) {
      unit.factor = cursor_.number();
      unit.of = cursor_.unit_name();
    } else if (cursor_.eat_symbol(",")) {
      if (cursor_.eat_word("measured")) unit.nature = UnitNature::measured;
      else if (cursor_.eat_word("counted")) unit.nature = UnitNature::counted;
      else cursor_.fail(cursor_.gap(), "expected `measured` or `counted` after the comma");
    }
    finish();
    file_.units.push_back(std::move(unit));
  }

  void period_statement() {
    PeriodDecl period;
    period.name = cursor_.name("the period's name");
    cursor_.expect_symbol("=", "after the period's name");
    if (!cursor_.here()) cursor_.fail(cursor_.gap(), "expected a period like 2020-10-13/2025-10-12");
    const std::size_t begin = cursor_.peek().span.begin;
    std::size_t end = begin;
    while (cursor_.here() && cursor_.peek().kind != Token::Kind::end) end = cursor_.take().span.end;
    period.period = {std::string(cursor_.slice({begin, end})), {begin, end}};
    finish();
    file_.periods.push_back(std::move(period));
  }

  void dimension_statement() {
    DimensionDecl dimension;
    dimension.name = cursor_.name("the dimension's name");
    cursor_.expect_symbol("=", "after the dimension's name");
    dimension.open = members(dimension.members, 0);
    finish();
    file_.dimensions.push_back(std::move(dimension));
  }

  // Reads a | b { c | d } | … ; true when the list ends with `...`.
  bool members(std::vector<MemberDecl>& into, std::size_t depth) {
    do {
      if (cursor_.eat_symbol("...")) return true;
      MemberDecl member;
      member.quoted = cursor_.at_text();
      member.name =
          member.quoted ? cursor_.text("a member of the dimension") : cursor_.name("a member of the dimension");
      if (cursor_.symbol("{")) {
        const Span brace = cursor_.take().span;
        if (depth == kMaxDimensionDepth)
          cursor_.fail(brace, "a dimension nested more than " + std::to_string(kMaxDimensionDepth) + " deep");
        member.open = members(member.parts, depth + 1);
        cursor_.expect_symbol("}", "after the parts of `" + member.name.text + "`");
      }
      into.push_back(std::move(member));
    } while (cursor_.eat_symbol("|"));
    return false;
  }

  void concept_statement(ConceptKind kind) {
    ConceptDecl c;
    c.kind = kind;
    const bool unit_follows = kind != ConceptKind::rate && kind != ConceptKind::share;
    c.name = cursor_.name("the name of the " + std::string(concept_kind_name(kind)), unit_follows);
    if (kind == ConceptKind::rate) {
      cursor_.expect_symbol("=", "after the rate's name: rate NAME = FLOW per year");
      c.numerator = cursor_.name("a flow");
      cursor_.expect_word("per", "after the flow: rate NAME = FLOW per year");
      const auto unit = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                                     [&](TimeUnit u) { return cursor_.eat_word(one_time_unit(u)); });
      if (unit == kTimeUnits.end()) cursor_.fail(cursor_.gap(), "expected `year`, `month` or `day` after `per`");
      c.per = *unit;
    } else if (kind == ConceptKind::share) {
      cursor_.expect_symbol("=", "after the share's name: share NAME = PART of BASE");
      c.numerator = cursor_.name("the part");
      cursor_.expect_word("of", "after the part: share NAME = PART of BASE");
      c.base_position = cursor_.position();
      c.base = cursor_.name("the base of the share");
    } else {
      cursor_.expect_symbol(":", "and a unit after the name");
      c.unit = cursor_.unit_name();
    }
    while (cursor_.eat_symbol(",")) attribute(c);
    c.label = cursor_.label();
    if (cursor_.eat_word("also")) {
      do { c.synonyms.push_back(cursor_.text("another name in quotation marks")); } while (cursor_.eat_symbol(","));
    }
    finish();
    file_.concepts.push_back(std::move(c));
  }

  void attribute(ConceptDecl& c) {
    if (cursor_.eat_word("signed")) {
      c.is_signed = true;
    } else if (cursor_.eat_word("positive")) {
      c.positive = true;
    } else if (cursor_.eat_word("additive")) {
      c.additive = true;
    } else if (cursor_.eat_word("part")) {
      cursor_.expect_word("of", "after `part`");
      c.part_of = cursor_.name("what it is a part of");
    } else if (cursor_.eat_word("never")) {
      if (cursor_.eat_word("negative")) {
        c.never_negative = true;
      } else {
        cursor_.expect_word("falls", "or `negative` after `never`");
        c.never_falls = true;
      }
    } else {
      const std::string word = cursor_.here() ? cursor_.peek().text : std::string();
      cursor_.fail(cursor_.gap(),
                   "expected a property" + did_you_mean(word, {"signed", "positive", "additive", "part of",
                                                               "never falls", "never negative"}),
                   "one of signed, positive, additive, part of NAME, never falls, never negative");
    }
  }

  void rule_statement(bool plausible) {
    RuleDecl rule;
    rule.plausible = plausible;
    rule.name = cursor_.plain_name("the rule's name");
    rule.label = cursor_.label();
    cursor_.expect_symbol(":", "after the rule's name");
    rule.body = parse_expression(cursor_);
    finish();
    file_.rules.push_back(std::move(rule));
  }

  RulesFile file_;
  TokenCursor cursor_;
};

}  // namespace

RulesFile parse_rules(SourcePtr source, Diagnostics& diagnostics) {
  return Parser(std::move(source), diagnostics).run();
}

}  // namespace verify
