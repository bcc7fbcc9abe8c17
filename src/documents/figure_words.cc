#include <array>
#include <deque>
#include <string>
#include <unordered_map>

#include "documents/figure_text.h"
#include "text/ascii.h"

namespace verify {

namespace {

constexpr std::size_t kLongestWord = 20;

/// The words, each with all it can mean. Names live as long as the table.
class Words {
 public:
  Words();
  const FigureWord* find(std::string_view name) const {
    const auto found = words_.find(name);
    return found == words_.end() ? nullptr : &found->second;
  }

 private:
  FigureWord& at(const std::string& name) {
    const auto found = words_.find(name);
    if (found != words_.end()) return found->second;
    const std::string& kept = names_.emplace_back(name);
    FigureWord& word = words_[kept];
    word.name = kept;
    return word;
  }
  void mark(std::string_view list, unsigned marks) {
    each(list, [&](const std::string& name) { at(name).marks |= marks; });
  }
  template <class F>
  static void each(std::string_view list, F f) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(' '), list.size());
      if (end > 0) f(std::string(list.substr(0, end)));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  /// The first of the list is the unit, all of them name it.
  void unit(std::string_view list) { unit(list.substr(0, list.find(' ')), list); }
  void unit(std::string_view unit_name, std::string_view list) {
    each(list, [&](const std::string& name) { at(name).unit = unit_name; });
  }
  void currency(std::string_view code, std::string_view list) {
    at(ascii_lower(code)).currency = code;
    each(list, [&](const std::string& name) { at(name).currency = code; });
  }

  void numbers();
  void currencies();
  void units();
  void grammar();

