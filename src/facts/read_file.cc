// Goes over the document's keys first, since its weight and dimensions are the defaults of all facts below.
#include "facts/read_fact.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "facts/xbrl.h"
#include "text/limits.h"

namespace verify {

namespace {

class FileReader {
 public:
  FileReader(FactsFile& file, const HedgeWords& hedges) : form_(file.source, file.diagnostics), file_(file) {
    defaults_.hedges = &hedges;
  }

  // False when its facts could not be looked at.
  bool run(const JsonValue& root) {
    if (!form_.is(root, JsonKind::object, "a facts file")) return false;
    const auto info = root.find("documentInfo");
    form_.known_keys(root, facts_keys().root, info.has_value());
    if (info && !read_info(*info)) return false;
    read_document(root);
    if (const auto dimensions = root.find("dimensions"))
      read_dimensions(form_, *dimensions, defaults_.xbrl, defaults_.dimensions);
    const auto facts = root.find("facts");
    if (!facts) {
      form_.complain(root.span(), "no \"facts\" in this file", "a facts file holds { \"document\": …, \"facts\": … }");
      return false;
    }
    if (!form_.is(*facts, JsonKind::object, "\"facts\"")) return false;
    return read_facts(*facts);
  }

 private:
  // Namespaces, taxonomy and the like have no meaning here: names are compared with their prefixes.
  bool read_info(const JsonValue& info) {
    if (!form_.is(info, JsonKind::object, "\"documentInfo\"")) return false;
    form_.known_keys(info, facts_keys().document_info, true);
    const auto type = info.find("documentType");
    if (!type) {
      form_.complain(info.span(), "\"documentInfo\" names no documentType",
                     "\"documentType\": \"https://xbrl.org/2021/xbrl-json\"");
      return false;
    }
    if (!form_.is(*type, JsonKind::string, "\"documentType\"")) return false;
    if (!is_xbrl_json(type->text())) {
      form_.complain(type->span(), "reports of the type \"" + std::string(type->text()) + "\" are not read",
                     "xBRL-JSON is: \"https://xbrl.org/2021/xbrl-json\"");
      return false;
    }
    defaults_.xbrl = true;
    return true;
  }

  void read_document(const JsonValue& root) {
    Document document;
    document.facts_file = form_.source().name();
    document.id = std::filesystem::path(document.facts_file).stem().string();
    document.xbrl = defaults_.xbrl;
    Span id_span = root.span();
    if (const auto block = root.find("document"); block && form_.is(*block, JsonKind::object, "\"document\"")) {
      form_.known_keys(*block, facts_keys().document);
      Span file;
      if (const auto id = block->find("id")) {
        document.id = form_.text_of(*block, "id");
        id_span = id->span();
        if (document.id.empty() && id->kind() == JsonKind::string)
          form_.complain(id_span, "the document's id is empty");
      }
      document.title = form_.text_of(*block, "title");
      document.publisher = form_.text_of(*block, "publisher");
      document.published = form_.text_of(*block, "published");
      document.url = form_.text_of(*block, "url");
      document.sha256 = form_.text_of(*block, "sha256");
      document.note = form_.text_of(*block, "note");
      document.file = form_.text_of(*block, "file", &file);
      document.file_origin = form_.origin(file);
      read_weight(form_, *block, defaults_.weight, defaults_.fixed);
    }
    file_.id = id_span;
    file_.document = std::move(document);
  }

  bool read_facts(const JsonValue& facts) {
    for (const JsonValue json : facts.children()) {
      auto fact = read_fact(form_, json, defaults_, file_.document->skipped);
      if (fact) {
        fact->names.fact = file_.facts.size();
        if (!fact->names.empty()) file_.names.push_back(std::move(fact->names));
        file_.facts.push_back(std::move(fact->fact));
      } else {
        file_.left_out.emplace_back(json.key());
      }
      if (form_.enough()) return false;
    }
    return true;
  }

  Form form_;
  FactsFile& file_;
  Defaults defaults_;
};

}  // namespace

FactsFile read_facts_file(const SourcePtr& source, const HedgeWords& hedges) {
  FactsFile out;
  out.source = source;
  const auto json = JsonDocument::parse(source, out.diagnostics);
  out.unread = !json || !FileReader(out, hedges).run(json->root());
  return out;
}

void add_file(FactsFile file, FilesRead& read, Diagnostics& diagnostics) {
  std::move(file.diagnostics.begin(), file.diagnostics.end(), std::back_inserter(diagnostics));
  read.unread = read.unread || file.unread;
  if (!file.document) return;
  const std::size_t document = read.documents.size();
  const auto [same, fresh] = read.documents_by_id.emplace(file.document->id, document);
  if (!fresh) {
    diagnostics.push_back(diagnose_at(
        *file.source, file.id,
        "the document id \"" + file.document->id + "\" is also used by " + read.documents[same->second].facts_file,
        "one file holds all facts of a document; ids tell documents apart"));
  }
  read.documents.push_back(*std::move(file.document));
  const std::size_t first = read.facts.size();
  for (Fact& fact : file.facts) fact.document = document;
  if (first == 0) read.facts = std::move(file.facts);
  else std::move(file.facts.begin(), file.facts.end(), std::back_inserter(read.facts));
  for (NamesInFact& names : file.names) {
    names.fact += first;
    read.names.push_back(std::move(names));
  }
  for (std::string& id : file.left_out) read.left_out.emplace(document, std::move(id));
}

// In the order of facts/read_fact.h; schema/facts.schema.json names the same keys, which tests/facts/schema_test.cc
// compares.

const FactsKeys& facts_keys() {
  static const FactsKeys kKeys = {
      {"$schema", "dimensions", "document", "documentInfo", "facts"},
      {"file", "fixed", "id", "note", "published", "publisher", "sha256", "title", "url", "weight"},
      {"decimals", "dimensions", "fixed", "hedge", "not-comparable", "note", "range", "scale", "source", "supersedes",
       "value", "weight"},
      {"exact", "prefix", "suffix"},
      {"reason", "with"},
      {"baseURL", "documentType", "features", "linkGroups", "linkTypes", "namespaces", "taxonomy"},
      {"decimals", "dimensions", "fixed", "hedge", "links", "not-comparable", "note", "range", "scale", "source",
       "supersedes", "value", "weight"},
  };
  return kKeys;
}

}  // namespace verify
