#include "facts/load.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <initializer_list>
#include <numeric>
#include <system_error>

#include "quantity/date.h"
#include "quantity/unit.h"
#include "text/json.h"

namespace verify {

namespace fs = std::filesystem;

std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    std::error_code ignored;
    if (!fs::is_directory(path, error)) {
      files.push_back(fs::path(path).lexically_normal().string());
      continue;
    }
    fs::recursive_directory_iterator entry(path, fs::directory_options::none, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with(".")) {
        entry.disable_recursion_pending();
      } else if (entry->path().extension() == ".json" && !fs::is_directory(entry->path(), ignored)) {
        files.push_back(entry->path().lexically_normal().string());
      }
    }
    if (error) diagnostics.push_back(diagnose_file(path, "cannot be listed: " + error.message()));
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

namespace {

// Enough to work on; each costs a look along its line.
constexpr std::size_t kMaxMistakes = 200;

/// Reads one file into the set; every complaint goes through `complain`.
class FactsReader {
 public:
  FactsReader(SourcePtr source, FactSet& set, Diagnostics& diagnostics, const HedgeWords& hedges)
      : source_(std::move(source)), set_(set), diagnostics_(diagnostics), hedges_(hedges) {}

  void run() {
    const auto json = JsonDocument::parse(source_, diagnostics_);
    if (!json) return;
    const JsonValue root = json->root();
    if (!is(root, JsonKind::object, "a facts file")) return;
    known_keys(root, {"document", "dimensions", "facts", "documentInfo", "$schema"});
    if (const auto info = root.find("documentInfo")) {
      complain(info->key_span(), "xBRL-JSON reports are not read yet",
               "write \"document\": { \"id\": … } in place of \"documentInfo\"");
      return;
    }
    read_document(root);
    if (const auto defaults = root.find("dimensions")) read_dimensions(*defaults, defaults_);
    const auto facts = root.find("facts");
    if (!facts) {
      complain(root.span(), "no \"facts\" in this file", "a facts file holds { \"document\": …, \"facts\": … }");
      return;
    }
    if (!is(*facts, JsonKind::object, "\"facts\"")) return;
    const std::size_t before = diagnostics_.size();
    for (const JsonValue fact : facts->children()) {
      read_fact(fact);
      if (diagnostics_.size() - before < kMaxMistakes) continue;
      complain(fact.key_span(), "more than " + std::to_string(kMaxMistakes) +
                                    " mistakes in this file; the rest of it was not looked at");
      break;
    }
  }

 private:
  using Dimensions = std::map<std::string, std::pair<std::string, Span>>;

  void complain(Span span, std::string message, std::string help = {}) {
    diagnostics_.push_back(diagnose_at(*source_, span, std::move(message), std::move(help)));
  }
  Origin origin(Span span) const { return {source_, span}; }

  bool is(const JsonValue& value, JsonKind kind, const std::string& what) {
    if (value.kind() == kind) return true;
    complain(value.span(), what + " must be " + std::string(json_kind_name(kind)) + ", not " +
                               std::string(json_kind_name(value.kind())));
    return false;
  }

  bool known_keys(const JsonValue& object, std::initializer_list<const char*> keys) {
    const std::vector<std::string> names(keys.begin(), keys.end());
    bool all = true;
    for (const JsonValue member : object.children()) {
      if (std::find(names.begin(), names.end(), member.key()) != names.end()) continue;
      all = false;
      complain(member.key_span(),
               "unknown key \"" + std::string(member.key()) + "\"" + did_you_mean(member.key(), names));
    }
    return all;
  }

  // The text of a member that is a string; complains when it is there and is none.
  std::string text_of(const JsonValue& object, std::string_view name, Span* where = nullptr) {
    const auto member = object.find(name);
    if (!member || !is(*member, JsonKind::string, "\"" + std::string(name) + "\"")) return {};
    if (where != nullptr) *where = member->span();
    return std::string(member->text());
  }

