// The reports `json`, `full` and `concise` in pieces, of which a run makes a whole report and `verify merge`
// (report/merge.h) the report of several runs: the same bytes, since nobody else knows how the pieces look.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "report/shared/options.h"

namespace verify {

/// Takes the pieces of a text in their order.
using Sink = std::function<void(std::string_view)>;

// JSON, from json_start to json_end: the list of findings, what stands between, the list of accepted findings if there
// are any, and the rest.

/// A list of findings in the JSON report.
class JsonList {
 public:
  /// Writes how the list starts, with its name.
  JsonList(const Sink& sink, std::string_view name);
  void add(std::string_view finding);  ///< what json_finding or json_accepted gives
  void end();

 private:
  const Sink& sink_;
  bool empty_ = true;
};

std::string json_start();
std::string json_finding(const CheckResult& result, const Finding& finding);
std::string json_accepted(const CheckResult& result, const AcceptedFinding& accepted);
/// What stands between the two lists: rules to look at, and notes about drafts.
std::string json_between(const CheckResult& result);
/// What stands behind the lists. Reads the result's idle acceptances, its comparison and its summary.
std::string json_end(const CheckResult& result);

// For people.

/// A finding of `concise`, a line.
std::string concise_line(const CheckResult& result, const Finding& finding);
/// The last line of `concise`; "" when nothing is accepted.
std::string concise_accepted(std::size_t accepted);
/// The facts of one document that nothing checks, in lines as wide as `width` allows; 0: as wide as a page.
std::string unchecked_lines(const std::string& document, const std::vector<std::string>& facts, std::size_t width);

}  // namespace verify
