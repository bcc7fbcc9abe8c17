// Renders and writes reports. Only formats for people depend on the terminal.
#include "cli/reports.h"

#include <algorithm>
#include <filesystem>

#include "check/config.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "documents/formats.h"
#include "text/files.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Reports name files from the repository's root, or from the current folder when there is no repository.
Folders folders() {
  std::error_code error;
  const std::filesystem::path here = std::filesystem::current_path(error);
  const std::filesystem::path root = repository_root(here);
  return {here.string(), (root.empty() ? here : root).string()};
}

std::optional<Output> output_from(const std::string& text) {
  const std::size_t equal = text.find('=');
  const Format* format = format_from_name(text.substr(0, equal));
  if (format == nullptr) return std::nullopt;
  return Output{format, equal == std::string::npos ? std::string() : text.substr(equal + 1)};
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return Files::key_of(a) == Files::key_of(b) || std::filesystem::equivalent(a, b, error);
}

// Whether a file lies, or would lie, in a folder or below; links on the way are resolved.
bool lies_in(const std::string& file, const std::string& folder) {
  std::error_code error;
  const auto canonical = [&](const std::string& path) { return std::filesystem::weakly_canonical(path, error); };
  const std::filesystem::path within = canonical(file).lexically_relative(canonical(folder));
  return !within.empty() && *within.begin() != ".." && within != ".";
}

// Whether later runs on this path would read the file, or take it for a part of what they check.
bool would_be_read(const std::string& file, const PathTaken& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path.read, error) || !lies_in(file, path.read)) return false;
  if (path.kind == PathKind::document) return is_document_name(file);
  // Facts may lie in the project's own folder, with much else.
  return path.read != path.project || file.ends_with(".json");
}

}  // namespace

std::vector<std::string> files_of(const std::vector<Output>& outputs) {
  std::vector<std::string> out;
  for (const Output& output : outputs) {
    if (!output.on_standard_output()) out.push_back(output.file);
  }
  return out;
}

std::string misplaced(const std::vector<Output>& outputs, const Arguments& arguments) {
  const std::vector<std::string> files = files_of(outputs);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (std::string why = not_written_to(files[i]); !why.empty()) return why;
    std::error_code error;
    const auto there = std::filesystem::status(files[i], error);
    const bool is_file = !std::filesystem::exists(there) || std::filesystem::is_regular_file(there);
    for (std::size_t k = 0; k < i && is_file; ++k) {
      if (same_file(files[i], files[k]))
        return "two outputs go to one file, " + visible(files[i]) + "; name another file for one of them";
    }
    for (const PathTaken& path : arguments.taken) {
      if (is_file && would_be_read(files[i], path))
        return "cannot write " + visible(files[i]) + ": it would lie in " + visible(path.read) +
               ", which is what is checked; name a file elsewhere";
    }
  }
  return {};
}

std::string reads_what_it_writes(const std::vector<std::string>& files, const Loaded& loaded,
                                 const Arguments& arguments) {
  std::vector<std::string> inputs = loaded.files_read;
  const std::string config = arguments.config.empty() ? find_config(arguments.check.paths) : arguments.config;
  if (!config.empty()) inputs.push_back(config);
  for (const std::string& file : files) {
    const bool read = std::any_of(inputs.begin(), inputs.end(), [&](const auto& in) { return same_file(file, in); });
    if (read) return "cannot write " + visible(file) + ": this run reads it; name another file";
  }
  return {};
}

std::string report_text(const Output& output, const CheckResult& result, const Arguments& arguments) {
  const Display& display = arguments.display;
  const bool terminal = output.on_standard_output();
  ReportOptions options;
  options.style = terminal ? terminal_style(display) : TextStyle{};
  options.style.quiet = arguments.quiet;
  options.folders = folders();
  options.version = VERIFY_VERSION;
  options.implausible_fails = fails_on_from_text(arguments.fail_on)->level == FailOn::implausible;
  options.show_accepted = arguments.show_accepted;
  options.command = arguments.line;
  options.inputs = arguments.inputs;
  const bool adapts = output.format->terminal == Format::Terminal::adapts;
  const Timelines timelines = output.format->draws_timelines ? timelines_of(result, default_oracle) : Timelines{};
  return for_display(adapts && (terminal ? shows_ascii(display) : display.ascii),
                     [&] { return output.format->render(result, timelines, options); });
}

std::optional<std::vector<Output>> outputs_of(const Arguments& arguments) {
  std::vector<Output> out;
  for (const std::string& text : arguments.outputs) {
    const auto output = output_from(text);
    if (!output) {
      complain("unknown output format `" + text.substr(0, text.find('=')) + "`" +
               did_you_mean(text.substr(0, text.find('=')), format_names()) + "; " + one_of(format_names()));
      return std::nullopt;
    }
    if (output->file.empty() && text.ends_with('=')) {
      complain("no file is named behind `" + text + "`");
      return std::nullopt;
    }
    out.push_back(*output);
  }
  if (out.empty()) out.push_back({&default_format(), ""});
  return out;
}

bool write_report(const Output& output, const CheckResult& result, const Arguments& arguments) {
  return write_report(output, report_text(output, result, arguments));
}

bool write_report(const Output& output, const std::string& text) {
  if (write_output(text, output.file)) return true;
  complain("cannot write " + (output.on_standard_output() ? std::string("standard output") : output.file));
  return false;
}

}  // namespace verify
