// Writes and reads the lines of a partial result. The place of a finding is written in texts whose order as bytes is
// the order of the report: findings stand by kind, then in the order of components (solve/components.h), which is that
// of their first figures; components without a figure come last, by their first relation.
#include "report/partial.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "report/pieces.h"
#include "report/report.h"
#include "report/shared/telling.h"
#include "text/sha256.h"
#include "text/utf8.h"

namespace verify {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kAbout =
    "partial result of one shard: `verify merge` makes the report of all partial results of a set";

struct Count {
  const char* name;
  std::size_t Summary::*of;
};
constexpr Count kCounts[] = {
    {"facts", &Summary::facts},
    {"relations", &Summary::relations},
    {"hold", &Summary::hold},
    {"derived_only", &Summary::derived_only},
    {"contradictions", &Summary::contradictions},
    {"implausible", &Summary::implausible},
    {"undecided", &Summary::undecided},
    {"accepted", &Summary::accepted},
    {"stale_quotes", &Summary::stale_quotes},
    {"ambiguous_quotes", &Summary::ambiguous_quotes},
    {"quotes_found", &Summary::quotes_found},
    {"quotes_absent", &Summary::quotes_absent},
    {"not_cross_checked", &Summary::not_cross_checked},
    {"superseded", &Summary::superseded},
};

// In digits of one width, so that the order of texts is that of days.
std::string sortable(const Day& day) {
  char out[64];
  const auto positive = [](std::int64_t n) { return static_cast<long long>(n + 1'000'000'000'000); };
  std::snprintf(out, sizeof out, "%013lld %013lld ", positive(day.earliest.days), positive(day.latest.days));
  return out + day.scope.str() + std::string(1, '\0') + std::to_string(positive(day.offset));
}

std::vector<std::string> place_of(const Relation& r) {
  std::vector<std::string> out = {"1", r.name.str()};
  for (const auto& [dimension, member] : r.aspects) {
    out.emplace_back("+");
    out.push_back(dimension);
    out.push_back(member);
  }
  out.emplace_back("");
  out.push_back(std::to_string(r.when.index()));
  if (const auto* day = std::get_if<Day>(&r.when)) out.push_back(sortable(*day));
  if (const auto* period = std::get_if<Period>(&r.when)) {
    out.push_back(sortable(period->first));
    out.push_back(sortable(period->last));
  }
  return out;
}

class Writer {
 public:
  Writer(const CheckResult& result, const std::string& version, const std::string& fail_on)
      : result_(result), version_(version), fail_on_(fail_on) {}

  std::string run() {
    head();
    for (const SuspectRule& s : result_.suspects) {
      line({{"rule", s.name},
            {"place", place_of_rule(result_, s.name)},
            {"failing", s.failing},
            {"places", s.places},
            {"figures", s.figures}});
    }
    acceptances();
    summary();
    for (const Finding& f : result_.findings) {
      Json out = finding(f);
      out["json"] = json_finding(result_, f);
      out["full"] = render_finding(result_, f, {});
      out["concise"] = log_safe(concise_line(result_, f));
      line({{"finding", std::move(out)}});
    }
    for (const AcceptedFinding& a : result_.accepted) {
      Json out = finding(a.finding);
      out["json"] = json_accepted(result_, a);
      out["full"] = accepted_line(a);
      out["concise"] = "";
      line({{"accepted", std::move(out)}});
    }
    unchecked();
    out_ += Json({{"end", lines_}, {"sha256", checksum_}}).dump() + "\n";
    return std::move(out_);
  }

 private:
  void line(const Json& json) {
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    checksum_ = checksum_after(checksum_, text);
    ++lines_;
    out_ += text + "\n";
  }

  void head() {
    const Shard& shard = *result_.shard;
    line({{"about", kAbout},
          {"program", version_},
          {"set", shard.set},
          {"shard", shard.number},
          {"of", shard.of},
          {"today", result_.today.days},
          {"fail_on", fail_on_},
          {"all_conflicts", result_.conflicts == ConflictsSought::all},
          {"cut", shard.cut},
          {"documents", shard.documents},
          {"facts", shard.facts},
          {"skipped", shard.skipped}});
  }

  void acceptances() {
    std::set<std::string> used;
    for (const AcceptedFinding& a : result_.accepted) used.insert(a.acceptance.fingerprint);
    const FiguresNow now(result_);
    for (const Acceptance& a : result_.acceptances) {
      Json out;
      out["acceptance"] = a.fingerprint;
      out["reason"] = a.reason;
      out["accepted"] = a.accepted ? Json(a.accepted->days) : Json(nullptr);
      out["until"] = a.until ? Json(a.until->days) : Json(nullptr);
      out["used"] = used.count(a.fingerprint) > 0;
      out["figures"] = Json::array();
      const std::vector<FigureNow> figures = now.of(a);
      for (std::size_t i = 0; i < figures.size(); ++i) {
        out["figures"].push_back({{"fact", a.facts[i].fact},
                                  {"value", a.facts[i].value},
                                  {"document", figures[i].document},
                                  {"looked_up", figures[i].looked_up},
                                  {"now", figures[i].words ? Json(*figures[i].words) : Json(nullptr)}});
      }
      line(out);
    }
  }

