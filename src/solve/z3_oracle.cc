// The oracle on Z3: sessions for simple questions, and a branching search for the rest. The search relaxes unknown
// days (each length anywhere within its interval) and products (McCormick's envelopes). If the relaxation has no
// solution, there is none. If it has one, days and factors are fixed near it and asked again; if that fails, the
// widest unknown day or factor is split in two. Every limit leads to `unknown`, never to a guess.
#include <algorithm>
#include <list>

#include "solve/decision.h"
#include "solve/encode.h"
#include "solve/guessed_days.h"
#include "solve/narrowing.h"
#include "solve/oracle.h"
#include "solve/range_search.h"
#include "solve/refutation.h"
#include "solve/session.h"
#include "solve/solution.h"
#include "solve/z3_oracle.h"

namespace verify {

namespace {

/// See make_z3_oracle. A question goes to the session of its relations first (solve/session.h), then to the search.
class Z3Oracle final : public DecidingOracle {
 public:
  Z3Oracle(const Problem& problem, const SolverLimits& limits, std::shared_ptr<Z3Context> context)
      : problem_(problem), kept_(std::move(context)), context_(*kept_), encoder_(problem), limits_(limits) {}

  Verdict check(const Selection& selection) override {
    SolverSession& asked = session(selection);
    const auto answer = asked.ask(selection);
    return answer ? answer->verdict : check_within(selection, limits_.max_nodes, asked.in_parts());
  }

  Answer ask(const Selection& selection) override {
    SolverSession& asked = session(selection);
    if (auto answer = asked.ask(selection)) return *std::move(answer);
    Answer out{check_within(selection, limits_.max_nodes, asked.in_parts()), {}, {}, {}, {}};
    if (out.verdict == Verdict::unsat) {
      out.claims = selection.claims;
      out.relations = selection.relations;
      out.chains = selection.chains;
    }
    if (out.verdict == Verdict::sat) out.satisfied = agreeing_claims(problem_, selection, solution_);
    return out;
  }

  // Decides only the root of the search, over the reals: no branching over days, factors and whole numbers.
  bool refutes(const Selection& selection) override {
    bool settled = false;
    const bool refuted = session(selection).refutes(selection, settled);
    if (refuted || settled) return refuted;
    if (const auto known = session(selection).can_hold_over_reals(selection)) return !*known;
    if (const auto answer = session(selection).ask(selection)) return answer->verdict == Verdict::unsat;
    const Box box = encoder_.initial_box(selection);
    const Encoding encoding = encoder_.encode(selection, box);
    if (Presolve(encoding).refutes({})) return true;
    if (const Verdict quick = by_narrowing(selection, box, encoding); quick != Verdict::unknown)
      return quick == Verdict::unsat;
    Solution model;
    return real_relaxation(encoding, model) == Verdict::unsat;
  }

  // A judge, which has no presolve, narrows intervals by code of its own.
  bool refutes_at_once(const Selection& selection) override {
    if (!limits_.presolve) return limits_.points && session(selection).refutes_by_intervals(selection);
    SolverSession& asked = session(selection);
    bool settled = false;
    if (asked.has_rows()) return asked.refutes(selection, settled);
    return !narrowed(encoder_.encode(selection, encoder_.initial_box(selection)));
  }

  // What envelopes leave open may be settled by narrowing, of which the case is nonlinear.
  Decision decide(const Selection& selection) override {
    Decision out;
    cases_ = &out.cases;
    for (const bool by_envelopes : {true, false}) {
      out.cases.clear();
      by_envelopes_ = by_envelopes;
      out.verdict = check_within(selection, limits_.max_nodes);
      if (out.verdict != Verdict::unknown) break;
    }
    by_envelopes_ = false;
    cases_ = nullptr;
    // The search ends at the first case with a solution, so that case is the last. Giving up proves nothing.
    if (out.verdict == Verdict::sat) out.cases = {out.cases.back()};
    if (out.verdict == Verdict::unknown) out.cases.clear();
    return out;
  }

  Range range(const Selection& selection, VarId quantity) override {
    const auto quick = [&](const Selection& s) {
      const auto answer = session(s).ask(s);
      return answer ? answer->verdict : Verdict::unknown;
    };
    const auto check = [&](const Selection& s) {
      const Verdict verdict = quick(s);
      return verdict != Verdict::unknown ? verdict : check_within(s, kRangeNodes);
    };
    const RangeSearch::Questions questions{check, quick};
    return RangeSearch(context_, encoder_, limits_.rlimit, questions)
        .run(selection, quantity, session(selection).left_for(selection, quantity));
  }

