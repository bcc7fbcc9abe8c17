#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/pipeline.h"
#include "diagnose/rule_check.h"

namespace verify {

/// One pure renderer for each format: the same result gives the same bytes. All but JSON are UTF-8 text that ends in a
/// line end, with hidden characters of quotes shown, not passed on.

struct TextStyle {
  bool color = false;  ///< ANSI escapes; nothing is said by colour alone
  bool quiet = false;  ///< findings only, without the closing lines
};

std::string render_full(const CheckResult& result, const TextStyle& style = {});
std::string render_concise(const CheckResult& result);
/// DESIGN section 7; schema/report.schema.json.
std::string render_json(const CheckResult& result);

std::string list_facts(const CheckResult& result);
std::string list_rules(const CheckResult& result);
std::string list_relations(const CheckResult& result);
/// What rules say of each other, and those that apply to none of the facts, if there are any facts. Only the facts, the
/// rules and the problem of `result` are used.
std::string list_rule_check(const CheckResult& result, const SymbolicRules& symbolic, const RuleCheck& check);

/// What a name stands for: a finding's fingerprint (six digits of it or more) gives the finding, a rule's or relation's
/// name what it means and where it was applied, "document/fact" or CONCEPT, CONCEPT@PERIOD or
/// CONCEPT[level=district]@PERIOD the range its sources leave a quantity and from which, a kind of finding what it
/// means. The fault says what was looked for.
Result<std::string> explain_id(const CheckResult& result, const std::string& id, OracleFactory oracle = default_oracle);

std::string render_coverage(const CheckResult& result);

enum class Format { full, concise, json };
std::optional<Format> format_from_name(std::string_view name);
std::vector<std::string> format_names();
std::string render(Format format, const CheckResult& result, const TextStyle& style);

}  // namespace verify
