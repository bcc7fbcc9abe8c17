// Puts the questions of a run again, to an oracle that shows what its answers rest on.
#include "check/derived_ranges.h"

#include <algorithm>

#include "check/limits.h"
#include "solve/components.h"

namespace verify {

namespace {

class Deciding {
 public:
  explicit Deciding(const CheckResult& result) : result_(result), oracle_(make_deciding_oracle(result.problem)) {}

  std::vector<DecidedQuestion> run() {
    for (std::size_t i = 0; i < result_.consistent.size(); ++i) component(i);
    return std::move(out_);
  }

 private:
  void component(std::size_t index) {
    const auto& [component, consistent] = result_.consistent[index];
    const Verdict verdict = ask(index, Question::possible, component.claims, {});
    // Nothing is judged implausible where the rules contradict each other by themselves, or nothing was decided.
    const bool by_rules = verdict == Verdict::unsat && consistent.size() == component.claims.size();
    if (verdict == Verdict::unknown || by_rules) return;

    std::vector<ClaimId> left_out;
    std::set_difference(component.claims.begin(), component.claims.end(), consistent.begin(), consistent.end(),
                        std::back_inserter(left_out));
    ask(index, Question::as_stated, consistent, left_out);
    const bool has_plausible = std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
      return result_.problem.relations[r].kind == RelationKind::plausible;
    });
    if (has_plausible) ask(index, Question::plausible, consistent, left_out);
  }

  Verdict ask(std::size_t index, Question question, const std::vector<ClaimId>& claims,
              const std::vector<ClaimId>& left_out) {
    DecidedQuestion all{index, question, 0, 1, {}, left_out, std::nullopt};
    all.selection = selection_of(result_.problem, result_.consistent[index].component, question, claims);
    const Decision whole = oracle_->decide(all.selection);
    const auto parts = comparable_parts(result_.problem, claims, kMaxDecidedParts);
    if (whole.verdict == Verdict::sat || (parts && parts->size() == 1)) {
      all.decision = whole;
      out_.push_back(std::move(all));
      return whole.verdict;
    }
    if (!parts) {
      out_.push_back(std::move(all));
      return Verdict::unknown;
    }
    std::size_t unsat = 0;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < parts->size(); ++i) {
      DecidedQuestion part = all;
      part.part = i;
      part.parts = parts->size();
      part.selection.claims = (*parts)[i];
      part.decision = oracle_->decide(part.selection);
      unsat += part.decision->verdict == Verdict::unsat;
      unknown += part.decision->verdict == Verdict::unknown;
      out_.push_back(std::move(part));
    }
    return unsat > 0 ? Verdict::unsat : unknown > 0 ? Verdict::unknown : Verdict::sat;
  }

  const CheckResult& result_;
  std::unique_ptr<DecidingOracle> oracle_;
  std::vector<DecidedQuestion> out_;
};

}  // namespace

std::vector<DecidedQuestion> decide_all(const CheckResult& result) { return Deciding(result).run(); }

}  // namespace verify