 private:
  // The session of the selection's relations and chains. The last few are kept: questions about the same come in runs.
  SolverSession& session(const Selection& selection) {
    const auto same = [&](const auto& known) {
      return known.first.first == selection.relations && known.first.second == selection.chains;
    };
    auto known = std::find_if(sessions_.begin(), sessions_.end(), same);
    if (known == sessions_.end()) {
      if (sessions_.size() >= kSessions) sessions_.pop_back();
      sessions_.emplace_front(std::pair(selection.relations, selection.chains),
                              std::make_unique<SolverSession>(problem_, encoder_, selection, context_, limits_));
      known = sessions_.begin();
    }
    sessions_.splice(sessions_.begin(), sessions_, known);
    return *known->second;
  }

  // The search with so many nodes. `in_parts`: the selection is known to have a solution over the reals, and a dive
  // near it found none in whole numbers, so whole numbers are tried first.
  Verdict check_within(const Selection& selection, int nodes, bool in_parts = false) {
    in_parts_ = in_parts;
    budget_ = nodes;
    spent_ = 0;
    solution_.clear();
    return search(selection, encoder_.initial_box(selection), nodes);
  }

  // A new solver for each query of the search: with lemmas of an earlier query the limit would be met at another
  // place. Z3's arithmetic solver 2 is the faster one on reals, but branches without end on some mixed systems that
  // solver 6 decides at once.
  z3::solver simple(unsigned arithmetic) {
    z3::solver solver(context_, z3::solver::simple());
    z3::params params = limited(context_, limits_.rlimit);
    params.set("arith.solver", arithmetic);
    solver.set(params);
    return solver;
  }

  // Z3's tactics that replace variables by what equals them and narrow bounds, before its solver starts.
  z3::solver rounding() {
    const auto tactic = [&](const char* name) { return z3::tactic(context_, name); };
    z3::solver solver = (tactic("simplify") & tactic("propagate-values") & tactic("solve-eqs") &
                         tactic("propagate-ineqs") & tactic("smt"))
                            .mk_solver();
    solver.set(limited(context_, limits_.rlimit));
    return solver;
  }

  /// Branches over open days, since a solution counts only when each of them has a date, and over the factors of
  /// products that no known factor makes linear. `nodes` counts down the boxes that may still be opened.
  Verdict search(const Selection& selection, const Box& box, int& nodes) {
    const Encoding encoding = encoder_.encode(selection, box);
    if (const Verdict quick = by_narrowing(selection, box, encoding); quick != Verdict::unknown) return quick;
    Solution model;
    const Verdict relaxed = linear(encoding, model);
    if (relaxed != Verdict::sat || (encoding.open_days.empty() && encoding.products.empty())) {
      if (relaxed == Verdict::sat) note_solution(encoding, box, std::move(model));
      return decided(relaxed, selection, box);
    }

    const Box guess = guessed_days(encoding, model, box);
    if (completed(selection, guess, model)) return Verdict::sat;
    // Z3's nonlinear solver (nlsat) is slow on many small boxes. It gets the first box only, where its answer settles
    // the whole question.
    if (encoding.open_days.empty() && nodes == budget_) {
      const Verdict verdict = nonlinear(encoding, model);
      if (verdict == Verdict::unsat || (verdict == Verdict::sat && encoding.whole.empty()))
        return decided(verdict, selection, box, true);
      if (verdict == Verdict::sat && completed(selection, box, model)) return Verdict::sat;
    }
    if (--nodes <= 0 || spent_ > limits_.total) return Verdict::unknown;
    return encoding.open_days.empty() ? split_factor(selection, box, encoding, nodes)
                                      : split_day(selection, box, encoding, nodes);
  }

  // Questions with products of open factors, without Z3: narrowing refutes, and a point near the figures as they are
  // written is tried. Not for a judge.
  Verdict by_narrowing(const Selection& selection, const Box& box, const Encoding& encoding) {
    if (!limits_.presolve || by_envelopes_ || encoding.products.empty() || !encoding.open_days.empty())
      return Verdict::unknown;
    const auto left = narrowed(encoding);
    if (!left) return decided(Verdict::unsat, selection, box, true);
    for (VarId Product::*const factor : {&Product::y, &Product::x}) {
      auto pins = factors_near(problem_, encoding, *left, factor);
      if (!pins) continue;
      Selection pinned = selection;
      std::move(pins->begin(), pins->end(), std::back_inserter(pinned.pins));
      const Encoding fixed = encoder_.encode(pinned, box);
      if (fixed.infeasible || !fixed.products.empty()) continue;
      Presolve presolve(fixed);
      hint_figures(problem_, fixed, presolve);
      if (presolve.run({}).verdict != Verdict::sat) continue;
      Solution model;
      read_witness(presolve, fixed, model);
      note_solution(fixed, box, std::move(model));
      return decided(Verdict::sat, pinned, box);
    }
    return Verdict::unknown;
  }

