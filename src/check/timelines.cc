// Chooses what is drawn through time. Each unreported quantity is a question to the solver, so that both the number of
// timelines and that of questions have a limit.
#include "check/timelines.h"

#include <algorithm>
#include <tuple>

#include "check/derived_ranges.h"

namespace verify {

namespace {

/// Stocks and flows that are reported at two times or more, or once and in a finding.
struct Series {
  ConceptId concept_id = 0;
  Aspects aspects;
  std::vector<VarId> quantities;
  std::size_t first_finding = 0;  // that has a figure of it
};

class TimelineMaker {
 public:
  TimelineMaker(const CheckResult& result, OracleFactory oracle)
      : result_(result),
        problem_(result.problem),
        ranges_(result, oracle),
        finding_of_(result.facts.facts.size(), result.findings.size()) {
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
      for (const std::size_t fact : result.findings[i].facts) finding_of_[fact] = std::min(finding_of_[fact], i);
    }
  }

  Timelines run() {
    Timelines out;
    for (Series& s : all_series()) {
      if (out.shown.size() >= kMaxTimelines) {
        ++out.more;
        continue;
      }
      Timeline line{s.concept_id, s.aspects, entries_of(s.quantities), s.first_finding < result_.findings.size()};
      if (line.entries.size() < 2) continue;
      if (result_.drafts && !line.contested) continue;  // it is about what was known before
      out.not_asked += not_asked_;
      out.shown.push_back(std::move(line));
    }
    return out;
  }

 private:
  static bool timed(const When& when) { return !std::holds_alternative<std::monostate>(when); }

  // Those with a finding first.
  std::vector<Series> all_series() const {
    std::map<std::pair<ConceptId, Aspects>, Series> all;
    for (VarId v = 0; v < problem_.quantities.size(); ++v) {
      const Quantity& q = problem_.quantities[v];
      if (!q.concept_id || !timed(q.when)) continue;
      const ConceptKind kind = result_.rules.concepts[*q.concept_id].kind;
      if (kind == ConceptKind::stock || kind == ConceptKind::flow)
        all[{*q.concept_id, q.aspects}].quantities.push_back(v);
    }
    std::vector<Series> out;
    for (auto& [key, s] : all) {
      std::tie(s.concept_id, s.aspects) = key;
      const auto reported =
          std::count_if(s.quantities.begin(), s.quantities.end(), [&](VarId v) { return problem_.reported(v); });
      if (reported == 0 || s.quantities.size() < 2) continue;
      s.first_finding = result_.findings.size();
      for (const VarId v : s.quantities) s.first_finding = std::min(s.first_finding, first_finding_of(v));
      if (reported < 2 && s.first_finding == result_.findings.size()) continue;
      out.push_back(std::move(s));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Series& a, const Series& b) { return a.first_finding < b.first_finding; });
    return out;
  }

  std::size_t first_finding_of(VarId v) const {
    std::size_t out = result_.findings.size();
    for (const ClaimId c : problem_.quantities[v].claims) out = std::min(out, finding_of_[problem_.claims[c].fact]);
    return out;
  }

  // Those reported, and of the others those that something is known of.
  std::vector<TimelineEntry> entries_of(std::vector<VarId> quantities) {
    std::sort(quantities.begin(), quantities.end(), [&](VarId a, VarId b) {
      return std::tie(problem_.quantities[a].when, a) < std::tie(problem_.quantities[b].when, b);
    });
    not_asked_ = 0;
    std::vector<TimelineEntry> out;
    for (const VarId v : quantities) {
      if (out.size() > kMaxTimelineRows) break;
      const Quantity& q = problem_.quantities[v];
      if (!q.claims.empty()) {
        out.push_back({v, std::nullopt});
      } else if (asked_ >= kMaxTimelineQuestions) {
        ++not_asked_;
      } else {
        ++asked_;
        const Range range = ranges_.of(v);
        if (range.interval != q.domain && !range.interval.empty()) out.push_back({v, range});
      }
    }
    return out;
  }

  const CheckResult& result_;
  const Problem& problem_;
  RangeFinder ranges_;
  std::vector<std::size_t> finding_of_;  // by fact: the first that has it, or the number of findings
  std::size_t asked_ = 0;
  std::size_t not_asked_ = 0;  // of the series looked at last
};

}  // namespace

Timelines timelines_of(const CheckResult& result, OracleFactory oracle) { return TimelineMaker(result, oracle).run(); }

}  // namespace verify
