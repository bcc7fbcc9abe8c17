// Keys go out in a fixed order, and none that repeats a default, so that the same facts always give the same bytes.
#include "facts/facts_files.h"

#include <algorithm>

#include "facts/references.h"
#include "quantity/unit.h"

namespace verify {

namespace {

std::string quoted(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// The members of an object, in the order they are added.
class Members {
 public:
  void add(std::string_view key, const std::string& json) { members_.push_back(quoted(key) + ": " + json); }
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) add(key, quoted(value));
  }

  bool empty() const { return members_.empty(); }
  std::string on_one_line() const { return members_.empty() ? "{}" : "{ " + joined(", ") + " }"; }
  std::string on_lines(const std::string& indent) const {
    if (members_.empty()) return "{}";
    return "{\n" + indent + "  " + joined(",\n" + indent + "  ") + "\n" + indent + "}";
  }

 private:
  std::string joined(const std::string& between) const {
    std::string out;
    for (const std::string& member : members_) out += (out.empty() ? "" : between) + member;
    return out;
  }

  std::vector<std::string> members_;
};

std::string document_block(const Document& document) {
  Members out;
  out.text("id", document.id);
  out.text("title", document.title);
  out.text("publisher", document.publisher);
  out.text("published", document.published);
  out.text("url", document.url);
  out.text("file", document.file);
  out.text("sha256", document.sha256);
  out.text("note", document.note);
  return out.on_one_line();
}

class FactPrinter {
 public:
  FactPrinter(const FactSet& set, const Fact& fact) : set_(set), fact_(fact) {}

  std::string run() {
    figure();
    dimensions();
    if (fact_.quote) {
      Members source;
      source.text("exact", fact_.quote->exact);
      source.text("prefix", fact_.quote->prefix);
      source.text("suffix", fact_.quote->suffix);
      out_.add("source", source.on_one_line());
    }
    if (fact_.weight != Rational(1)) out_.add("weight", quoted(fact_.weight.str()));
    if (fact_.fixed) out_.add("fixed", "true");
    supersedes();
    not_comparable();
    out_.text("note", fact_.note);
    return out_.on_lines("    ");
  }

 private:
  void figure() {
    if (fact_.upper) {
      const std::size_t dots = fact_.value.find("..");
      out_.add("range", "[" + quoted(fact_.value.substr(0, dots)) + ", " + quoted(fact_.value.substr(dots + 2)) + "]");
    } else {
      out_.add("value", quoted(fact_.value));
    }
    if (fact_.unit == kDateUnit) return;
    out_.text("hedge", hedge_name(fact_.written.hedge));
    if (fact_.written.scale != 0) out_.add("scale", std::to_string(fact_.written.scale));
    if (fact_.written.decimals_infinite) out_.add("decimals", "\"INF\"");
    else if (fact_.written.decimals) out_.add("decimals", std::to_string(*fact_.written.decimals));
  }

  void dimensions() {
    Members out;
    out.text("concept", fact_.concept_name);
    out.text("period", fact_.period);
    out.text("unit", fact_.unit);
    for (const auto& [name, member] : fact_.aspects) out.add(name, quoted(member));
    out_.add("dimensions", out.on_one_line());
  }

  // The shorter of the two names a fact has here, unless another has it too.
  std::string name_of(std::size_t target) const {
    const Fact& fact = set_.facts[target];
    const bool own = fact.document == fact_.document;
    if (own && facts_named(set_, fact_.document, fact.id).size() == 1) return fact.id;
    return set_.name_of(fact);
  }

  static std::string one_or_more(const std::vector<std::string>& elements) {
    if (elements.size() == 1) return elements[0];
    std::string out;
    for (const std::string& element : elements) out += (out.empty() ? "" : ", ") + element;
    return "[" + out + "]";
  }

  void supersedes() {
    std::vector<std::string> names;
    for (const std::size_t target : fact_.supersedes) names.push_back(quoted(name_of(target)));
    if (!names.empty()) out_.add("supersedes", one_or_more(names));
  }

  void not_comparable() {
    std::vector<std::string> entries;
    for (const NotComparable& other : fact_.not_comparable) {
      Members entry;
      entry.add("with", quoted(name_of(other.with)));
      entry.text("reason", other.reason);
      entries.push_back(entry.on_one_line());
    }
    if (!entries.empty()) out_.add("not-comparable", one_or_more(entries));
  }

  const FactSet& set_;
  const Fact& fact_;
  Members out_;
};

}  // namespace

std::string print_facts(const FactSet& set, std::size_t document) {
  Members root;
  // Every edition that is read means the same here.
  if (set.documents[document].xbrl)
    root.add("documentInfo", "{ \"documentType\": \"https://xbrl.org/2021/xbrl-json\" }");
  root.add("document", document_block(set.documents[document]));
  Members facts;
  for (const Fact& fact : set.facts) {
    if (fact.document == document) facts.add(fact.id, FactPrinter(set, fact).run());
  }
  root.add("facts", facts.on_lines("  "));
  return root.on_lines("") + "\n";
}

}  // namespace verify