  // Notes the box as a case that the verdict rests on, where `decide` wants to know.
  Verdict decided(Verdict verdict, const Selection& selection, const Box& box, bool nonlinear = false) {
    if (cases_ != nullptr) cases_->push_back({box, selection.pins, nonlinear});
    return verdict;
  }

  template <class First, class Second>
  static Verdict either(const First& first, const Second& second) {
    const Verdict a = first();
    if (a == Verdict::sat) return a;
    const Verdict b = second();
    if (b == Verdict::sat) return b;
    return a == Verdict::unsat && b == Verdict::unsat ? Verdict::unsat : Verdict::unknown;
  }

  Verdict split_day(const Selection& selection, const Box& box, const Encoding& encoding, int& nodes) {
    const auto width = [&](const DayKey& key) { return box.at(key).last.days - box.at(key).first.days; };
    const DayKey widest = *std::max_element(encoding.open_days.begin(), encoding.open_days.end(),
                                            [&](const DayKey& a, const DayKey& b) { return width(a) < width(b); });
    Box low = box;
    Box high = box;
    const Date middle = box.at(widest).first + width(widest) / 2;
    low[widest].last = middle;
    high[widest].first = middle + 1;
    return either([&] { return search(selection, low, nodes); }, [&] { return search(selection, high, nodes); });
  }

  Verdict split_factor(const Selection& selection, const Box& box, const Encoding& encoding, int& nodes) {
    const auto split = split_of(encoding);
    if (!split) return Verdict::unknown;
    const bool whole = encoding.whole.count(split->factor) > 0;
    Selection low = selection;
    Selection high = selection;
    low.pins.push_back({split->factor, Comparison::less_equal, split->at});
    high.pins.push_back({split->factor, Comparison::greater_equal, whole ? split->at + 1 : split->at});
    return either([&] { return search(low, box, nodes); }, [&] { return search(high, box, nodes); });
  }

  // Products as they are, over the reals, by Z3's tactic for nonlinear reals. `unsat` is a proof for whole numbers,
  // too. A tenth of a query's units, since branching follows where the tactic fails.
  Verdict nonlinear(const Encoding& encoding, Solution& model) {
    z3::solver nlsat = z3::tactic(context_, "qfnra-nlsat").mk_solver();
    nlsat.set(limited(context_, limits_.rlimit / 10));
    const auto products = [&](z3::solver& s, const Z3Translator& translator) {
      for (const Product& p : encoding.products) s.add(translator.product(p));
    };
    return run(nlsat, encoding, reals_only(), products, model);
  }

  // Whether there is a solution in a box of fixed days when one factor of each open product is fixed at the model's
  // value.
  bool completed(const Selection& selection, const Box& box, Solution model) {
    Encoding encoding = encoder_.encode(selection, box);
    if (!encoding.open_days.empty() || encoding.infeasible) return false;
    if (encoding.products.empty()) return solves(selection, box, encoding, model);
    Selection pinned = selection;
    std::set<VarId> done;
    for (const Product& p : encoding.products) {
      if (done.count(p.x) > 0 || done.count(p.y) > 0) continue;
      const VarId factor = encoding.whole.count(p.x) > 0 && encoding.whole.count(p.y) == 0 ? p.y : p.x;
      const auto at = model.find(factor);
      if (at == model.end()) return false;
      done.insert(factor);
      pinned.pins.push_back(
          {factor, Comparison::equal, encoding.whole.count(factor) > 0 ? at->second.floor() : at->second});
    }
    encoding = encoder_.encode(pinned, box);
    return encoding.products.empty() && solves(pinned, box, encoding, model);
  }

  bool solves(const Selection& selection, const Box& box, const Encoding& encoding, Solution& model) {
    if (linear(encoding, model) != Verdict::sat) return false;
    note_solution(encoding, box, model);
    return decided(Verdict::sat, selection, box) == Verdict::sat;
  }

  void note_solution(const Encoding& encoding, const Box& box, Solution solution) {
    complete(encoding, box, solution);
    solution_ = std::move(solution);
  }

  static const std::set<VarId>& reals_only() {
    static const std::set<VarId> kNone;
    return kNone;
  }

  struct Envelopes {
    const Encoding& encoding;
    void operator()(z3::solver& solver, const Z3Translator& translator) const {
      for (const Product& p : encoding.products) {
        for (const Formula& plane : envelope(p, encoding.intervals.at(p.x), encoding.intervals.at(p.y)))
          solver.add(translator.formula(plane));
      }
    }
  };