  void read_document(const JsonValue& root) {
    Document document;
    document.facts_file = source_->name();
    document.id = fs::path(source_->name()).stem().string();
    Span id_span = root.span();
    if (const auto block = root.find("document"); block && is(*block, JsonKind::object, "\"document\"")) {
      known_keys(*block, {"id", "title", "publisher", "published", "url", "file", "sha256", "note"});
      Span file;
      if (const auto id = block->find("id")) {
        document.id = text_of(*block, "id");
        id_span = id->span();
        if (document.id.empty() && id->kind() == JsonKind::string) complain(id_span, "the document's id is empty");
      }
      document.title = text_of(*block, "title");
      document.publisher = text_of(*block, "publisher");
      document.published = text_of(*block, "published");
      document.url = text_of(*block, "url");
      document.file = text_of(*block, "file", &file);
      document.file_origin = origin(file);
    }
    const auto same = std::find_if(set_.documents.begin(), set_.documents.end(),
                                   [&](const Document& other) { return other.id == document.id; });
    if (same != set_.documents.end()) {
      complain(id_span, "the document id \"" + document.id + "\" is also used by " + same->facts_file,
               "one file holds all facts of a document; ids tell documents apart");
    }
    set_.documents.push_back(std::move(document));
  }

  void read_dimensions(const JsonValue& object, Dimensions& into) {
    if (!is(object, JsonKind::object, "\"dimensions\"")) return;
    for (const JsonValue member : object.children()) {
      if (!is(member, JsonKind::string, "the dimension \"" + std::string(member.key()) + "\"")) continue;
      into[std::string(member.key())] = {std::string(member.text()), member.span()};
    }
  }

  void read_fact(const JsonValue& json) {
    const std::size_t complaints = diagnostics_.size();
    Fact fact;
    fact.document = set_.documents.size() - 1;
    fact.id = json.key();
    fact.origin = origin(json.key_span());
    if (!is(json, JsonKind::object, "the fact \"" + fact.id + "\"")) return;
    misspelt_ = !known_keys(json, {"value", "range", "hedge", "scale", "decimals", "dimensions", "source", "note"});
    read_aspects(json, fact);
    read_figure(json, fact);
    read_quote(json, fact);
    fact.note = text_of(json, "note");
    if (diagnostics_.size() == complaints) set_.facts.push_back(std::move(fact));
  }

  void read_aspects(const JsonValue& json, Fact& fact) {
    Dimensions dimensions = defaults_;
    if (const auto own = json.find("dimensions")) read_dimensions(*own, dimensions);
    for (auto& [name, entry] : dimensions) {
      auto& [text, span] = entry;
      if (name == "concept") {
        fact.concept_name = text;
        fact.concept_origin = origin(span);
      } else if (name == "unit") {
        fact.unit = text;
        fact.unit_origin = origin(span);
      } else if (name == "period") {
        fact.period = text;
        fact.period_origin = origin(span);
      } else {
        fact.aspects[name] = text;
        fact.aspect_origins[name] = origin(span);
      }
    }
    if (fact.concept_name.empty()) {
      complain(json.key_span(), "the fact \"" + fact.id + "\" names no concept",
               "\"dimensions\": { \"concept\": \"…\" }");
    }
  }

  std::optional<int> small_integer(const JsonValue& value, const std::string& what) {
    const std::string_view text = value.text();
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool number = value.kind() == JsonKind::number || value.kind() == JsonKind::string;
    if (!number || error != std::errc() || end != text.data() + text.size() || out < -kMaxNumeralExponent ||
        out > kMaxNumeralExponent) {
      complain(value.span(), what + " must be a whole number within ±" + std::to_string(kMaxNumeralExponent));
      return std::nullopt;
    }
    return out;
  }

  void read_figure(const JsonValue& json, Fact& fact) {
    Written written;
    if (const auto hedge = json.find("hedge"); hedge && is(*hedge, JsonKind::string, "\"hedge\"")) {
      if (const auto known = hedge_from_word(hedge->text(), hedges_)) {
        written.hedge = *known;
      } else {
        complain(hedge->span(),
                 "unknown hedge \"" + std::string(hedge->text()) + "\"" + meant_hedge(hedge->text(), hedges_),
                 "one of exactly, about, nearly, over, under, at-least, at-most");
      }
    }
    if (const auto scale = json.find("scale")) { written.scale = small_integer(*scale, "\"scale\"").value_or(0); }
    if (const auto decimals = json.find("decimals")) {
      if (decimals->kind() == JsonKind::string && decimals->text() == "INF") {
        written.decimals_infinite = true;
      } else {
        written.decimals = small_integer(*decimals, "\"decimals\"");
      }
    }
    const auto value = json.find("value");
    const auto range = json.find("range");
    if (value && range) {
      complain(range->key_span(), "a fact has a \"value\" or a \"range\", not both");
    } else if (value) {
      fact.value_origin = origin(value->span());
      fact.written = written;
      if (is_string_figure(*value)) {
        fact.value = value->text();
        if (fact.unit == kDateUnit) {
          read_date(*value);
        } else {
          fact.written = numeral(*value, written);
        }
      }
    } else if (range) {
      read_range_figure(*range, written, fact);
    } else if (!misspelt_) {
      complain(json.key_span(), "the fact \"" + fact.id + "\" has no value", "\"value\": \"8279\"");
    }
  }

