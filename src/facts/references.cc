// A name may hold slashes, so every way to cut it into document and fact is tried. Circles of corrections are broken
// after they are complained of, so that what follows always ends.
#include "facts/references.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "text/limits.h"

namespace verify {

namespace {

// Suggestions compare a misspelt name with at most this many names, so that a file of mistakes stays linear. A name
// that isn't compared is only not suggested.
constexpr std::size_t kMaxCandidates = 2000;

std::optional<std::size_t> find_document(const FactSet& set, std::string_view id) {
  const auto at = std::lower_bound(set.documents.begin(), set.documents.end(), id,
                                   [](const Document& d, std::string_view name) { return d.id < name; });
  if (at == set.documents.end() || at->id != id) return std::nullopt;
  return static_cast<std::size_t>(at - set.documents.begin());
}

std::vector<Fact>::const_iterator from(const FactSet& set, std::size_t document, std::string_view id) {
  return std::lower_bound(
      set.facts.begin(), set.facts.end(), std::pair(document, id),
      [](const Fact& f, const auto& key) { return std::pair(f.document, std::string_view(f.id)) < key; });
}

// Every way to read a name as a document and a fact of it; of documents that there are.
template <class Visit>
void readings(const FactSet& set, std::size_t document, std::string_view name, const Visit& visit) {
  visit(document, name);
  for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1)) {
    if (const auto other = find_document(set, name.substr(0, slash))) visit(*other, name.substr(slash + 1));
  }
}

class Resolver {
 public:
  Resolver(FactSet& set, const Absent& absent, Diagnostics& diagnostics)
      : set_(set), absent_(absent), diagnostics_(diagnostics), origins_(set.facts.size()) {}

  void run(const std::vector<NamesInFact>& names) {
    for (const NamesInFact& of : names) {
      const std::size_t i = of.fact;
      for (const FactName& name : of.supersedes) {
        if (const auto target = look_up(i, name, "a fact can't supersede itself")) add_superseded(i, *target, name);
      }
      for (const FactName& name : of.not_comparable) {
        if (const auto target = look_up(i, name, "a fact is always comparable with itself"))
          add_not_comparable(i, *target, name);
      }
      sort_references(set_.facts[i]);
    }
    break_circles();
    for (const Fact& fact : set_.facts) {
      for (const std::size_t target : fact.supersedes) set_.facts[target].superseded = true;
    }
  }

 private:
  void complain(const Origin& at, std::string message, std::string help = {}) {
    if (++mistakes_ > kMaxMistakes + 1) return;
    if (mistakes_ > kMaxMistakes) {
      message = "more than " + std::to_string(kMaxMistakes) + " mistakes in names of facts; the rest are not shown";
      help.clear();
    }
    diagnostics_.push_back(diagnose_at(*at.source, at.span, std::move(message), std::move(help)));
  }

  std::optional<std::size_t> look_up(std::size_t fact, const FactName& name, const std::string& itself) {
    const std::size_t document = set_.facts[fact].document;
    const std::vector<std::size_t> found = facts_named(set_, document, name.text);
    if (found.empty()) {
      complain_of_unknown(document, name);
    } else if (found.size() > 1) {
      complain(name.origin,
               "\"" + name.text + "\" is the name of more than one fact: " + set_.name_of(set_.facts[found[0]]) +
                   " and " + set_.name_of(set_.facts[found[1]]),
               "write DOCUMENT/FACT in full");
    } else if (found[0] == fact) {
      complain(name.origin, itself);
    } else {
      return found[0];
    }
    return std::nullopt;
  }

  void complain_of_unknown(std::size_t document, const FactName& name) {
    bool known = absent_.unread;
    std::vector<std::string> candidates;
    readings(set_, document, name.text, [&](std::size_t d, std::string_view id) {
      known = known || absent_.left_out.count({d, std::string(id)}) > 0;
      const bool own = d == document && id.size() == name.text.size();
      for (auto f = from(set_, d, ""); f != set_.facts.end() && f->document == d; ++f) {
        if (candidates.size() < kMaxCandidates) candidates.push_back(own ? f->id : set_.name_of(*f));
      }
    });
    if (known) return;
    add_in_other_documents(name.text, candidates);
    complain(name.origin, "unknown fact \"" + name.text + "\"" + did_you_mean(name.text, candidates),
             "another fact is named DOCUMENT/FACT, or FACT in its own document");
  }