  void summary() {
    Json out;
    for (const Count& count : kCounts) out[count.name] = result_.summary.*count.of;
    std::size_t relations = 0;
    for (const ConsistentComponent& c : result_.consistent) relations += c.component.relations.size();
    out["relations_made"] = relations;
    line({{"summary", std::move(out)}});
  }

  Json finding(const Finding& f) const {
    Json out;
    out["kind"] = static_cast<std::size_t>(f.kind);
    const Component* component = f.component ? &result_.consistent[*f.component].component : nullptr;
    if (component == nullptr) out["place"] = place_of(f.facts.front());
    else if (!component->claims.empty())
      out["place"] = place_of(result_.problem.claims[component->claims.front()].fact);
    else if (component->relations.empty()) out["place"] = {"1"};
    else out["place"] = verify::place_of(result_.problem.relations[component->relations.front()]);
    out["rule_alone"] = rule_alone(f);
    return out;
  }

  std::vector<std::string> place_of(std::size_t fact) const {
    const Fact& f = result_.facts.facts[fact];
    return {"0", result_.facts.document_of(f).id, f.id};
  }

  void unchecked() {
    std::map<std::size_t, std::vector<std::string>> by_document;
    for (std::size_t i = 0; i < result_.facts.facts.size(); ++i) {
      const Fact& f = result_.facts.facts[i];
      if (result_.checks(i) && !result_.cross_checked[i] && !f.superseded) by_document[f.document].push_back(f.id);
    }
    for (const auto& [document, facts] : by_document)
      line({{"unchecked", result_.facts.documents[document].id}, {"facts", facts}});
  }

  const CheckResult& result_;
  const std::string& version_;
  const std::string& fail_on_;
  std::string out_, checksum_;
  std::size_t lines_ = 0;
};

std::optional<Date> day_of(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional(Date{json.get<std::int32_t>()});
}

PartialFinding finding_of(const Json& in) {
  PartialFinding out;
  const std::size_t kind = in.at("kind");
  out.kind = static_cast<FindingKind>(kind);
  in.at("place").get_to(out.place);
  in.at("rule_alone").get_to(out.rule_alone);
  in.at("json").get_to(out.json);
  in.at("full").get_to(out.full);
  in.at("concise").get_to(out.concise);
  return out;
}

PartialHead head_of(const Json& in) {
  PartialHead out;
  in.at("program").get_to(out.version);
  in.at("set").get_to(out.set);
  in.at("shard").get_to(out.shard);
  in.at("of").get_to(out.of);
  in.at("today").get_to(out.today.days);
  in.at("fail_on").get_to(out.fail_on);
  in.at("all_conflicts").get_to(out.all_conflicts);
  in.at("cut").get_to(out.cut);
  in.at("documents").get_to(out.documents);
  in.at("facts").get_to(out.facts);
  in.at("skipped").get_to(out.skipped);
  return out;
}

PartialAcceptance acceptance_of(const Json& in) {
  PartialAcceptance out;
  in.at("acceptance").get_to(out.acceptance.fingerprint);
  in.at("reason").get_to(out.acceptance.reason);
  out.acceptance.accepted = day_of(in.at("accepted"));
  out.acceptance.until = day_of(in.at("until"));
  in.at("used").get_to(out.used);
  for (const Json& figure : in.at("figures")) {
    out.acceptance.facts.push_back({figure.at("fact"), figure.at("value")});
    FigureNow now{figure.at("document"), figure.at("looked_up"), std::nullopt};
    if (!figure.at("now").is_null()) now.words = figure.at("now").get<std::string>();
    out.figures.push_back(std::move(now));
  }
  return out;
}

PartialLine line_of(const Json& in) {
  PartialLine out;
  if (in.contains("about")) {
    out.head = head_of(in);
  } else if (in.contains("rule")) {
    out.rule = {{in.at("rule"), in.at("failing"), in.at("places"), in.at("figures")}, in.at("place")};
  } else if (in.contains("acceptance")) {
    out.acceptance = acceptance_of(in);
  } else if (in.contains("summary")) {
    out.summary.emplace();
    for (const Count& count : kCounts) in.at("summary").at(count.name).get_to(out.summary->summary.*count.of);
    in.at("summary").at("relations_made").get_to(out.summary->relations);
  } else if (in.contains("finding")) {
    out.finding = finding_of(in.at("finding"));
  } else if (in.contains("accepted")) {
    out.accepted = finding_of(in.at("accepted"));
  } else if (in.contains("unchecked")) {
    out.unchecked = {in.at("unchecked"), in.at("facts").get<std::vector<std::string>>()};
  } else {
    out.end = {in.at("end"), in.at("sha256")};
  }
  return out;
}

}  // namespace

std::string write_partial(const CheckResult& result, const std::string& version, const std::string& fail_on) {
  return Writer(result, version, fail_on).run();
}

Result<PartialLine> read_partial_line(std::string_view line) {
  try {
    return line_of(Json::parse(line));
  } catch (const Json::exception&) { return Fault{"is no line of a partial result", 0, ""}; }
}

void add_counts(const Summary& part, Summary& total) {
  for (const Count& count : kCounts) total.*count.of += part.*count.of;
}

std::string checksum_after(const std::string& before, std::string_view line) {
  return sha256_hex(before + std::string(line));
}

}  // namespace verify
