// Loads again after each edit, from what is kept of files that are the same, and solves only components that are not
// the same as before (check/same_component.h).
#include "check/session.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "check/drafts.h"
#include "check/edited_figures.h"
#include "check/pipeline.h"
#include "check/same_component.h"
#include "solve/components.h"

namespace verify {

/// What was found of one state of the files. Components are those of interest, in their order.
struct Session::State {
  CheckResult result;
  std::vector<SolvedComponent> solved;
  std::vector<Evidence> evidence;         ///< beside each component
  std::vector<SourcePtr> rules;           ///< the files that all of it was found by
  std::vector<std::size_t> component_of;  ///< of each claim the place in `solved`; past its end where it has none
  std::unordered_map<std::string, std::size_t> document_in;  ///< of a facts file, by Files::key_of
};

namespace {

// The name of the first fact of a component that has one.
std::string first_fact(const Loaded& loaded, const Component& component) {
  return loaded.facts.name_of(loaded.facts.facts[loaded.problem.claims[component.claims.front()].fact]);
}

// The components that have a fact, by the name of the first.
std::unordered_map<std::string, std::size_t> by_first_fact(const Loaded& loaded,
                                                           const std::vector<SolvedComponent>& solved) {
  std::unordered_map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < solved.size(); ++i) {
    if (!solved[i].component.claims.empty()) out.emplace(first_fact(loaded, solved[i].component), i);
  }
  return out;
}

EarlierReport report_of(const CheckResult& result) {
  EarlierReport out;
  for (const Finding& f : result.findings) {
    EarlierFinding finding{f.fingerprint, std::string(finding_kind_name(f.kind)), f.message, f.rules, {}};
    for (const std::size_t i : f.facts) finding.facts.push_back(result.facts.name_of(result.facts.facts[i]));
    out.findings.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

Session::Session(CheckOptions options, Of of, OracleFactory oracle, OracleFactory judge)
    : options_(std::move(options)), of_(of), oracle_(oracle), judge_(judge) {}

Session::~Session() = default;

bool Session::sound() const { return !has_errors(diagnostics_); }

const CheckResult* Session::result() const { return state_ ? &state_->result : nullptr; }

std::optional<SinceEarlier> Session::update(const std::vector<Edit>& edits) {
  changed_.clear();
  for (const Edit& edit : edits) {
    if (take_in(edit)) changed_.push_back(edit.path);
  }
  const bool first = !std::exchange(begun_, true);
  if (first || (!changed_.empty() && !follow_figures())) load_again();
  if (!current_ || !sound()) return std::nullopt;
  const CheckResult& now = state_->result;
  SinceEarlier out = compare(now.findings, now.accepted, now.facts, sound_.value_or(EarlierReport{}));
  sound_ = report_of(now);
  return out;
}

bool Session::take_in(const Edit& edit) {
  switch (edit.kind) {
    case Edit::Kind::text: return files_.put(edit.path, edit.text);
    case Edit::Kind::gone: return files_.take_away(edit.path);
    case Edit::Kind::on_disk: return files_.reread(edit.path);
  }
  return false;
}

void Session::load_again() {
  diagnostics_.clear();
  std::optional<Loaded> loaded;
  if (of_ == Of::facts) loaded = load(options_, files_, &kept_, diagnostics_);
  else loaded = load_drafts(options_, files_, &kept_, diagnostics_);
  // An earlier text of a document isn't asked for again.
  std::erase_if(kept_.documents, [&](const auto& entry) {
    const auto now = files_.read(entry.first->name());
    return !now || *now != entry.first;
  });
  current_ = loaded.has_value();
  if (!loaded) return;
  auto now = std::make_unique<State>();
  static_cast<Loaded&>(now->result) = *std::move(loaded);
  if (kept_.rules) now->rules = kept_.rules->sources;
  solve(state_ && state_->rules == now->rules ? state_.get() : nullptr, *now);
  state_ = std::move(now);
}

bool Session::follow_figures() {
  if (of_ != Of::facts || !current_ || !sound()) return false;
  State& state = *state_;
  // A warning that stands in a line of facts may move, or stand elsewhere, when lines do. One of a whole file is about
  // names, or facts without a concept, which stay.
  const auto in_a_line = [&](const Diagnostic& d) {
    return d.place.line > 0 && state.document_in.count(Files::key_of(d.file)) > 0;
  };
  if (std::any_of(diagnostics_.begin(), diagnostics_.end(), in_a_line)) return false;
  std::vector<EditedFigures> edited;
  for (const std::string& path : changed_) {
    const auto document = state.document_in.find(Files::key_of(path));
    if (document == state.document_in.end()) return false;
    auto one = edited_figures(state.result, document->second, options_, files_, kept_);
    const bool again = one && std::any_of(edited.begin(), edited.end(),
                                          [&](const EditedFigures& e) { return e.document == one->document; });
    if (again) continue;
    if (!one) return false;
    edited.push_back(*std::move(one));
  }
  std::set<std::size_t> open;  // places of components to be solved
  std::set<std::size_t> documents;
  std::set<std::pair<ConceptId, Aspects>> subjects;
  for (EditedFigures& e : edited) {
    kept_.facts[e.file->source->name()] = e.file;
    documents.insert(e.document);
    for (const auto& c : e.claims) {
      if (!c.differs) continue;
      const Quantity& quantity = state.result.problem.quantities[c.claim.quantity];
      subjects.emplace(*quantity.concept_id, quantity.aspects);
      if (state.component_of[c.id] < state.solved.size()) open.insert(state.component_of[c.id]);
    }
    apply(std::move(e), state.result);
  }
  const RepairRanking ranking(state.result.problem, state.result.rules, state.result.facts);
  for (std::size_t i = 0; i < state.solved.size(); ++i) {
    if (state.evidence[i].empty() || open.count(i) > 0) continue;
    const Component& component = state.solved[i].component;
    const bool near = std::any_of(state.evidence[i].begin(), state.evidence[i].end(), [&](const auto& said) {
      const Claim& claim = state.result.problem.claims[component.claims[said.first]];
      const Quantity& quantity = state.result.problem.quantities[claim.quantity];
      return documents.count(state.result.facts.facts[claim.fact].document) > 0 ||
             subjects.count({*quantity.concept_id, quantity.aspects}) > 0;
    });
    if (near && !says_the_same(state.evidence[i], component, ranking)) open.insert(i);
  }
  solve({open.begin(), open.end()}, state);
  conclude(state.result, state.solved, oracle_);
  ++counts_.followed;
  return true;
}

// Solves the components at these places, which are there already.
void Session::solve(const std::vector<std::size_t>& open, State& state) {
  std::vector<Component> parts;
  for (const std::size_t i : open) parts.push_back(std::move(state.solved[i].component));
  auto solved = solve_components(state.result, parts, {oracle_, judge_}, options_.progress,
                                 [&](std::size_t k, const RepairRanking& ranking) {
                                   state.evidence[open[k]] = evidence_beside(parts[k], ranking);
                                 });
  for (std::size_t k = 0; k < open.size(); ++k) state.solved[open[k]] = std::move(solved[k]);
  counts_.solved += open.size();
}

void Session::solve(const State* before, State& now) {
  const RepairRanking ranking(now.result.problem, now.result.rules, now.result.facts);
  std::unordered_map<std::string, std::size_t> known;
  if (before != nullptr) known = by_first_fact(before->result, before->solved);
  const auto earlier = [&](const Component& component) -> std::optional<std::size_t> {
    if (before == nullptr || component.claims.empty()) return std::nullopt;
    const auto found = known.find(first_fact(now.result, component));
    if (found == known.end()) return std::nullopt;
    const bool same = same_content({before->result, before->solved[found->second]}, now.result, component) &&
                      says_the_same(before->evidence[found->second], component, ranking);
    return same ? std::optional(found->second) : std::nullopt;
  };
  std::vector<std::size_t> open;
  for (Component& component : components(now.result.problem)) {
    if (!is_of_interest(now.result, component)) continue;
    if (const auto i = earlier(component)) {
      now.solved.push_back(renumbered({before->result, before->solved[*i]}, now.result, component));
      now.evidence.push_back(before->evidence[*i]);
    } else {
      open.push_back(now.solved.size());
      now.solved.push_back({std::move(component), {}, {}, {}});
      now.evidence.emplace_back();
    }
  }
  solve(open, now);
  now.component_of.assign(now.result.problem.claims.size(), now.solved.size());
  for (std::size_t i = 0; i < now.solved.size(); ++i) {
    for (const ClaimId c : now.solved[i].component.claims) now.component_of[c] = i;
  }
  for (std::size_t d = 0; d < now.result.facts.documents.size(); ++d)
    now.document_in.emplace(Files::key_of(now.result.facts.documents[d].facts_file), d);
  conclude(now.result, now.solved, oracle_);
}

}  // namespace verify
