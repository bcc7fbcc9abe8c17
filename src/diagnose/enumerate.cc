// The search of enumerate.h: depth-limited over complements of maximal holding sets. It is exhaustive for a size or
// says so; conflicts that it finds on the way are kept even if they are larger than the size it is at.

#include "diagnose/enumerate.h"

#include <set>

namespace verify {

class Enumeration {
 public:
  Enumeration(std::size_t member, const Subset& rest, AnswerCache& answers, const EnumerationLimits& limits)
      : member_({member}), rest_(without(rest, member_)), answers_(answers), limits_(limits), left_(limits.questions) {}

  /// For failing_sets_shared: the further claims, and the failing sets that are known.
  void share(const Subset& beside, const std::vector<Subset>& known) {
    beside_ = without(beside, member_);
    rest_ = united(rest_, beside_);
    known_.insert(known.begin(), known.end());
    found_ = known_;
  }

  /// Goes on with the search. `smallest`: until none of the smallest size is missing.
  FailingSets run(bool smallest) {
    const std::size_t most = rest_.size() + 1;
    last_question_ = answers_.asked() + left_;
    while (!ended_ && !complete_.all && complete_.up_to < most && !(smallest && found_up_to(complete_.up_to))) {
      // Deepening: a search of depth `size` proves that no conflict of that size is missing. If it was never cut off
      // for its depth, larger ones can't exist.
      const std::size_t size = complete_.up_to + 1;
      cut_ = false;
      if (size == limits_.small + 1)
        last_question_ = std::min(last_question_, answers_.asked() + limits_.questions / 4);
      ended_ = !search({}, {}, size);
      if (!ended_) complete_ = {!cut_, size};
    }
    left_ = last_question_ - std::min(last_question_, answers_.asked());
    return found(most);
  }

