// The table itself, grouped by what words mean. It is made once, at the first question.
#include <array>
#include <deque>
#include <string>
#include <unordered_map>

#include "figures/word_table.h"
#include "quantity/date.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Bytes; no word of the table is longer, so a longer word isn't looked up.
constexpr std::size_t kLongestWord = 20;

struct NamedBy {
  std::string_view name, words;  ///< what all the words stand for
};
constexpr NamedBy kUnits[] = {
    {"year", "year years yr yrs"},
    {"month", "month months"},
    {"week", "week weeks"},
    {"day", "day days"},
    {"h", "h hour hours hr hrs"},
    {"min", "minute minutes min mins"},
    {"s", "second seconds sec secs"},
    {"millisecond", "millisecond milliseconds ms"},
    {"decade", "decade decades"},
    {"century", "century centuries"},
    {"km", "km kilometer kilometers kilometre kilometres kms"},
    {"m", "m meter meters metre metres"},
    {"dm", "dm decimeter decimeters decimetre decimetres"},
    {"cm", "cm centimeter centimeters centimetre centimetres"},
    {"mm", "mm millimeter millimeters millimetre millimetres"},
    {"\u00B5m", "\u00B5m \u03BCm micrometer micrometers micrometre micrometres micron microns"},
    {"nm", "nm nanometer nanometers nanometre nanometres"},
    {"pm", "picometer picometers picometre picometres"},
    {"mile", "mile miles mi"},
    {"yard", "yard yards yd yds"},
    {"foot", "foot feet ft"},
    {"inch", "inch inches in"},
    {"acre", "acre acres"},
    {"ha", "ha hectare hectares"},
    {"kg", "kg kilogram kilograms kilogramme kilogrammes kilo kilos"},
    {"g", "g gram grams gramme grammes gm"},
    {"mg", "mg milligram milligrams"},
    {"\u00B5g", "\u00B5g \u03BCg microgram micrograms mcg"},
    {"t", "t ton tons tonne tonnes"},
    {"lb", "lb lbs pound pounds"},
    {"oz", "oz ounce ounces"},
    {"stone", "stone"},
    {"l", "l liter liters litre litres"},
    {"ml", "ml milliliter milliliters millilitre millilitres"},
    {"cl", "cl centiliter centiliters centilitre centilitres"},
    {"gallon", "gallon gallons gal"},
    {"barrel", "barrel barrels bbl"},
    {"pint", "pint pints"},
    {"quart", "quart quarts"},
    {"teaspoon", "teaspoon teaspoons tsp"},
    {"tablespoon", "tablespoon tablespoons tbsp"},
    {"cup", "cup cups"},
    {"bit", "bit bits"},
    {"byte", "byte bytes"},
    {"kB", "kb kilobyte kilobytes"},
    {"MB", "mb megabyte megabytes"},
    {"GB", "gb gigabyte gigabytes"},
    {"TB", "tb terabyte terabytes"},
    {"W", "w watt watts"},
    {"kW", "kw kilowatt kilowatts"},
    {"MW", "mw megawatt megawatts"},
    {"GW", "gw gigawatt gigawatts"},
    {"kWh", "kwh"},
    {"MWh", "mwh"},
    {"GWh", "gwh"},
    {"Hz", "hz hertz"},
    {"kHz", "khz kilohertz"},
    {"MHz", "mhz megahertz"},
    {"GHz", "ghz gigahertz"},
    {"V", "volt volts"},
    {"degree", "degree degrees"},
    {"rad", "rad radian radians"},
    {"turn", "turn turns"},
    {"dram", "dram drams drachma drachmas"},
    {"knot", "knot knots"},
    {"mph", "mph"},
    {"kph", "kph kmh"},
    {"J", "joule joules"},
    {"kJ", "kj kilojoule kilojoules"},
    {"calorie", "calorie calories"},
    {"kcal", "kcal"}};

// The code is a word, too.
constexpr NamedBy kCurrencies[] = {{"USD", "dollar dollars buck bucks"},
                                   {"EUR", "euro euros"},
                                   {"GBP", "sterling quid"},
                                   {"JPY", "yen yens"},
                                   {"CNY", "rmb yuan yuans renminbi kuai"},
                                   {"VND", "dong dongs \u0111\u1ED3ng"},
                                   {"INR", "rupee rupees"},
                                   {"KRW", "won"},
                                   {"RUB", "rouble roubles ruble rubles"},
                                   {"PLN", "zloty zlotys"},
                                   {"TRY", "lira liras"},
                                   {"THB", "baht"},
                                   {"BRL", "reais"},
                                   {"ZAR", "rand"},
                                   {"MYR", "ringgit"},
                                   {"IDR", "rupiah"},
                                   {"UAH", "hryvnia"},
                                   {"NGN", "naira"},
                                   {"LAK", "kip"},
                                   {"KHR", "riel"},
                                   {"ILS", "shekel shekels"},
                                   {"SAR", "riyal riyals"},
                                   {"AED", "dirham dirhams"},
                                   {"HUF", "forint forints"},
                                   {"CZK", "koruna"},
                                   {"BTC", "bitcoin bitcoins"}};
