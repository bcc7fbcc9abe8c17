// Finds a minimal set of relations that shows a conflict, easy ones first: `with_needed_relations` of
// diagnose/neighbourhood.h. Minimal by deletion of many at once (QuickXplain, diagnose/subsets.h).

#include "diagnose/neighbourhood.h"

#include <numeric>
#include <set>
#include <utility>

#include "diagnose/subsets.h"

namespace verify {

namespace {

// With more relations than this, only those among the solver's reasons are kept before the search for a minimal set,
// which would take too many questions; the set found is minimal, but perhaps not the easiest to read.
constexpr std::size_t kMany = 60;

bool in(const std::vector<RelationId>& sorted, RelationId r) {
  return std::binary_search(sorted.begin(), sorted.end(), r);
}

/// How many quantities of a relation the selection has no claim and no pin on: strange quantities, whose values a
/// reader must infer.
class Strangeness {
 public:
  Strangeness(const Problem& problem, const Selection& selection) : problem_(problem) {
    for (const ClaimId c : selection.claims) said_.insert(problem.claims[c].quantity);
    for (const Pin& p : selection.pins) said_.insert(p.quantity);
  }

  std::ptrdiff_t operator()(RelationId r) const {
    const auto& q = problem_.relations[r].quantities;
    return std::count_if(q.begin(), q.end(), [&](VarId v) { return said_.count(v) == 0; });
  }

  void sort(std::vector<RelationId>& relations) const {
    std::stable_sort(relations.begin(), relations.end(),
                     [&](RelationId a, RelationId b) { return (*this)(a) < (*this)(b); });
  }

 private:
  const Problem& problem_;
  std::set<VarId> said_;
};

// A minimal set of relations that fails with the claims. Without `with_strange`, only of relations without strange
// quantities; nothing where these don't fail.
std::optional<Subset> needed_relations(const Problem& problem, Oracle& oracle, const Selection& failing,
                                       bool with_strange) {
  const Strangeness strange(problem, failing);
  std::vector<RelationId> order;
  std::copy_if(failing.relations.begin(), failing.relations.end(), std::back_inserter(order),
               [&](RelationId r) { return with_strange || strange(r) == 0; });
  strange.sort(order);
  const auto with = [&](std::vector<RelationId> relations) {
    std::sort(relations.begin(), relations.end());
    Selection s = failing;
    s.relations = std::move(relations);
    return s;
  };
  bool failed = with_strange;
  // Relations join in groups of equal strangeness until they fail together. Stranger ones are then not needed.
  for (auto end = order.begin(); end != order.end();) {
    end = std::find_if(end, order.end(), [&, first = strange(*end)](RelationId r) { return strange(r) > first; });
    const Answer answer = oracle.ask(with({order.begin(), end}));
    if (answer.verdict != Verdict::unsat) continue;
    failed = true;
    order.erase(end, order.end());
    if (order.size() > kMany) std::erase_if(order, [&](RelationId r) { return !in(answer.relations, r); });
    break;
  }
  if (!failed) return std::nullopt;
  const auto named = [&](const Subset& places) {
    Subset out;
    for (const std::size_t i : places) out.push_back(order[i]);
    std::sort(out.begin(), out.end());
    return out;
  };
  Subset places(order.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  return named(minimal_failing(
      places, [&](const Subset& chosen) { return oracle.check(with(named(chosen))) == Verdict::unsat; }));
}

// A relation that makes the claims fail by itself: the easiest to follow. The quantities of all claims must be among
// its own.
std::optional<RelationId> needed_alone(const Problem& problem, Oracle& oracle, Selection failing) {
  std::vector<RelationId> relations = std::exchange(failing.relations, {});
  Strangeness(problem, failing).sort(relations);
  for (const RelationId r : relations) {
    const auto& q = problem.relations[r].quantities;
    const bool all = std::all_of(failing.claims.begin(), failing.claims.end(), [&](ClaimId c) {
      return std::find(q.begin(), q.end(), problem.claims[c].quantity) != q.end();
    });
    if (!all) continue;
    failing.relations = {r};
    if (oracle.check(failing) == Verdict::unsat) return r;
  }
  return std::nullopt;
}

}  // namespace

Selection with_needed_relations(const Problem& problem, Oracle& oracle, Selection failing) {
  const auto fails = [&](const Selection& s) { return oracle.check(s) == Verdict::unsat; };
  Selection out = failing;
  out.chains.clear();
  Selection bare = out;
  bare.relations.clear();
  if (fails(bare)) return bare;
  if (const auto one = needed_alone(problem, oracle, out)) {
    out.relations = {*one};
    return out;
  }
  if (auto plain = needed_relations(problem, oracle, out, false)) {
    out.relations = *std::move(plain);
    return out;
  }
  if (!fails(out)) out.chains = failing.chains;
  out.relations = *needed_relations(problem, oracle, out, true);
  out.chains = minimal_failing(out.chains, [&](const Subset& chains) {
    Selection s = out;
    s.chains = chains;
    return fails(s);
  });
  return fails(out) ? out : failing;
}

}  // namespace verify
