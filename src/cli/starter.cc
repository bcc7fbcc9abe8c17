#include "cli/starter.h"

namespace verify {

namespace {

// The slip: 41,236 + 2,318 − 1,504 is 42,050.
constexpr std::string_view kDocument = R"--(The town library in 2024

At the end of 2024 the town library held 42,150 books. A year before it had been 41,236. In between 2,318 books were bought,
and 1,504 were taken off the shelves.

Readers borrowed books 96,412 times: 61,205 times at the house in the centre, 35,207 times at the harbour. That is over 260
loans a day.

Of the 5,180 readers, 1,792 are under eighteen, which is 34.6 %.
)--";

constexpr std::string_view kFacts = R"--({
  "document": {
    "id": "example",
    "title": "The town library in 2024",
    "file": "../documents/example.txt"
  },
  "dimensions": { "entity": "town-library", "period": "2024" },
  "facts": {
    "books": {
      "value": "42150",
      "dimensions": { "concept": "books", "period": "2024-12-31" },
      "source": { "exact": "held 42,150 books" }
    },
    "books-before": {
      "value": "41236",
      "dimensions": { "concept": "books", "period": "2023-12-31" },
      "source": { "exact": "it had been 41,236" }
    },
    "bought": {
      "value": "2318",
      "dimensions": { "concept": "bought" },
      "source": { "exact": "2,318 books were bought" }
    },
    "taken-off": {
      "value": "1504",
      "dimensions": { "concept": "taken-off" },
      "source": { "exact": "1,504 were taken off" }
    },
    "loans": {
      "value": "96412",
      "dimensions": { "concept": "loans" },
      "source": { "exact": "96,412 times" }
    },
    "loans-centre": {
      "value": "61205",
      "dimensions": { "concept": "loans", "house": "centre" },
      "source": { "exact": "61,205 times at the house in the centre" }
    },
    "loans-harbour": {
      "value": "35207",
      "dimensions": { "concept": "loans", "house": "harbour" },
      "source": { "exact": "35,207 times at the harbour" }
    },
    "loans-a-day": {
      "value": "260", "hedge": "over",
      "dimensions": { "concept": "loans-a-day" },
      "source": { "exact": "over 260" }
    },
    "readers": {
      "value": "5180",
      "dimensions": { "concept": "readers", "period": "2024-12-31" },
      "source": { "exact": "the 5,180 readers" }
    },
    "young-readers": {
      "value": "1792",
      "dimensions": { "concept": "young-readers", "period": "2024-12-31" },
      "source": { "exact": "1,792 are under eighteen" }
    },
    "young-share": {
      "value": "34.6",
      "dimensions": { "concept": "young-share", "period": "2024-12-31", "unit": "%" },
      "source": { "exact": "34.6 %" }
    }
  }
}
)--";

constexpr std::string_view kRules =
    R"--(# What the words mean, and what must be true of such figures in any year. No figure of a document stands here.

dimension house = centre | harbour            # all there are: together they are the total

stock books         : book  "books held"      # what is there on a day
flow  bought        : book                    # what adds up over a period
flow  taken-off     : book
flow  loans         : loan
rate  loans-a-day   = loans per day           # times the length of the period it is the loans
stock readers       : person
stock young-readers : person, part of readers "readers under eighteen"
share young-share   = young-readers of readers

rule books-roll-forward "books at the end = at the start + bought − taken off":
    closing books = opening books + bought - taken-off

# What is possible and would still surprise.
plausible few-taken-off "no more than a tenth of the books goes in a year":
    taken-off <= 10 % * opening books * years
)--";

constexpr std::string_view kConfig =
    R"--(# Settings of this folder. Every line may be left out: what is commented out here is the default.

# constraints = ["constraints/"]     # rules files, or folders of them
# documents   = ["documents/"]       # further folders in which documents are sought
# fail-on     = "contradiction"      # or "implausible", or "never"

[hedges]                             # further words for "hedge" in facts files
# nearly = ["almost", "presque"]
)--";

}  // namespace

const std::vector<StarterFile>& starter_files() {
  static const std::vector<StarterFile> kFiles = {
      {"documents/example.txt", "a made-up press release of a library, with one slip in it", kDocument},
      {"facts/example.json", "its figures, each with the words it stands in", kFacts},
      {"constraints/example.rules", "what the words mean, and what must be true of such figures", kRules},
      {"verify.toml", "settings; each of them may be left out", kConfig},
  };
  return kFiles;
}

std::string starter_steps(const std::string& folder) {
  const std::string indent = "  ";
  return "next:\n" + (folder.empty() ? std::string() : indent + "cd " + folder + "\n") + indent +
         "verify                     shows the slip: the books don't add up; exit code 1\n" + indent +
         "then, to settle it, write 42,050 for 42,150 books:\n" + indent +
         "  documents/example.txt    held 42,050 books\n" + indent +
         "  facts/example.json       \"value\": \"42050\" and \"exact\": \"held 42,050 books\"\n" + indent +
         "verify                     finds nothing; exit code 0\n";
}

}  // namespace verify
