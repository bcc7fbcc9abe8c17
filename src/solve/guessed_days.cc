// The days that a solution of the relaxed rows suggests: see guessed_days.h.

#include "solve/guessed_days.h"

namespace verify {

namespace {

std::optional<Rational> wanted_length(const Encoding::Guess& guess, const std::map<VarId, Rational>& model) {
  const auto value = [&](VarId v) {
    const auto at = model.find(v);
    return at == model.end() ? std::optional<Rational>() : std::optional<Rational>(at->second);
  };
  if (!guess.ratio) return value(guess.length.result);
  const auto product = value(guess.ratio->first);
  const auto other = value(guess.ratio->second);
  if (!product || !other || other->sign() == 0) return std::nullopt;
  return *product / *other;
}

std::optional<DayKey> key_of(const Moment& moment) {
  if (const auto* v = std::get_if<VarId>(&moment.at)) return DayKey{*v};
  Day day = std::get<Day>(moment.at);
  if (day.is_certain()) return std::nullopt;
  day.offset = 0;
  return DayKey{day};
}

}  // namespace

Box guessed_days(const Encoding& encoding, const std::map<VarId, Rational>& model, const Box& box) {
  Box out = box;
  const auto fix = [&](const DayKey& key, Date day) { out[key] = {day, day}; };
  for (const auto& guess : encoding.guesses) {
    const auto wished = wanted_length(guess, model);
    if (!wished) continue;
    const Rational& wanted = *wished;
    for (const auto& [moment, is_end] : {std::pair{&guess.length.to, true}, std::pair{&guess.length.from, false}}) {
      const auto key = key_of(*moment);
      if (!key || out.at(*key).first == out.at(*key).last) continue;
      DateRange days = out.at(*key);
      while (days.first < days.last) {
        Box trial = out;
        const Date middle = days.first + (days.last.days - days.first.days) / 2;
        trial[*key] = {middle, middle};
        const Rational length = length_between(range_of(guess.length.from, trial).first,
                                               range_of(guess.length.to, trial).first, guess.length.unit);
        if ((length < wanted) == is_end) days.first = middle + 1;
        else days.last = middle;
      }
      fix(*key, days.first);
    }
  }
  for (const DayKey& key : encoding.open_days) {
    const DateRange days = out.at(key);
    if (days.first < days.last) fix(key, days.first + (days.last.days - days.first.days) / 2);
  }
  return out;
}

}  // namespace verify
