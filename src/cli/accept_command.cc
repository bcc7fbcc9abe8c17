// `verify accept`: finds the finding that a fingerprint means among those of a whole check, or the acceptances that are
// of no use, and edits the file of acceptances.
#include "cli/commands.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

#include "check/acceptance_file.h"
#include "check/limits.h"
#include "check/pipeline.h"
#include "check/stages.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Digits of a fingerprint that have to be given: with fewer, a mistyped one often names another finding.
constexpr std::size_t kShortest = 6;

/// The text of the file of acceptances as it is now, whatever it was when the check began, and as it will be written.
/// Acceptances are removed at most once, and before one is added, since both count them as they were read.
class AcceptanceText {
 public:
  explicit AcceptanceText(const std::string& file) : file_(file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
      if (const auto source = read_source(file)) text_ = std::string((*source)->bytes());
    }
    edited_ = text_;
    Diagnostics ignored;  // told by `write`
    for (const Acceptance& a : parse_acceptances(std::make_shared<const Source>(file_, text_), ignored))
      fingerprints_.push_back(a.fingerprint);
  }

  bool has(const std::string& fingerprint) const {
    return std::count(fingerprints_.begin(), fingerprints_.end(), fingerprint) > 0;
  }

  void remove(const std::vector<std::string>& fingerprints) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < fingerprints_.size(); ++i) {
      if (std::count(fingerprints.begin(), fingerprints.end(), fingerprints_[i]) > 0) numbers.push_back(i);
    }
    edited_ = without_acceptances(edited_, numbers);
    for (const std::string& f : fingerprints) std::erase(fingerprints_, f);
  }

  void add(const Acceptance& a) {
    edited_ = with_acceptance(edited_, a);
    fingerprints_.push_back(a.fingerprint);
  }

  // Writes the edited text only if it reads back as what was meant. What went wrong, or nothing.
  std::string write() const {
    Diagnostics diagnostics;
    std::vector<std::string> read;
    for (const Acceptance& a : parse_acceptances(std::make_shared<const Source>(file_, edited_), diagnostics))
      read.push_back(a.fingerprint);
    if (!diagnostics.empty() || read != fingerprints_)
      return visible(file_) + " can't be edited safely, and was left as it is";
    return replace_file(file_, text_, edited_);
  }

 private:
  std::string file_, text_, edited_;
  std::vector<std::string> fingerprints_;  // in the order of the edited text
};

/// Keeps other runs from editing the file of acceptances meanwhile: each waits for its turn. Nothing is left behind,
/// also where the program is killed. Where the file system knows no locks, an edit that comes between is still noticed.
class Turn {
 public:
  explicit Turn(const std::string& file) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    folder_ = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int waited = 0; folder_ >= 0 && flock(folder_, LOCK_EX | LOCK_NB) != 0; waited += kStep) {
      if (errno != EWOULDBLOCK && errno != EINTR) break;
      if (waited >= kMaxAcceptSeconds * 1000) {
        came_ = false;
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(kStep));
    }
  }
  ~Turn() {
    if (folder_ >= 0) close(folder_);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  bool came() const { return came_; }

 private:
  static constexpr int kStep = 20;  // milliseconds
  int folder_ = -1;
  bool came_ = true;
};

Exit complain_of_waiting(const std::string& file) {
  return complain("another run has been writing " + visible(file) + " for " + std::to_string(kMaxAcceptSeconds) +
                  " seconds; nothing was written, run it again");
}

const Acceptance* acceptance_called(const CheckResult& result, const std::string& fingerprint) {
  for (const Acceptance& a : result.acceptances) {
    if (a.fingerprint == fingerprint) return &a;
  }
  return nullptr;
}

Exit complain_of_unknown(const CheckResult& result, const std::string& id) {
  if (result.findings.empty())
    return complain(result.accepted.empty() ? "nothing was found, so there is nothing to accept"
                                            : "all that was found is accepted already");
  std::vector<std::string> known;
  for (const Finding& f : result.findings) known.push_back(f.fingerprint.substr(0, id.size()));
  return complain("no finding has the fingerprint `" + visible(id) + "`" + did_you_mean(id, known) +
                  "; verify shows each finding with its own");
}

/// The finding that is meant; null after a complaint.
const Finding* finding_called(const CheckResult& result, const std::string& id) {
  std::vector<const Finding*> meant;
  for (const Finding& f : result.findings) {
    const auto same = [&](const Finding* other) { return other->fingerprint == f.fingerprint; };
    if (f.fingerprint.starts_with(id) && std::none_of(meant.begin(), meant.end(), same)) meant.push_back(&f);
  }
  if (meant.size() == 1) return meant.front();
  for (const AcceptedFinding& a : result.accepted) {
    if (!a.finding.fingerprint.starts_with(id) || !meant.empty()) continue;
    const Origin& at = a.acceptance.origin;
    complain("`" + a.finding.fingerprint + "` is accepted already, in " + visible(at.source->name()) + ":" +
             std::to_string(at.source->line_of(at.span.begin)) + "; change it there");
    return nullptr;
  }
  if (meant.empty()) {
    complain_of_unknown(result, id);
    return nullptr;
  }
  std::string names;
  for (const Finding* f : meant) names += (names.empty() ? "" : ", ") + f->fingerprint;
  complain("`" + id + "` is the start of several fingerprints: " + names);
  return nullptr;
}