constexpr std::string_view kCodes =
    "CHF CAD AUD NZD SGD HKD SEK NOK DKK MXN TWD ARS CLP COP PKR BDT LKR EGP ISK BGN PHP KES";
// Of several countries, or parts of a currency.
constexpr NamedBy kMoney[] = {{"franc", "franc francs"},
                              {"mark", "deutschmark deutschmarks"},
                              {"peso", "peso pesos"},
                              {"krona", "krona kronor krone kroner"},
                              {"dinar", "dinar dinars"},
                              {"shilling", "shilling shillings"},
                              {"sen", "sen"},
                              {"mao", "mao"},
                              {"satoshi", "satoshi satoshis"},
                              {"cent", "cent cents"},
                              {"penny", "penny pennies pence"}};

struct Marked {
  unsigned marks;
  std::string_view words;
};
// Words with no mark here are known, so that a figure may start with them.
constexpr Marked kMarks[] = {
    {kArticle, "a an"},
    {kStop,
     "of in on at to for from by with without within into onto over under above below between among against about "
     "through during until till since before after across along around than as per via upon towards toward behind "
     "beyond despite including and or but nor so yet because if when while where whereas though although that which "
     "who whom whose this these those is are was were be been being am has have had having do does did will would "
     "can could shall should may might must not no the a an its their his her our your my it they he she we you i "
     "became become becomes remain remained remains rose fell grew increased decreased reached went came took made "
     "said says say according compared due up down out off each every there here then now today ago respectively "
     "totaling totalling get gets got keep kept met left moved also only already still currently yearly monthly "
     "daily annually altogether overall died live lived work worked joined voted attended won lost sat isn aren "
     "wasn weren doesn don didn hasn haven hadn won't couldn wouldn accounted account accounting representing "
     "represents leave leaves stand stood showed shows need needs want wants participate participated graduated "
     "passed received completed killed injured quit saw told held gave sold bought spent paid earned built opened "
     "closed started ended signed onwards onward"},
    {kPronoun, "this that these those which each every any no the last next another such same some everyone only"},
    {kAfterPronoun,
     "of can could may might must should would will shall has had is was who which that another to s and or you he "
     "she we they i it in on at with for does did cannot wants needs more less"},
    {kYearLead,
     "in since by until till during before after year years early late mid fiscal fy spring summer autumn fall "
     "winter ending ended circa season term period of calendar through throughout"},
    {0,
     "majority almost nearly virtually twice thrice double doubled doubling triple tripled quadruple quadrupled halved "
     "half quarter minus negative between "
     "dozen dozens doz dozs q h fy comment comments replies views shares likes noughties spring summer autumn fall "
     "winter twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold tel "
     "telephone phone fax hotline isbn issn"},
    {kDateStart, "week last q h fy year noughties spring summer autumn fall winter"},
    {kDimension, "long tall wide high deep thick away apart across x"},
    {kLabel,
     "no nos nr nrs hrb hra resolution directive decree circular table figure fig section chapter article clause "
     "paragraph "
     "page pages pp note notes footnote annex appendix exhibit version exercise exercises highway flight route eq "
     "equation"},
    {kCapitalLabel | kPlural,
     "articles sections chapters tables figures resolutions directives notes paragraphs clauses annexes versions "
     "decrees decisions conclusions regulations plans projects phases questions lessons volumes parts"},
    {kPlural, "nos pp pages exercises nrs"},
    {kCapitalLabel,
     "decision conclusion regulation plan project program programme guidance order item line step room gate part "
     "volume vol issue verse act rule law bill phase stage lesson question group class grade type model mark unit "
     "apollo windows iphone box floor block lot apartment apt suite channel hwy interstate platform level amendment "
     "title schedule column row formula theorem proposition"},
    // Frequent words, and what is often counted. One that is an English word of the table, too, tells nothing.
    {kCommaLanguage,
     "der die das und ist sind im mit von f\u00FCr auf den dem des ein eine einen einer eines nicht wurde wurden hat "
     "haben hatte bei nach auch werden wird aus sich zum zur \u00FCber unter waren betr\u00E4gt betrug als noch oder "
     "rund etwa davon insgesamt z\u00E4hlt kostet wiegt mitglieder mitarbeiter einwohner besch\u00E4ftigte menschen "
     "personen frauen m\u00E4nner jahre jahren prozent millionen milliarden am an in so "
     "le la les du et est sont dans une sur avec aux qui que ont \u00E9t\u00E9 ses leur compte dont femmes hommes "
     "habitants personnes membres salari\u00E9s ans de "
     "el los las del y en con para una se su como m\u00E1s fue tiene tienen hay mujeres hombres habitantes personas "
     "socios empleados miembros a\u00F1os ciento "
     "il gli della delle dei degli di che sono nel nella \u00E8 alla dal anni donne uomini soci abitanti dipendenti "
     "pi\u00F9 em uma um s\u00E3o tem foi n\u00E3o da do mulheres homens pessoas"
     "het een op voor zijn heeft aan ook niet worden vrouwen mannen inwoners leden van "
     "og af til p\u00E5 det som ikke blev har \u00E4r och av att kvinder m\u00E6nd kvinnor m\u00E4n medlemmar "
     "inv\u00E5nare innbyggere na si\u0119 jest nie oraz os\u00F3b mieszka\u0144c\u00F3w kobiet obyvatel \u0438 \u0432 "
     "\u043D\u0430 \u043D\u0435 \u0438\u0437 \u043F\u043E \u0434\u043B\u044F v\u00E0 c\u1EE7a c\u00E1c "
     "l\u00E0 c\u00F3 trong \u0111\u01B0\u1EE3c ng\u01B0\u1EDDi yang dengan untuk orang ve bir ile i\u00E7in "
     "ki\u015Fi ja ovat \u0219i din sunt persoane \u00E9s"},
    {kPeriod, "year month week day hour minute second quarter person capita head household share annum"},
    {kCents, "cent cents penny pennies pence"},
    {kVerb, "won"},
    {kVersion, "version versions v release build firmware kernel"}};

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
  template <class F>
  static void each(std::string_view list, F f) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(' '), list.size());
      if (end > 0) f(std::string(list.substr(0, end)));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }

  void numbers();
  void currencies();

  std::deque<std::string> names_;
  std::unordered_map<std::string_view, FigureWord> words_;
};

