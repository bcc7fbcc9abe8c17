// The words and figures of invented drafts. The figures are drawn so that all arithmetic is true.
#include "bench/quality/invented.h"

#include <array>
#include <cstdlib>

namespace verify::bench {

namespace {

struct Words {
  std::string body, thing, things, part_a, part_b, part_c, place, act;
};

const Words& words_of(Genre genre) {
  static const std::array<Words, 4> kAll = {{
      {"The company", "order", "orders", "domestic orders", "export orders", "repeat orders", "works", "shipped"},
      {"The district", "household", "households", "lowland households", "upland households", "town households", "ward",
       "registered"},
      {"The school board", "pupil", "pupils", "primary pupils", "secondary pupils", "evening pupils", "school",
       "enrolled"},
      {"The association", "member", "members", "junior members", "senior members", "honorary members", "branch",
       "admitted"},
  }};
  return kAll[static_cast<std::size_t>(genre)];
}

const char* pick(std::initializer_list<const char*> all, Dice& dice) {
  return all.begin()[dice.between(0, static_cast<std::int64_t>(all.size()) - 1)];
}

// Tenths of a per cent, to the nearest.
std::string percentage(std::int64_t part, std::int64_t whole) {
  const std::int64_t tenths = (std::abs(part) * 2000 + whole) / (2 * whole);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

std::string said(std::int64_t value) { return grouped_digits(value); }

// Small enough and large enough that a slip is small figures' and large ones'.
std::int64_t some(Dice& dice) {
  static constexpr std::int64_t kLargest[] = {90, 900, 9000, 90000};
  const std::int64_t largest = kLargest[dice.between(0, 3)];
  return dice.between(largest / 9, largest);
}

// Places keep their figures apart: what is said of one is not said again of another.
std::string name(Dice& dice) {
  const char* first =
      pick({"Al", "Bren", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Inver", "Kel", "Lang", "Mor"}, dice);
  const char* then = pick({"ba", "de", "ker", "li", "mo", "na", "ro", "sa", "ti", "ver", "wi", "zo"}, dice);
  return std::string(first) + then + pick({"bury", "dale", "ford", "ham", "mere", "stead", "ton", "wick"}, dice) +
         pick({"", "e", "s"}, dice);
}

Passage parts(const Words& w, Dice& dice) {
  const std::int64_t a = some(dice), b = some(dice), c = some(dice);
  const std::string sum = said(a + b + c), year = std::to_string(dice.between(2001, 2024));
  const std::string behind = " " + w.part_a, then = " " + w.part_b, last = " " + w.part_c;
  switch (dice.between(0, 3)) {
    case 0:
      return {"parts",
              {w.body + " counted in " + name(dice) + " ", sum, " " + w.things + " in " + year + " (", said(a),
               behind + ", ", said(b), then + ", ", said(c), last + ")."}};
    case 1:
      return {"parts",
              {"At the end of " + year + " there were in " + name(dice) + " ", sum, " " + w.things + ": ", said(a),
               behind + ", ", said(b), then + " and ", said(c), last + "."}};
    case 2:
      return {"parts",
              {"In " + year + " the books of " + name(dice) + " showed ", said(a), behind + ", ", said(b),
               then + " and ", said(c), last + ", a total of ", sum, " " + w.things + "."}};
    default:
      return {"parts",
              {w.body + " had ", sum,
               " " + w.things + " on the books of " + name(dice) + " in " + year + ". These included ", said(a),
               behind + ", ", said(b), then + " and ", said(c), last + "."}};
  }
}

Passage change(const Words& w, Dice& dice) {
  const std::int64_t from = some(dice) + 10, by = dice.between(1, from / 2);
  const bool falls = dice.between(0, 1) == 0;
  const std::int64_t to = falls ? from - by : from + by;
  const std::string verb = falls ? "fell" : "rose", noun = falls ? "a decrease of " : "an increase of ";
  const std::string of = "The number of " + w.things + " in " + name(dice) + " ";
  switch (dice.between(0, 2)) {
    case 0: return {"change", {of + verb + " from ", said(from), " to ", said(to), ", " + noun, said(by), "."}};
    case 1: return {"change", {of + verb + " by ", percentage(by, from), " from ", said(from), " to ", said(to), "."}};
    default:
      return {"change",
              {of + "was ", said(to), falls ? ", down " : ", up ", percentage(by, from), " from ", said(from),
               " a year earlier."}};
  }
}

Passage share(const Words& w, Dice& dice) {
  const std::int64_t whole = some(dice) + 20, part = dice.between(whole / 10 + 1, whole - 1);
  if (dice.between(0, 1) == 0)
    return {"share",
            {"In " + name(dice) + " ", said(part), " out of ", said(whole), " " + w.things + " (",
             percentage(part, whole), ") answered in time."}};
  return {"share",
          {"In " + name(dice) + " answers came from ", percentage(part, whole), " of the ", said(whole),
           " " + w.things + " (", said(part), ")."}};
}

Passage part_of(const Words& w, Dice& dice) {
  const std::int64_t whole = some(dice) + 20, part = dice.between(whole / 10 + 1, whole - 1);
  return {"part-of",
          {"Letters to " + name(dice) + " reached ", said(part), " out of ", said(whole),
           " " + w.things + " before the summer."}};
}

Passage product(const Words& w, Dice& dice) {
  const std::int64_t heads = dice.between(11, 240), each = dice.between(11, 60);
  return {"product",
          {w.body + " opened in " + name(dice) + " ", said(heads), " halls with ", said(each),
           " seats each, a total of ", said(heads * each), " seats."}};
}

Passage average(const Words& w, Dice& dice) {
  const std::int64_t years = dice.between(3, 9), mean = dice.between(120, 9800);
  return {"average",
          {w.body + " of " + name(dice) + " " + w.act + " ", said(years * mean), " " + w.things + " in ", said(years),
           " years, an average of ", said(mean), " a year."}};
}

Passage merger(const Words& w, Dice& dice) {
  const std::int64_t before = dice.between(800, 9000), gone = dice.between(200, before / 2),
                     come = dice.between(80, gone - 60);
  return {"merger",
          {"In the reform of " + name(dice) + " ", said(gone), " " + w.place + " offices were merged into ", said(come),
           " new ones, bringing the number down from ", said(before), " to ", said(before - gone + come), "."}};
}

Passage anniversary(const Words& w, Dice& dice) {
  const std::int64_t years = dice.between(2, 16) * 5, founded = dice.between(1900, 1940), day = dice.between(1, 28);
  const std::string date = "May " + std::to_string(day) + ", ";
  return {"anniversary",
          {w.body + " in " + name(dice) + " marked its ", std::to_string(years) + "th", " anniversary (",
           date + std::to_string(founded), " – ", date + std::to_string(founded + years), ") with a fair."}};
}

Passage said_again(const Words&, Dice& dice) {
  const std::string count = said(some(dice)), year = std::to_string(dice.between(2001, 2024));
  const std::string of =
      std::string(pick({"archive", "workshop", "laboratory", "warehouse"}, dice)) + " of " + name(dice);
  return {"said-again",
          {"During " + year + " the " + of + " repaired and returned ", count,
           " damaged instruments to their owners. The roof was mended, too. As was said, during " + year + " the " +
               of + " repaired and returned ",
           count, " damaged instruments."}};
}

Passage counted_list(const Words& w, Dice& dice) {
  static constexpr const char* kWords[] = {"three", "four", "five", "six"};
  const std::int64_t items = dice.between(3, 6);
  Passage out{"counted-list", {w.body + " decided on ", kWords[items - 3], " measures: "}};
  for (std::int64_t i = 0; i < items; ++i) {
    out.pieces.back() += std::string(i > 0 ? "; " : "") + pick({"to mend", "to extend", "to sell", "to paint"}, dice) +
                         " the " + pick({"old hall", "northern wing", "lower gate", "boat house"}, dice);
  }
  out.pieces.back() += ".";
  return out;
}

using Maker = Passage (*)(const Words&, Dice&);
constexpr std::pair<const char*, Maker> kMakers[] = {{"parts", parts},           {"change", change},
                                                     {"share", share},           {"part-of", part_of},
                                                     {"product", product},       {"average", average},
                                                     {"merger", merger},         {"anniversary", anniversary},
                                                     {"said-again", said_again}, {"counted-list", counted_list}};

}  // namespace

std::string Passage::text() const {
  std::string out;
  for (const std::string& piece : pieces) out += piece;
  return out;
}

const char* genre_name(Genre genre) {
  constexpr const char* kNames[] = {"company", "administration", "schools", "press"};
  return kNames[static_cast<std::size_t>(genre)];
}

std::string grouped_digits(std::int64_t value) {
  std::string out = std::to_string(value);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

const std::vector<std::string>& passage_rules() {
  static const std::vector<std::string> kRules = [] {
    std::vector<std::string> out;
    for (const auto& [rule, maker] : kMakers) out.emplace_back(rule);
    return out;
  }();
  return kRules;
}

Passage passage(const std::string& rule, Genre genre, Dice& dice) {
  for (const auto& [name, maker] : kMakers) {
    if (rule == name) return maker(words_of(genre), dice);
  }
  std::abort();
}

Passage prose(Genre genre, Dice& dice) {
  const Words& w = words_of(genre);
  std::string out = w.body;
  out += pick({" met in the spring", " looked back on a mild winter", " thanked all who had helped"}, dice);
  out += pick({", and the talk turned to the state of the roads.", ", as it does in every year.",
               " before the work at the river began."},
              dice);
  out += std::string(" The ") + w.place + pick({" near the bridge", " on the hill", " by the lake"}, dice) +
         pick({" stayed open longer than was planned", " was painted and its windows were mended",
               " was closed while the pipes were laid"},
              dice) +
         ".";
  if (dice.between(0, 2) == 0)
    out += " Some " + std::to_string(dice.between(12, 95)) + " visitors came on " +
           std::to_string(dice.between(1, 28)) + pick({" March ", " June ", " October "}, dice) +
           std::to_string(dice.between(2001, 2024)) + ".";
  if (dice.between(0, 2) == 0)
    out += std::string(" Nobody could say ") +
           pick({"why the old mill had stopped", "who had left the gate open", "where the map had gone"}, dice) +
           ", and it was agreed to ask again when the days grow longer.";
  return {"", {out}};
}

Grid grid(Genre genre, Dice& dice) {
  const Words& w = words_of(genre);
  const std::size_t columns = static_cast<std::size_t>(dice.between(3, 5));
  const std::size_t rows = static_cast<std::size_t>(dice.between(4, 8));
  Grid out{w.things + " by " + w.place, {{w.place}}};
  for (std::size_t c = 0; c < columns; ++c) out.rows[0].push_back(std::to_string(2015 + c));
  std::vector<std::int64_t> totals(columns, 0);
  static constexpr const char* kNames[] = {"North",   "East",     "South", "West",
                                           "Harbour", "Old town", "Mill",  "Upper end"};
  for (std::size_t r = 0; r < rows; ++r) {
    out.rows.push_back({kNames[r]});
    for (std::size_t c = 0; c < columns; ++c) {
      const std::int64_t value = dice.between(104, 9876);
      totals[c] += value;
      out.rows.back().push_back(said(value));
    }
  }
  out.rows.push_back({"Total"});
  for (const std::int64_t total : totals) out.rows.back().push_back(said(total));
  return out;
}

}  // namespace verify::bench
