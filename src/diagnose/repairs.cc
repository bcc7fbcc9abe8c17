// Smallest repairs by implicit hitting sets: see repairs.h. The minimum hitting sets are in hitting.cc.

#include "diagnose/repairs.h"

#include <set>

namespace verify {

namespace {

class RepairSearch {
 public:
  RepairSearch(const Subset& claims, const Subset& given, std::vector<Subset> known, const Weights& weights,
               AnswerCache& answers, Effort& effort)
      : claims_(claims),
        given_(given),
        weights_(weights),
        answers_(answers),
        effort_(effort),
        conflicts_(std::move(known)),
        seen_(conflicts_.begin(), conflicts_.end()) {}

  SmallestRepairs run() {
    SmallestRepairs out;
    if (conflicts_.empty()) gather(claims_);
    // One candidate at a time until the first repair: its weight is the least. Listing all ties before would be wasted
    // while conflicts are missing.
    for (HittingSets one = hitting(1); !one.sets.empty(); one = hitting(1)) {
      const Verdict verdict = check_without(one.sets.front());
      if (verdict == Verdict::unsat) {
        gather(without(claims_, one.sets.front()));
        continue;
      }
      all_ties(out);
      break;
    }
    out.conflicts = conflicts_;
    return out;
  }

 private:
  // All candidates of least weight; one that is no repair gives a new conflict, and the list is made again.
  void all_ties(SmallestRepairs& out) {
    while (true) {
      const HittingSets candidates = hitting(kMaxRepairs);
      bool grown = false;
      out.sets.clear();
      out.proved = candidates.proved;
      for (const Subset& candidate : candidates.sets) {
        switch (check_without(candidate)) {
          case Verdict::sat: out.sets.push_back(candidate); break;
          case Verdict::unknown: out.proved = false; break;
          case Verdict::unsat: grown = gather(without(claims_, candidate)) || grown; break;
        }
      }
      if (grown) continue;
      out.complete = candidates.complete;
      return;
    }
  }

  Verdict check_without(const Subset& away) { return answers_.check(without(claims_, away)); }

  HittingSets hitting(std::size_t limit) {
    std::vector<Subset> changeable;
    for (const Subset& c : conflicts_) changeable.push_back(without(c, given_));
    HittingSets out = minimum_hitting_sets(changeable, weights_, limit);
    effort_.spend(out.work);
    return out;
  }

  // Adds conflicts that share no claim that can be changed, until the rest holds. Disjoint conflicts raise the weight
  // of the hitting set fastest. False when there was none.
  bool gather(Subset rest) {
    bool any = false;
    while (answers_.fails(rest)) {
      const Subset conflict = answers_.core(rest);
      if (seen_.insert(conflict).second) conflicts_.push_back(conflict);
      any = true;
      const Subset changeable = without(conflict, given_);
      if (changeable.empty()) return any;
      rest = without(rest, changeable);
    }
    return any;
  }

  const Subset& claims_;
  const Subset& given_;
  const Weights& weights_;
  AnswerCache& answers_;
  Effort& effort_;
  std::vector<Subset> conflicts_;
  std::set<Subset> seen_;
};

}  // namespace

SmallestRepairs smallest_repairs(const Subset& claims, const Subset& given, std::vector<Subset> known,
                                 const Weights& weights, AnswerCache& answers, Effort& effort) {
  return RepairSearch(claims, given, std::move(known), weights, answers, effort).run();
}

}  // namespace verify