 private:
  bool found_up_to(std::size_t size) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Subset& s) { return s.size() <= size && sought(s); });
  }

  FailingSets found(std::size_t most) const {
    FailingSets out;
    out.complete = complete_;
    std::copy_if(found_.begin(), found_.end(), std::back_inserter(out.sets),
                 [&](const Subset& s) { return sought(s); });
    std::stable_sort(out.sets.begin(), out.sets.end(),
                     [](const Subset& a, const Subset& b) { return a.size() < b.size(); });
    if (out.complete.all) out.complete.up_to = most;
    if (out.sets.size() > limits_.sets) {
      out.complete.all = false;
      out.complete.up_to = std::min(out.complete.up_to, out.sets[limits_.sets].size() - 1);
      out.sets.resize(limits_.sets);
    }
    return out;
  }

  bool sought(const Subset& s) const {
    return beside_.empty() || (subset_of(member_, s) && without(beside_, s).size() < beside_.size());
  }

  // Finds all conflicts of up to `size` members that contain the chosen claims and none of the barred ones. False when
  // a limit was met or a question is undecided.
  bool search(const Subset& chosen, const Subset& barred, std::size_t size) {
    if (++nodes_ > limits_.nodes || answers_.asked() > last_question_) return false;
    const Subset here = united(chosen, member_);
    const auto inside = [&](const Subset& s) { return subset_of(s, here); };
    if (std::any_of(found_.begin(), found_.end(), inside)) return true;
    std::optional<Subset> open = complement_missed(chosen, barred);
    if (!open) {
      switch (answers_.check(here)) {
        case Verdict::unknown: return false;
        case Verdict::unsat: found_.insert(answers_.conflict(here)); return true;
        case Verdict::sat: open = grown(here); break;
      }
      if (!open) return false;
    }
    if (here.size() >= size) {
      cut_ = true;
      return true;
    }
    Subset tried = barred;
    for (const std::size_t i : without(*open, barred)) {
      if (!search(united(chosen, {i}), tried, size)) return false;
      tried = united(tried, {i});
    }
    return true;
  }

  // A known complement that the chosen claims don't meet. Of several, the one with the fewest members that aren't
  // barred.
  std::optional<Subset> complement_missed(const Subset& chosen, const Subset& barred) const {
    const Subset* best = nullptr;
    std::size_t ways = 0;
    for (const Subset& c : complements_) {
      if (without(c, chosen).size() != c.size()) continue;
      const std::size_t mine = without(c, barred).size();
      if (best != nullptr && mine >= ways) continue;
      best = &c;
      ways = mine;
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
  }

  // Grows a holding set to a maximal one and gives the complement. Starts from all claims, takes one claim away for
  // each conflict met, and then adds back those that can be added. Nothing when a limit was met.
  std::optional<Subset> grown(const Subset& holds) {
    Subset kept = united(rest_, member_);
    const Subset wanted = answers_.holding_with(holds, kept);
    Subset dropped;
    while (true) {
      const Verdict verdict = answers_.check(kept);
      if (verdict == Verdict::sat) break;
      // An undecided large question says nothing of small ones: go on from the claims that a known solution agrees
      // with.
      if (verdict == Verdict::unknown) {
        kept = united(holds, wanted);
        dropped = without(united(rest_, member_), kept);
        break;
      }
      const Subset core = answers_.core(kept);
      if (core == member_ || answers_.asked() > last_question_) {
        if (core == member_) found_.insert(core);
        return std::nullopt;
      }
      note(core);
      Subset free = without(core, united(holds, wanted));
      if (free.empty()) free = without(core, holds);
      if (free.empty()) return std::nullopt;
      // Claims of `beside` are taken away first, since the rest holds by itself: most of it can stay then.
      const auto goes = std::find_if(free.rbegin(), free.rend(), [&](std::size_t i) {
        return std::binary_search(beside_.begin(), beside_.end(), i);
      });
      const Subset away = {goes == free.rend() ? free.back() : *goes};
      kept = without(kept, away);
      dropped = united(dropped, away);
    }
    for (const std::size_t i : dropped) {
      const Subset with = united(kept, {i});
      if (answers_.check(with) == Verdict::sat) kept = with;
      if (answers_.asked() > last_question_) return std::nullopt;
    }
    const Subset complement = without(rest_, kept);
    complements_.push_back(complement);
    return complement;
  }

  // Makes a core found on the way minimal and keeps it, unless it is too large or enough are kept.
  void note(const Subset& core) {
    if (core.size() > limits_.noted || found_.size() >= limits_.sets + known_.size() || !noted_.insert(core).second)
      return;
    found_.insert(answers_.conflict(core));
  }

  const Subset member_;
  Subset rest_, beside_;
  std::set<Subset> known_;
  AnswerCache& answers_;
  const EnumerationLimits limits_;
  std::size_t left_;               // questions, while the search is not running
  std::size_t last_question_ = 0;  // while it is
  Completeness complete_{false, 0};
  bool ended_ = false;  // at a limit
  std::size_t nodes_ = 0;
  bool cut_ = false;                 // some branch was cut off for its depth
  std::set<Subset> found_, noted_;   // minimal conflicts, the known ones too; cores that were made minimal
  std::vector<Subset> complements_;  // of maximal holding sets
};

ConflictSearch::ConflictSearch(std::size_t member, const Subset& rest, AnswerCache& answers,
                               const EnumerationLimits& limits)
    : search_(std::make_unique<Enumeration>(member, rest, answers, limits)) {}
ConflictSearch::~ConflictSearch() = default;
ConflictSearch::ConflictSearch(ConflictSearch&&) noexcept = default;

FailingSets ConflictSearch::smallest() { return search_->run(true); }
FailingSets ConflictSearch::all() { return search_->run(false); }

FailingSets failing_sets_shared(std::size_t member, const Subset& rest, const Subset& beside,
                                const std::vector<Subset>& known, AnswerCache& answers,
                                const EnumerationLimits& limits) {
  Enumeration search(member, rest, answers, limits);
  search.share(beside, known);
  return search.run(false);
}

}  // namespace verify
