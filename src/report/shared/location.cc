// Places of findings, paths and links.
#include "report/shared/location.h"

#include <filesystem>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace fs = std::filesystem;

namespace {

ShownPlace at(const Origin& origin, ColumnUnit unit) {
  return {origin.source->name(), region_of(*origin.source, origin.span, unit), true, {}};
}

ShownPlace file(std::string path) { return {std::move(path), {}, false, {}}; }

}  // namespace

std::string path_in(const Folders& folders, const std::string& path) {
  const fs::path given = fs::path(path).lexically_normal();
  if (folders.root.empty()) return given.generic_string();
  const fs::path whole = (fs::path(folders.working) / given).lexically_normal();
  const fs::path inside = whole.lexically_relative(fs::path(folders.root).lexically_normal());
  const bool outside = inside.empty() || *inside.begin() == "..";
  return (outside ? given : inside).generic_string();
}

std::string uri_of(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain =
        is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain) out += c;
    else out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return out;
}

ShownPlace shown_place(const CheckResult& result, std::size_t index, ColumnUnit unit) {
  const Fact& fact = result.facts.facts[index];
  const FactPlace& place = result.places[index];
  if (place.source) return {place.file, region_of(*place.source, place.span, unit), true, {}};
  if (result.facts.document_of(fact).draft || !fact.origin.source) {
    ShownPlace out = file(place.file);
    out.within = visible(place.within);
    return out;
  }
  ShownPlace out = at(fact.origin, unit);
  if (!place.within.empty()) out.within = visible(place.file + ", " + place.within);
  return out;
}

std::optional<ShownPlace> place_of_rule(const CheckResult& result, const std::string& rule, ColumnUnit unit) {
  for (const Rule& r : result.rules.rules) {
    if (r.name == rule && r.origin.source) return at(r.origin, unit);
  }
  return std::nullopt;
}

ShownPlace shown_place(const CheckResult& result, const Finding& finding, ColumnUnit unit) {
  if (finding.primary) return shown_place(result, *finding.primary, unit);
  if (const auto rule = place_of_rule(result, finding.rule, unit)) return *rule;
  if (!finding.facts.empty()) return shown_place(result, finding.facts.front(), unit);
  if (!result.facts.documents.empty()) return file(result.facts.documents.front().facts_file);
  for (const Concept& c : result.rules.concepts) {
    if (c.origin.source) return at(c.origin, unit);
  }
  return file(".");
}

std::string linked(const Links& links, const std::string& path, const std::string& text) {
  const std::string whole = (std::filesystem::path(links.working) / path).lexically_normal().generic_string();
  const std::string uri = uri_of(whole);  // file:///…
  constexpr std::string_view kScheme = "file://";
  if (!uri.starts_with(kScheme)) return text;
  return "\x1b]8;;" + std::string(kScheme) + uri_of(links.host) + uri.substr(kScheme.size()) + "\x1b\\" + text +
         "\x1b]8;;\x1b\\";
}

}  // namespace verify