Exit run_prune(const Arguments& arguments, const CheckResult& result) {
  const std::string& file = arguments.check.acceptances;
  std::vector<std::string> gone;
  for (const IdleAcceptance& a : result.idle_acceptances) {
    if (a.why != IdleAcceptance::Why::elsewhere) gone.push_back(a.acceptance.fingerprint);
  }
  if (!gone.empty()) {
    const Turn turn(file);
    if (!turn.came()) return complain_of_waiting(file);
    AcceptanceText text(file);
    text.remove(gone);
    if (const std::string fault = text.write(); !fault.empty()) return complain(fault);
  }
  return print(log_safe(pruned_lines(result, file)));
}

Exit run_accept(const Arguments& arguments, const CheckResult& result, std::optional<Date> until) {
  std::string id = arguments.accepted;
  std::transform(id.begin(), id.end(), id.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
  const Finding* finding = finding_called(result, id);
  if (finding == nullptr) return Exit::could_not_run;
  Acceptance acceptance = acceptance_of(*finding, result.facts, arguments.reason);
  acceptance.until = until;
  const std::string& file = arguments.check.acceptances;
  const Turn turn(file);
  if (!turn.came()) return complain_of_waiting(file);
  AcceptanceText text(file);
  // An acceptance that expired is replaced.
  if (acceptance_called(result, finding->fingerprint) != nullptr) text.remove({finding->fingerprint});
  else if (text.has(finding->fingerprint))
    return complain("`" + finding->fingerprint + "` was accepted meanwhile, in " + visible(file) + "; change it there");
  text.add(acceptance);
  if (const std::string fault = text.write(); !fault.empty()) return complain(fault);
  return print(log_safe(accepted_text(*finding, acceptance, file)));
}

// Takes over an old stock: every finding that is open, each with an acceptance of its own, so that it counts again when
// its figures are edited.
Exit run_accept_all(const Arguments& arguments, const CheckResult& result, std::optional<Date> until) {
  const std::string& file = arguments.check.acceptances;
  const Turn turn(file);
  if (!turn.came()) return complain_of_waiting(file);
  AcceptanceText text(file);
  std::vector<std::string> expired;
  for (const Finding& f : result.findings) {
    if (acceptance_called(result, f.fingerprint) != nullptr) expired.push_back(f.fingerprint);
  }
  if (!expired.empty()) text.remove(expired);
  std::string lines;
  std::size_t count = 0;
  for (const Finding& f : result.findings) {
    if (text.has(f.fingerprint)) continue;
    Acceptance acceptance = acceptance_of(f, result.facts, arguments.reason);
    acceptance.until = until;
    text.add(acceptance);
    ++count;
    lines += "  " + Telling::title(f) + ": " + visible(f.message) + " [" + f.fingerprint + "]\n";
  }
  if (count == 0) return print("nothing to accept: no finding is open\n");
  if (const std::string fault = text.write(); !fault.empty()) return complain(fault);
  return print(log_safe("accepted in " + visible(file) + ": " + counted(count, "finding") + "\n" + lines +
                        "each counts again when one of its figures or a rule of it is edited" +
                        (until ? ", and after " + to_string(*until) : std::string()) + "\n"));
}

// Whether the command line makes sense, asked before anything is read. False after a complaint.
bool is_sound(const Arguments& arguments, std::optional<Date>& until) {
  const bool prune = arguments.prune;
  if (prune && arguments.accept_all) {
    complain("accept: --all and --prune do not go together");
    return false;
  }
  if (prune && (!arguments.reason.empty() || !arguments.until.empty())) {
    complain("accept: --prune takes neither --reason nor --until");
    return false;
  }
  if (prune) return true;
  if (arguments.accepted.empty() && !arguments.accept_all) {
    complain("accept: name the fingerprint of a finding, or --all, or --prune");
    return false;
  }
  if (!arguments.accept_all && arguments.accepted.size() < kShortest) {
    complain("accept: a fingerprint of six digits or more, not \"" + visible(arguments.accepted) + "\"");
    return false;
  }
  if (find_invalid_utf8(arguments.reason)) {
    complain("accept: --reason is not UTF-8");
    return false;
  }
  if (is_blank(arguments.reason)) {
    complain("accept: say --reason \"…\", why the finding may stand");
    return false;
  }
  if (arguments.until.empty()) return true;
  until = day_from(arguments.until, "--until");
  if (until && *until < arguments.check.today)
    return complain("accept: --until " + to_string(*until) + " is over already; today is " +
                    to_string(arguments.check.today)),
           false;
  return until.has_value();
}

}  // namespace

Exit accept(const Arguments& arguments) {
  std::optional<Date> until;
  if (!is_sound(arguments, until)) return Exit::could_not_run;
  auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  const CheckResult result = check(*std::move(loaded), default_oracle, judging_oracle, nullptr);
  if (arguments.prune) return run_prune(arguments, result);
  return arguments.accept_all ? run_accept_all(arguments, result, until) : run_accept(arguments, result, until);
}

}  // namespace verify
