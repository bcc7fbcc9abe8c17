// Two figures must be in one shard when they can be in one component. Rules join figures of one key
// (ground/shard_key.h); besides, an unknown day joins all figures of a document that are said of it. Facts that name
// each other
// (`supersedes`, `not-comparable`) needn't be checked together, but must be read together: their files are.
#include "check/sharding.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "check/pipeline.h"
#include "check/quote_places.h"
#include "diagnose/rule_check.h"
#include "facts/facts_files.h"
#include "ground/measured_units.h"
#include "text/files.h"
#include "text/sha256.h"

namespace verify {

namespace {

// Each text with its length before it, so that no two lists of texts give the same.
void encode(const std::string& text, std::string& out) { out += std::to_string(text.size()) + ":" + text; }

class Sets {
 public:
  explicit Sets(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The smaller one stands for both.
  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// What is kept of a facts file.
struct FileSeen {
  std::string path, document, text;  ///< text: the document's file, "" where it isn't here
  std::size_t facts = 0;
  std::map<std::size_t, std::size_t> of_aspects;  ///< how many facts have them
  std::vector<std::string> names;                 ///< of facts that may be in other files
  std::vector<ReportedConcept> reported;          ///< of a report in xBRL-JSON, in the order of its facts, each once
};

/// All that is kept of the set.
struct Seen {
  std::vector<FileSeen> files;
  std::vector<Aspects> aspects;  ///< each once
  std::vector<std::pair<std::size_t, std::size_t>> joined_by_day;
  std::set<std::string> dimensions;
  std::set<std::string> measured;  ///< units that figures show to measure
  std::size_t facts = 0, skipped = 0;
  std::string digest;  ///< of all files
};

class Reading {
 public:
  Reading(const CheckOptions& options, const RuleSet& rules, Diagnostics& diagnostics)
      : options_(options), rules_(rules), diagnostics_(diagnostics) {}

  Seen run(const std::vector<std::string>& files) {
    visit_facts(files, diagnostics_, options_.hedges, [this](const DocumentRead& read) { visit(read); });
    out_.digest = sha256_hex(digests_);
    return std::move(out_);
  }

 private:
  void visit(const DocumentRead& read) {
    FileSeen seen{read.file.name(), read.document.id, "", read.facts.size(), {}, {}, {}};
    note(seen.path, read.file.bytes());
    std::map<Day, std::size_t> days;
    for (const Fact& fact : read.facts) {
      const auto id = rules_.called(fact.concept_name);
      if (const auto unit = id ? unit_found_to_measure(fact, rules_.concepts[*id], rules_) : std::nullopt)
        out_.measured.insert(*unit);
      const std::size_t aspects = id_of(fact.aspects);
      ++seen.of_aspects[aspects];
      for (const Day& day : shared_days(fact, read.document, rules_)) {
        const auto [first, fresh] = days_.emplace(day, aspects);
        if (!fresh && first->second != aspects) out_.joined_by_day.emplace_back(first->second, aspects);
      }
    }
    for (const std::string& name : read.names) {
      if (name.find('/') != std::string::npos) seen.names.push_back(name);
    }
    if (read.document.xbrl) seen.reported = reported(read.facts);
    if (!read.document.file.empty()) {
      seen.text = find_document(read.document, options_.documents, files_, diagnostics_);
      const auto text = seen.text.empty() ? Result<SourcePtr>(Fault{}) : read_source(seen.text);
      if (text) note(seen.text, (*text)->bytes());
    }
    out_.facts += seen.facts;
    out_.skipped += read.document.skipped;
    out_.files.push_back(std::move(seen));
  }

  void note(const std::string& path, std::string_view bytes) {
    encode(path, digests_);
    encode(sha256_hex(bytes), digests_);
    if (digests_.size() > kDigests) digests_ = sha256_hex(digests_);
  }

  std::size_t id_of(const Aspects& aspects) {
    const auto [at, fresh] = ids_.emplace(aspects, out_.aspects.size());
    if (!fresh) return at->second;
    out_.aspects.push_back(aspects);
    for (const auto& [dimension, member] : aspects) out_.dimensions.insert(dimension);
    return at->second;
  }

  static std::vector<ReportedConcept> reported(std::span<const Fact> facts) {
    std::vector<const Fact*> order;
    for (const Fact& fact : facts) order.push_back(&fact);
    std::sort(order.begin(), order.end(), [](const Fact* a, const Fact* b) { return a->id < b->id; });
    std::vector<ReportedConcept> out;
    std::set<ReportedConcept> met;
    for (const Fact* fact : order) {
      ReportedConcept one{fact->concept_name, fact->unit};
      if (met.insert(one).second) out.push_back(std::move(one));
    }
    return out;
  }

  static constexpr std::size_t kDigests = std::size_t{1} << 20;  // bytes; more are replaced by their own digest

  const CheckOptions& options_;
  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  Files files_;
  std::map<Aspects, std::size_t> ids_;
  std::map<Day, std::size_t> days_;
  std::string digests_;
  Seen out_;
};

/// The set divided by some dimensions.
struct Division {
  std::vector<std::string> key;
  std::map<Aspects, Aspects> together;
  std::vector<Aspects> group;  ///< of each of Seen::aspects: the key that stands for all that stay together
  std::size_t keys = 0, groups = 0;
};

Division divided(const Seen& seen, std::vector<std::string> key) {
  Division out{std::move(key), {}, {}, 0, 0};
  std::set<Aspects> sorted;
  for (const Aspects& aspects : seen.aspects) sorted.insert(key_of(aspects, out.key));
  const std::vector<Aspects> keys(sorted.begin(), sorted.end());
  const auto index = [&](std::size_t aspects) {
    const auto at = std::lower_bound(keys.begin(), keys.end(), key_of(seen.aspects[aspects], out.key));
    return static_cast<std::size_t>(at - keys.begin());
  };
  Sets sets(keys.size());
  for (const auto& [a, b] : seen.joined_by_day) sets.unite(index(a), index(b));
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (sets.find(k) != k) out.together.emplace(keys[k], keys[sets.find(k)]);
  }
  for (std::size_t a = 0; a < seen.aspects.size(); ++a) out.group.push_back(keys[sets.find(index(a))]);
  out.keys = keys.size();
  out.groups = keys.size() - out.together.size();
  return out;
}

class Planning {
 public:
  Planning(const CheckOptions& options, const ShardRequest& request, Diagnostics& diagnostics)
      : options_(options), request_(request), diagnostics_(diagnostics) {}

