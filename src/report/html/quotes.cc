// Shows the words of a document around figures, those that stand close together in one box.
#include "report/html/sections.h"

#include <algorithm>

#include "explain/measure.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kAround = 140;   // bytes of a document shown on either side of what is quoted
constexpr std::size_t kPassage = 700;  // bytes from the first figure of a passage to its last

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view words) {
  std::string out;
  std::copy_if(words.begin(), words.end(), std::back_inserter(out), is_digit);
  return out;
}

// A number as it stands, from its first digit to its last, with whatever parts its thousands: "1.265", "1 265".
Span number_at(std::string_view words, std::size_t begin) {
  constexpr std::size_t kWidestBlank = 3;  // bytes
  std::size_t end = begin;
  for (std::size_t at = begin; at < words.size() && at <= end + kWidestBlank; ++at) {
    if (is_digit(words[at])) end = at + 1;
    else if (words[at] != '.' && words[at] != ',' && !(words[at] == ' ' && at == end) && (words[at] & 0x80) == 0) break;
  }
  return {begin, end};
}

// Where a figure's digits stand in the words quoted, with its scale word where it has one; all of the words where they
// are written otherwise.
Span figure_in(std::string_view words, const Fact& fact) {
  const std::string shown = figure_digits(fact);
  const std::string digits = digits_of(shown.substr(0, shown.find(' ')));
  const std::string scale = shown.find(' ') == std::string::npos ? "" : shown.substr(shown.find(' '));
  for (std::size_t at = 0; at < words.size() && !digits.empty(); ++at) {
    if (!is_digit(words[at])) continue;
    const Span number = number_at(words, at);
    if (digits_of(words.substr(number.begin, number.end - number.begin)) == digits) {
      const bool scaled = !scale.empty() && words.substr(number.end).starts_with(scale);
      return {number.begin, number.end + (scaled ? scale.size() : 0)};
    }
    at = number.end - 1;
  }
  return {0, words.size()};
}

Markup marked(std::string_view words, const Fact& fact) {
  const Span figure = figure_in(words, fact);
  return short_text(words.substr(0, figure.begin)) +
         element("mark", short_text(words.substr(figure.begin, figure.end - figure.begin))) +
         short_text(words.substr(figure.end));
}

// So many bytes of text before or behind a place, whole characters, no further than the paragraph goes.
std::string_view before(std::string_view text, std::size_t at) {
  std::size_t from = at > kAround ? at - kAround : 0;
  while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  std::string_view out = text.substr(from, at - from);
  if (const std::size_t end = out.rfind("\n\n"); end != std::string_view::npos) out.remove_prefix(end + 2);
  return out;
}

std::string_view behind(std::string_view text, std::size_t at) {
  std::size_t to = std::min(text.size(), at + kAround);
  while (to > at && to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) --to;
  const std::string_view out = text.substr(at, to - at);
  return out.substr(0, out.find("\n\n"));
}

// Of HTML the words alone are shown, since what stands around them is full of tags.
bool shows_its_text(const FactPlace& place) {
  return place.source && !place.file.str().ends_with(".html") && !place.file.str().ends_with(".htm");
}

class Quotes {
 public:
  explicit Quotes(const HtmlContext& context) : context_(context) {}

  Markup run(const std::vector<std::size_t>& facts) {
    Markup out;
    for (const std::vector<std::size_t>& passage : passages(facts)) out += box(passage);
    return out;
  }

 private:
  const FactPlace& place(std::size_t fact) const { return context_.result.places[fact]; }

  // Facts that stand close together in a document's text; each passage where its first fact stands.
  std::vector<std::vector<std::size_t>> passages(const std::vector<std::size_t>& facts) const {
    std::vector<std::size_t> in_text;
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(in_text),
                 [&](std::size_t i) { return shows_its_text(place(i)); });
    std::sort(in_text.begin(), in_text.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(place(a).file, place(a).span.begin, a) < std::tie(place(b).file, place(b).span.begin, b);
    });
    std::map<std::size_t, std::size_t> passage_of;  // by fact
    std::vector<std::vector<std::size_t>> grouped;
    for (const std::size_t i : in_text) {
      if (grouped.empty() || !close(grouped.back(), i)) grouped.emplace_back();
      grouped.back().push_back(i);
      passage_of[i] = grouped.size() - 1;
    }
    std::vector<std::vector<std::size_t>> out;
    std::vector<bool> taken(grouped.size(), false);
    for (const std::size_t i : facts) {
      const auto found = passage_of.find(i);
      if (found == passage_of.end()) out.push_back({i});
      else if (!taken[found->second]) out.push_back(grouped[found->second]);
      if (found != passage_of.end()) taken[found->second] = true;
    }
    return out;
  }

  bool close(const std::vector<std::size_t>& passage, std::size_t next) const {
    const FactPlace& first = place(passage.front());
    const FactPlace& last = place(passage.back());
    const FactPlace& p = place(next);
    return p.file == last.file && p.source == last.source && p.span.begin <= last.span.end + 2 * kAround &&
           p.span.end <= first.span.begin + kPassage;
  }

  Markup box(const std::vector<std::size_t>& passage) const {
    Markup figures;
    bool named = false;
    for (const std::size_t i : passage) {
      const std::string about = context_.telling.quantity(i);
      named = named || !about.empty();
      Markup row = element("strong", short_text(context_.telling.figure(i)));
      if (!about.empty()) row += text(" ") + element("span", "of", short_text(about));
      figures += element("li", row);
    }
    const Markup said =
        shows_its_text(place(passage.front())) ? from_text(passage) : quote_words(context_, passage.front());
    // Marks say enough of several figures that have no name.
    Markup out = passage.size() > 1 && !named ? Markup() : element("ul", "figures", figures);
    if (!said.empty()) out += lines(element("blockquote", {{"dir", "auto"}}, element("p", said)));
    const std::string where = context_.place_words(passage.front());
    Markup source = context_.document_link(context_.fact(passage.front()).document);
    if (!where.empty()) source += text(", " + where);
    return lines(element("li", out + element("p", "where", source)));
  }

  Markup from_text(const std::vector<std::size_t>& passage) const {
    const std::string_view bytes = place(passage.front()).source->bytes();
    std::size_t at = place(passage.front()).span.begin;
    const std::string_view head = before(bytes, at);
    Markup out = text(at > head.size() && head.size() + 3 >= kAround ? "…" : "") + text(head);
    for (const std::size_t i : passage) {
      const Span span = place(i).span;
      if (span.begin < at) continue;  // one quote within another
      out += text(bytes.substr(at, span.begin - at)) + marked(place(i).source->slice(span), context_.fact(i));
      at = span.end;
    }
    const std::string_view tail = behind(bytes, at);
    return out + text(tail) + text(at + tail.size() < bytes.size() && tail.size() + 3 >= kAround ? "…" : "");
  }

  const HtmlContext& context_;
};

}  // namespace

Markup quote_words(const HtmlContext& context, std::size_t i) {
  const auto& quote = context.fact(i).quote;
  if (!quote) return {};
  Markup out;
  if (!quote->prefix.empty()) out += text("… ") + short_text(quote->prefix);
  out += marked(quote->exact, context.fact(i));
  if (!quote->suffix.empty()) out += short_text(quote->suffix) + text(" …");
  return out;
}

Markup quotes(const HtmlContext& context, const std::vector<std::size_t>& facts) {
  return lines(element("ul", "sides", Quotes(context).run(facts)));
}

}  // namespace verify