  // Where the slip is in the document's name.
  void add_in_other_documents(const std::string& name, std::vector<std::string>& candidates) const {
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) return;
    for (std::size_t d = 0; d < set_.documents.size() && candidates.size() < kMaxCandidates; ++d) {
      const auto f = from(set_, d, std::string_view(name).substr(slash + 1));
      const bool there = f != set_.facts.end() && f->document == d && name.compare(slash + 1, name.npos, f->id) == 0;
      if (there) candidates.push_back(set_.name_of(*f));
    }
  }

  void add_superseded(std::size_t fact, std::size_t target, const FactName& name) {
    std::vector<std::size_t>& all = set_.facts[fact].supersedes;
    if (std::find(all.begin(), all.end(), target) != all.end())
      return complain(name.origin, "\"" + name.text + "\" is named twice");
    all.push_back(target);
    if (!origins_[fact].source) origins_[fact] = name.origin;
  }

  void add_not_comparable(std::size_t fact, std::size_t target, const FactName& name) {
    std::vector<NotComparable>& all = set_.facts[fact].not_comparable;
    if (std::any_of(all.begin(), all.end(), [&](const NotComparable& n) { return n.with == target; }))
      return complain(name.origin, "\"" + name.text + "\" is named twice");
    all.push_back({target, name.reason, name.origin});
  }

  static void sort_references(Fact& fact) {
    std::sort(fact.supersedes.begin(), fact.supersedes.end());
    std::sort(fact.not_comparable.begin(), fact.not_comparable.end(),
              [](const NotComparable& a, const NotComparable& b) { return a.with < b.with; });
  }

  // Depth first, without recursion: a chain of corrections may be as long as the set.
  void break_circles() {
    enum class State : char { fresh, open, done };
    std::vector<State> states(set_.facts.size(), State::fresh);
    std::vector<std::pair<std::size_t, std::size_t>> path;  // a fact, and which of its corrections comes next
    for (std::size_t start = 0; start < set_.facts.size(); ++start) {
      if (states[start] == State::fresh) path.emplace_back(start, 0);
      while (!path.empty()) {
        auto& [fact, next] = path.back();
        states[fact] = State::open;
        std::vector<std::size_t>& targets = set_.facts[fact].supersedes;
        if (next == targets.size()) {
          states[fact] = State::done;
          path.pop_back();
        } else if (states[targets[next]] == State::open) {
          complain_of_circle(path, targets[next]);
          targets.erase(targets.begin() + static_cast<std::ptrdiff_t>(next));
        } else if (const std::size_t target = targets[next++]; states[target] == State::fresh) {
          path.emplace_back(target, 0);
        }
      }
    }
  }

  void complain_of_circle(const std::vector<std::pair<std::size_t, std::size_t>>& path, std::size_t start) {
    // A message names at most so many facts of a circle and counts the others: they fit on a line or two.
    constexpr std::size_t kShown = 8;
    const auto first = std::find_if(path.begin(), path.end(), [&](const auto& step) { return step.first == start; });
    const std::size_t length = static_cast<std::size_t>(path.end() - first);
    std::string names;
    for (std::size_t i = 0; i < std::min(length, kShown); ++i)
      names += set_.name_of(set_.facts[first[static_cast<std::ptrdiff_t>(i)].first]) + " → ";
    if (length > kShown) names += "… (" + std::to_string(length - kShown) + " more) → ";
    complain(origins_[start],
             "these facts supersede each other in a circle: " + names + set_.name_of(set_.facts[start]));
  }

  FactSet& set_;
  const Absent& absent_;
  Diagnostics& diagnostics_;
  std::vector<Origin> origins_;  // where a fact names the first that it supersedes
  std::size_t mistakes_ = 0;
};

}  // namespace

std::vector<std::size_t> facts_named(const FactSet& set, std::size_t document, std::string_view name) {
  std::vector<std::size_t> out;
  readings(set, document, name, [&](std::size_t d, std::string_view id) {
    const auto at = from(set, d, id);
    if (at != set.facts.end() && at->document == d && at->id == id)
      out.push_back(static_cast<std::size_t>(at - set.facts.begin()));
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void resolve_references(FactSet& set, const std::vector<NamesInFact>& names, const Absent& absent,
                        Diagnostics& diagnostics) {
  Resolver(set, absent, diagnostics).run(names);
}

}  // namespace verify