Words::Words() {
  numbers();
  currencies();
  for (const NamedBy& unit : kUnits) each(unit.words, [&](const std::string& name) { at(name).unit = unit.name; });
  for (const Marked& marked : kMarks)
    each(marked.words, [&](const std::string& name) { at(name).marks |= marked.marks; });
}

void Words::currencies() {
  for (const NamedBy& currency : kCurrencies) {
    at(ascii_lower(currency.name)).currency = currency.name;
    each(currency.words, [&](const std::string& name) { at(name).currency = currency.name; });
  }
  for (std::size_t i = 0; i < kCodes.size(); i += 4) {
    const std::string_view code = kCodes.substr(i, 3);
    at(ascii_lower(code)).currency = code;
  }
  for (const NamedBy& money : kMoney)
    each(money.words, [&](const std::string& name) { at(name).currency = money.name; });
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
  // Of other languages, in which figures are read, too.
  const std::pair<const char*, int> foreign[] = {{"tausend", 3},
                                                 {"millionen", 6},
                                                 {"millones", 6},
                                                 {"milioni", 6},
                                                 {"milh\u00F5es", 6},
                                                 {"miljoen", 6},
                                                 {"millioner", 6},
                                                 {"miljoner", 6},
                                                 {"milliarde", 9},
                                                 {"milliarden", 9},
                                                 {"milliard", 9},
                                                 {"milliards", 9},
                                                 {"miliardo", 9},
                                                 {"miliardi", 9},
                                                 {"miljard", 9},
                                                 {"miljarder", 9},
                                                 {"milliarder", 9},
                                                 {"billionen", 12},
                                                 {"\u0442\u044B\u0441", 3},
                                                 {"\u043C\u043B\u043D", 6},
                                                 {"\u043C\u043B\u0440\u0434", 9}};
  for (const auto& [name, scale] : foreign) at(name).scale = scale;
  const std::pair<const char*, int> brief[] = {{"k", 3},   {"m", 6},    {"mn", 6},   {"mln", 6}, {"mil", 6}, {"mio", 6},
                                               {"mm", 6},  {"b", 9},    {"bn", 9},   {"bln", 9}, {"g", 9},   {"t", 12},
                                               {"tn", 12}, {"tln", 12}, {"trn", 12}, {"tsd", 3}, {"tys", 3}, {"mrd", 9},
                                               {"md", 9},  {"mia", 9},  {"bio", 12}, {"mld", 9}};
  for (const auto& [name, scale] : brief) {
    at(name).scale = scale;
    at(name).marks |= kBriefScale;
  }
  int month = 0;
  for (const std::string_view full : kMonthNames) {
    const std::string name = ascii_lower(full);
    at(name).month = at(name.substr(0, 3)).month = ++month;
  }
  at("sept").month = at("sep").month;
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
