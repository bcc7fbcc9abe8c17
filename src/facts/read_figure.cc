// Numerals stay as written; only their form is checked here. Whether a figure fits its concept is seen in
// ground/claims.cc.
#include "facts/read_fact.h"

#include <charconv>

#include "facts/xbrl.h"
#include "quantity/date.h"
#include "quantity/unit.h"

namespace verify {

namespace {

class FigureReader {
 public:
  FigureReader(Form& form, const JsonValue& json, const Defaults& defaults, Fact& fact)
      : form_(form), json_(json), xbrl_(defaults.xbrl), hedges_(*defaults.hedges), fact_(fact) {}

  void run(bool misspelt) {
    const auto value = json_.find("value");
    const auto range = json_.find("range");
    if (value && range) form_.complain(range->key_span(), "a fact has a \"value\" or a \"range\", not both");
    if (!value && !range && !misspelt)
      form_.complain(json_.key_span(), "the fact \"" + fact_.id + "\" has no value", "\"value\": \"8279\"");
    if (fact_.unit == kDateUnit) return read_date(value, range);
    const Written written = read_manner();
    if (value && range) return;
    if (value) read_value(*value, written);
    if (range) read_range(*range, written);
  }

 private:
  Written read_manner() {
    Written written;
    if (const auto hedge = json_.find("hedge"); hedge && form_.is(*hedge, JsonKind::string, "\"hedge\"")) {
      if (const auto known = hedge_from_word(hedge->text(), hedges_)) {
        written.hedge = *known;
      } else {
        form_.complain(hedge->span(),
                       "unknown hedge \"" + std::string(hedge->text()) + "\"" + meant_hedge(hedge->text(), hedges_),
                       one_of(hedge_names()));
      }
    }
    if (const auto scale = json_.find("scale")) written.scale = small_integer(*scale, "\"scale\"").value_or(0);
    const auto decimals = json_.find("decimals");
    if (decimals && decimals->kind() == JsonKind::string && decimals->text() == "INF") {
      written.decimals_infinite = true;
    } else if (decimals) {
      written.decimals = small_integer(*decimals, "\"decimals\"");
    } else if (xbrl_ && !json_.find("hedge")) {
      written.decimals_infinite = true;
    }
    return written;
  }

  std::optional<int> small_integer(const JsonValue& value, const std::string& what) {
    const std::string_view text = value.text();
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool number = value.kind() == JsonKind::number || value.kind() == JsonKind::string;
    if (!number || error != std::errc() || end != text.data() + text.size() || out < -kMaxNumeralExponent ||
        out > kMaxNumeralExponent) {
      form_.complain(value.span(), what + " must be a whole number within ±" + std::to_string(kMaxNumeralExponent));
      return std::nullopt;
    }
    return out;
  }

  void read_value(const JsonValue& value, const Written& written) {
    fact_.places.value = value.span();
    fact_.written = written;
    if (!is_string_figure(value)) return;
    fact_.value = xbrl_ ? plain_numeral(value.text()) : std::string(value.text());
    if (numeral(value, fact_.value, fact_.written)) check_zero(value);
  }

  // The width of these two hedges is a part of the figure, and the figure itself is left out: of zero nothing remains.
  void check_zero(const JsonValue& value) {
    const bool needs_width = fact_.written.hedge == Hedge::nearly || fact_.written.hedge == Hedge::over;
    if (fact_.written.numeral.value.sign() != 0 || !needs_width) return;
    form_.complain(value.span(), "no figure is \"" + std::string(hedge_name(fact_.written.hedge)) + "\" 0",
                   "the width of a hedge is a part of its figure; at-least and at-most state a bound");
  }

  bool is_string_figure(const JsonValue& value) {
    if (value.kind() == JsonKind::string) return true;
    if (value.kind() == JsonKind::number) {
      form_.complain(value.span(), "a figure is a decimal string, not a JSON number",
                     "JSON numbers are doubles; write \"" + std::string(value.text()) + "\"");
    } else {
      form_.is(value, JsonKind::string, "a figure");
    }
    return false;
  }

  bool numeral(const JsonValue& value, const std::string& text, Written& written) {
    const auto parsed = parse_numeral(text);
    if (parsed) written.numeral = *parsed;
    else form_.complain_in(value, parsed.fault());
    return static_cast<bool>(parsed);
  }

  void read_range(const JsonValue& range, const Written& written) {
    fact_.places.value = range.span();
    std::vector<JsonValue> ends;
    if (range.kind() == JsonKind::array) {
      for (const JsonValue end : range.children()) ends.push_back(end);
    }
    if (ends.size() != 2) {
      form_.complain(range.span(), "a range is two figures: [\"20\", \"30\"]");
      return;
    }
    if (!is_string_figure(ends[0]) || !is_string_figure(ends[1])) return;
    fact_.value = std::string(ends[0].text()) + ".." + std::string(ends[1].text());
    fact_.written = written;
    Written upper = written;
    numeral(ends[0], std::string(ends[0].text()), fact_.written);
    numeral(ends[1], std::string(ends[1].text()), upper);
    if (upper.numeral.value < fact_.written.numeral.value)
      form_.complain(ends[1].span(), "the range ends below its start");
    fact_.upper = std::move(upper);
    if (written.hedge != Hedge::none && written.hedge != Hedge::exactly)
      form_.complain(range.span(), "a range takes no hedge");
  }

  void read_date(const std::optional<JsonValue>& value, const std::optional<JsonValue>& range) {
    for (const char* key : {"hedge", "scale", "decimals"}) {
      if (const auto member = json_.find(key)) {
        form_.complain(member->key_span(), std::string("a date takes no ") + key,
                       "a date that is not known to the day is written 1949-10 or 1949");
      }
    }
    if (range && !value)
      form_.complain(range->span(), "a date takes no range",
                     "a date that is not known to the day is written 1949-10 or 1949");
    if (!value) return;
    fact_.places.value = value->span();
    if (!is_string_figure(*value)) return;
    fact_.value = value->text();
    const auto date = parse_date(value->text());
    if (!date) form_.complain_in(*value, date.fault());
  }

  Form& form_;
  const JsonValue json_;
  const bool xbrl_;
  const HedgeWords& hedges_;
  Fact& fact_;
};

}  // namespace

void read_figure(Form& form, const JsonValue& json, const Defaults& defaults, bool misspelt, Fact& fact) {
  FigureReader(form, json, defaults, fact).run(misspelt);
}

}  // namespace verify
