// Compares figures that count the same thing. What makes two mentions the same is a choice against false alarms: the
// same days and names, and all words of the shorter sentence. Two sentences with a word of their own each may speak of
// two things.
#include "draft/repeats.h"

#include <algorithm>
#include <set>

#include "draft/limits.h"
#include "draft/statements/evidence.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Statements about one thing that hold: further ones would prove nothing more. What fails is stated however often.
constexpr std::size_t kMostThatHold = 4;
// A shorter noun is an abbreviation or a unit.
constexpr std::size_t kShortNoun = 2;
// Words that two sentences must share at least: in two documents one more, since they may speak of two places.
constexpr std::size_t kFewestWords = 2, kFewestWordsOfTwo = 3;

// Parts that keep two different things from having one key.
std::string with_length(const std::string& text) { return std::to_string(text.size()) + ":" + text; }

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

void Repeats::add(const Sentence& sentence) {
  const std::string_view text = draft_.manuscripts[sentence.manuscript].text->bytes();
  const bool heading = draft_.manuscripts[sentence.manuscript].blocks[sentence.block].kind == Block::Kind::heading;
  std::set<std::string> times;
  std::set<std::string> names;
  std::set<std::string> words;
  std::vector<Rational> amounts;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& t = sentence.tokens[i];
    if (t.kind == Token::Kind::figure) {
      const Figure& f = draft_.figures[t.figure].figure;
      if (is_amount(f)) amounts.push_back(value_of(f));
      else if (f.kind != FigureKind::identifier)
        times.insert(std::string(text.substr(f.span.begin, f.span.end - f.span.begin)));
      continue;
    }
    if (!carries_meaning(t)) continue;
    const char first = text[t.span.begin];
    const bool name = i > 0 && !heading && is_ascii_upper(first);
    (name ? names : words).insert(t.text);
  }
  std::sort(amounts.begin(), amounts.end());
  const auto context = std::make_shared<const Context>(
      Context{sentence.manuscript, joined(times), joined(names), {words.begin(), words.end()}, std::move(amounts)});
  for (const Token& t : sentence.tokens) {
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    const std::string noun = skeleton(text.substr(f.noun.begin, f.noun.end - f.noun.begin));
    if (!is_amount(f) || f.upper || noun.size() <= kShortNoun) continue;
    const std::string thing =
        with_length(noun) + with_length(f.unit) + with_length(f.per) + std::to_string(static_cast<int>(f.kind));
    auto& said = mentions_[thing];
    const bool full =
        said.size() >= kMaxMentions && said[said.size() - kMaxMentions].in->manuscript == sentence.manuscript;
    if (full) ++not_compared_;
    else said.push_back({t.figure, context});
  }
}

// Whether one sentence says all that the other does, and that is not too little: a word of its own on both sides may be
// what tells them apart. Few words are enough where they are the same throughout, with a day and a name.
bool Repeats::alike(const Context& a, const Context& b, std::size_t fewest) {
  if (a.words == b.words && !a.words.empty() && !a.when.empty() && !a.who.empty()) return true;
  const bool shorter = a.words.size() <= b.words.size();
  const auto& less = shorter ? a.words : b.words;
  const auto& more = shorter ? b.words : a.words;
  return less.size() >= fewest && std::includes(more.begin(), more.end(), less.begin(), less.end());
}

// What makes two mentions the same, in words.
std::string Repeats::label(const Mention& a, const Mention& b) const {
  const DraftFigure& f = draft_.figures[a.figure];
  const bool one_document = f.manuscript == draft_.figures[b.figure].manuscript;
  return std::string(one_document ? "said twice: \"" : "said in both documents: \"") +
         visible(draft_.manuscripts[f.manuscript].text->slice(f.figure.noun)) + "\"" +
         (a.in->when.empty() ? ", no day named" : ", " + visible(a.in->when)) +
         (a.in->who.empty() ? "" : ", " + visible(a.in->who));
}

// One of the sentences says the other's figure as well: then they are two.
bool Repeats::both_said(const Mention& a, const Mention& b) const {
  const Rational of_a = value_of(draft_.figures[a.figure].figure);
  const Rational of_b = value_of(draft_.figures[b.figure].figure);
  return of_a != of_b && (std::binary_search(a.in->amounts.begin(), a.in->amounts.end(), of_b) ||
                          std::binary_search(b.in->amounts.begin(), b.in->amounts.end(), of_a));
}

void Repeats::compare(const Mention& a, const Mention& b, std::size_t& hold, std::vector<Statement>& out) const {
  const bool one_document = draft_.figures[a.figure].manuscript == draft_.figures[b.figure].manuscript;
  FigureTerm term = equals(figure_term(b.figure), figure_term(a.figure));
  const Fit fit = fit_of(term, draft_);
  const bool large = large_enough_for_a_slip(value_of(draft_.figures[a.figure].figure).abs());
  // "These included …": without a day and a name, alike sentences of two documents speak of what stands before them.
  const bool named = !one_document && !(a.in->when.empty() && a.in->who.empty());
  if (fit != Fit::holds && !named && (fit == Fit::far || !large)) return;
  if (fit == Fit::holds && ++hold > kMostThatHold) return;
  // Two documents that name no day may speak of two.
  Statement statement = statement_of(StatementRule::said_again, std::move(term));
  statement.label = label(a, b);
  statement.plausible = one_document || a.in->when.empty();
  out.push_back(std::move(statement));
}

void Repeats::find(std::vector<Statement>& out) const {
  for (const auto& [thing, said] : mentions_) {
    std::map<std::string, std::size_t> last;  // of the same time and names
    std::size_t hold = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
      const auto [before, first] = last.emplace(with_length(said[i].in->when) + said[i].in->who, i);
      if (first) continue;
      const Mention& a = said[before->second];
      const bool one_document = a.in->manuscript == said[i].in->manuscript;
      // What one sentence says twice is "from so many to so many", or of two things.
      const bool same = a.in != said[i].in && !both_said(a, said[i]) &&
                        alike(*a.in, *said[i].in, one_document ? kFewestWords : kFewestWordsOfTwo);
      if (same) compare(a, said[i], hold, out);
      before->second = i;
    }
  }
}

std::vector<Draft::Apart> Repeats::apart(std::size_t most, std::size_t& further) const {
  std::vector<Draft::Apart> out;
  for (const auto& [thing, said] : mentions_) {
    for (std::size_t i = 1; i < said.size(); ++i) {
      const std::size_t first = said[i - 1].figure, second = said[i].figure;
      const Context& a = *said[i - 1].in;
      const Context& b = *said[i].in;
      if (a.manuscript == b.manuscript) continue;
      const auto named = [](const std::string& what) { return what.empty() ? std::string("none") : visible(what); };
      std::string reason;
      if (a.when != b.when) reason = "days or years: " + named(a.when) + " and " + named(b.when);
      else if (a.who != b.who) reason = "names: " + named(a.who) + " and " + named(b.who);
      else if (!alike(a, b, kFewestWordsOfTwo)) reason = "the other words differ";
      if (reason.empty()) continue;
      if (out.size() < most) out.push_back({first, second, std::move(reason)});
      else ++further;
    }
  }
  return out;
}

}  // namespace verify
