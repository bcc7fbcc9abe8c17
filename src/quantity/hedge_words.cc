// The table of hedge words. A new English phrase is one line here: drafts then find it, and the message about an
// unknown hedge in a facts file suggests its name. The order of the lines means nothing.
#include "quantity/hedge_words.h"

#include <algorithm>
#include <array>

#include "text/diagnostic.h"
#include "text/utf8.h"

namespace verify {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 8> kNames = {"",     "exactly", "about",    "nearly",
                                                    "over", "under",   "at-least", "at-most"};

constexpr HedgePhrase kInFront[] = {
    {Hedge::exactly, "exactly"},
    {Hedge::exactly, "precisely"},
    {Hedge::about, "an estimated"},
    {Hedge::about, "estimated at"},
    {Hedge::about, "on the order of"},
    {Hedge::about, "in the region of"},
    {Hedge::about, "in the order of"},
    {Hedge::about, "about"},
    {Hedge::about, "around"},
    {Hedge::about, "approximately"},
    {Hedge::about, "aproximately"},
    {Hedge::about, "approx"},
    {Hedge::about, "approx."},
    {Hedge::about, "roughly"},
    {Hedge::about, "circa"},
    {Hedge::about, "ca."},
    {Hedge::about, "c."},
    {Hedge::about, "est."},
    {Hedge::about, "some"},
    {Hedge::about, "~"},
    {Hedge::about, "\u2248"},
    {Hedge::nearly, "just under"},
    {Hedge::nearly, "just below"},
    {Hedge::nearly, "slightly under"},
    {Hedge::nearly, "very nearly"},
    {Hedge::nearly, "nearly"},
    {Hedge::nearly, "almost"},
    {Hedge::nearly, "close to"},
    {Hedge::nearly, "approaching"},
    {Hedge::nearly, "nearing"},
    {Hedge::over, "more than"},
    {Hedge::over, "greater than"},
    {Hedge::over, "bigger than"},
    {Hedge::over, "larger than"},
    {Hedge::over, "higher than"},
    {Hedge::over, "in excess of"},
    {Hedge::over, "upwards of"},
    {Hedge::over, "upward of"},
    {Hedge::over, "well over"},
    {Hedge::over, "just over"},
    {Hedge::over, "slightly over"},
    {Hedge::over, "over"},
    {Hedge::over, "above"},
    {Hedge::over, "exceeding"},
    {Hedge::over, "exceed"},
    {Hedge::over, "exceeds"},
    {Hedge::over, "exceeded"},
    {Hedge::over, "surpassing"},
    {Hedge::over, "topping"},
    {Hedge::over, ">"},
    {Hedge::under, "less than"},
    {Hedge::under, "fewer than"},
    {Hedge::under, "smaller than"},
    {Hedge::under, "lower than"},
    {Hedge::under, "under"},
    {Hedge::under, "below"},
    {Hedge::under, "<"},
    {Hedge::at_least, "greater than or equal to"},
    {Hedge::at_least, "more than or equal to"},
    {Hedge::at_least, "bigger or equal than"},
    {Hedge::at_least, "greater or equal than"},
    {Hedge::at_least, "at least or equal to"},
    {Hedge::at_least, "no less than"},
    {Hedge::at_least, "not less than"},
    {Hedge::at_least, "no fewer than"},
    {Hedge::at_least, "not fewer than"},
    {Hedge::at_least, "at least"},
    {Hedge::at_least, "a minimum of"},
    {Hedge::at_least, "minimum of"},
    {Hedge::at_least, ">="},
    {Hedge::at_least, "\u2265"},
    {Hedge::at_most, "less than or equal to"},
    {Hedge::at_most, "smaller than or equal to"},
    {Hedge::at_most, "smaller or equal than"},
    {Hedge::at_most, "less or equal than"},
    {Hedge::at_most, "no more than"},
    {Hedge::at_most, "not more than"},
    {Hedge::at_most, "no greater than"},
    {Hedge::at_most, "not exceeding"},
    {Hedge::at_most, "at most"},
    {Hedge::at_most, "at the most"},
    {Hedge::at_most, "up to"},
    {Hedge::at_most, "a maximum of"},
    {Hedge::at_most, "maximum of"},
    {Hedge::at_most, "<="},
    {Hedge::at_most, "\u2264"},
};

constexpr HedgePhrase kBehind[] = {
    {Hedge::about, "or so"},         {Hedge::about, "more or less"}, {Hedge::over, "plus"},
    {Hedge::at_least, "or more"},    {Hedge::at_least, "or above"},  {Hedge::at_least, "or over"},
    {Hedge::at_least, "or greater"}, {Hedge::at_least, "or higher"}, {Hedge::at_least, "and above"},
    {Hedge::at_least, "and over"},   {Hedge::at_least, "and more"},  {Hedge::at_least, "at least"},
    {Hedge::at_most, "or less"},     {Hedge::at_most, "or fewer"},   {Hedge::at_most, "or below"},
    {Hedge::at_most, "or under"},    {Hedge::at_most, "or lower"},   {Hedge::at_most, "at most"},
};

}  // namespace

std::string_view hedge_name(Hedge hedge) { return kNames[static_cast<std::size_t>(hedge)]; }

std::optional<Hedge> hedge_from_name(std::string_view name) {
  const auto found = std::find(kNames.begin() + 1, kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Hedge>(found - kNames.begin());
}

std::vector<std::string> hedge_names() { return {kNames.begin() + 1, kNames.end()}; }

std::span<const HedgePhrase> hedges_in_front() { return kInFront; }
std::span<const HedgePhrase> hedges_behind() { return kBehind; }

std::optional<Hedge> hedge_from_word(std::string_view word, const HedgeWords& words) {
  if (const auto named = hedge_from_name(word)) return named;
  const auto found = words.find(composed(word));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

std::string meant_hedge(std::string_view word, const HedgeWords& words) {
  for (const auto& phrases : {hedges_in_front(), hedges_behind()}) {
    for (const HedgePhrase& phrase : phrases) {
      if (phrase.words == word) return " (did you mean `" + std::string(hedge_name(phrase.hedge)) + "`?)";
    }
  }
  std::vector<std::string> known = hedge_names();
  for (const auto& [own, hedge] : words) known.push_back(own);
  return did_you_mean(word, known);
}

}  // namespace verify
