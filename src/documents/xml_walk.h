// Reads XML parts of packages with pugixml, and walks them without a stack. Names are compared without prefixes,
// since documents choose those.
#pragma once

#include <pugixml.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "documents/package.h"

namespace verify {

/// The name without its prefix: what an element is called is the same in every document, its prefix need not be.
std::string_view local_name(const char* name);
/// An attribute by its local name; empty where it isn't there.
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The first child of that local name; null where there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// A property that is there and not switched off: <w:b/>, <w:b w:val="true"/>.
bool switched_on(pugi::xml_node node, std::string_view name);

/// A count as attributes say it: clamped to `most`; `otherwise` where there is none.
std::size_t count_of(std::string_view text, std::size_t otherwise, std::size_t most);

/// An XML part. It is parsed where it lies: entities that a DOCTYPE declares are never expanded, nothing is fetched.
struct XmlPart {
  std::string bytes;        ///< what the tree points into
  pugi::xml_document tree;  ///< good for as long as the part
};
/// Nothing, with an error, where the part can't be read or isn't XML.
std::unique_ptr<XmlPart> read_xml(Package& package, const std::string& part, const std::string& file,
                                  Diagnostics& diagnostics, unsigned flags = pugi::parse_default);

/// Goes through all that is below `root` in document order, without a stack: `enter` says whether to go into a node,
/// `leave` is called for each it went into. Linear.
template <class Enter, class Leave>
void walk_xml(pugi::xml_node root, Enter enter, Leave leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    const bool inside = enter(node);
    if (inside && node.first_child()) {
      node = node.first_child();
      continue;
    }
    if (inside) leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace verify
