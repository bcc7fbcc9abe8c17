// Splits a conflict into sides at an unreported quantity: single relations first, then sets of them.
#include "explain/disjoint_ranges.h"

#include <algorithm>
#include <set>

#include "explain/limits.h"

namespace verify {

namespace {

class PushedApart {
 public:
  PushedApart(const Conflict& conflict, const Selection& selection, const Problem& problem, const FigureNaming& figures,
              RelationSentences& sentences, Oracle& oracle)
      : conflict_(conflict),
        selection_(selection),
        problem_(problem),
        figures_(figures),
        sentences_(sentences),
        oracle_(oracle) {}

  // Each that single relations push apart; where there is none, the one that the fewest relations together do.
  std::vector<DisjointSides> all() {
    std::vector<DisjointSides> out;
    std::set<VarId> seen;
    std::optional<DisjointSides> far;
    const bool tangled = conflict_.relations.size() <= kMostTogether;
    for (const RelationId id : conflict_.relations) {
      for (const VarId v : problem_.relations[id].quantities) {
        if (is_reported(v) || !seen.insert(v).second) continue;
        if (auto one = pushed_apart(v, false)) {
          out.push_back(std::move(*one));
        } else if (tangled && out.empty()) {
          auto more = pushed_apart(v, true);
          if (more && (!far || more->relations < far->relations)) far = std::move(more);
        }
      }
    }
    if (out.empty() && far) out.push_back(std::move(*far));
    return out;
  }

 private:
  bool is_reported(VarId v) const { return figures_.figure_of(v) != nullptr; }

  std::optional<DisjointSides> pushed_apart(VarId v, bool by_many) {
    DisjointSides out{v, {}, 1};
    std::vector<std::vector<RelationId>> behind;
    std::vector<std::vector<RelationId>> via;
    for (const RelationId id : conflict_.relations) {
      const auto& q = problem_.relations[id].quantities;
      if (std::find(q.begin(), q.end(), v) == q.end()) continue;
      const std::vector<RelationId> side = by_many ? side_of(id, v) : std::vector<RelationId>{id};
      const bool known = std::find(behind.begin(), behind.end(), side) != behind.end();
      behind.push_back(side);
      if (known) continue;  // they hang together elsewhere too
      const auto i = by_many ? left_by(side, v) : sentences_.left_for(v, problem_.relations[id]);
      if (!i || *i == problem_.quantities[v].domain) continue;
      out.sides.push_back({"", *i});
      via.push_back(side);
      out.relations = std::max(out.relations, side.size());
    }
    for (std::size_t i = 0; i < via.size(); ++i) out.sides[i].label = label(via[i], via);
    const auto& sides = out.sides;
    const bool apart = std::any_of(sides.begin(), sides.end(), [&](const auto& a) {
      return std::any_of(sides.begin(), sides.end(),
                         [&](const auto& b) { return intersect(a.interval, b.interval).empty(); });
    });
    return apart ? std::optional(out) : std::nullopt;
  }

  // The rules of a side; sides of the same rules are told apart by their figures.
  std::string label(const std::vector<RelationId>& side, const std::vector<std::vector<RelationId>>& all) const {
    const std::string names = names_of(side);
    const auto same = std::count_if(all.begin(), all.end(), [&](const auto& o) { return names_of(o) == names; });
    const std::string figures = same > 1 ? figures_of(side) : "";
    return figures.empty() ? "by " + names : "from " + figures;
  }

  std::string names_of(const std::vector<RelationId>& side) const {
    std::vector<std::string> names;
    for (const RelationId r : side) {
      const std::string& name = problem_.relations[r].name;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return joined(names);
  }

  // "a, b and c", "a, b, c and 4 more"
  static std::string joined(const std::vector<std::string>& parts) {
    // As many as a sentence can name and stay readable; the others are counted.
    constexpr std::size_t kMost = 3;
    std::string out;
    for (std::size_t i = 0; i < std::min(kMost, parts.size()); ++i)
      out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out + (parts.size() > kMost ? " and " + std::to_string(parts.size() - kMost) + " more" : "");
  }

  std::string figures_of(const std::vector<RelationId>& side) const {
    std::vector<std::string> figures;
    std::set<VarId> seen;
    for (const RelationId r : side) {
      for (const VarId v : problem_.relations[r].quantities) {
        if (is_reported(v) && seen.insert(v).second) figures.push_back(figures_.name_or_figure(v, figures_.names()));
      }
    }
    return joined(figures);
  }

  // The relations that hang together with one through quantities nobody reported, but for `v`.
  std::vector<RelationId> side_of(RelationId start, VarId v) const {
    std::vector<RelationId> out = {start};
    const auto touch = [&](RelationId a, RelationId b) {
      const auto& q = problem_.relations[b].quantities;
      const auto& p = problem_.relations[a].quantities;
      return std::any_of(p.begin(), p.end(), [&](VarId x) {
        return x != v && !is_reported(x) &&
               std::any_of(q.begin(), q.end(), [&](VarId y) { return x == y || (y != v && of_one_total(x, y)); });
      });
    };
    for (std::size_t i = 0; i < out.size(); ++i) {
      for (const RelationId r : conflict_.relations) {
        if (std::find(out.begin(), out.end(), r) == out.end() && touch(out[i], r)) out.push_back(r);
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Flows over different periods that nobody reported, and that a running total of the conflict ties.
  bool of_one_total(VarId a, VarId b) const {
    return !is_reported(b) && std::any_of(conflict_.running_totals.begin(), conflict_.running_totals.end(),
                                          [&](ChainId c) { return is_flow_of(c, a) && is_flow_of(c, b); });
  }
  bool is_flow_of(ChainId chain, VarId v) const {
    const auto& links = problem_.chains[chain].links;
    return std::any_of(links.begin(), links.end(), [&](const Chain::Link& l) { return l.flow == v; });
  }

  // What some of the relations and the figures leave for a quantity nobody reported.
  std::optional<Interval> left_by(const std::vector<RelationId>& relations, VarId v) {
    if (relations.size() == 1 && conflict_.running_totals.empty())
      return sentences_.left_for(v, problem_.relations[relations.front()]);
    Selection only = selection_;
    only.relations = relations;
    if (oracle_.check(only) != Verdict::sat) return std::nullopt;
    return oracle_.range(only, v).interval;
  }

  const Conflict& conflict_;
  const Selection& selection_;
  const Problem& problem_;
  const FigureNaming& figures_;
  RelationSentences& sentences_;
  Oracle& oracle_;
};

}  // namespace

std::vector<DisjointSides> disjoint_quantities(const Conflict& conflict, const Selection& selection,
                                               const Problem& problem, const FigureNaming& figures,
                                               RelationSentences& sentences, Oracle& oracle) {
  return PushedApart(conflict, selection, problem, figures, sentences, oracle).all();
}

}  // namespace verify