  // The rows and the envelopes of the products. Over the reals first: if the reals have no solution, whole numbers
  // have none, and a real solution may happen to be whole where it must be. Only otherwise over the integers.
  Verdict linear(const Encoding& encoding, Solution& model) {
    if (encoding.infeasible) return Verdict::unsat;
    // Z3's arithmetic may branch without end where a bound, rounded to whole numbers, leaves nothing. A judge has Z3
    // round the bounds.
    if (!encoding.whole.empty() && encoding.products.empty() && refuted_by_intervals(encoding.rows, encoding.whole)) {
      if (limits_.presolve) return Verdict::unsat;
      const Verdict rounded = run(rounding(), encoding, encoding.whole, Envelopes{encoding}, model);
      if (rounded == Verdict::unsat) return rounded;
    }
    if (in_parts_ && encoding.open_days.empty() && encoding.products.empty()) {
      const Verdict whole = run(simple(6), encoding, encoding.whole, Envelopes{encoding}, model);
      if (whole != Verdict::unknown) return whole;
    }
    Presolve presolve(encoding);
    if (limits_.presolve) hint_figures(problem_, encoding, presolve);
    const Verdict quick = limits_.presolve ? presolve.run({}).verdict : Verdict::unknown;
    if (quick == Verdict::sat) read_witness(presolve, encoding, model);
    if (quick != Verdict::unknown) return quick;
    const Verdict real = real_relaxation(encoding, model);
    if (real != Verdict::sat) return real;
    const bool whole = std::all_of(encoding.whole.begin(), encoding.whole.end(), [&](VarId v) {
      const auto at = model.find(v);
      return at == model.end() || at->second.is_integer();
    });
    return whole ? Verdict::sat : run(simple(6), encoding, encoding.whole, Envelopes{encoding}, model);
  }

  Verdict real_relaxation(const Encoding& encoding, Solution& model) {
    return run(simple(2), encoding, reals_only(), Envelopes{encoding}, model);
  }

  template <class More>
  Verdict run(z3::solver solver, const Encoding& encoding, const std::set<VarId>& whole, const More& more,
              Solution& model) {
    const Z3Translator translator(context_, whole);
    for (const Formula& row : encoding.rows) solver.add(translator.formula(row));
    more(solver, translator);
    Verdict verdict = Verdict::unknown;
    const unsigned before = units_used(solver);
    const z3::check_result answer = solver.check();
    spent_ += units_used(solver) - before;
    switch (answer) {
      case z3::unsat: verdict = Verdict::unsat; break;
      case z3::unknown: break;
      case z3::sat: verdict = Verdict::sat; read_model(solver.get_model(), translator, encoding.intervals, model);
    }
    return verdict;
  }

  static void read_witness(const Presolve& presolve, const Encoding& encoding, Solution& model) {
    for (const auto& [v, interval] : encoding.intervals) model[v] = *presolve.value(v);
  }

  static void read_model(const z3::model& from, const Z3Translator& translator,
                         const std::map<VarId, Interval>& intervals, Solution& model) {
    for (const auto& [v, interval] : intervals) {
      if (const auto value = value_of(from.eval(translator.variable(v), true))) model[v] = *value;
    }
  }

  // Boxes for each check of a range, which needs some tens of checks: beyond it, the range gets a wider end.
  static constexpr int kRangeNodes = 12;
  // Sessions kept: each has an encoding, and perhaps a solver. Beyond it, the least recently used one is dropped.
  static constexpr std::size_t kSessions = 40;
  using Fixed = std::pair<std::vector<RelationId>, std::vector<ChainId>>;

  const Problem& problem_;
  const std::shared_ptr<Z3Context> kept_;
  Z3Context& context_;
  Encoder encoder_;
  SolverLimits limits_;
  std::list<std::pair<Fixed, std::unique_ptr<SolverSession>>> sessions_;  // the last used first
  bool in_parts_ = false;                                                 // of the check at hand
  int budget_ = 0;                                                        // nodes the check at hand started with
  unsigned spent_ = 0;                                                    // Z3's units, by the check at hand
  Solution solution_;                   // found by the check at hand, where there is one
  bool by_envelopes_ = false;           // products are settled by their envelopes alone
  std::vector<Case>* cases_ = nullptr;  // where the check at hand notes what it rests on
};

}  // namespace

std::unique_ptr<DecidingOracle> z3_oracle_in(std::shared_ptr<Z3Context> context, const Problem& problem,
                                             const SolverLimits& limits) {
  return std::make_unique<Z3Oracle>(problem, limits, std::move(context));
}

}  // namespace verify
