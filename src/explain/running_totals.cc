// Walks from one day to another over the reported periods of a flow, with Bellman and Ford's shortest ways.
#include "explain/relation_sentences.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "explain/limits.h"

namespace verify {

namespace {

// The one figure of the selection on a quantity; none where there are several, or none.
std::optional<ClaimId> claim_on(VarId v, const Selection& selection, const Problem& problem) {
  std::optional<ClaimId> out;
  for (const ClaimId c : selection.claims) {
    if (problem.claims[c].quantity != v) continue;
    if (out) return std::nullopt;
    out = c;
  }
  return out;
}

const Interval& said(ClaimId c, const Selection& selection, const Problem& problem) {
  return values_said(problem.claims[c], selection.readings);
}

struct Passage {
  VarId to = 0;
  ClaimId claim = 0;
  bool backward = false;
};

/// No more than `most` from one total to another; for a figure, or because totals rise.
struct Edge {
  VarId from = 0, to = 0;
  Rational most;
  bool open = false;  ///< less than `most`
  std::optional<ClaimId> claim;
  bool upper = false;  ///< it is what the figure is at most, and not at least
};

// With uncertain days each pair of totals is compared, so the number of edges grows with the square; the search below
// looks at all edges once for each total. In a longer chain (kMostUnknownDays) the order is left out, and a misfit that
// needs the order isn't explained by totals. Totals between which the figures lead never fall from one day to a later
// one.
void add_order(const Chain& chain, std::vector<Edge>& edges) {
  std::set<VarId> ends;
  for (const Edge& e : edges) ends.insert({e.from, e.to});
  std::vector<const Chain::Node*> nodes;
  for (const Chain::Node& n : chain.nodes) {
    if (ends.count(n.total) > 0) nodes.push_back(&n);
  }
  const bool certain = std::all_of(nodes.begin(), nodes.end(), [](const auto* n) { return n->day.is_certain(); });
  if (!certain && nodes.size() > kMostUnknownDays) return;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::size_t k = i + 1; k < (certain ? std::min(i + 2, nodes.size()) : nodes.size()); ++k) {
      const bool before = nodes[i]->day.last().days < nodes[k]->day.first().days;
      if (before) edges.push_back({nodes[k]->total, nodes[i]->total, Rational(0), false, std::nullopt, false});
    }
  }
}

std::vector<Edge> edges_of(const Chain& chain, const Selection& selection, const Problem& problem) {
  std::vector<Edge> out;
  for (const Chain::Link& link : chain.links) {
    for (const ClaimId c : selection.claims) {
      if (problem.claims[c].quantity != link.flow) continue;
      const Interval& i = said(c, selection, problem);
      if (i.hi) out.push_back({link.start, link.end, i.hi->value, i.hi->open, c, true});
      if (i.lo) out.push_back({link.end, link.start, -i.lo->value, i.lo->open, c, false});
    }
  }
  if (chain.rises) add_order(chain, out);
  return out;
}

// A way round on which less than nothing is left (Bellman and Ford): empty where there is none.
std::vector<Edge> impossible_round(const std::vector<Edge>& edges) {
  using Length = std::pair<Rational, int>;  // an open end counts as a very small step less
  std::map<VarId, Length> length;
  std::map<VarId, std::size_t> reached_by;
  for (const Edge& e : edges) length[e.from] = length[e.to] = {Rational(0), 0};
  std::optional<VarId> last;
  for (std::size_t round = 0; round <= length.size(); ++round) {
    last.reset();
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const Edge& e = edges[i];
      const Length way{length[e.from].first + e.most, length[e.from].second - (e.open ? 1 : 0)};
      if (!(way < length[e.to])) continue;
      length[e.to] = way;
      reached_by[e.to] = i;
      last = e.to;
    }
    if (!last) return {};
  }
  VarId at = *last;
  for (std::size_t i = 0; i < length.size(); ++i) at = edges[reached_by[at]].from;
  std::vector<Edge> out;
  for (VarId v = at; out.empty() || v != at; v = out.back().from) out.push_back(edges[reached_by[v]]);
  return out;
}

std::string joined(const std::vector<std::string>& parts, const std::string& by) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : by) + part;
  return out;
}

}  // namespace

std::optional<std::string> sum_over(VarId flow, const Selection& selection, const Problem& problem,
                                    const FigureNaming& figures, UnitNames names) {
  for (const ChainId id : selection.chains) {
    const Chain& chain = problem.chains[id];
    const auto own =
        std::find_if(chain.links.begin(), chain.links.end(), [&](const auto& l) { return l.flow == flow; });
    if (own == chain.links.end()) continue;
    std::map<VarId, Passage> from;  // by where it leads
    std::deque<VarId> open = {own->start};
    while (!open.empty() && from.count(own->end) == 0) {
      const VarId at = open.front();
      open.pop_front();
      for (const Chain::Link& link : chain.links) {
        const auto claim = claim_on(link.flow, selection, problem);
        if (!claim || (link.start != at && link.end != at)) continue;
        const bool backward = link.end == at;
        const VarId to = backward ? link.start : link.end;
        if (to == own->start || !from.emplace(to, Passage{at, *claim, backward}).second) continue;
        open.push_back(to);
      }
    }
    if (from.count(own->end) == 0) continue;
    std::string added;
    std::string taken;
    for (VarId at = own->end; at != own->start; at = from.at(at).to) {
      const Passage& p = from.at(at);
      const std::string figure = figures.figure(p.claim, names);
      if (p.backward) taken = " − " + figure + taken;
      else added = figure + (added.empty() ? "" : " + ") + added;
    }
    if (!added.empty()) return added + taken;
  }
  return std::nullopt;
}

std::optional<std::string> misfit(ChainId id, const Selection& selection, const Problem& problem,
                                  const FigureNaming& figures, UnitNames names) {
  const std::vector<Edge> round = impossible_round(edges_of(problem.chains[id], selection, problem));
  std::vector<ClaimId> inner, outer;
  for (const Edge& e : round) {
    if (e.claim) (e.upper ? outer : inner).push_back(*e.claim);
  }
  if (inner.empty() || outer.empty()) return std::nullopt;
  const auto side = [&](std::vector<ClaimId>& claims) {
    std::sort(claims.begin(), claims.end(), [&](ClaimId a, ClaimId b) {
      return to_string(problem.quantities[problem.claims[a].quantity].when) <
             to_string(problem.quantities[problem.claims[b].quantity].when);
    });
    std::vector<std::string> parts;
    Interval sum = Interval::point(0);
    for (const ClaimId c : claims) {
      parts.push_back(figures.figure(c, names) + " over " +
                      to_string(problem.quantities[problem.claims[c].quantity].when));
      const Interval& i = said(c, selection, problem);
      if (i.lo && sum.lo) sum.lo = Bound{sum.lo->value + i.lo->value, sum.lo->open || i.lo->open};
      else sum.lo.reset();
      if (i.hi && sum.hi) sum.hi = Bound{sum.hi->value + i.hi->value, sum.hi->open || i.hi->open};
      else sum.hi.reset();
    }
    std::string out = joined(parts, " + ");
    if (claims.size() > 1) out += " = " + interval_words(sum, figures.measure_of_claim(claims.front()), names);
    return out;
  };
  const std::string within = side(outer);
  return side(inner) + " must fit within " + within;
}

}  // namespace verify
