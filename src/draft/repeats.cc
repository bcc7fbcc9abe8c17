#include "draft/repeats.h"

#include <algorithm>
#include <set>

#include "draft/evidence.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kMaxMentions = 200;  // of one thing that are compared
constexpr std::size_t kMaxApart = 20;      // pairs that are told
constexpr std::size_t kShortWord = 3;      // up to so many letters a word carries no meaning

// Parts that keep two different things from having one key.
std::string with_length(const std::string& text) { return std::to_string(text.size()) + ":" + text; }

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// Whether the longer sentence says nearly all that the shorter one does, and that is not too little.
bool alike(const std::vector<std::string>& a, const std::vector<std::string>& b, std::size_t fewest) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size() >= fewest && both.size() * 5 >= std::min(a.size(), b.size()) * 4;
}

}  // namespace

void Repeats::add(const Sentence& sentence) {
  ++sentences_;
  const std::string_view text = draft_.manuscripts[sentence.manuscript].text->bytes();
  const bool heading = draft_.manuscripts[sentence.manuscript].blocks[sentence.block].kind == Block::Kind::heading;
  std::set<std::string> times;
  std::set<std::string> names;
  std::set<std::string> words;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& t = sentence.tokens[i];
    if (t.kind == Token::Kind::figure) {
      const Figure& f = draft_.figures[t.figure].figure;
      if (!is_amount(f)) times.insert(std::string(text.substr(f.span.begin, f.span.end - f.span.begin)));
      continue;
    }
    if (t.kind != Token::Kind::word || t.text.size() <= kShortWord) continue;
    const char first = text[t.span.begin];
    const bool name = i > 0 && !heading && first >= 'A' && first <= 'Z';
    (name ? names : words).insert(t.text);
  }
  const std::string when = joined(times);
  const std::string who = joined(names);
  for (const Token& t : sentence.tokens) {
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    const std::string noun = skeleton(text.substr(f.noun.begin, f.noun.end - f.noun.begin));
    if (!is_amount(f) || f.upper || noun.size() <= kShortWord) continue;
    const std::string thing =
        with_length(noun) + with_length(f.unit) + with_length(f.per) + std::to_string(static_cast<int>(f.kind));
    auto& said = mentions_[thing];
    if (said.size() < kMaxMentions) said.push_back({t.figure, sentences_, when, who, {words.begin(), words.end()}});
  }
}

// What makes two mentions the same, in words.
std::string Repeats::label(const Mention& a, const Mention& b) const {
  const DraftFigure& f = draft_.figures[a.figure];
  const bool one_document = f.manuscript == draft_.figures[b.figure].manuscript;
  return std::string(one_document ? "said twice: \"" : "said in both documents: \"") +
         visible(draft_.manuscripts[f.manuscript].text->slice(f.figure.noun)) + "\"" +
         (a.when.empty() ? ", no day named" : ", " + visible(a.when)) + (a.who.empty() ? "" : ", " + visible(a.who));
}

void Repeats::compare(const Mention& a, const Mention& b, std::vector<Statement>& out) const {
  const bool one_document = draft_.figures[a.figure].manuscript == draft_.figures[b.figure].manuscript;
  Term term = equals(Term::of(b.figure), Term::of(a.figure));
  const Fit fit = fit_of(term, draft_);
  const bool large = value_of(draft_.figures[a.figure].figure).abs() >= Rational(100);
  if (fit != Fit::holds && one_document && (fit == Fit::far || !large)) return;
  // Two documents that name no day may speak of two.
  out.push_back({"said-again", label(a, b), std::move(term), one_document || a.when.empty()});
}

void Repeats::find(std::vector<Statement>& out) const {
  for (const auto& [thing, said] : mentions_) {
    std::map<std::string, std::size_t> last;  // of the same time and names
    for (std::size_t i = 0; i < said.size(); ++i) {
      const auto [before, first] = last.emplace(with_length(said[i].when) + said[i].who, i);
      if (first) continue;
      const Mention& a = said[before->second];
      const bool one_document = draft_.figures[a.figure].manuscript == draft_.figures[said[i].figure].manuscript;
      // What one sentence says twice is "from so many to so many", or of two things.
      const bool same = a.sentence != said[i].sentence && alike(a.words, said[i].words, one_document ? 2 : 3);
      if (same) compare(a, said[i], out);
      before->second = i;
    }
  }
}

std::vector<Draft::Apart> Repeats::apart() const {
  std::vector<Draft::Apart> out;
  for (const auto& [thing, said] : mentions_) {
    for (std::size_t i = 1; i < said.size() && out.size() < kMaxApart; ++i) {
      const Mention& a = said[i - 1];
      const Mention& b = said[i];
      if (draft_.figures[a.figure].manuscript == draft_.figures[b.figure].manuscript) continue;
      const auto named = [](const std::string& what) { return what.empty() ? std::string("none") : visible(what); };
      if (a.when != b.when)
        out.push_back({a.figure, b.figure, "days or years: " + named(a.when) + " and " + named(b.when)});
      else if (a.who != b.who) out.push_back({a.figure, b.figure, "names: " + named(a.who) + " and " + named(b.who)});
      else if (!alike(a.words, b.words, 3)) out.push_back({a.figure, b.figure, "the other words differ"});
    }
  }
  return out;
}

}  // namespace verify
