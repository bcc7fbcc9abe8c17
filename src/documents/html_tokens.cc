// Cuts as the HTML standard's tokenizer does where documents differ by it: quotes in attributes, comments, and
// elements whose content is no markup (script, style, title).
#include "documents/html_tokens.h"
#include "text/ascii.h"

#include <algorithm>

namespace verify {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool same_small(std::string_view text, std::string_view wanted) {
  return text.size() == wanted.size() &&
         std::equal(text.begin(), text.end(), wanted.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

bool holds_raw_text(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title" || name == "xmp" ||
         name == "iframe" || name == "noembed" || name == "noframes";
}

}  // namespace

bool HtmlTokens::tag_here(std::size_t i) const {
  if (html_[i] != '<' || i + 1 >= html_.size()) return false;
  const char c = html_[i + 1];
  return is_ascii_letter(c) || c == '!' || c == '?' || c == '/';
}

std::optional<HtmlToken> HtmlTokens::next() {
  while (at_ < html_.size()) {
    if (!tag_here(at_)) {
      const std::size_t start = at_++;
      while (at_ < html_.size() && !tag_here(at_)) at_ = std::min(html_.size(), html_.find('<', at_ + 1));
      return HtmlToken{HtmlToken::Kind::text, {start, at_}, {}};
    }
    const bool end = html_[at_ + 1] == '/';
    if (is_ascii_letter(html_[at_ + 1]) || (end && at_ + 2 < html_.size() && is_ascii_letter(html_[at_ + 2])))
      return tag();
    skip_markup();
  }
  return std::nullopt;
}

HtmlToken HtmlTokens::tag() {
  HtmlToken token;
  const bool end = html_[at_ + 1] == '/';
  token.kind = end ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  std::size_t i = at_ + (end ? 2 : 1);
  for (; i < html_.size() && !blank(html_[i]) && html_[i] != '>' && html_[i] != '/'; ++i) {
    // No name that is known is longer.
    if (token.name.size() < 32) token.name += ascii_lower(html_[i]);
  }
  token.span = {at_, end_of_tag(i)};
  at_ = token.span.end;
  if (!end && holds_raw_text(token.name)) skip_raw_text(token.name);
  return token;
}

// Behind the closing bracket, which in a quoted attribute closes nothing. A tag that never ends takes all that is left.
std::size_t HtmlTokens::end_of_tag(std::size_t i) const {
  char quote = 0;
  bool value = false;  // a quote starts a value only behind an equals sign
  for (; i < html_.size(); ++i) {
    const char c = html_[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if (value && (c == '"' || c == '\'')) {
      quote = c;
      value = false;
    } else if (c == '=') {
      value = true;
    } else if (!blank(c)) {
      value = false;
    }
  }
  return html_.size();
}

void HtmlTokens::skip_markup() {
  const bool comment = html_.substr(at_).starts_with("<!--");
  const std::string_view end = comment ? "-->" : ">";
  // "<!-->" is a whole comment.
  const std::size_t found = html_.find(end, at_ + 2);
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
}

void HtmlTokens::skip_raw_text(const std::string& name) {
  for (; at_ < html_.size(); ++at_) {
    at_ = std::min(html_.size(), html_.find('<', at_));
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("</") && same_small(rest.substr(2, name.size()), name)) return;
  }
}

std::optional<std::string_view> html_attribute(std::string_view tag, std::string_view name) {
  std::size_t i = 1;
  const auto skip_blanks = [&] {
    while (i < tag.size() && blank(tag[i])) ++i;
  };
  while (i < tag.size() && !blank(tag[i]) && tag[i] != '>') ++i;
  while (i < tag.size()) {
    while (i < tag.size() && (blank(tag[i]) || tag[i] == '/' || tag[i] == '>')) ++i;
    const std::size_t start = i;
    while (i < tag.size() && !blank(tag[i]) && tag[i] != '=' && tag[i] != '>' && tag[i] != '/') ++i;
    const std::string_view key = tag.substr(start, i - start);
    skip_blanks();
    std::string_view value;
    if (i < tag.size() && tag[i] == '=') {
      ++i;
      skip_blanks();
      const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i] : '\0';
      const std::size_t from = quote != 0 ? i + 1 : i;
      i = from;
      while (i < tag.size() && (quote != 0 ? tag[i] != quote : !blank(tag[i]) && tag[i] != '>')) ++i;
      value = tag.substr(from, i - from);
      if (quote != 0) ++i;
    }
    if (same_small(key, name)) return value;
    if (i == start) ++i;
  }
  return std::nullopt;
}

}  // namespace verify
