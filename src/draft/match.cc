#include "draft/match.h"

#include <algorithm>
#include <optional>

#include "draft/scan.h"
#include "draft/vocabulary_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kBefore = 8, kBehind = 10;  // words around a figure that may name it

// A time as facts write it, and the words it was read from.
struct Time {
  std::string period;
  std::string words;
};

class Matcher {
 public:
  Matcher(const Draft& draft, const FactSet& known, const RuleSet& rules)
      : draft_(draft), rules_(rules), phrases_(phrases_of(rules)) {
    for (const Fact& fact : known.facts) {
      const auto entity = fact.aspects.find("entity");
      entities_.insert(entity == fact.aspects.end() ? "" : entity->second);
    }
    if (entities_.empty()) entities_.insert("");
  }

  void sentence(const Sentence& sentence) {
    const Scan s(draft_, sentence);
    for (std::size_t i = 0; i < s.size(); ++i) {
      if (s.is_amount(i) && !s.figure(i).upper) figure(sentence, s, i);
    }
  }

  Matches take() { return std::move(out_); }

 private:
  std::string_view text(const Sentence& sentence, Span span) const {
    return draft_.manuscripts[sentence.manuscript].text->slice(span);
  }

  // The words around a figure, up to the next amount on either side.
  std::set<std::string> words_around(const Sentence& sentence, const Scan& s, std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && at - begin < kBefore && !s.is_amount(begin - 1) && !s.is_one_of(begin - 1, {";", "(", ")"}))
      --begin;
    std::size_t end = at + 1;
    while (end < s.size() && end - at <= kBehind && !s.is_amount(end) && !s.is_one_of(end, {";", "(", ")"})) ++end;
    std::set<std::string> out;
    for (std::size_t i = begin; i < end; ++i) {
      if (counted_elsewhere(s, s[i].span, at)) continue;
      for (const std::string& word : telling_words(text(sentence, s[i].span))) out.insert(word);
    }
    return out;
  }

  // In the noun of another figure.
  static bool counted_elsewhere(const Scan& s, Span word, std::size_t at) {
    const std::size_t first = at > 2 * kBefore ? at - 2 * kBefore : 0;
    for (std::size_t i = first; i < s.size() && i <= at + kBehind; ++i) {
      if (i == at || !s.is_figure(i)) continue;
      const Span noun = s.figure(i).noun;
      if (noun.begin <= word.begin && word.end <= noun.end) return true;
    }
    return false;
  }

  bool fits(const Concept& c, const Figure& f) const {
    if (c.is_date()) return false;
    if (f.kind == FigureKind::percent) return c.unit.dimensionless() && f.per.empty();
    if (f.kind != FigureKind::number) return false;
    if (c.kind == ConceptKind::rate) return f.per == "year" && c.per == TimeUnit::years && f.unit.empty();
    if (!f.per.empty()) {
      const auto unit = parse_unit(f.unit + "/" + f.per, rules_.units);
      return unit && unit->same_dimension(c.unit);
    }
    if (f.unit.empty()) return is_counting(c.unit);
    const auto unit = parse_unit(f.unit, rules_.units);
    return unit && unit->same_dimension(c.unit);
  }

  // What is counted must be a part of the name: "12 towns" are no party members, whatever stands around them.
  static bool share_a_word(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; });
  }

  struct Named {
    std::vector<ConceptId> concepts;
    std::string text;
  };

  // The concepts whose longest name stands around the figure.
  Named named(const std::set<std::string>& words, const Figure& f, std::string_view noun) const {
    Named out;
    std::size_t longest = 0;
    const std::set<std::string> noun_words = telling_words(noun);
    for (const Phrase& phrase : phrases_) {
      if (phrase.words.size() < longest) break;
      const bool here = phrase.words.size() == 1
                            ? phrase.words == noun_words
                            : std::includes(words.begin(), words.end(), phrase.words.begin(), phrase.words.end()) &&
                                  (noun_words.empty() || share_a_word(phrase.words, noun_words));
      if (!here || !fits(rules_.concepts[phrase.concept_id], f)) continue;
      longest = phrase.words.size();
      if (std::find(out.concepts.begin(), out.concepts.end(), phrase.concept_id) == out.concepts.end())
        out.concepts.push_back(phrase.concept_id);
      if (out.text.empty()) out.text = phrase.text;
    }
    return out;
  }

  // "end of 2024", "until May 1, 2024", "in 2024", "from 2020 to 2024": the one time that a sentence names.
  std::optional<Time> time_of(const Sentence& sentence, const Scan& s, bool instant) const {
    std::vector<std::size_t> dates;
    for (std::size_t i = 0; i < s.size(); ++i) {
      if (s.is_figure(i) && s.figure(i).date) dates.push_back(i);
    }
    const auto period = [&](std::size_t i) { return range_text(*s.figure(i).date); };
    const auto words = [&](std::size_t a, std::size_t b) {
      return std::string(text(sentence, {s[a].span.begin, s[b].span.end}));
    };
    if (dates.size() == 2 && !instant && dates[0] > 0 && s.is_one_of(dates[0] - 1, {"from", "between"}))
      return Time{period(dates[0]) + "/" + period(dates[1]), words(dates[0] - 1, dates[1])};
    if (dates.size() != 1) return std::nullopt;
    const std::size_t at = dates.front();
    const bool end = at > 1 && s.is(at - 1, "of") && s.is(at - 2, "end");
    const DateRange range = *s.figure(at).date;
    const bool since = at > 0 && s.is_one_of(at - 1, {"since", "until", "by", "before", "after", "from", "till"});
    if (instant && (end || range.first == range.last)) return Time{to_string(range.last), words(end ? at - 2 : at, at)};
    if (end || since) return std::nullopt;
    return Time{period(at), words(at > 0 ? at - 1 : at, at)};
  }

  static std::string range_text(const DateRange& range) {
    return to_string(Period{Day::certain(range.first), Day::certain(range.last)});
  }

  // The one entity that facts are about, or the one of them that the sentence names.
  std::optional<std::string> entity_of(const Sentence& sentence, const Scan& s) const {
    if (entities_.size() == 1) return *entities_.begin();
    const std::string here = skeleton(text(sentence, {s[0].span.begin, s[s.size() - 1].span.end}));
    std::optional<std::string> found;
    for (const std::string& entity : entities_) {
      const std::string name = skeleton(entity);
      if (name.empty() || here.find(name) == std::string::npos) continue;
      if (found) return std::nullopt;
      found = entity;
    }
    return found;
  }

  // Members of dimensions that stand around the figure: it is about a part.
  void add_members(const std::set<std::string>& words, Match& match) const {
    for (const auto& [name, dimension] : rules_.dimensions) {
      for (const auto& [member, family] : dimension.family_of) {
        const std::set<std::string> of = telling_words(member);
        if (!of.empty() && std::includes(words.begin(), words.end(), of.begin(), of.end()))
          match.aspects[name] = member;
      }
    }
  }

  void doubt(std::size_t figure, std::string reason) { out_.doubtful.push_back({figure, std::move(reason)}); }

  void figure(const Sentence& sentence, const Scan& s, std::size_t at) {
    const Figure& f = s.figure(at);
    const std::set<std::string> words = words_around(sentence, s, at);
    const Named name = named(words, f, f.noun.begin < f.noun.end ? text(sentence, f.noun) : std::string_view{});
    if (name.concepts.empty()) return;
    const std::size_t index = s.index(at);
    const Concept& c = rules_.concepts[name.concepts.front()];
    if (name.concepts.size() > 1)
      return doubt(index, "could be " + c.name + " or " + rules_.concepts[name.concepts[1]].name);
    const auto time = time_of(sentence, s, c.instant);
    if (!time && c.kind != ConceptKind::value)
      return doubt(index, "could be " + c.name + ", but its sentence names no one " + (c.instant ? "day" : "period"));
    const auto entity = entity_of(sentence, s);
    if (!entity) return doubt(index, "could be " + c.name + ", but of which entity is not said");
    Match match{index, c.name, "", time ? time->period : "", {}, ""};
    if (f.kind == FigureKind::percent) match.unit = "%";
    else if (!f.unit.empty()) match.unit = f.unit + (f.per.empty() ? "" : "/" + f.per);
    if (!entity->empty()) match.aspects["entity"] = *entity;
    add_members(words, match);
    match.reason = "\"" + name.text + "\"" + (time ? " and \"" + time->words + "\" stand" : " stands") + " beside it";
    out_.matched.push_back(std::move(match));
  }

  const Draft& draft_;
  const RuleSet& rules_;
  std::vector<Phrase> phrases_;
  std::set<std::string> entities_;
  Matches out_;
};

}  // namespace

Matches match_figures(const Draft& draft, const FactSet& known, const RuleSet& rules) {
  Matcher matcher(draft, known, rules);
  for_each_block(draft, [&](const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences) matcher.sentence(sentence);
  });
  return matcher.take();
}

}  // namespace verify
