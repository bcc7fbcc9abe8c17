// How answers are remembered: a failing one with its reasons, which are fewer claims; a solution with all claims that
// it agrees with, which are more than were asked about.
#include "diagnose/answer_cache.h"

namespace verify {

const Subset* AnswerCache::known_failing(const Subset& claims) const {
  for (const Subset& s : failing_) {
    if (subset_of(s, claims)) return &s;
  }
  return nullptr;
}

const Subset* AnswerCache::known_holding(const Subset& claims) const {
  for (const Subset& s : holding_) {
    if (subset_of(claims, s)) return &s;
  }
  return nullptr;
}

void AnswerCache::fail(Subset claims) {
  std::erase_if(failing_, [&](const Subset& s) { return subset_of(claims, s); });
  failing_.push_front(std::move(claims));
  if (failing_.size() > kRemembered) failing_.pop_back();
}

Verdict AnswerCache::check(const Subset& claims) {
  if (known_failing(claims) != nullptr) return Verdict::unsat;
  if (known_holding(claims) != nullptr) return Verdict::sat;
  if (std::find(undecided_.begin(), undecided_.end(), claims) != undecided_.end()) return Verdict::unknown;
  ++count_;
  Answer answer = asked_.ask(claims);
  switch (answer.verdict) {
    case Verdict::unsat: fail(std::move(answer.claims)); break;
    // Says nothing of other sets, but the same question would cost its limit again.
    case Verdict::unknown: undecided_.push_front(claims); break;
    case Verdict::sat:
      std::erase_if(holding_, [&](const Subset& s) { return subset_of(s, answer.satisfied); });
      holding_.push_front(std::move(answer.satisfied));
      if (holding_.size() > kRemembered) holding_.pop_back();
  }
  return answer.verdict;
}

Subset AnswerCache::core(const Subset& claims) {
  if (!fails(claims)) return claims;
  // Shrunk by propagation alone, which costs nearly nothing. Where propagation doesn't see the failure, by the solver.
  Subset core = *known_failing(claims);
  if (core.size() < 2 || !asked_.refutes_at_once(core)) return conflict(core);
  core = minimal_failing(core, asked_.refutes_at_once);
  fail(core);
  return core;
}

Subset AnswerCache::conflict(const Subset& claims) {
  if (!fails(claims)) return claims;
  Subset small = *known_failing(claims);
  if (small.size() > 1 && asked_.refutes_at_once(small)) small = minimal_failing(small, asked_.refutes_at_once);
  const Subset minimal = minimal_failing(small, [&](const Subset& s) { return fails(s); });
  fail(minimal);
  return minimal;
}

Subset AnswerCache::holding_with(const Subset& claims, const Subset& among) {
  const Subset* known = known_holding(claims);
  if (known == nullptr) return claims;
  Subset out;
  std::set_intersection(known->begin(), known->end(), among.begin(), among.end(), std::back_inserter(out));
  return out;
}

}  // namespace verify
