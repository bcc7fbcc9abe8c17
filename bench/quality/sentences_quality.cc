// Prints how many of the invented sentences are read right, by chapter: sentences SENTENCES.jsonl [--list]. README.md
// tells what they are; --list names those that are wrong.
#include <cstdio>
#include <cstring>
#include <map>
#include <stdexcept>

#include "bench/quality/rates.h"
#include "bench/quality/sentences.h"

namespace verify::bench {
namespace {

const char* chapter_of(char letter) {
  switch (letter) {
    case 'A': return "A: must raise no alarm";
    case 'B': return "B: values";
    default: return "C: must be read, and slips told";
  }
}

void run(const std::string& path, bool list) {
  std::map<char, Rate> chapters;
  Rate all;
  for (const Sentence& sentence : read_sentences(path)) {
    const std::string wrong = wrong_in(sentence);
    chapters[sentence.group.front()].add(wrong.empty());
    all.add(wrong.empty());
    if (!list || wrong.empty()) continue;
    std::string wanted = sentence.expect;
    for (const std::string& reads : sentence.reads) wanted += (wanted.empty() ? "" : " or ") + reads;
    std::printf("%s: %s\n    wanted: %s\n    got: %s\n", sentence.group.c_str(), sentence.documents.front().c_str(),
                wanted.empty() ? "nothing" : wanted.c_str(), wrong.c_str());
  }
  std::printf("| sentences | right | |\n| --- | ---: | ---: |\n");
  for (const auto& [letter, rate] : chapters)
    std::printf("| %s | %s | %s |\n", chapter_of(letter), counted(rate).c_str(), percent(rate).c_str());
  std::printf("| all | %s | %s |\n", counted(all).c_str(), percent(all).c_str());
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  const bool list = argc == 3 && std::strcmp(argv[2], "--list") == 0;
  if (argc != 2 && !list) {
    std::fprintf(stderr, "usage: sentences SENTENCES.jsonl [--list]\n");
    return 2;
  }
  try {
    verify::bench::run(argv[1], list);
  } catch (const std::runtime_error& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 2;
  }
  return 0;
}
