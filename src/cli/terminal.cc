// The usual rules of the environment (NO_COLOR, CLICOLOR_FORCE, TERM, COLUMNS, locale), and questions to the terminal.
#include "cli/terminal.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <langinfo.h>
#include <locale.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace verify {

namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool smart_terminal(int stream) {
  const std::string_view term = environment("TERM");
  return isatty(stream) == 1 && !term.empty() && term != "dumb";
}

bool use_color(const std::string& when) {
  if (when != "auto") return when == "always";
  if (!environment("NO_COLOR").empty()) return false;
  const auto forced = [](const char* name) { return !environment(name).empty() && environment(name) != "0"; };
  return forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") || smart_terminal(STDOUT_FILENO);
}

// What the locale is named after says it also where the locale itself is not installed.
bool utf8_locale() {
  std::string_view name;
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (name.empty()) name = environment(variable);
  }
  for (const std::string_view spelling : {"UTF-8", "utf-8", "UTF8", "utf8"}) {
    if (name.find(spelling) != std::string_view::npos) return true;
  }
  const locale_t locale = newlocale(LC_CTYPE_MASK, "", nullptr);
  if (locale == nullptr) return false;
  const bool utf8 = std::string_view(nl_langinfo_l(CODESET, locale)) == "UTF-8";
  freelocale(locale);
  return utf8;
}

// Of the terminal itself; what the shell keeps in COLUMNS goes for it where it doesn't say.
std::size_t columns_of_terminal() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return static_cast<std::size_t>(std::strtoul(std::string(environment("COLUMNS")).c_str(), nullptr, 10));
}

Links links_from_here() {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  std::error_code error;
  return {host.data(), std::filesystem::current_path(error).string()};
}

}  // namespace

TextStyle terminal_style(const Display& display) {
  TextStyle out;
  out.color = use_color(display.color);
  if (isatty(STDOUT_FILENO) != 1) return out;
  out.width = columns_of_terminal();
  // The console of Linux prints what it doesn't know.
  if (display.hyperlinks == "auto" && smart_terminal(STDOUT_FILENO) && environment("TERM") != "linux")
    out.links = links_from_here();
  return out;
}

bool shows_ascii(const Display& display) { return display.ascii || (isatty(STDOUT_FILENO) == 1 && !utf8_locale()); }

bool shows_progress() { return smart_terminal(STDERR_FILENO); }

}  // namespace verify