  std::optional<ShardPlan> run() {
    const std::vector<std::string> rules_files = find_rules_files(rules_paths(options_, files_), files_, diagnostics_);
    const RuleSet rules = load_rules(read_rules(rules_files, files_, diagnostics_), diagnostics_);
    joins_ = member_joins(rules);
    seen_ = Reading(options_, rules, diagnostics_).run(find_facts_files(options_.paths, files_, diagnostics_));
    if (has_errors(diagnostics_)) return std::nullopt;
    if (seen_.files.empty() || seen_.facts == 0) return complain("no facts to divide"), std::nullopt;
    if (options_.rules_against_rules) warn_of_contradictory_rules(rules, diagnostics_);
    const auto division = choose();
    if (!division) return std::nullopt;
    return planned(*division, rules_files);
  }

 private:
  void complain(const std::string& message, const std::string& help = {}) {
    diagnostics_.push_back(diagnose_file(options_.paths.front(), message, help));
  }

  std::optional<Division> choose() {
    if (!request_.by.empty()) return as_asked();
    std::vector<std::string> free;
    for (const std::string& dimension : seen_.dimensions) {
      const bool joined =
          std::any_of(joins_.begin(), joins_.end(), [&](const MemberJoin& j) { return j.dimension == dimension; });
      if (!joined) free.push_back(dimension);
    }
    if (std::find(free.begin(), free.end(), "entity") != free.end()) {
      Division by_entity = divided(seen_, {"entity"});
      if (by_entity.groups >= request_.shards) return by_entity;
    }
    Division out = divided(seen_, free);
    if (out.groups > 1 || request_.shards == 1) return out;
    for (const MemberJoin& join : joins_) {
      if (seen_.dimensions.count(join.dimension) == 0) continue;
      diagnostics_.push_back(diagnose_at(*join.origin.source, join.origin.span,
                                         join.words + ", so it can't divide the set",
                                         "--by " + join.dimension + " divides by it all the same"));
    }
    complain(out.keys > 1 ? "an unknown day joins all figures: there is nothing to divide the set by"
                          : "the rules leave no aspect that divides the set");
    return std::nullopt;
  }

  std::optional<Division> as_asked() {
    for (const std::string& dimension : request_.by) {
      if (seen_.dimensions.count(dimension) > 0) continue;
      const std::vector<std::string> known(seen_.dimensions.begin(), seen_.dimensions.end());
      complain("no fact has the aspect `" + dimension + "`" + did_you_mean(dimension, known), one_of(known));
      return std::nullopt;
    }
    const std::set<std::string> key(request_.by.begin(), request_.by.end());
    for (const MemberJoin& join : joins_) {
      if (key.count(join.dimension) == 0) continue;
      diagnostics_.push_back(diagnose_at(*join.origin.source, join.origin.span,
                                         join.words + ": what it says of members in two shards is lost", "",
                                         Severity::warning));
      const Place at = join.origin.source->place(join.origin.span.begin);
      cut_.push_back(join.words + " (" + join.origin.source->name() + ":" + std::to_string(at.line) + ":" +
                     std::to_string(at.column) + ")");
    }
    return divided(seen_, {key.begin(), key.end()});
  }

