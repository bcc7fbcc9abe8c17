// The units that come with the program, as one list: names and signs, and what a unit is a multiple of. The program
// reads units of facts, rules and drafts by this list; constraints/README.md, "Units", shows it to users. Sources of
// the factors: SI Brochure (BIPM, 9th edition); NIST Special Publication 811, appendix B; IEA unit definitions for toe.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "quantity/unit.h"

namespace verify {

namespace {

/// One unit: its names and signs, with blanks between, and what one of it is: `factor` times `of`. A unit without `of`
/// is a base unit, and its further names mean the same.
struct Row {
  std::string_view names;
  std::string_view factor = "1";
  std::string_view of = "";
};

// What is measured: a whole number of these is rounded. A row comes after the units that it is made of.
constexpr std::array kMeasured = {
    // length, area, volume
    Row{"m metre metres meter meters"}, Row{"km kilometre kilometres kilometer kilometers", "1000", "m"},
    Row{"dm", "0.1", "m"}, Row{"cm centimetre centimetres centimeter centimeters", "0.01", "m"},
    Row{"mm millimetre millimetres millimeter millimeters", "0.001", "m"}, Row{"µm μm", "0.000001", "m"},
    Row{"nm", "0.000000001", "m"}, Row{"inch inches", "0.0254", "m"}, Row{"ft foot feet", "0.3048", "m"},
    Row{"yd yard yards", "0.9144", "m"}, Row{"mi mile miles", "1609.344", "m"},
    Row{"nmi nautical-mile nautical-miles", "1852", "m"},
    Row{"m2 m² sqm square-metre square-metres square-meter square-meters", "1", "m*m"},
    Row{"km2 km² sqkm square-kilometre square-kilometres square-kilometer square-kilometers", "1", "km*km"},
    Row{"cm2 cm²", "1", "cm*cm"}, Row{"mm2 mm²", "1", "mm*mm"}, Row{"ha hectare hectares", "10000", "m2"},
    Row{"acre acres", "4046.8564224", "m2"},
    Row{"m3 m³ cubic-metre cubic-metres cubic-meter cubic-meters", "1", "m*m*m"}, Row{"km3 km³", "1", "km*km*km"},
    Row{"cm3 cm³", "1", "cm*cm*cm"}, Row{"bcm", "1000000000", "m3"},
    Row{"l L litre litres liter liters", "0.001", "m3"}, Row{"hl", "100", "l"}, Row{"dl", "0.1", "l"},
    Row{"cl", "0.01", "l"}, Row{"ml mL", "0.001", "l"}, Row{"bbl barrel barrels", "0.158987294928", "m3"},
    Row{"gallon gallons"},
    // mass, goods carried
    Row{"kg kilogram kilograms"}, Row{"g gram grams", "0.001", "kg"}, Row{"mg", "0.001", "g"},
    Row{"µg μg", "0.000001", "g"}, Row{"t tonne tonnes", "1000", "kg"}, Row{"kt", "1000", "t"},
    Row{"Mt", "1000000", "t"}, Row{"Gt", "1000000000", "t"}, Row{"lb lbs", "0.45359237", "kg"},
    Row{"quintal quintals", "100", "kg"}, Row{"carat carats", "0.2", "g"}, Row{"ton tons"}, Row{"pound pounds"},
    Row{"oz ounce ounces"}, Row{"tCO2 t-CO2"}, Row{"kgCO2", "0.001", "tCO2"}, Row{"ktCO2", "1000", "tCO2"},
    Row{"MtCO2", "1000000", "tCO2"}, Row{"GtCO2", "1000000000", "tCO2"}, Row{"tCO2e tCO2eq t-CO2e"},
    Row{"kgCO2e kgCO2eq", "0.001", "tCO2e"}, Row{"ktCO2e ktCO2eq", "1000", "tCO2e"},
    Row{"MtCO2e MtCO2eq", "1000000", "tCO2e"}, Row{"GtCO2e GtCO2eq", "1000000000", "tCO2e"},
    Row{"pkm passenger-km passenger-kilometre passenger-kilometres passenger-kilometer passenger-kilometers"},
    Row{"tkm tonne-km tonne-kilometre tonne-kilometres tonne-kilometer tonne-kilometers"},
    Row{"vkm vehicle-km vehicle-kilometre vehicle-kilometres vehicle-kilometer vehicle-kilometers"}, Row{"train-km"},
    // time, speed, work
    Row{"s sec second seconds"}, Row{"ms", "0.001", "s"}, Row{"min minute minutes", "60", "s"},
    Row{"h hr hour hours", "3600", "s"}, Row{"day days"}, Row{"week weeks", "7", "day"}, Row{"month months"},
    Row{"year years"}, Row{"knot knots", "1852", "m/h"}, Row{"mph", "1", "mi/h"}, Row{"rpm"}, Row{"Hz"},
    Row{"kHz", "1000", "Hz"}, Row{"MHz", "1000000", "Hz"}, Row{"GHz", "1000000000", "Hz"},
    Row{"fte FTE full-time-equivalent full-time-equivalents"}, Row{"person-day person-days"},
    Row{"person-hour person-hours"}, Row{"person-year person-years"},
    // energy, power, electricity
    Row{"J"}, Row{"kJ", "1000", "J"}, Row{"MJ", "1000000", "J"}, Row{"GJ", "1000000000", "J"}, Row{"TJ", "1000", "GJ"},
    Row{"PJ", "1000000", "GJ"}, Row{"EJ", "1000000000", "GJ"}, Row{"Wh", "3600", "J"}, Row{"kWh", "1000", "Wh"},
    Row{"MWh", "1000000", "Wh"}, Row{"GWh", "1000000000", "Wh"}, Row{"TWh", "1000", "GWh"},
    Row{"PWh", "1000000", "GWh"}, Row{"cal", "4.184", "J"}, Row{"kcal", "1000", "cal"}, Row{"toe", "41.868", "GJ"},
    Row{"ktoe", "1000", "toe"}, Row{"Mtoe", "1000000", "toe"}, Row{"tce", "29.3076", "GJ"}, Row{"BTU Btu"},
    Row{"W watt watts"}, Row{"kW", "1000", "W"}, Row{"MW", "1000000", "W"}, Row{"GW", "1000000000", "W"},
    Row{"TW", "1000", "GW"}, Row{"hp"}, Row{"V"}, Row{"kV", "1000", "V"}, Row{"mV", "0.001", "V"}, Row{"A"},
    Row{"mA", "0.001", "A"}, Row{"kA", "1000", "A"}, Row{"Ah"}, Row{"mAh", "0.001", "Ah"}, Row{"ohm Ω"},
    // pressure, temperature, light, radiation, chemistry, sound
    Row{"Pa"}, Row{"hPa mbar", "100", "Pa"}, Row{"kPa", "1000", "Pa"}, Row{"MPa", "1000000", "Pa"},
    Row{"bar", "100000", "Pa"}, Row{"atm", "101325", "Pa"}, Row{"mmHg", "133.322387415", "Pa"}, Row{"psi"}, Row{"N"},
    Row{"kN", "1000", "N"}, Row{"K"}, Row{"degC °C ℃ celsius"}, Row{"degF °F fahrenheit"}, Row{"deg °"}, Row{"cd"},
    Row{"lm"}, Row{"lx"}, Row{"Bq"}, Row{"Gy"}, Row{"Sv"}, Row{"mSv", "0.001", "Sv"}, Row{"mol"},
    Row{"mmol", "0.001", "mol"}, Row{"dB"},
    // data
    Row{"bit bits"}, Row{"kbit", "1000", "bit"}, Row{"Mbit", "1000000", "bit"}, Row{"Gbit", "1000000000", "bit"},
    Row{"B byte bytes", "8", "bit"}, Row{"kB", "1000", "B"}, Row{"MB", "1000000", "B"}, Row{"GB", "1000000000", "B"},
    Row{"TB", "1000", "GB"}, Row{"PB", "1000000", "GB"}, Row{"KiB", "1024", "B"}, Row{"MiB", "1024", "KiB"},
    Row{"GiB", "1024", "MiB"}, Row{"TiB", "1024", "GiB"},
    // money: three capitals are a currency without a row; the words and signs of one currency mean it
    Row{"EUR € euro euros"}, Row{"USD $ US$ dollar dollars"}, Row{"GBP £"}, Row{"JPY ¥ yen"}, Row{"CNY yuan renminbi"},
    Row{"INR ₹ rupee rupees"}, Row{"THB ฿ baht"}, Row{"VND ₫ dong"}, Row{"KRW ₩ won"},
    Row{"RUB ₽ rouble roubles ruble rubles"}, Row{"PLN zloty"}, Row{"MYR ringgit"}, Row{"IDR rupiah"},
    Row{"BDT ৳ taka"}, Row{"UAH ₴ hryvnia"}, Row{"HUF forint"}, Row{"NGN ₦ naira"}, Row{"ILS ₪ shekel shekels"},
    Row{"ZAR rand"}, Row{"TRY ₺ lira"}, Row{"cent cents"}, Row{"penny pence"}, Row{"franc francs"}, Row{"peso pesos"},
    Row{"krone kroner"}, Row{"krona kronor"}, Row{"crown crowns"}, Row{"real reais"}, Row{"dinar dinars"},
    Row{"dirham dirhams"}, Row{"riyal riyals"}, Row{"rial rials"}, Row{"shilling shillings"},
    // numbers without a dimension, and what only measures
    Row{"1 pure", "1", "1"}, Row{"% percent", "0.01", "1"}, Row{"‰ permille", "0.001", "1"},
    Row{"ppm", "0.000001", "1"}, Row{"ppb", "0.000000001", "1"}, Row{"pp percentage-point percentage-points"},
    Row{"bp", "0.01", "pp"}, Row{"index"}, Row{"date"}};

// What is counted, whatever figures a project has: half a person is no person. Every name that stands in no list is
// counted, too, until a figure in it has decimals.
constexpr std::string_view kCounted =
    "person persons people man men woman women child children adult adults member members inhabitant inhabitants "
    "resident residents citizen citizens household households family families village villages commune communes "
    "district districts province provinces county counties city cities town towns municipality municipalities region "
    "regions country countries state states seat seats mandate mandates vote votes voter voters ballot ballots "
    "candidate candidates constituency constituencies party parties school schools class classes pupil pupils student "
    "students teacher teachers graduate graduates worker workers employee employees job jobs vacancy vacancies "
    "company companies enterprise enterprises firm firms organisation organisations organization organizations branch "
    "branches committee committees cell cells shop shops store stores customer customers user users subscriber "
    "subscribers visitor visitors guest guests tourist tourists passenger passengers patient patients death deaths "
    "birth births marriage marriages divorce divorces infection infections doctor doctors nurse nurses hospital "
    "hospitals bed beds "
    "dose doses test tests participant participants respondent respondents vehicle vehicles car cars bus buses truck "
    "trucks lorry lorries train trains tram trams aircraft plane planes ship ships boat boats bicycle bicycles flight "
    "flights trip trips journey journeys ride rides dwelling dwellings house houses flat flats apartment apartments "
    "building buildings room rooms farm farms plot plots accident accidents crime crimes offence offences arrest "
    "arrests fire fires event events match matches game games goal goals win wins loss losses draw draws team teams "
    "player players medal medals book books copy copies page pages article articles ticket tickets order orders "
    "contract contracts project projects case cases claim claims complaint complaints question questions answer "
    "answers station stations bridge bridges well wells turbine turbines panel panels animal animals cow cows pig pigs "
    "sheep horse horses chicken chickens egg eggs tree trees";

template <class Visit>
void each_name(std::string_view names, const Visit& visit) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    visit(std::string(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

UnitTable made() {
  UnitTable out;
  for (const Row& row : kMeasured) {
    const std::string first(row.names.substr(0, row.names.find(' ')));
    Unit unit{1, {{first, 1}}};
    if (row.of == "1") unit = {};
    else if (!row.of.empty()) unit = *parse_unit(row.of, out);
    else out.nature.emplace(first, UnitNature::measured);
    unit.factor *= parse_numeral(row.factor)->value;
    each_name(row.names, [&](const std::string& name) { out.units.emplace(name, unit); });
  }
  each_name(kCounted, [&](const std::string& name) { out.nature.emplace(name, UnitNature::counted); });
  return out;
}

}  // namespace

const UnitTable& builtin_units() {
  static const UnitTable kTable = made();
  return kTable;
}

}  // namespace verify