  bool is_string_figure(const JsonValue& value) {
    if (value.kind() == JsonKind::string) return true;
    if (value.kind() == JsonKind::number) {
      complain(value.span(), "a figure is a decimal string, not a JSON number",
               "JSON numbers are doubles; write \"" + std::string(value.text()) + "\"");
    } else {
      is(value, JsonKind::string, "a figure");
    }
    return false;
  }

  void read_date(const JsonValue& value) {
    const auto date = parse_date(value.text());
    if (!date) complain_in(value, date.fault());
  }

  Written numeral(const JsonValue& value, Written written) {
    const auto parsed = parse_numeral(value.text());
    if (parsed) {
      written.numeral = *parsed;
    } else {
      complain_in(value, parsed.fault());
    }
    return written;
  }

  void read_range_figure(const JsonValue& range, const Written& written, Fact& fact) {
    fact.value_origin = origin(range.span());
    std::vector<JsonValue> ends;
    if (range.kind() == JsonKind::array) {
      for (const JsonValue end : range.children()) ends.push_back(end);
    }
    if (ends.size() != 2) {
      complain(range.span(), "a range is two figures: [\"20\", \"30\"]");
      return;
    }
    if (!is_string_figure(ends[0]) || !is_string_figure(ends[1])) return;
    fact.value = std::string(ends[0].text()) + ".." + std::string(ends[1].text());
    fact.written = numeral(ends[0], written);
    fact.upper = numeral(ends[1], written);
    if (fact.upper->numeral.value < fact.written.numeral.value) {
      complain(ends[1].span(), "the range ends below its start");
    }
    if (written.hedge != Hedge::none && written.hedge != Hedge::exactly) {
      complain(range.span(), "a range takes no hedge");
    }
  }

  // A fault inside a JSON string: its offset counts decoded bytes, which are the written ones unless there are escapes.
  void complain_in(const JsonValue& value, const Fault& fault) {
    const Span span = value.span();
    const bool plain = value.text().size() + 2 == span.end - span.begin;
    const std::size_t at = plain ? std::min(span.begin + 1 + fault.at, span.end - 1) : span.begin;
    complain({at, plain ? at + 1 : span.end}, fault.message, fault.help);
  }

  void read_quote(const JsonValue& json, Fact& fact) {
    const auto source = json.find("source");
    if (!source || !is(*source, JsonKind::object, "\"source\"")) return;
    known_keys(*source, {"exact", "prefix", "suffix"});
    Quote quote{text_of(*source, "exact"), text_of(*source, "prefix"), text_of(*source, "suffix")};
    if (quote.exact.empty()) {
      complain(source->span(), "a source needs the words quoted: \"exact\": \"…\"");
      return;
    }
    fact.quote = std::move(quote);
  }

  SourcePtr source_;
  FactSet& set_;
  Diagnostics& diagnostics_;
  const HedgeWords& hedges_;
  Dimensions defaults_;
  bool misspelt_ = false;  // the fact at hand has a key nobody knows, perhaps its value
};

// Documents by id and facts by document and id.
void sort_set(FactSet& set) {
  std::vector<std::size_t> order(set.documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return set.documents[a].id < set.documents[b].id; });
  std::vector<std::size_t> place(order.size());
  std::vector<Document> documents;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    documents.push_back(std::move(set.documents[order[i]]));
  }
  set.documents = std::move(documents);
  for (Fact& fact : set.facts) fact.document = place[fact.document];
  std::stable_sort(set.facts.begin(), set.facts.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.document, a.id) < std::tie(b.document, b.id);
  });
}

}  // namespace

FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges) {
  FactSet set;
  for (const SourcePtr& source : sources) FactsReader(source, set, diagnostics, hedges).run();
  sort_set(set);
  return set;
}

FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges) {
  std::vector<SourcePtr> sources;
  for (const std::string& file : files) {
    const auto source = read_source(file);
    if (source) {
      sources.push_back(*source);
    } else {
      diagnostics.push_back(diagnose_file(file, source.fault().message.substr(file.size() + 2)));
    }
  }
  return load_facts(sources, diagnostics, hedges);
}

}  // namespace verify
