#include "facts/hedges.h"

#include <utility>

#include "text/diagnostic.h"
#include "text/utf8.h"

namespace verify {

std::optional<Hedge> hedge_from_word(std::string_view word, const HedgeWords& words) {
  if (const auto named = hedge_from_name(word)) return named;
  const auto found = words.find(composed(word));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

std::string meant_hedge(std::string_view word, const HedgeWords& words) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"almost", "nearly"},       {"close to", "nearly"},   {"around", "about"},     {"roughly", "about"},
      {"approximately", "about"}, {"some", "about"},        {"more than", "over"},   {"exceeding", "over"},
      {"above", "over"},          {"less than", "under"},   {"fewer than", "under"}, {"below", "under"},
      {"up to", "at-most"},       {"at least", "at-least"}, {"at most", "at-most"}};
  for (const auto& [written, hedge] : kWords) {
    if (word == written) return " (did you mean `" + std::string(hedge) + "`?)";
  }
  std::vector<std::string> known = hedge_names();
  for (const auto& [own, hedge] : words) known.push_back(own);
  return did_you_mean(word, known);
}

}  // namespace verify
