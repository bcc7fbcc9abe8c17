// Names that look alike: two spellings of one concept, dimension or member keep facts apart that belong together, and
// then nothing is compared and no contradiction is seen. The last part of `advise` (ground/ground.h).

#include <algorithm>
#include <map>
#include <set>

#include "ground/ground.h"
#include "ground/limits.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// Names as they are written, each with the place where it stands first.
using Names = std::map<std::string, Origin>;

bool plain_word(const std::string& skeleton) { return std::all_of(skeleton.begin(), skeleton.end(), is_ascii_lower); }

// Whether one letter was added, left out or replaced, or two neighbours were swapped (Damerau 1964). The two differ.
bool one_slip_apart(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return one_slip_apart(b, a);
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const std::string rest_a(at_a, a.end());
  const std::string rest_b(at_b, b.end());
  if (b.size() - a.size() == 1) return rest_a == rest_b.substr(1);
  if (a.size() != b.size()) return false;
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

// Names shorter than this, or with digits in them, often differ by one letter for good reasons: they count as alike
// only when they look the same.
constexpr std::size_t kLongName = 7;

/// A name with its skeleton, which is what a hasty reader sees of it (text/utf8.h).
struct Seen {
  std::string name;
  Origin origin;
  std::string skeleton;
  bool plain;
};

bool alike(const Seen& a, const Seen& b) {
  if (a.skeleton == b.skeleton) return true;
  return a.plain && b.plain && one_slip_apart(a.skeleton, b.skeleton);
}

// The comparison is quadratic. So many names come from a program, which makes no slips of the pen.
bool too_many(const Names& names, const std::string& what, Diagnostics& diagnostics) {
  if (names.size() <= kMaxComparedNames) return false;
  std::string file = names.begin()->second.source->name();
  for (const auto& [name, origin] : names) file = std::min(file, origin.source->name());
  diagnostics.push_back(diagnose_file(
      file,
      std::to_string(names.size()) + " names of " + what + " are too many: names that look alike were not looked for",
      "", Severity::warning));
  return true;
}

// Calls `visit(first, second)` for a name that looks like one written before it, until `visit` returns true for the
// name. `what` has the names, in the plural.
template <class Visit>
void for_look_alikes(const Names& names, const std::string& what, Diagnostics& diagnostics, const Visit& visit) {
  if (too_many(names, what, diagnostics)) return;
  std::vector<Seen> order;
  for (const auto& [name, origin] : names) {
    const std::string bones = skeleton(name);
    order.push_back({name, origin, bones, bones.size() >= kLongName && plain_word(bones)});
  }
  std::stable_sort(order.begin(), order.end(), [](const Seen& a, const Seen& b) {
    const auto place = [](const Origin& o) { return std::pair(o.source->name(), o.span.begin); };
    return place(a.origin) < place(b.origin);
  });
  for (std::size_t later = 0; later < order.size(); ++later) {
    for (std::size_t i = 0; i < later; ++i) {
      if (alike(order[i], order[later]) && visit(order[i], order[later])) break;
    }
  }
}

// Members of one dimension, or entities. Two that are both declared are meant to differ.
void advise_on_members(const std::string& dimension, const Names& members, const RuleSet& rules,
                       Diagnostics& diagnostics) {
  const auto declared = rules.dimensions.find(dimension);
  const auto known = [&](const std::string& member) {
    return declared != rules.dimensions.end() && declared->second.family_of.count(member) > 0;
  };
  for_look_alikes(members, "members of the dimension `" + dimension + "`", diagnostics,
                  [&](const Seen& first, const Seen& second) {
                    if (known(first.name) && known(second.name)) return false;
                    warn(diagnostics, second.origin,
                         "the " + dimension + " `" + second.name + "` looks like `" + first.name +
                             "`, and nothing said of one is compared with the other",
                         "write them the same when they are");
                    return true;
                  });
}

// A member of a dimension that is an entity in other facts on the same concept: `entity bavaria` beside `entity
// germany, region bavaria`. A plant that is named like its own company is meant to.
void advise_on_entities(const FactSet& facts, Diagnostics& diagnostics) {
  const auto bones_of_entity = [](const Fact& f) {
    const auto entity = f.aspects.find("entity");
    return entity == f.aspects.end() ? std::string() : skeleton(entity->second);
  };
  std::map<std::pair<std::string, std::string>, std::string> entities;  // by concept and skeleton
  for (const Fact& f : facts.facts) {
    const std::string bones = bones_of_entity(f);
    if (!bones.empty()) entities.emplace(std::pair(f.concept_name, bones), f.aspects.at("entity"));
  }
  std::set<std::string> told;
  for (const Fact& f : facts.facts) {
    for (const auto& [dimension, member] : f.aspects) {
      if (dimension == "entity" || told.count(dimension) > 0) continue;
      const std::string bones = skeleton(member);
      const auto entity = entities.find({f.concept_name, bones});
      if (entity == entities.end() || bones == bones_of_entity(f)) continue;
      told.insert(dimension);
      warn(diagnostics, f.aspect_origin(dimension),
           "the " + dimension + " `" + member + "` is the entity `" + entity->second +
               "` in other facts, and nothing said of one is compared with the other",
           "write it one way in all facts");
    }
  }
}

/// Groups of concepts that rules and definitions compare with each other, directly or through others (union-find).
class Related {
 public:
  explicit Related(const RuleSet& rules) : group_(rules.concepts.size()) {
    for (ConceptId id = 0; id < group_.size(); ++id) group_[id] = id;
    for (const Rule& rule : rules.rules) {
      std::optional<ConceptId> first;
      walk(rule.body, [&](const Expr& e) {
        if (e.kind != Expr::Kind::quantity) return;
        const ConceptId id = rules.by_name.at(e.name);
        if (first) unite(*first, id);
        first = id;
      });
    }
    for (ConceptId id = 0; id < group_.size(); ++id) {
      const Concept& c = rules.concepts[id];
      if (c.kind == ConceptKind::rate || c.kind == ConceptKind::share) unite(id, c.numerator);
      if (c.kind == ConceptKind::share) unite(id, c.base);
      if (c.part_of) unite(id, *c.part_of);
    }
  }

  ConceptId operator[](ConceptId id) const {
    while (group_[id] != id) id = group_[id];
    return id;
  }

 private:
  void unite(ConceptId a, ConceptId b) { group_[(*this)[a]] = (*this)[b]; }
  std::vector<ConceptId> group_;
};

// Warns of a dimension that some facts have and others on the same group of concepts lack. Unless it is declared, a
// fact without it isn't the total, so the two are never compared. One warning for each dimension.
void advise_on_absent(const FactSet& facts, const RuleSet& rules, const Problem& problem,
                      const std::set<std::string>& misspelt, Diagnostics& diagnostics) {
  const Related related(rules);
  std::map<std::pair<std::string, ConceptId>, std::pair<const Fact*, const Fact*>> seen;  // with, without
  std::set<std::string> dimensions;
  for (const Fact& f : facts.facts) {
    for (const auto& [name, member] : f.aspects) {
      if (rules.dimensions.count(name) == 0 && misspelt.count(name) == 0) dimensions.insert(name);
    }
  }
  for (const Claim& claim : problem.claims) {
    const Fact& f = facts.facts[claim.fact];
    for (const std::string& name : dimensions) {
      auto& [with, without] = seen[{name, related[*problem.quantities[claim.quantity].concept_id]}];
      const Fact*& mine = f.aspects.count(name) > 0 ? with : without;
      if (mine == nullptr) mine = &f;
    }
  }
  std::set<std::string> said;
  for (const auto& [key, pair] : seen) {
    const std::string& name = key.first;
    const auto& [with, without] = pair;
    if (with == nullptr || without == nullptr || !said.insert(name).second) continue;
    warn(diagnostics, without->origin,
         "this fact has no " + name + ", and " + facts.name_of(*with) + " has the " + name + " `" +
             with->aspects.at(name) + "`: they are never compared",
         "give both the same " + name + ", or declare the dimension when a fact without it is the total");
  }
}

}  // namespace

