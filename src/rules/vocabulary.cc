// Looks up names, checks units and derives what concepts can be: see vocabulary.h.

#include "rules/vocabulary.h"

#include <algorithm>
#include <set>

#include "rules/parse.h"
#include "text/files.h"

namespace verify {

namespace {

std::vector<std::string> names_of(const std::map<std::string, ConceptId>& map) {
  std::vector<std::string> names;
  for (const auto& [name, id] : map) names.push_back(name);
  return names;
}

/// Turns files into a RuleSet in passes, so that only units depend on the order of declarations: units; periods,
/// dimensions and the names of concepts; what concepts are made of; synonyms; rules.
class Resolver {
 public:
  explicit Resolver(Diagnostics& diagnostics) : diagnostics_(diagnostics) { set_.units = builtin_units(); }

  RuleSet run(const std::vector<RulesFile>& files) {
    for (const RulesFile& file : files) in(file, [&] { declare_units(file); });
    for (const RulesFile& file : files) in(file, [&] { declare_rest(file); });
    // A rate needs its flow, and a share its part and base, which may be rates: the second round reaches rates, the
    // third shares of them, in whatever order they were declared.
    for (int round = 0; round < 3; ++round) {
      for (auto& [id, decl] : pending_) complete(id, *decl);
    }
    for (auto& [id, decl] : pending_) finish(id, *decl);
    for (auto& [id, decl] : pending_) declare_synonyms(*decl, id);
    for (const RulesFile& file : files) in(file, [&] { declare_rules(file); });
    std::sort(set_.rules.begin(), set_.rules.end(), [](const Rule& a, const Rule& b) { return a.name < b.name; });
    return std::move(set_);
  }

 private:
  template <class Work>
  void in(const RulesFile& file, const Work& work) {
    source_ = file.source;
    work();
  }

  void complain(Span span, std::string message, std::string help = {}) {
    diagnostics_.push_back(diagnose_at(*source_, span, std::move(message), std::move(help)));
  }

  // Reserves a name: one name has one meaning over all files and kinds of declaration.
  bool claim(const Word& name, const std::string& what) {
    const auto [at, fresh] = taken_.emplace(name.text, what);
    if (fresh) return true;
    complain(name.span, "`" + name.text + "` is already declared as " + at->second);
    return false;
  }

  // A declaration goes before the list of units that come with the program.
  void declare_units(const RulesFile& file) {
    for (const UnitDecl& u : file.units) {
      const std::string& name = u.name.text;
      if (!declared_units_.insert(name).second) {
        complain(u.name.span, "the unit `" + name + "` is already declared");
        continue;
      }
      if (u.factor) derive_unit(u);
      else if (u.nature == UnitNature::counted || set_.units.units.count(name) == 0) declare_base(u);
    }
  }

  // What is counted is a unit of its own, whatever the list has under that name.
  void declare_base(const UnitDecl& u) {
    set_.units.units[u.name.text] = {1, {{u.name.text, 1}}};
    if (u.nature) set_.units.nature[u.name.text] = *u.nature;
  }

  void derive_unit(const UnitDecl& u) {
    const std::string& name = u.name.text;
    if (bases_.count(name) > 0) {
      complain(u.name.span, "another unit was already derived from `" + name + "`",
               "declare a unit before those that derive from it");
    }
    set_.units.units.erase(name);
    Unit unit = *parse_unit(u.of.text, set_.units);
    if (unit.dimension.count(name) > 0) {
      complain(u.of.span, "the unit `" + name + "` would be a multiple of itself");
      return;
    }
    for (const auto& [base, exponent] : unit.dimension) bases_.insert(base);
    unit.factor *= *u.factor;
    if (u.factor->sign() <= 0) complain(u.name.span, "a unit must be more than nothing of the other");
    set_.units.units[name] = unit;
  }