  std::deque<std::string> names_;
  std::unordered_map<std::string_view, FigureWord> words_;
};

Words::Words() {
  numbers();
  currencies();
  units();
  grammar();
}

void Words::numbers() {
  int n = 0;
  each(
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      "seventeen eighteen nineteen",
      [&](const std::string& name) { at(name).cardinal = n++; });
  n = 2;
  each("twenty thirty forty fifty sixty seventy eighty ninety",
       [&](const std::string& name) { at(name).cardinal = 10 * n++; });
  at("nought").cardinal = at("naught").cardinal = 0;
  n = 1;
  each(
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
      "fifteenth sixteenth seventeenth eighteenth nineteenth",
      [&](const std::string& name) {
        at(name).ordinal = n;
        if (n > 2) {
          at(name + "s").ordinal = n;
          at(name + "s").marks |= kPlural;
        }
        ++n;
      });
  n = 2;
  each("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", [&](const std::string& name) {
    at(name).ordinal = at(name + "s").ordinal = 10 * n++;
    at(name + "s").marks |= kPlural;
  });
  at("firsts").ordinal = 1;
  at("firsts").marks |= kPlural;
  const std::pair<const char*, int> scales[] = {{"hundred", 2}, {"thousand", 3}, {"lakh", 5},     {"million", 6},
                                                {"crore", 7},   {"billion", 9},  {"trillion", 12}};
  for (const auto& [name, scale] : scales) {
    at(name).scale = scale;
    at(std::string(name) + "s").scale = scale;
    at(std::string(name) + "s").marks |= kPlural;
    std::int64_t value = 1;
    for (int i = 0; i < scale; ++i) value *= 10;
    at(std::string(name) + "th").ordinal = at(std::string(name) + "ths").ordinal = value;
    at(std::string(name) + "ths").marks |= kPlural;
  }
  const std::pair<const char*, int> brief[] = {{"k", 3},   {"m", 6},  {"mn", 6},  {"mln", 6},  {"mil", 6},
                                               {"mio", 6}, {"mm", 6}, {"b", 9},   {"bn", 9},   {"bln", 9},
                                               {"g", 9},   {"t", 12}, {"tn", 12}, {"tln", 12}, {"trn", 12}};
  for (const auto& [name, scale] : brief) {
    at(name).scale = scale;
    at(name).marks |= kBriefScale;
  }
  constexpr std::array<std::string_view, 12> months = {
      "january jan", "february feb", "march mar",          "april apr",   "may",          "june jun",
      "july jul",    "august aug",   "september sept sep", "october oct", "november nov", "december dec"};
  for (int m = 0; m < 12; ++m)
    each(months[static_cast<std::size_t>(m)], [&](const std::string& name) { at(name).month = m + 1; });
}

void Words::currencies() {
  currency("USD", "dollar dollars buck bucks");
  currency("EUR", "euro euros");
  currency("GBP", "sterling quid");
  currency("JPY", "yen yens");
  currency("CNY", "rmb yuan yuans renminbi kuai");
  currency("VND", "dong dongs \u0111\u1ED3ng");
  currency("INR", "rupee rupees");
  currency("KRW", "won");
  currency("RUB", "rouble roubles ruble rubles");
  currency("PLN", "zloty zlotys");
  currency("TRY", "lira liras");
  currency("THB", "baht");
  currency("BRL", "reais");
  currency("ZAR", "rand");
  currency("MYR", "ringgit");
  currency("IDR", "rupiah");
  currency("PHP", "");
  currency("UAH", "hryvnia");
  currency("NGN", "naira");
  currency("KES", "");
  currency("LAK", "kip");
  currency("KHR", "riel");
  currency("ILS", "shekel shekels");
  currency("SAR", "riyal riyals");
  currency("AED", "dirham dirhams");
  currency("HUF", "forint forints");
  currency("CZK", "koruna");
  currency("BTC", "bitcoin bitcoins");
  for (const char* code : {"CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "SEK", "NOK", "DKK", "MXN",
                           "TWD", "ARS", "CLP", "COP", "PKR", "BDT", "LKR", "EGP", "ISK", "BGN"})
    currency(code, "");
  const auto name = [&](std::string_view unit_name, std::string_view list) {
    each(list, [&](const std::string& word) { at(word).currency = unit_name; });
  };
  name("franc", "franc francs");
  name("mark", "deutschmark deutschmarks");
  name("peso", "peso pesos");
  name("krona", "krona kronor krone kroner");
  name("dinar", "dinar dinars");
  name("shilling", "shilling shillings");
  name("sen", "sen");
  name("mao", "mao");
  name("satoshi", "satoshi satoshis");
  name("cent", "cent cents");
  name("penny", "penny pennies pence");
  mark("cent cents penny pennies pence", kCents);
}

void Words::units() {
  unit("year years yr yrs");
  unit("month months");
  unit("week weeks");
  unit("day days");
  unit("h", "hour hours hr hrs");
  unit("min", "minute minutes min mins");
  unit("s", "second seconds sec secs");
  unit("millisecond milliseconds ms");
  unit("decade decades");
  unit("century centuries");
  unit("km kilometer kilometers kilometre kilometres kms");
  unit("m meter meters metre metres");
  unit("dm decimeter decimeters decimetre decimetres");
  unit("cm centimeter centimeters centimetre centimetres");
  unit("mm millimeter millimeters millimetre millimetres");
  unit("\u00B5m", "\u00B5m \u03BCm micrometer micrometers micrometre micrometres micron microns");
  unit("nm nanometer nanometers nanometre nanometres");
  unit("pm", "picometer picometers picometre picometres");
  unit("mile miles mi");
  unit("yard yards yd yds");
  unit("foot feet ft");
  unit("inch inches in");
  unit("acre acres");
  unit("ha hectare hectares");
  unit("kg kilogram kilograms kilogramme kilogrammes kilo kilos");
  unit("g gram grams gramme grammes gm");
  unit("mg milligram milligrams");
  unit("\u00B5g", "\u00B5g \u03BCg microgram micrograms mcg");
  unit("t ton tons tonne tonnes");
  unit("lb lbs pound pounds");
  unit("oz ounce ounces");
  unit("stone");
  unit("l liter liters litre litres");
  unit("ml milliliter milliliters millilitre millilitres");
  unit("cl centiliter centiliters centilitre centilitres");
  unit("gallon gallons gal");
  unit("barrel barrels bbl");
  unit("pint pints");
  unit("quart quarts");
  unit("teaspoon teaspoons tsp");
  unit("tablespoon tablespoons tbsp");
  unit("cup cups");
  unit("bit bits");
  unit("byte bytes");
  unit("kB", "kb kilobyte kilobytes");
  unit("MB", "mb megabyte megabytes");
  unit("GB", "gb gigabyte gigabytes");
  unit("TB", "tb terabyte terabytes");
  unit("W", "w watt watts");
  unit("kW", "kw kilowatt kilowatts");
  unit("MW", "mw megawatt megawatts");
  unit("GW", "gw gigawatt gigawatts");
  unit("kWh", "kwh");
  unit("MWh", "mwh");
  unit("GWh", "gwh");
  unit("Hz", "hz hertz");
  unit("kHz", "khz kilohertz");
  unit("MHz", "mhz megahertz");
  unit("GHz", "ghz gigahertz");
  unit("V", "volt volts");
  unit("degree degrees");
  unit("rad radian radians");
  unit("turn turns");
  unit("dram drams drachma drachmas");
  unit("knot knots");
  unit("mph");
  unit("kph kmh");
  unit("J", "joule joules");
  unit("kJ", "kj kilojoule kilojoules");
  unit("calorie calories");
  unit("kcal");
  mark("year month week day hour minute second quarter person capita head household share annum", kPeriod);
}

void Words::grammar() {
  mark("a an", kArticle);
  mark(
      "of in on at to for from by with without within into onto over under above below between among against about "
      "through during until till since before after across along around than as per via upon towards toward behind "
      "beyond despite including and or but nor so yet because if when while where whereas though although that which "
      "who whom whose this these those is are was were be been being am has have had having do does did will would can "
      "could shall should may might must not no the a an its their his her our your my it they he she we you i "
      "became become becomes remain remained remains rose fell grew increased decreased reached went came took made "
      "said says say according compared due up down out off each every there here then now today ago respectively "
      "totaling totalling were get gets got keep kept met left came moved also only already still currently yearly "
      "monthly daily annually altogether overall died live lived work worked joined took voted attended won lost sat "
      "isn aren wasn weren doesn don didn hasn haven hadn won't couldn wouldn accounted account accounting "
      "representing represents leave leaves stand stood showed shows need needs want "
      "wants participate participated graduated passed received completed passed killed injured voted quit",
      kStop);
  mark("this that these those which each every any no the last next another such same some everyone every only",
       kPronoun);
  mark(
      "of can could may might must should would will shall has had is was who which that another to s and or you he "
      "she "
      "we they i it in on at with for does did cannot wants needs more less",
      kAfterPronoun);
  mark(
      "in since by until till during before after year years early late mid fiscal fy spring summer autumn fall winter "
      "ending ended circa season term period of calendar through throughout",
      kYearLead);
  mark(
      "twice thrice double doubled triple tripled quadruple quadrupled halved half quarter minus negative between "
      "dozen "
      "dozens doz dozs q h fy comment comments replies views shares likes noughties spring summer autumn fall "
      "winter",
      0);
  mark("week last q h fy year noughties spring summer autumn fall winter", kDateStart);
  mark(
      "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold tel telephone phone "
      "fax "
      "hotline isbn issn",
      0);
  mark("saw told held gave sold bought spent paid earned built opened closed started ended signed", kStop);
  mark("long tall wide high deep thick away apart across x", kDimension);
  mark(
      "no nos nr nrs resolution directive decree circular table figure fig section chapter article clause paragraph "
      "page "
      "pages pp note notes footnote annex appendix exhibit version exercise exercises highway flight route eq equation",
      kLabel);
  mark(
      "articles sections chapters tables figures resolutions directives notes paragraphs clauses annexes versions "
      "decrees "
      "decisions conclusions regulations plans projects phases questions lessons volumes parts",
      kCapitalLabel | kPlural);
  mark("nos pp pages exercises nrs", kPlural);
  mark(
      "decision conclusion regulation plan project program programme guidance order item line step room gate part "
      "volume vol issue verse act rule law bill phase stage lesson question group class grade type model mark unit "
      "apollo "
      "windows iphone box floor block lot apartment apt suite channel hwy interstate platform level law amendment "
      "title "
      "schedule column row formula theorem proposition",
      kCapitalLabel);
}

}  // namespace

const FigureWord* find_figure_word(std::string_view word) {
  static const Words kWords;
  if (word.size() > kLongestWord) return nullptr;
  char small[kLongestWord];
  for (std::size_t i = 0; i < word.size(); ++i) small[i] = ascii_lower(word[i]);
  return kWords.find({small, word.size()});
}

std::string_view currency_of_sign(std::string_view sign) {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"$", "USD"},      {"\u20AC", "EUR"}, {"\u00A3", "GBP"}, {"\u00A5", "JPY"}, {"\u20AB", "VND"},
      {"\u20B9", "INR"}, {"\u20A9", "KRW"}, {"\u20BD", "RUB"}, {"\u20BA", "TRY"}, {"\u0E3F", "THB"},
      {"\u20B4", "UAH"}, {"\u20A6", "NGN"}, {"\u20AA", "ILS"}, {"\u20A1", "CRC"}, {"\u20AD", "LAK"},
      {"\u20B1", "PHP"}, {"\u20B2", "PYG"}, {"\u20B8", "KZT"}, {"\u20BC", "AZN"}, {"\u20BF", "BTC"}};
  for (const auto& [name, code] : kSigns)
    if (sign == name) return code;
  return {};
}

}  // namespace verify
