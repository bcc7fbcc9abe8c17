// Pins what is read of .odt: blocks as a reader sees them, notes, hidden text, tables, and that encrypted files are
// refused.
#include <gtest/gtest.h>

#include "support/shown_manuscript.h"
#include "support/zip_of.h"

namespace verify {
namespace {

using testing::read_shown;
using testing::zip_of;

std::string odt(const std::string& text, const std::string& styles = {}, const std::string& masters = {}) {
  return read_shown(
      "a.odt", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                       {"content.xml", "<o:c><o:automatic-styles>" + styles + "</o:automatic-styles><o:body><o:text>" +
                                           text + "</o:text></o:body></o:c>"},
                       {"styles.xml", "<o:s><o:master-styles>" + masters + "</o:master-styles></o:s>"}}));
}

TEST(ReadOdt, ReadsTextAsAReaderSeesIt) {
  EXPECT_EQ(odt("<t:tracked-changes><t:p>17</t:p></t:tracked-changes><t:h t:outline-level=\"2\">Title</t:h>"
                "<t:p t:style-name=\"P1\">It has\n  <t:span>8,2</t:span><t:span>79</t:span> <t:span>members</t:span>"
                "<t:s t:c=\"2\"/>a<t:tab/>b<t:line-break/>c<o:annotation><t:p>9</t:p></o:annotation></t:p>"
                "<t:list><t:list-item><t:p>one</t:p><t:list><t:list-item><t:p>two</t:p></t:list-item></t:list>"
                "</t:list-item></t:list><t:p t:style-name=\"Title\">T</t:p><t:p t:style-name=\"P2\">Table 1</t:p>",
                "<s:style s:name=\"P2\" s:parent-style-name=\"Caption\"/>"),
            "heading 2: Title\nparagraph: It has 8,279 members  a→b⏎c\nitem 1: one\nitem 2: two\nheading 1: T\n"
            "caption: Table 1\n");
}

TEST(ReadOdt, KnowsNotesRaisedAndHiddenText) {
  EXPECT_EQ(
      odt("<t:p>has 1,446<t:note><t:note-citation>3</t:note-citation><t:note-body><t:p>In 2024.</t:p>"
          "</t:note-body></t:note>, 10<t:span t:style-name=\"up\">6</t:span><t:span t:style-name=\"off\">7</t:span>"
          "<t:span t:style-name=\"struck\">8</t:span></t:p>"
          "<t:table-of-content><t:index-body><t:p>Title 5</t:p></t:index-body></t:table-of-content>",
          "<s:style s:name=\"up\"><s:text-properties s:text-position=\"super 58%\"/></s:style>"
          "<s:style s:name=\"off\"><s:text-properties t:display=\"none\"/></s:style>"
          "<s:style s:name=\"struck\"><s:text-properties s:text-line-through-style=\"solid\"/></s:style>",
          "<s:master-page><s:footer><t:p>Page <t:page-number>1</t:page-number></t:p></s:footer></s:master-page>"),
      "paragraph: has 1,446, 10⁶\nfurniture: Title 5\nfootnote: In 2024.\nfurniture: Page 1\n");
}

TEST(ReadOdt, ReadsTables) {
  EXPECT_EQ(
      odt("<table:table><table:table-header-rows><table:table-row>"
          "<table:table-cell table:number-rows-spanned=\"2\"><t:p>A</t:p></table:table-cell>"
          "<table:table-cell table:number-columns-spanned=\"2\"><t:p>B</t:p></table:table-cell>"
          "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
          "<table:covered-table-cell/><table:table-cell><t:p>1</t:p><t:p>2</t:p></table:table-cell>"
          "<table:table-cell table:number-columns-repeated=\"16384\"/>"
          "<table:table-cell table:number-columns-repeated=\"99999999999999999999\"/></table:table-row></table:table>"),
      "cell 0,0 2x1 header: A\ncell 0,1 1x2 header: B\ncell 1,1: 1⏎⏎2\ntable 2x3\n");
}

TEST(ReadOdt, SaysThatItIsEncrypted) {
  EXPECT_EQ(read_shown("a.odt", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                        {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"},
                                        {"content.xml", "\x80\x81"}})),
            "error: is encrypted (save it without a password)\n");
}

}  // namespace
}  // namespace verify