  void declare_rest(const RulesFile& file) {
    for (const PeriodDecl& p : file.periods) {
      if (!claim(p.name, "a period")) continue;
      const auto period = parse_period(p.period.text, "period " + p.name.text);
      if (!period) {
        const std::size_t at = p.period.span.begin + period.fault().at;
        complain({at, p.period.span.end}, period.fault().message, period.fault().help);
        continue;
      }
      set_.periods.emplace(p.name.text, *period);
    }
    for (const DimensionDecl& d : file.dimensions) {
      if (!claim(d.name, "a dimension")) continue;
      Dimension dimension{d.name.text, {}, {}, {source_, d.name.span}};
      declare_family(dimension, "", d.members, d.open);
      set_.dimensions.emplace(d.name.text, std::move(dimension));
    }
    for (const ConceptDecl& c : file.concepts) {
      if (!claim(c.name, "a " + std::string(concept_kind_name(c.kind)))) continue;
      Concept made;
      made.kind = c.kind;
      made.name = c.name.text;
      made.label = c.label.empty() ? c.name.text : c.label;
      for (const Word& s : c.synonyms) made.synonyms.push_back(s.text);
      made.origin = {source_, c.name.span};
      made.is_signed = c.is_signed;
      made.additive = c.additive;
      made.never_falls = c.never_falls;
      made.positive = c.positive;
      set_.by_name.emplace(c.name.text, set_.concepts.size());
      pending_.emplace_back(set_.concepts.size(), &c);
      set_.concepts.push_back(std::move(made));
    }
  }

  void declare_family(Dimension& dimension, const std::string& whole, const std::vector<MemberDecl>& parts, bool open) {
    const std::size_t family = dimension.families.size();
    dimension.families.push_back({whole, {}, open});
    for (const MemberDecl& part : parts) {
      if (!dimension.family_of.emplace(part.name.text, family).second) {
        complain(part.name.span, "`" + part.name.text + "` stands twice in this dimension");
        continue;
      }
      dimension.families[family].parts.push_back(part.name.text);
      if (!part.parts.empty() || part.open) declare_family(dimension, part.name.text, part.parts, part.open);
    }
  }

  // A synonym belongs to one concept, and a concept's name is no synonym.
  void declare_synonyms(const ConceptDecl& c, ConceptId id) {
    source_ = set_.concepts[id].origin.source;
    for (const Word& s : c.synonyms) {
      const auto named = set_.by_name.find(s.text);
      const auto [at, fresh] = set_.by_synonym.emplace(s.text, id);
      const ConceptId other = named != set_.by_name.end() ? named->second : at->second;
      if (named == set_.by_name.end() && fresh) continue;
      complain(s.span, other == id
                           ? "`" + c.name.text + "` is already called \"" + s.text + "\""
                           : "\"" + s.text + "\" is already what `" + set_.concepts[other].name + "` is called");
    }
  }

  std::optional<ConceptId> look_up(const Word& word) {
    const auto found = set_.by_name.find(word.text);
    if (found == set_.by_name.end()) return std::nullopt;
    return found->second;
  }

  // Derives unit, sign and time of a concept from its parts, as far as these are complete. Reports nothing: `finish`
  // does.
  void complete(ConceptId id, const ConceptDecl& decl) {
    Concept& c = set_.concepts[id];
    switch (c.kind) {
      case ConceptKind::stock:
      case ConceptKind::flow:
      case ConceptKind::value: {
        const auto unit = parse_unit(decl.unit.text, set_.units);
        c.unit = *unit;
        c.unit_text = decl.unit.text;
        c.instant = c.kind == ConceptKind::stock;
        c.nonnegative = c.kind == ConceptKind::value ? decl.never_negative || c.positive : !c.is_signed;
        c.whole = c.kind != ConceptKind::value && is_counting(c.unit, set_.units);
        break;
      }
      case ConceptKind::rate:
        if (const auto flow = look_up(decl.numerator)) {
          c.numerator = *flow;
          c.per = decl.per;
          c.unit_text = set_.concepts[*flow].unit_text + "/" + std::string(one_time_unit(c.per));
          if (const auto unit = parse_unit(c.unit_text, set_.units)) c.unit = *unit;
          c.nonnegative = set_.concepts[*flow].nonnegative;
        }
        break;
      case ConceptKind::share: complete_share(c, decl); break;
    }
  }

