#include "draft/repeats.h"

#include <algorithm>
#include <set>

#include "draft/evidence.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kMaxMentions = 200;  // of one thing that are compared
constexpr std::size_t kShortWord = 3;      // up to so many letters a word carries no meaning

// Parts that keep two different things from having one key.
std::string with_length(const std::string& text) { return std::to_string(text.size()) + ":" + text; }

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
  std::string where;
  for (const std::string& time : times) where += with_length(time);
  where += "|";
  for (const std::string& name : names) where += with_length(name);
  for (const Token& t : sentence.tokens) {
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    const std::string noun = skeleton(text.substr(f.noun.begin, f.noun.end - f.noun.begin));
    if (!is_amount(f) || f.upper || noun.size() <= kShortWord) continue;
    auto& said = mentions_[with_length(noun) + with_length(f.unit) + with_length(f.per) +
                           std::to_string(static_cast<int>(f.kind)) + where];
    if (said.size() < kMaxMentions) said.push_back({t.figure, sentences_, {words.begin(), words.end()}});
  }
}

void Repeats::find(std::vector<Statement>& out) const {
  for (const auto& [key, said] : mentions_) {
    for (std::size_t i = 1; i < said.size(); ++i) {
      const Mention& a = said[i - 1];
      const Mention& b = said[i];
      const bool one_document = draft_.figures[a.figure].manuscript == draft_.figures[b.figure].manuscript;
      // What one sentence says twice is "from so many to so many", or of two things.
      if (a.sentence == b.sentence) continue;
      if (!alike(a.words, b.words, one_document ? 2 : 3)) continue;
      Term term = equals(Term::of(b.figure), Term::of(a.figure));
      const Fit fit = fit_of(term, draft_);
      const bool large = value_of(draft_.figures[a.figure].figure).abs() >= Rational(100);
      if (fit != Fit::holds && one_document && (fit == Fit::far || !large)) continue;
      out.push_back({"said-again", one_document ? "the same thing said twice" : "the same thing said in both documents",
                     std::move(term), one_document});
    }
  }
}

}  // namespace verify
