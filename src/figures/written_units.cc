// Short units are other words as well ("in", "m", "t"): they count only where the amount before them looks like a
// measure.
#include "figures/finders.h"
#include "figures/read_figures.h"
#include "text/ascii.h"

#include <algorithm>

namespace verify {

namespace {

using Kind = FigureUnit::Kind;

bool capitals(std::string_view s) { return std::all_of(s.begin(), s.end(), is_ascii_upper); }

// Whether the word is an ISO 4217 code, in capitals where small letters mean something else ("try", "all").
std::string_view iso_code(const FigureText& text, std::size_t i) {
  const FigureWord& word = text.meaning(i);
  if (word.currency.empty() || word.name.size() != 3 || word.name != ascii_lower(word.currency)) return {};
  constexpr std::string_view kSafe[] = {"usd", "eur", "gbp", "jpy", "cny", "vnd",
                                        "cad", "aud", "chf", "inr", "sgd", "hkd"};
  const bool safe = std::find(std::begin(kSafe), std::end(kSafe), word.name) != std::end(kSafe);
  return safe || capitals(text.raw(i)) ? word.currency : std::string_view();
}

// "MEUR", "kUSD": the scale, and the code it stands before.
std::optional<FigureUnit> scaled_code(const FigureText& text, std::size_t i) {
  const std::string_view raw = text.raw(i);
  if (!text.word(i) || raw.size() != 4 || (raw[0] != 'M' && raw[0] != 'K' && raw[0] != 'k') || !capitals(raw.substr(1)))
    return std::nullopt;
  const FigureWord* code = find_figure_word(raw.substr(1));
  if (!code || code->currency.empty() || ascii_lower(code->currency) != code->name) return std::nullopt;
  return FigureUnit{Kind::money, std::string(code->currency), raw[0] == 'M' ? 6 : 3, false, i + 1};
}

// "US" of "US$", "Canadian" of "Canadian dollars": the currency that makes of one.
std::string_view country_money(std::string_view country, std::string_view code) {
  struct Of {
    std::string_view country, code, money;
  };
  constexpr Of kOf[] = {{"us", "USD", "USD"},          {"american", "USD", "USD"},    {"c", "USD", "CAD"},
                        {"ca", "USD", "CAD"},          {"cad", "USD", "CAD"},         {"can", "USD", "CAD"},
                        {"canadian", "USD", "CAD"},    {"a", "USD", "AUD"},           {"au", "USD", "AUD"},
                        {"aud", "USD", "AUD"},         {"australian", "USD", "AUD"},  {"nz", "USD", "NZD"},
                        {"hk", "USD", "HKD"},          {"s", "USD", "SGD"},           {"singapore", "USD", "SGD"},
                        {"r", "USD", "BRL"},           {"mex", "USD", "MXN"},         {"mxn", "USD", "MXN"},
                        {"mx", "USD", "MXN"},          {"nt", "USD", "TWD"},          {"swiss", "franc", "CHF"},
                        {"mexican", "peso", "MXN"},    {"philippine", "peso", "PHP"}, {"swedish", "krona", "SEK"},
                        {"norwegian", "krona", "NOK"}, {"danish", "krona", "DKK"},    {"turkish", "TRY", "TRY"},
                        {"chinese", "CNY", "CNY"},     {"japanese", "JPY", "JPY"},    {"british", "GBP", "GBP"},
                        {"vietnamese", "VND", "VND"},  {"indian", "INR", "INR"},      {"russian", "RUB", "RUB"},
                        {"korean", "KRW", "KRW"},      {"kenyan", "shilling", "KES"}};
  for (const Of& of : kOf)
    if (of.country == country && of.code == code) return of.money;
  return {};
}

FigureUnit money(std::string_view name, std::size_t end) { return {Kind::money, std::string(name), 0, false, end}; }

bool number_at(const FigureText& text, std::size_t i) {
  const bool sign = text.dash(i) || text.sign(i, '.');
  return text.digits(i + sign) || (!sign && text.meaning(i).cardinal >= 0);
}

std::optional<FigureUnit> percent(const FigureText& text, std::size_t i) {
  const std::size_t p = i + 1 + (text.dash(i + 1) && !text.spaced(i + 1));
  if (text.sign(i, '%')) {
    for (const char* points : {"points", "point", "pts", "pt"})
      if (text.is(p, points)) return FigureUnit{Kind::percentage_point, "pp", 0, false, p + 1};
    return FigureUnit{Kind::percent, "%", 0, false, i + 1};
  }
  if ((text.is(i, "percentage") || text.is(i, "percent")) && (text.is(p, "point") || text.is(p, "points")))
    return FigureUnit{Kind::percentage_point, "pp", 0, false, p + 1};
  if (text.is(i, "percent") || text.is(i, "percents") || text.is(i, "percentage") || text.is(i, "pct"))
    return FigureUnit{Kind::percent, "%", 0, false, i + 1};
  if (text.is(i, "per") && text.is(i + 1, "cent")) return FigureUnit{Kind::percent, "%", 0, false, i + 2};
  if (text.is(i, "pp") || text.is(i, "ppt") || text.is(i, "ppts") || text.is(i, "pps"))
    return FigureUnit{Kind::percentage_point, "pp", 0, false, i + 1};
  if (text.is(i, "p") && text.sign(i + 1, '.') && text.is(i + 2, "p") && text.sign(i + 3, '.'))
    return FigureUnit{Kind::percentage_point, "pp", 0, false, i + 4};
  if (text.is(i, "bps") || text.is(i, "bp")) return FigureUnit{Kind::percentage_point, "bp", 0, false, i + 1};
  if (text.is(i, "basis") && (text.is(i + 1, "points") || text.is(i + 1, "point")))
    return FigureUnit{Kind::percentage_point, "bp", 0, false, i + 2};
  return std::nullopt;
}

std::optional<FigureUnit> money_behind(const FigureText& text, std::size_t i, const FigureAmount& amount) {
  if (text.sign(i)) {
    const auto code = currency_of_sign(text.raw(i));
    // "10 $30": the sign belongs to what stands closer.
    if (code.empty() || (number_at(text, i + 1) && !text.spaced(i + 1))) return std::nullopt;
    return money(code, i + 1);
  }
  if (const auto scaled = scaled_code(text, i)) return scaled;
  if (const auto code = iso_code(text, i); !code.empty()) return money(code, i + 1);
  std::size_t k = i;
  std::string_view country;
  if (text.is(i, "u") && text.sign(i + 1, '.') && text.is(i + 2, "s") && text.sign(i + 3, '.')) {
    country = "us";
    k = i + 4;
  } else if (text.word(i) && text.word(i + 1) && text.meaning(i).currency.empty()) {
    country = text.raw(i);
    k = i + 1;
  }
  if (!country.empty()) {
    const auto of = country_money(ascii_lower(country), text.meaning(k).currency);
    if (!of.empty()) return money(of, k + 1);
  }
  const FigureWord& word = text.meaning(i);
  if (word.is(kVerb) && text.spaced(i)) {  // "the 326 won by the left"
    for (const char* object : {"by", "the", "a", "an", "their", "his", "her", "its", "at", "against", "outright"})
      if (text.is(i + 1, object)) return std::nullopt;
  }
  const bool pounds = word.unit == "lb" && word.name.front() == 'p';
  if (pounds && (text.is(i + 1, "sterling") || amount.scale >= 6))
    return money("GBP", i + 1 + text.is(i + 1, "sterling"));
  if (word.currency.empty() || (word.name.size() == 3 && word.name == ascii_lower(word.currency))) return std::nullopt;
  FigureUnit unit = money(word.currency, i + 1);
  unit.cents = word.is(kCents);
  return unit;
}

// A unit's word, where it is one: short ones are other words as well.
std::string_view measure_word(const FigureText& text, std::size_t i) {
  const FigureWord& word = text.meaning(i);
  if (text.dash(i + 1) && !text.spaced(i + 1) && text.digits(i + 2) && !text.spaced(i + 2)) return {};  // "L-202"
  if (word.unit.empty() ||
      (text.digits(i + 1) && !text.spaced(i + 1) && text.raw(i + 1) != "2" && text.raw(i + 1) != "3"))
    return {};
  const bool attached = !text.spaced(i);
  if (word.name == "in") return attached ? word.unit : std::string_view();
  if (word.name.size() == 1) {
    const char c = text.raw(i).front();
    const bool symbol = c == 'h' || c == 'W' || c == 'm' || c == 'g' || c == 't' || c == 'l' || c == 'L';
    if (!symbol || (text.sign(i + 1, '.') && text.word(i + 2) && !text.spaced(i + 2))) return {};
  }
  if ((word.name == "pm" || word.name == "pt") ||
      (word.name == "second" && !attached && text.spaced(i + 1) && text.capital(i)))
    return {};
  return word.unit;
}

std::optional<FigureUnit> measure(const FigureText& text, std::size_t i) {
  if (text.raw(i) == "\u00B0") {
    const bool celsius = text.is(i + 1, "c") || text.is(i + 1, "celsius");
    const bool fahrenheit = text.is(i + 1, "f") || text.is(i + 1, "fahrenheit");
    const char* name = celsius ? "degC" : fahrenheit ? "degF" : "degree";
    return FigureUnit{Kind::measure, name, 0, false, i + 1 + (celsius || fahrenheit)};
  }
  if (text.sign(i, '"') && text.spaced(i) && text.spaced(i + 1))
    return FigureUnit{Kind::measure, "inch", 0, false, i + 1};
  const bool square = text.is(i, "square") || text.is(i, "sq"), cubic = text.is(i, "cubic") || text.is(i, "cu");
  if (square || cubic || text.is(i, "metric") || text.is(i, "nautical")) {
    const std::size_t k = i + 1 + (text.sign(i + 1, '.') || text.dash(i + 1));
    const auto unit = measure_word(text, k);
    if (unit.empty()) return std::nullopt;
    const std::string name = text.is(i, "nautical") ? "nautical-mile" : std::string(unit);
    return FigureUnit{Kind::measure, name + (square ? "2" : cubic ? "3" : ""), 0, false, k + 1};
  }
  const auto unit = measure_word(text, i);
  if (unit.empty()) return std::nullopt;
  if (unit == "degree" && (text.is(i + 1, "celsius") || text.is(i + 1, "fahrenheit")))
    return FigureUnit{Kind::measure, text.is(i + 1, "celsius") ? "degC" : "degF", 0, false, i + 2};
  const bool two = text.raw(i + 1) == "\u00B2" || (text.raw(i + 1) == "2" && !text.spaced(i + 1));
  const bool three = text.raw(i + 1) == "\u00B3" || (text.raw(i + 1) == "3" && !text.spaced(i + 1));
  return FigureUnit{Kind::measure,
                    std::string(unit) + (two     ? "2"
                                         : three ? "3"
                                                 : ""),
                    0, false, i + 1 + (two || three)};
}

// "100,000", "a thousand": what rates are per.
std::optional<FigureAmount> round_number(const FigureText& text, std::size_t i) {
  if (!text.digits(i) && text.meaning(i).scale == 0 && !text.meaning(i).is(kArticle)) return std::nullopt;
  if (text.word(i) && text.meaning(i).scale > 1 && !text.meaning(i).is(kBriefScale)) {  // "per hundred thousand"
    FigureAmount word;
    word.numeral = numeral_of(1);
    for (word.end = i; text.meaning(word.end).scale > 1 && !text.meaning(word.end).is(kBriefScale); ++word.end)
      word.scale += text.meaning(word.end).scale;
    return word;
  }
  const auto amount = read_amount(text, i, false);
  if (!amount || amount->ordinal || amount->fraction || unit_behind(text, amount->end, *amount)) return std::nullopt;
  for (int power = 2; power <= 9; ++power)
    if (amount->value() == Rational::power_of_ten(power)) return amount;
  return std::nullopt;
}

// Whether "per cent" or a noun stands behind the number in digits at token i: "4,524 votes".
bool counts_things(const FigureText& text, std::size_t i) {
  if (!text.digits(i)) return false;
  std::size_t end = text.tokens[i].begin;
  read_digits(text.text, end, decimal_point_at(text, i));
  const std::size_t k = text.token_at(end, i);
  const FigureWord& word = text.meaning(k);
  if (percent(text, k) || text.meaning(k + (text.dash(k))).unit.size() > 1) return true;
  return text.word(k) && !text.new_line(k) && word.scale == 0 && word.month == 0 && !word.is(kStop);
}

}  // namespace

std::optional<FigureUnit> unit_before(const FigureText& text, std::size_t i) {
  if (text.sign(i)) {
    const auto code = currency_of_sign(text.raw(i));
    return !code.empty() && number_at(text, i + 1) ? std::optional(money(code, i + 1)) : std::nullopt;
  }
  if (!text.word(i)) return std::nullopt;
  // "US$ 5"
  if (text.sign(i + 1, '$') && number_at(text, i + 2)) {
    const auto of = country_money(ascii_lower(text.raw(i)), "USD");
    return of.empty() ? std::nullopt : std::optional(money(of, i + 2));
  }
  const std::size_t dot = text.sign(i + 1, '.') && text.adjacent(i + 1) && text.spaced(i + 2);  // "Rs. 500"
  if (!number_at(text, i + 1 + dot)) return std::nullopt;
  struct Before {
    std::string_view name, money;
  };
  constexpr Before kBefore[] = {{"rs", "INR"}, {"rm", "MYR"}, {"rp", "IDR"}, {"kr", "krona"}};
  for (const Before& before : kBefore)
    if (text.is(i, before.name) && text.capital(i) == (before.name != "kr")) return money(before.money, i + 1 + dot);
  if (dot > 0) return std::nullopt;
  if (const auto code = iso_code(text, i); !code.empty()) return money(code, i + 1);
  if (auto scaled = scaled_code(text, i)) return scaled;
  // "sen 100,000": the name before a number that looks like money and counts no things.
  const FigureWord& word = text.meaning(i);
  if (word.currency.empty() || word.is(kCents) || counts_things(text, i + 1)) return std::nullopt;
  if (word.is(kVerb) && !(i > 0 && !country_money(ascii_lower(text.raw(i - 1)), word.currency).empty()))
    return std::nullopt;
  const bool amount = text.digits(i + 1) && text.spaced(i + 1) && (text.sign(i + 2, ',') || text.sign(i + 2, '.')) &&
                      text.digits(i + 3) && !text.spaced(i + 2) && !text.spaced(i + 3);
  return amount ? std::optional(money(word.currency, i + 1)) : std::nullopt;
}

std::optional<FigureUnit> unit_behind(const FigureText& text, std::size_t i, const FigureAmount& amount) {
  const bool hyphen = text.dash(i) && !text.spaced(i) && !text.spaced(i + 1) && text.word(i + 1);
  const std::size_t k = i + hyphen;
  if (!text.has(k) || (text.spaced(k) && hyphen)) return std::nullopt;
  if (auto found = percent(text, k)) return found;
  if (auto found = money_behind(text, k, amount)) return found;
  // "20 [kg]"
  const bool bracketed = (text.sign(k, '[') && text.sign(k + 2, ']')) || (text.sign(k, '<') && text.sign(k + 2, '>'));
  if (bracketed && !text.spaced(k + 1) && !text.spaced(k + 2)) {
    auto found = measure(text, k + 1);
    if (!found || found->end != k + 2) return std::nullopt;
    ++found->end;
    return found;
  }
  return measure(text, k);
}

std::string per_behind(const FigureText& text, std::size_t i, std::size_t& end) {
  std::string per;
  end = i;
  while (per.size() < 40) {
    std::size_t k = end;
    const bool slash = text.sign(k, '/') && !text.spaced(k) && !text.spaced(k + 1);
    const bool for_every = text.is(k, "for") && text.is(k + 1, "every");
    const bool words = for_every || text.is(k, "per") || text.is(k, "each") || text.is(k, "every");
    const bool article = text.meaning(k).is(kArticle) && text.meaning(k + 1).is(kPeriod);
    if (!slash && !words && !article) break;
    k += 1 + for_every;
    // "per 100,000 people", "for every 1,000"
    if (const auto number = text.is(end, "per") || for_every ? round_number(text, k) : std::nullopt) {
      per += (per.empty() ? "" : "/") + number->value().str();
      end = number->end;
      break;
    }
    if (!text.word(k) || (text.is(k, "cent"))) break;
    const FigureWord& word = text.meaning(k);
    const bool period = word.is(kPeriod) || !word.unit.empty();
    if (words && !text.is(end, "per") && !period) break;
    std::string name =
        period && !word.unit.empty() && word.unit.size() > 1 ? std::string(word.unit) : ascii_lower(text.raw(k));
    const bool power = (text.raw(k + 1) == "2" || text.raw(k + 1) == "3") && !text.spaced(k + 1);
    if (power) name += text.raw(++k);  // "km2"
    if (name == "capita" || name == "head") name = "person";
    if (name == "annum") name = "year";
    per += (per.empty() ? "" : "/") + name;
    end = k + 1;
  }
  if (per.empty()) {
    const char* name = text.is(i, "annually") || text.is(i, "yearly") ? "year"
                       : text.is(i, "monthly")                        ? "month"
                       : text.is(i, "daily")                          ? "day"
                                                                      : "";
    per = name;
    end = i + !per.empty();
  }
  return per;
}

}  // namespace verify