void advise_on_names(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics) {
  std::map<std::string, Names> members;
  Names dimensions;
  for (const auto& [name, d] : rules.dimensions) dimensions.emplace(name, d.origin);
  for (const Fact& f : facts.facts) {
    for (const auto& [name, member] : f.aspects) {
      members[name].emplace(member, f.aspect_origin(name));
      dimensions.emplace(name, f.aspect_origin(name));
    }
  }
  std::set<std::string> misspelt;
  for_look_alikes(dimensions, "dimensions", diagnostics, [&](const Seen& first, const Seen& second) {
    if (rules.dimensions.count(first.name) > 0 && rules.dimensions.count(second.name) > 0) return false;
    warn(diagnostics, second.origin,
         "the dimension `" + second.name + "` looks like `" + first.name +
             "`, and facts with one never meet the other's",
         "write them the same when they are");
    misspelt.insert(second.name);
    return true;
  });
  for (const auto& [dimension, names] : members) advise_on_members(dimension, names, rules, diagnostics);
  advise_on_entities(facts, diagnostics);
  advise_on_absent(facts, rules, problem, misspelt, diagnostics);

  // Concepts that look alike are meant to differ when some relation has both.
  std::map<ConceptId, std::set<ConceptId>> meet;
  for (const Relation& r : problem.relations) {
    std::set<ConceptId> together;
    for (const VarId v : r.quantities) together.insert(*problem.quantities[v].concept_id);
    for (const ConceptId id : together) meet[id].insert(together.begin(), together.end());
  }
  Names concepts;
  for (const Concept& c : rules.concepts) {
    if (c.origin.source) concepts.emplace(c.name, c.origin);
  }
  for_look_alikes(concepts, "concepts", diagnostics, [&](const Seen& first, const Seen& second) {
    if (meet[rules.by_name.at(first.name)].count(rules.by_name.at(second.name)) > 0) return false;
    warn(diagnostics, second.origin,
         "`" + second.name + "` looks like `" + first.name + "`, and no relation holds one against the other",
         "use one of them, or write a rule that relates them");
    return true;
  });
}

}  // namespace verify
