// Renders and writes reports. Only formats for people depend on the terminal.
#include "cli/reports.h"

#include <filesystem>

#include "check/config.h"
#include "cli/output.h"
#include "cli/terminal.h"
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

std::string rendered(const Output& output, const CheckResult& result, const Arguments& arguments) {
  const Display& display = arguments.display;
  const bool terminal = output.on_standard_output();
  ReportOptions options;
  options.style = terminal ? terminal_style(display) : TextStyle{};
  options.style.quiet = arguments.quiet;
  options.folders = folders();
  options.version = VERIFY_VERSION;
  options.implausible_fails = fail_on_from_name(arguments.fail_on) == FailOn::implausible;
  options.show_accepted = arguments.show_accepted;
  options.command = arguments.line;
  options.inputs = arguments.inputs;
  const bool adapts = output.format->terminal == Format::Terminal::adapts;
  const Timelines timelines = output.format->draws_timelines ? timelines_of(result, default_oracle) : Timelines{};
  return for_display(adapts && (terminal ? shows_ascii(display) : display.ascii),
                     [&] { return output.format->render(result, timelines, options); });
}

}  // namespace

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
  if (write_output(rendered(output, result, arguments), output.file)) return true;
  complain("cannot write " + (output.on_standard_output() ? std::string("standard output") : output.file));
  return false;
}

}  // namespace verify
