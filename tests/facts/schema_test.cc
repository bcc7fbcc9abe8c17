// schema/facts.schema.json names exactly the keys that the reader takes.
#include <gtest/gtest.h>

#include <algorithm>

#include "facts/read_fact.h"
#include "support/temporary_folder.h"
#include "text/json_reader.h"

namespace verify {
namespace {

using Names = std::vector<std::string>;

/// schema/facts.schema.json, asked for the keys it knows.
class Schema {
 public:
  Schema() {
    const std::string path = std::string(VERIFY_SOURCE_DIR) + "/schema/facts.schema.json";
    Diagnostics diagnostics;
    document_ = JsonDocument::parse(*read_source(path), diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
  }

  JsonValue definition(const std::string& name) const { return *document_->root().find("definitions")->find(name); }
  Names keys(const std::string& name) const {
    Names out;
    for (const JsonValue property : definition(name).find("properties")->children()) out.emplace_back(property.key());
    std::sort(out.begin(), out.end());
    return out;
  }

  // The definitions that are pointed at.
  void collect(const JsonValue& value, Names& named) const {
    for (const JsonValue child : value.children()) {
      if (child.key() == "$ref" && child.kind() == JsonKind::string)
        named.emplace_back(child.text().substr(std::string("#/definitions/").size()));
      collect(child, named);
    }
  }
  JsonValue root() const { return document_->root(); }

 private:
  std::unique_ptr<JsonDocument> document_;
};

Names united(Names a, const Names& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  a.erase(std::unique(a.begin(), a.end()), a.end());
  return a;
}

TEST(FactsSchema, NamesTheKeysThatAreRead) {
  const Schema schema;
  const FactsKeys& keys = facts_keys();
  EXPECT_EQ(united(schema.keys("facts_file"), {"documentInfo"}), keys.root);
  EXPECT_EQ(schema.keys("report"), keys.root);
  EXPECT_EQ(schema.keys("document"), keys.document);
  EXPECT_EQ(schema.keys("fact"), keys.fact);
  EXPECT_EQ(schema.keys("xbrl_fact"), keys.xbrl_fact);
  EXPECT_EQ(united(keys.fact, {"links"}), keys.xbrl_fact);
  EXPECT_EQ(schema.keys("source"), keys.source);
  EXPECT_EQ(schema.keys("not_comparable_entry"), keys.not_comparable);
  EXPECT_EQ(schema.keys("documentInfo"), keys.document_info);
}

TEST(FactsSchema, TakesNoOtherKeys) {
  const Schema schema;
  for (const char* name :
       {"facts_file", "report", "document", "fact", "xbrl_fact", "source", "not_comparable_entry", "documentInfo"}) {
    const auto more = schema.definition(name).find("additionalProperties");
    EXPECT_TRUE(more && more->text() == "false") << name;
  }
}

TEST(FactsSchema, PointsAtDefinitionsThatAreThere) {
  const Schema schema;
  Names defined, named;
  for (const JsonValue definition : schema.root().find("definitions")->children())
    defined.emplace_back(definition.key());
  schema.collect(schema.root(), named);
  EXPECT_EQ(united(named, {}), united(defined, {}));
}

}  // namespace
}  // namespace verify