  void complete_share(Concept& c, const ConceptDecl& decl) {
    const auto part = look_up(decl.numerator);
    const auto base = look_up(decl.base);
    if (!part || !base) return;
    c.numerator = *part;
    c.base = *base;
    c.base_position = decl.base_position;
    c.unit = {};
    c.unit_text = "%";
    const Concept& p = set_.concepts[*part];
    const Concept& b = set_.concepts[*base];
    c.nonnegative = p.nonnegative && b.nonnegative;
    c.at_most_one = c.nonnegative && p.part_of == base;
    c.instant = p.instant && b.instant && decl.base_position == Position::bare;
  }

  // Reports what doesn't fit a concept's kind.
  void finish(ConceptId id, const ConceptDecl& decl) {
    Concept& c = set_.concepts[id];
    source_ = c.origin.source;
    const auto known = [&](const Word& word, const std::string& what) -> const Concept* {
      if (const auto found = look_up(word)) return &set_.concepts[*found];
      complain(word.span, "unknown " + what + " `" + word.text + "`" + did_you_mean(word.text, names_of(set_.by_name)));
      return nullptr;
    };
    if (c.kind == ConceptKind::rate) {
      const Concept* flow = known(decl.numerator, "flow");
      if (flow != nullptr && flow->kind != ConceptKind::flow) {
        complain(decl.numerator.span,
                 "a rate is of a flow, and `" + flow->name + "` is a " + std::string(concept_kind_name(flow->kind)));
      }
    }
    if (c.kind == ConceptKind::share) {
      known(decl.numerator, "part");
      const Concept* base = known(decl.base, "base");
      if (base != nullptr && base == &set_.concepts[c.numerator] && decl.base.text == decl.numerator.text &&
          decl.base_position == Position::bare) {
        complain(decl.base.span, "a share of `" + base->name + "` in itself is always 100 %",
                 "the base of a share is another concept: the total that the part is a part of");
      }
      if (base != nullptr && decl.base_position != Position::bare && base->kind != ConceptKind::stock) {
        complain(decl.base.span, "only a stock has an opening and a closing, and `" + base->name + "` is a " +
                                     std::string(concept_kind_name(base->kind)));
      }
    }
    if (!decl.part_of.text.empty()) {
      if (const Concept* whole = known(decl.part_of, "concept")) finish_part(c, decl, *whole);
    }
    if (c.is_signed && c.kind == ConceptKind::value) {
      complain(decl.name.span, "a value may have any sign as it is; `signed` is for stocks and flows");
    }
    if (c.additive && c.kind != ConceptKind::value) {
      complain(decl.name.span,
               "`additive` is for values; stocks and flows add up as they are, rates and shares never do");
    }
    if (decl.never_negative && c.kind != ConceptKind::value) {
      complain(decl.name.span, "`never negative` is for values; stocks and flows are that unless `signed`");
    } else if (decl.never_negative && c.is_date()) {
      complain(decl.name.span, "a date is neither negative nor positive");
    }
    if (c.positive && c.is_signed) {
      complain(decl.name.span, "what is `positive` is not `signed`");
    } else if (c.positive && c.is_date()) {
      complain(decl.name.span, "a date is neither negative nor positive");
    }
    if (c.never_falls && c.kind == ConceptKind::flow) {
      complain(decl.name.span, "`never falls` is for what holds on a day; a flow's running total never falls as it is");
    }
  }

  void finish_part(Concept& c, const ConceptDecl& decl, const Concept& whole) {
    if (!c.unit.same_dimension(whole.unit)) {
      complain(decl.part_of.span, "a part has the unit of the whole: `" + c.name + "` is in " + c.unit_text + ", `" +
                                      whole.name + "` in " + whole.unit_text);
      return;
    }
    if (c.kind != whole.kind) {
      complain(decl.part_of.span, "a part is of the kind of its whole: `" + c.name + "` is a " +
                                      std::string(concept_kind_name(c.kind)) + ", `" + whole.name + "` a " +
                                      std::string(concept_kind_name(whole.kind)));
      return;
    }
    const ConceptId whole_id = set_.by_name.at(whole.name);
    for (std::optional<ConceptId> up = whole_id; up; up = set_.concepts[*up].part_of) {
      if (set_.concepts[*up].name == c.name) {
        complain(decl.part_of.span, "`" + c.name + "` would be a part of itself");
        return;
      }
    }
    c.part_of = whole_id;
    // Shares were completed before `part of` was known, so their upper bound is set here.
    for (Concept& other : set_.concepts) {
      if (other.kind == ConceptKind::share && other.nonnegative &&
          set_.concepts[other.numerator].part_of == std::optional(other.base)) {
        other.at_most_one = true;
      }
    }
  }

