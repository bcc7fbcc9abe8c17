// Lays out the files of a page and runs its commands; the header says what a block means.
#include "support/example_page.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {

namespace fs = std::filesystem;

namespace {

std::string complaint(const ExampleBlock& block, const std::string& text) {
  return "line " + std::to_string(block.line) + ": " + text;
}

}  // namespace

std::vector<ExampleBlock> blocks_of(const std::string& page) {
  std::vector<ExampleBlock> out;
  std::istringstream in(page);
  bool inside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!inside && line.starts_with("```")) {
      std::istringstream words(line.substr(3));
      ExampleBlock block;
      words >> block.language >> block.path;
      block.line = number + 1;
      out.push_back(std::move(block));
      inside = true;
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

std::vector<std::string> code_of(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t open = line.find('`'); open != std::string::npos;) {
    const std::size_t close = line.find('`', open + 1);
    if (close == std::string::npos) break;
    out.push_back(line.substr(open + 1, close - open - 1));
    open = line.find('`', close + 1);
  }
  return out;
}

bool in_code(const std::string& page, const std::string& word) {
  std::string code;
  std::istringstream in(page);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) inside = !inside;
    else if (inside) code += line + "\n";
    else
      for (const std::string& span : code_of(line)) code += span + "\n";
  }
  const auto in_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; };
  const bool is_word = std::all_of(word.begin(), word.end(), [&](char c) { return in_word(c) || c == ' '; });
  for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (!is_word || ((at == 0 || !in_word(code[at - 1])) && (end == code.size() || !in_word(code[end])))) return true;
  }
  return false;
}

void ExampleFolder::lay_out(const ExampleBlock& block) {
  const fs::path path = fs::path(folder_) / block.path;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary | std::ios::app) << block.text;
  if (std::find(files_.begin(), files_.end(), block.path) == files_.end()) files_.push_back(block.path);
  std::sort(files_.begin(), files_.end());
}

std::string ExampleFolder::output_of(const std::string& command) const {
  if (command.starts_with("cat ")) return read_file(folder_ + "/" + command.substr(std::string("cat ").size()));
  for (const std::string program : {"verify ", "scripts/verify "}) {
    if (!(command + " ").starts_with(program)) continue;
    const Ended ended = run_program(folder_, command.substr(program.size() - 1));
    return ended.err + ended.out;
  }
  return {};
}

std::string ExampleFolder::failures(const ExampleBlock& block) const {
  std::string out;
  std::istringstream in(block.text);
  for (std::string line; std::getline(in, line);) {
    for (std::string more; line.ends_with("\\") && std::getline(in, more);)
      line = line.substr(0, line.size() - 1) + more;
    if (!line.starts_with("verify ")) continue;
    const std::string arguments = line.substr(std::string("verify ").size());
    const Ended ended = run_program(folder_, arguments.substr(0, arguments.find(" #")));
    if (ended.code != 0 && ended.code != 1 && ended.code != 3)
      out += complaint(block, "`" + line + "` ends with " + std::to_string(ended.code) + "\n" + ended.err);
  }
  return out;
}

std::string ExampleFolder::differences(const ExampleBlock& block) {
  if (!block.path.empty()) return lay_out(block), std::string();
  if (block.language == "rules" || block.language == "json")
    return complaint(block, "the block names no file, so nothing is known of it\n");
  if (block.language != "text") return {};
  std::string shown = block.text;
  if (shown.starts_with("$ ")) {
    command_ = shown.substr(2, shown.find('\n') - 2);
    shown.erase(0, command_.size() + 3);
    printed_ = output_of(command_);
    if (printed_.empty()) return complaint(block, "`" + command_ + "` prints nothing\n");
  }
  if (command_.empty()) return complaint(block, "no command stands before this output\n");
  if (shown.empty() || ("\n" + printed_).find("\n" + shown) == std::string::npos)
    return complaint(block, "`" + command_ + "` prints\n" + printed_ + "and not\n" + shown);
  return {};
}

}  // namespace verify::testing
