// pugixml parses in place, expands no declared entities and fetches nothing; recursion is the one danger that it
// leaves, hence the walk.
#include "documents/xml_walk.h"

#include <algorithm>
#include <cstring>

namespace verify {

std::string_view local_name(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute one : node.attributes()) {
    if (local_name(one.name()) == name) return one.value();
  }
  return {};
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node one : node.children()) {
    if (local_name(one.name()) == name) return one;
  }
  return {};
}

bool switched_on(pugi::xml_node node, std::string_view name) {
  const pugi::xml_node property = child(node, name);
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::size_t count_of(std::string_view text, std::size_t otherwise, std::size_t most) {
  if (text.empty()) return otherwise;
  std::size_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return otherwise;
    value = std::min(most, value * 10 + static_cast<std::size_t>(c - '0'));
  }
  return value;
}

std::unique_ptr<XmlPart> read_xml(Package& package, const std::string& part, const std::string& file,
                                  Diagnostics& diagnostics, unsigned flags) {
  auto bytes = package.read(part, diagnostics);
  if (!bytes) return nullptr;
  auto xml = std::make_unique<XmlPart>();
  xml->bytes = std::move(*bytes);
  const auto result = xml->tree.load_buffer_inplace(xml->bytes.data(), xml->bytes.size(), flags);
  if (result) return xml;
  diagnostics.push_back(
      diagnose_file(file, "part " + part + " is not well-formed XML, near its byte " + std::to_string(result.offset)));
  return nullptr;
}

}  // namespace verify