  void declare_rules(const RulesFile& file) {
    for (const RuleDecl& r : file.rules) {
      if (!claim(r.name, "a rule")) continue;
      const std::size_t complaints = diagnostics_.size();
      walk(r.body, [&](const Expr& e) { check_name(e); });
      if (diagnostics_.size() > complaints) continue;
      if (!check_units(r.body, set_, *source_, diagnostics_)) continue;
      set_.rules.push_back({r.name.text, r.label, r.plausible, r.body, {source_, r.name.span}});
    }
  }

  void check_dimension(const Expr& e) {
    const auto found = set_.dimensions.find(e.name);
    if (found == set_.dimensions.end()) {
      std::vector<std::string> names;
      for (const auto& [name, d] : set_.dimensions) names.push_back(name);
      complain(e.name_span, "unknown dimension `" + e.name + "`" + did_you_mean(e.name, names),
               "declare it first: dimension " + e.name + " = a | b | c");
    } else if (found->second.families.front().open) {
      complain(e.name_span,
               "the dimension `" + e.name + "` is open: members it does not name could change the " +
                   std::string(aggregate_name(e.aggregate)),
               "list all members, or compare with the total, where the dimension is absent");
    }
  }

  void check_name(const Expr& e) {
    if (e.kind == Expr::Kind::aggregate) return check_dimension(e);
    if (e.kind != Expr::Kind::quantity) return;
    const Concept* c = set_.find(e.name);
    if (c == nullptr) {
      complain(e.name_span, "unknown concept `" + e.name + "`" + did_you_mean(e.name, names_of(set_.by_name)),
               "declare it first: stock, flow, value, rate or share " + e.name);
    } else if (e.position != Position::bare && c->kind != ConceptKind::stock) {
      complain(e.span, "only a stock has an opening and a closing, and `" + e.name + "` is a " +
                           std::string(concept_kind_name(c->kind)));
    }
  }

  RuleSet set_;
  Diagnostics& diagnostics_;
  SourcePtr source_;
  std::map<std::string, std::string> taken_;
  std::set<std::string> bases_;           // units that others were derived from
  std::set<std::string> declared_units_;  // by rules files
  std::vector<std::pair<ConceptId, const ConceptDecl*>> pending_;
};

}  // namespace

bool Dimension::takes_others() const {
  return std::any_of(families.begin(), families.end(), [](const Family& f) { return f.open; });
}

std::optional<ConceptId> RuleSet::called(const std::string& text) const {
  for (const auto* names : {&by_name, &by_synonym}) {
    if (const auto found = names->find(text); found != names->end()) return found->second;
  }
  return std::nullopt;
}

RuleSet resolve(const std::vector<RulesFile>& files, Diagnostics& diagnostics) {
  return Resolver(diagnostics).run(files);
}

std::vector<std::string> find_rules_files(const std::vector<std::string>& paths, Files& files,
                                          Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    if (!files.is_folder(path)) {
      names.push_back(path);
      continue;
    }
    const Files::Listing found = files.list(path, ".rules", Files::Below::left_out);
    names.insert(names.end(), found.files.begin(), found.files.end());
    if (!found.fault.empty()) diagnostics.push_back(diagnose_file(path, found.fault));
    else if (names.empty())
      diagnostics.push_back(diagnose_file(path, "holds no rules file", "rules files are named *.rules"));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<SourcePtr> read_rules(const std::vector<std::string>& paths, Files& files, Diagnostics& diagnostics) {
  std::vector<SourcePtr> out;
  for (const std::string& name : find_rules_files(paths, files, diagnostics)) {
    const auto source = files.read(name);
    if (source) out.push_back(*source);
    else diagnostics.push_back(diagnose_file(name, source.fault().message.substr(name.size() + 2)));
  }
  return out;
}

RuleSet load_rules(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics) {
  std::vector<RulesFile> parsed;
  for (const SourcePtr& source : sources) parsed.push_back(parse_rules(source, diagnostics));
  return resolve(parsed, diagnostics);
}

}  // namespace verify
