// A report in xBRL-JSON holds texts beside figures: what has a unit, a precision or anything else that only figures
// have is read as a figure, so that a mistake in a figure isn't passed over as a text.
#include "facts/read_fact.h"

#include <algorithm>
#include <charconv>

#include "facts/limits.h"
#include "facts/xbrl.h"

namespace verify {

namespace {

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Reads one fact of a file; every complaint goes through the form.
class FactReader {
 public:
  FactReader(Form& form, const JsonValue& json, const Defaults& defaults)
      : form_(form), json_(json), defaults_(defaults) {}

  std::optional<ReadFact> run(std::size_t& skipped) {
    const std::size_t before = form_.complaints();
    Fact& fact = out_.fact;
    fact.id = json_.key();
    fact.origin = form_.origin(json_.key_span());
    if (!form_.is(json_, JsonKind::object, "the fact \"" + fact.id + "\"")) return std::nullopt;
    const bool misspelt = !check_keys();
    read_aspects();
    if (defaults_.xbrl && !is_figure()) {
      if (form_.complaints() == before) ++skipped;
      return std::nullopt;
    }
    read_figure(form_, json_, defaults_, misspelt, fact);
    read_quote();
    fact.note = form_.text_of(json_, "note");
    fact.weight = defaults_.weight;
    fact.fixed = defaults_.fixed;
    read_weight(form_, json_, fact.weight, fact.fixed);
    read_supersedes();
    read_not_comparable();
    if (form_.complaints() > before) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool check_keys() {
    return form_.known_keys(json_, defaults_.xbrl ? facts_keys().xbrl_fact : facts_keys().fact, defaults_.xbrl);
  }

  void read_aspects() {
    Fact& fact = out_.fact;
    Dimensions all = defaults_.dimensions;
    if (const auto own = json_.find("dimensions")) read_dimensions(form_, *own, defaults_.xbrl, all);
    fact.concept_name = std::move(all.concept_name);
    fact.unit = std::move(all.unit);
    fact.period = std::move(all.period);
    fact.aspects = std::move(all.aspects);
    fact.places = std::move(all.places);
    if (fact.concept_name.empty()) {
      form_.complain(json_.key_span(), "the fact \"" + fact.id + "\" names no concept",
                     "\"dimensions\": { \"concept\": \"…\" }");
    }
    if (defaults_.xbrl) read_xbrl_unit();
  }

  // In that standard a figure without a unit is a pure number, not one in its concept's own unit.
  void read_xbrl_unit() {
    Fact& fact = out_.fact;
    has_unit_ = fact.unit_origin().source != nullptr;
    if (!has_unit_) {
      fact.unit = "pure";
    } else if (const auto unit = plain_unit(fact.unit)) {
      fact.unit = *unit;
    } else {
      form_.complain(fact.unit_origin().span, unit.fault().message, unit.fault().help);
    }
  }

  // What has a unit, a precision or anything else that only figures have is meant as one.
  bool is_figure() const {
    const auto value = json_.find("value");
    if (!value) return true;
    if (value->kind() == JsonKind::null) return false;
    if (value->kind() != JsonKind::string) return true;
    if (value->text().empty() || out_.fact.aspects.count("language") > 0 || out_.fact.aspects.count("noteId") > 0)
      return false;
    for (const char* key : {"decimals", "scale", "hedge", "range"}) {
      if (json_.find(key)) return true;
    }
    return has_unit_ || looks_like_figure(value->text());
  }

  void read_quote() {
    const auto source = json_.find("source");
    if (!source || !form_.is(*source, JsonKind::object, "\"source\"")) return;
    form_.known_keys(*source, facts_keys().source);
    Quote quote{form_.text_of(*source, "exact"), form_.text_of(*source, "prefix"), form_.text_of(*source, "suffix")};
    if (quote.exact.empty()) {
      form_.complain(source->span(), "a source needs the words quoted: \"exact\": \"…\"");
      return;
    }
    out_.fact.quote = std::move(quote);
  }

  // A member that is one of something or an array of them.
  static std::vector<JsonValue> one_or_more(const JsonValue& value) {
    std::vector<JsonValue> out;
    if (value.kind() != JsonKind::array) return {value};
    for (const JsonValue element : value.children()) out.push_back(element);
    return out;
  }

  void read_supersedes() {
    const auto member = json_.find("supersedes");
    if (!member) return;
    const auto names = one_or_more(*member);
    if (names.empty()) form_.complain(member->span(), "\"supersedes\" names no fact");
    for (const JsonValue name : names) {
      if (!form_.is(name, JsonKind::string, "a fact that this one supersedes")) continue;
      out_.names.supersedes.push_back({std::string(name.text()), form_.origin(name.span()), {}});
    }
  }

  void read_not_comparable() {
    const auto member = json_.find("not-comparable");
    if (!member) return;
    const auto entries = one_or_more(*member);
    if (entries.empty()) form_.complain(member->span(), "\"not-comparable\" names no fact");
    for (const JsonValue entry : entries) {
      if (!form_.is(entry, JsonKind::object, "\"not-comparable\"")) continue;
      form_.known_keys(entry, facts_keys().not_comparable);
      Span span;
      FactName name{form_.text_of(entry, "with", &span), {}, form_.text_of(entry, "reason")};
      name.origin = form_.origin(span);
      const auto reason = entry.find("reason");
      if (!entry.find("with")) {
        form_.complain(entry.span(), "it isn't said with what the fact is not comparable",
                       "\"with\": \"document/fact\"");
      }
      if (!reason || (reason->kind() == JsonKind::string && blank(name.reason))) {
        form_.complain(reason ? reason->span() : entry.span(), "\"not-comparable\" needs a reason",
                       "\"reason\": \"another price base\"");
      }
      out_.names.not_comparable.push_back(std::move(name));
    }
  }

  Form& form_;
  const JsonValue json_;
  const Defaults& defaults_;
  ReadFact out_;
  bool has_unit_ = false;
};

std::optional<Rational> weight_of(const JsonValue& value) {
  const std::string_view text = value.text();
  if (value.kind() != JsonKind::string && value.kind() != JsonKind::number) return std::nullopt;
  const bool whole = text.find_first_not_of("0123456789") == std::string_view::npos;
  if (value.kind() == JsonKind::number && !whole) return std::nullopt;
  // Without an exponent, so that every weight can be written back in as many digits.
  if (text.find_first_of("eE") != std::string_view::npos) return std::nullopt;
  const auto parsed = parse_numeral(text);
  if (!parsed || parsed->value.sign() <= 0 || parsed->value > Rational(kMaxWeight)) return std::nullopt;
  return parsed->value;
}

}  // namespace

void read_dimensions(Form& form, const JsonValue& object, bool xbrl, Dimensions& into) {
  if (!form.is(object, JsonKind::object, "\"dimensions\"")) return;
  // Only a fact with aspects of its own gets a map of its own.
  std::optional<Aspects::Members> aspects;
  std::optional<FactPlaces::OfAspects> places;
  for (const JsonValue member : object.children()) {
    const std::string name(member.key());
    // xBRL-JSON: a typed dimension may be nil.
    const bool nil = xbrl && member.kind() == JsonKind::null && name.find(':') != std::string::npos;
    if (!nil && !form.is(member, JsonKind::string, "the dimension \"" + name + "\"")) continue;
    std::string text = nil ? std::string() : std::string(member.text());
    if (name == "concept") {
      into.concept_name = std::move(text);
      into.places.concept_name = member.span();
    } else if (name == "unit") {
      into.unit = std::move(text);
      into.places.unit = member.span();
    } else if (name == "period") {
      into.period = std::move(text);
      into.places.period = member.span();
    } else {
      if (!aspects) {
        aspects = into.aspects.members();
        places = into.places.aspects ? *into.places.aspects : FactPlaces::OfAspects{};
      }
      (*aspects)[name] = std::move(text);
      (*places)[name] = member.span();
    }
  }
  if (!aspects) return;
  into.aspects = Aspects(std::move(*aspects));
  into.places.aspects = std::make_shared<const FactPlaces::OfAspects>(std::move(*places));
}

void read_weight(Form& form, const JsonValue& object, Rational& weight, bool& fixed) {
  if (const auto member = object.find("weight")) {
    if (const auto given = weight_of(*member)) {
      weight = *given;
    } else {
      form.complain(member->span(), "a weight is a decimal above 0, at most 1000000",
                    "\"weight\": \"2\"; \"0.5\" is a string, since JSON numbers are doubles");
    }
  }
  if (const auto member = object.find("fixed"); member && form.is(*member, JsonKind::boolean, "\"fixed\""))
    fixed = member->text() == "true";
}

std::optional<ReadFact> read_fact(Form& form, const JsonValue& json, const Defaults& defaults, std::size_t& skipped) {
  return FactReader(form, json, defaults).run(skipped);
}

}  // namespace verify
