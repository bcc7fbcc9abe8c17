// Matches figures to known concepts. Every reason for doubt is a word list or a bound beside it; what is doubted is
// listed with its reason, so that an author can rephrase the sentence.
#include "draft/match.h"

#include <algorithm>
#include <array>
#include <optional>

#include "draft/statements/sentence_scan.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kBefore = 8, kBehind = 10;  // words around a figure that may name it

// What makes of a figure a wish, a part, a change, or something denied.
constexpr std::array<std::string_view, 46> kDoubt = {
    "target",   "targets",   "goal",   "plan",        "planned",   "plans", "aim",      "aims",
    "expected", "forecast",  "if",     "not",         "no",        "never", "asked",    "half",
    "third",    "quarter",   "grew",   "rose",        "fell",      "grow",  "increase", "increased",
    "decrease", "decreased", "growth", "contributed", "closed",    "under", "aged",     "including",
    "included", "another",   "other",  "more",        "less",      "fewer", "than",     "part",
    "would",    "could",     "should", "might",       "estimated", "away"};
// What a figure stands behind when it says how many there are, or how much it is.
constexpr std::array<std::string_view, 20> kIs = {
    "has",      "have",   "had",      "with",    "were",    "are",       "was", "is", "total", "totaled",
    "totalled", "number", "numbered", "reached", "counted", "comprised", "of",  "at", "to",    "stood"};
// What may stand behind a noun without narrowing it.
constexpr std::array<std::string_view, 14> kBehindNoun = {"in",    "at", "on",   "by",      "as",   "since", "during",
                                                          "until", "up", "over", "between", "from", "and",   "per"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

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
    const bool one_before = s.amount_before(at, 2 * kBefore, ",'’\"-").has_value();
    while (begin > 0 && at - begin < kBefore && !s.is_amount(begin - 1) && !s.is_one_of(begin - 1, {";", "(", ")"}) &&
           !(one_before && s.is_one_of(begin - 1, {",", "and", "but", "while", "or"})))
      --begin;
    std::size_t end = at + 1;
    const bool one_behind = s.amount_within(at + 1, 2 * kBehind, ",'’\"-").has_value();
    while (end < s.size() && end - at <= kBehind && !s.is_amount(end) && !s.is_one_of(end, {";", "(", ")"}) &&
           !(one_behind && s.is_one_of(end, {",", "and", "but", "while", "or"})))
      ++end;
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
    if (f.unit.empty()) return is_counting(c.unit, rules_.units);
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
    std::set<std::string> words;
    std::string longer;  // a longer name that stands there, of something in another unit
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
      if (!here) continue;
      if (!fits(rules_.concepts[phrase.concept_id], f)) {
        if (longest == 0 && out.longer.empty()) out.longer = rules_.concepts[phrase.concept_id].name;
        continue;
      }
      longest = phrase.words.size();
      if (std::find(out.concepts.begin(), out.concepts.end(), phrase.concept_id) == out.concepts.end())
        out.concepts.push_back(phrase.concept_id);
      if (out.text.empty()) {
        out.text = phrase.text;
        out.words = phrase.words;
      }
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
  void add_members(std::set<std::string> words, const std::set<std::string>& called, Match& match) const {
    for (const std::string& word : called) words.erase(word);
    for (const auto& [name, dimension] : rules_.dimensions) {
      for (const auto& [member, family] : dimension.family_of) {
        const std::set<std::string> of = telling_words(member);
        if (!of.empty() && std::includes(words.begin(), words.end(), of.begin(), of.end()))
          match.aspects.set(name, member);
      }
    }
  }

  // Why the words around a figure may say something else of the thing named; empty when they don't.
  std::string narrowed(const Sentence& sentence, const Scan& s, std::size_t at, const Named& name) const {
    const std::size_t first = at > kBefore ? at - kBefore : 0;
    for (std::size_t i = first; i < s.size() && i <= at + kBehind; ++i) {
      const bool beyond = i != at && s.is_amount(i);
      if (beyond && i > at) break;
      if (s[i].kind == Token::Kind::word && among(kDoubt, s[i].text)) return "\"" + s[i].text + "\" stands beside it";
    }
    const Figure& f = s.figure(at);
    const bool bare = f.noun.begin >= f.noun.end || name.words.size() == 1;
    bool is = false;
    for (std::size_t i = at; i-- > 0 && at - i <= 4;)
      is = is || (s[i].kind == Token::Kind::word && among(kIs, s[i].text));
    if (bare && !is) return "nothing says that there are so many";
    if (at > 0 && s.is(at - 1, "by")) return "it may be a change";
    return behind_noun(sentence, s, at, name);
  }

  // "12 villages had no road", "people living in the town": what stands behind the noun says which of them.
  std::string behind_noun(const Sentence& sentence, const Scan& s, std::size_t at, const Named& name) const {
    const Figure& f = s.figure(at);
    if (f.noun.begin >= f.noun.end) return {};
    for (const std::string& word : telling_words(text(sentence, f.noun))) {
      if (name.words.count(word) == 0) return "\"" + word + "\" may narrow it";
    }
    std::size_t next = at + 1;
    while (next < s.size() && s[next].span.begin < f.noun.end) ++next;
    if (next >= s.size() || s[next].kind != Token::Kind::word || among(kBehindNoun, s[next].text)) return {};
    for (std::size_t i = next; i < s.size() && i < next + 3; ++i) {
      const auto words = telling_words(text(sentence, s[i].span));
      if (!words.empty() && name.words.count(*words.begin()) > 0) return {};
    }
    return "\"" + s[next].text + "\" behind it may narrow it";
  }

  // A name with a capital in the sentence that is neither the entity's nor the quantity's.
  std::string stranger(const Sentence& sentence, const Scan& s, const std::string& entity, const Concept& c) const {
    std::set<std::string> own = telling_words(c.label + " " + c.name + " " + entity);
    for (const std::string& synonym : c.synonyms) own.merge(telling_words(synonym));
    const std::string entity_name = skeleton(entity);
    for (std::size_t i = 1; i < s.size(); ++i) {
      if (s[i].kind != Token::Kind::word) continue;
      const std::string_view word = text(sentence, s[i].span);
      if (word.empty() || word[0] < 'A' || word[0] > 'Z') continue;
      const auto words = telling_words(word);
      if (words.empty() || own.count(*words.begin()) > 0) continue;
      if (entity_name.find(skeleton(word)) != std::string::npos) continue;
      return std::string(word);
    }
    return {};
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
    if (!name.longer.empty())
      return doubt(index, "could be " + c.name + ", but " + name.longer + " is named, which is in another unit");
    const std::string why = narrowed(sentence, s, at, name);
    if (!why.empty()) return doubt(index, "could be " + c.name + ", but " + why);
    const auto time = time_of(sentence, s, c.instant);
    if (!time && c.kind != ConceptKind::value)
      return doubt(index, "could be " + c.name + ", but its sentence names no one " + (c.instant ? "day" : "period"));
    const auto entity = entity_of(sentence, s);
    if (!entity) return doubt(index, "could be " + c.name + ", but of which entity is not said");
    const std::string other = stranger(sentence, s, *entity, c);
    if (!other.empty()) return doubt(index, "could be " + c.name + ", but \"" + other + "\" is named, too");
    Match match{index, c.name, "", time ? time->period : "", {}, ""};
    if (f.kind == FigureKind::percent) match.unit = "%";
    else if (!f.unit.empty()) match.unit = f.unit + (f.per.empty() ? "" : "/" + f.per);
    if (!entity->empty()) match.aspects.set("entity", *entity);
    add_members(words, name.words, match);
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
