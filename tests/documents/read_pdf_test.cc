// Pins what is read of .pdf through `pdftotext`: lines joined, pages, notes; and the bounds on the process that it
// runs.
#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

#include "documents/pdf_layout.h"
#include "documents/run_process.h"
#include "support/shown_manuscript.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

using testing::read_shown;

// A PDF with a page for each list of lines, set in lines 14 points apart; an empty line leaves a gap.
std::string pdf(const std::vector<std::vector<std::string>>& pages) {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const auto& lines : pages) {
    std::string content = "BT /F 12 Tf 14 TL 72 720 Td\n";
    for (const std::string& line : lines) content += line.empty() ? "0 -40 Td\n" : "(" + line + ") Tj T*\n";
    content += "ET";
    const std::string number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
    table += entry;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Root 1 0 R/Size " + count +
         ">>\nstartxref\n" + std::to_string(out.size()) + "\n%%EOF\n";
}

bool has_pdftotext() {
  return run_process({"pdftotext", "-v"}, {}, 10, 1000).outcome != ProcessResult::Outcome::not_there;
}

TEST(ReadPdf, JoinsLinesAndKnowsPages) {
  if (!has_pdftotext()) GTEST_SKIP() << "pdftotext is not here";
  EXPECT_EQ(read_shown("a.pdf", pdf({{"Report 2024", "", "The plant of this town made 8,279 bricks in its admin-",
                                      "istration of the year that was.", "", "Page 1"},
                                     {"Report 2024", "", "It sold 1,446 of them.", "", "Page 2"}})),
            "furniture: Report 2024\n"
            "paragraph: The plant of this town made 8,279 bricks in its administration of the year that was.\n"
            "furniture: Page 1\n"
            "furniture: Report 2024\n"
            "paragraph: It sold 1,446 of them.\n"
            "furniture: Page 2\n");
}

TEST(ReadPdf, KeepsMarksOfNotesApartFromFigures) {
  // The same line by hand: a smaller font, set higher.
  const auto pages = read_pdf_layout(
      "<doc><page><flow><block><line yMin=\"42.300\" yMax=\"57.900\">"
      "<word xMin=\"143.26\" yMin=\"42.300\" xMax=\"177.580\" yMax=\"57.900\">1,446</word>"
      "<word xMin=\"177.70\" yMin=\"42.450\" xMax=\"182.152\" yMax=\"51.550\">3</word>"
      "<word xMin=\"182.20\" yMin=\"42.300\" xMax=\"184.000\" yMax=\"57.900\">,</word>"
      "<word xMin=\"188.00\" yMin=\"42.300\" xMax=\"198.000\" yMax=\"57.900\">5</word>"
      "<word xMin=\"298.00\" yMin=\"42.300\" xMax=\"308.000\" yMax=\"57.900\">6</word>"
      "</line></block></flow></page></doc>");
  EXPECT_EQ(pages, (PdfPages{{"1,446³, 5\t6"}}));
  EXPECT_FALSE(read_pdf_layout("<doc"));
}

TEST(ReadPdf, SaysWhatIsNone) {
  if (!has_pdftotext()) GTEST_SKIP() << "pdftotext is not here";
  EXPECT_EQ(read_shown("a.pdf", "%PDF-1.4\nnothing"),
            "error: is damaged, encrypted or no PDF: pdftotext could not read it\n");
  EXPECT_EQ(read_shown("a.pdf", pdf({{}})), "warning: has no text in it: it may be a scan\n");
}

TEST(RunProcess, BoundsWhatItRuns) {
  using Outcome = ProcessResult::Outcome;
  EXPECT_EQ(run_process({"no-such-program-anywhere"}, {}, 5, 100).outcome, Outcome::not_there);
  const ProcessResult echoed = run_process({"cat"}, "8,279", 5, 100);
  EXPECT_EQ(echoed.outcome, Outcome::ended);
  EXPECT_EQ(echoed.code, 0);
  EXPECT_EQ(echoed.output, "8,279");
  EXPECT_EQ(run_process({"cat"}, std::string(101, 'x'), 5, 100).outcome, Outcome::too_much);
  EXPECT_EQ(run_process({"sleep", "100"}, {}, 0, 100).outcome, Outcome::too_long);
  EXPECT_EQ(run_process({"cat", "no-such-file"}, {}, 5, 100).code, 1);
}

TEST(RunProcess, EndsAProgramByItsProcessorTimeHoweverBusyTheMachineIs) {
  const ProcessResult busy = run_process({"sh", "-c", "while :; do :; done"}, {}, 1, 100);
  EXPECT_EQ(busy.outcome, ProcessResult::Outcome::too_long);
  EXPECT_EQ(run_process({"sleep", "2"}, {}, 1, 100).outcome, ProcessResult::Outcome::ended)
      << "waiting takes no processor time";
}

TEST(RunProcess, GivesAProgramNoMoreMemoryThanItHas) {
  const ProcessResult large = run_process({"sh", "-c", "ulimit -v"}, {}, 5, 100, {}, std::size_t{64} << 20);
  EXPECT_EQ(large.output, "65536\n");
  EXPECT_EQ(run_process({"sh", "-c", "echo Out of memory >&2; exit 1"}, {}, 5, 100).outcome,
            ProcessResult::Outcome::too_large);
}

TEST(RunProcess, LeavesNoProgramBehind) {
  const testing::TemporaryFolder folder;
  const pid_t starter = fork();
  if (starter == 0) {
    run_process({"sh", "-c", "echo $$ >" + folder.path() + "/pid; exec sleep 100"}, {}, 100, 100);
    _exit(0);
  }
  std::string child;
  for (int i = 0; i < 500 && !child.ends_with('\n'); ++i) {
    usleep(10'000);
    child = testing::read_file(folder.path() + "/pid");
  }
  kill(starter, SIGKILL);
  waitpid(starter, nullptr, 0);
  ASSERT_TRUE(child.ends_with('\n'));
  const pid_t pid = std::stoi(child);
  bool gone = false;
  for (int i = 0; i < 500 && !gone; ++i) {
    usleep(10'000);
    const std::string state = testing::read_file("/proc/" + std::to_string(pid) + "/stat");
    gone = state.empty() || state.find(") Z ") != std::string::npos;
  }
  EXPECT_TRUE(gone);
}

}  // namespace
}  // namespace verify