  // Files that name each other's facts, as sets of their indices.
  Sets read_together() const {
    std::map<std::string, std::size_t> of_document;
    for (std::size_t f = 0; f < seen_.files.size(); ++f) of_document.emplace(seen_.files[f].document, f);
    Sets out(seen_.files.size());
    for (std::size_t f = 0; f < seen_.files.size(); ++f) {
      for (const std::string& name : seen_.files[f].names) {
        for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
          const auto other = of_document.find(name.substr(0, slash));
          if (other != of_document.end()) out.unite(f, other->second);
        }
      }
    }
    return out;
  }

  // The concepts of reports, in the order of documents, as `declare_reported` meets them in one run.
  std::vector<ReportedConcept> reported() const {
    std::map<std::string, const FileSeen*> in_order;
    for (const FileSeen& file : seen_.files) in_order.emplace(file.document, &file);
    std::vector<ReportedConcept> out;
    std::set<ReportedConcept> met;
    for (const auto& [document, file] : in_order) {
      for (const ReportedConcept& one : file->reported) {
        if (met.insert(one).second) out.push_back(one);
      }
    }
    return out;
  }

  std::string digest(const Division& division, const std::vector<std::string>& rules_files) const {
    std::string all;
    for (const std::string& text :
         {request_.version, request_.settings, std::to_string(request_.shards), to_string(options_.today)})
      encode(text, all);
    for (const std::string& dimension : division.key) encode(dimension, all);
    for (const std::string& file : rules_files) {
      encode(file, all);
      if (const auto source = read_source(file)) encode(sha256_hex((*source)->bytes()), all);
    }
    if (const auto source = read_source(options_.acceptances)) encode(sha256_hex((*source)->bytes()), all);
    encode(seen_.digest, all);
    return sha256_hex(all);
  }

  ShardPlan planned(const Division& division, const std::vector<std::string>& rules_files) const {
    const std::size_t n = request_.shards;
    ShardPlan out{division.key, division.keys, division.together.size(), {}};
    Shard shard{digest(division, rules_files),
                0,
                n,
                division.key,
                division.together,
                cut_,
                reported(),
                {seen_.measured.begin(), seen_.measured.end()},
                seen_.files.size(),
                seen_.facts,
                seen_.skipped,
                options_.today,
                "",
                {},
                rules_files,
                options_.documents,
                ""};
    std::vector<std::string> shared = rules_files;
    if (read_source(options_.acceptances)) {
      shard.acceptances = options_.acceptances;
      shared.push_back(options_.acceptances);
    }
    for (; shard.number < n; ++shard.number) out.shards.push_back({shard, shared, 0, 0});

    std::vector<std::size_t> shard_of_aspects;
    for (const Aspects& group : division.group) shard_of_aspects.push_back(shard_of(group, n));
    Sets together = read_together();
    std::map<std::size_t, std::set<std::size_t>> readers;  // the shards that read a set of files
    for (std::size_t f = 0; f < seen_.files.size(); ++f) {
      std::set<std::size_t>& of = readers[together.find(f)];
      if (seen_.files[f].facts == 0) of.insert(shard_of({}, n));
      for (const auto& [aspects, count] : seen_.files[f].of_aspects) {
        of.insert(shard_of_aspects[aspects]);
        out.shards[shard_of_aspects[aspects]].own += count;
      }
    }
    for (std::size_t f = 0; f < seen_.files.size(); ++f) {
      const FileSeen& file = seen_.files[f];
      for (const std::size_t k : readers[together.find(f)]) {
        PlannedShard& reader = out.shards[k];
        reader.read += file.facts;
        reader.shard.facts_files.push_back(file.path);
        reader.files.push_back(file.path);
        if (!file.text.empty()) reader.files.push_back(file.text);
      }
    }
    for (PlannedShard& one : out.shards) {
      std::sort(one.files.begin(), one.files.end());
      one.files.erase(std::unique(one.files.begin(), one.files.end()), one.files.end());
    }
    return out;
  }

  const CheckOptions& options_;
  const ShardRequest& request_;
  Diagnostics& diagnostics_;
  Files files_;
  std::vector<MemberJoin> joins_;
  std::vector<std::string> cut_;
  Seen seen_;
};

}  // namespace

std::size_t shard_of(const Aspects& key, std::size_t shards) {
  std::string encoded;
  for (const auto& [dimension, member] : key) {
    encode(dimension, encoded);
    encode(member, encoded);
  }
  // 60 bits are enough to spread keys evenly.
  return static_cast<std::size_t>(std::stoull(sha256_hex(encoded).substr(0, 15), nullptr, 16) % shards);
}

bool Shard::owns(const Aspects& aspects) const {
  const Aspects own = key_of(aspects, key);
  const auto found = together.find(own);
  return shard_of(found == together.end() ? own : found->second, of) == number;
}

std::optional<ShardPlan> plan_shards(const CheckOptions& options, const ShardRequest& request,
                                     Diagnostics& diagnostics) {
  return Planning(options, request, diagnostics).run();
}

}  // namespace verify
