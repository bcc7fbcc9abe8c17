// Pins the JSON reader: values with their places, exact digits, equal keys refused, and each mistake.
#include "text/json_reader.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using namespace std::string_literals;

struct Parsed {
  std::unique_ptr<JsonDocument> document;
  Diagnostics diagnostics;
};

Parsed parse(const std::string& text) {
  Parsed parsed;
  parsed.document = JsonDocument::parse(std::make_shared<const Source>("a.json", text), parsed.diagnostics);
  return parsed;
}

// "LINE:COLUMN: MESSAGE" of every complaint.
std::string complaints(const std::string& text) {
  const Parsed parsed = parse(text);
  EXPECT_EQ(parsed.document == nullptr, !parsed.diagnostics.empty());
  std::string out;
  for (const Diagnostic& d : parsed.diagnostics) {
    out += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + ": " + d.message + "\n";
  }
  return out;
}

std::string string_text(const std::string& json) {
  const Parsed parsed = parse(json);
  return parsed.document ? std::string(parsed.document->root().text()) : "(refused)";
}

TEST(Json, ReadsEveryKindOfValue) {
  const Parsed parsed = parse(R"([null, true, false, -1.50e+3, "x", [], {}])");
  ASSERT_TRUE(parsed.document);
  std::string out;
  for (const JsonValue value : parsed.document->root().children()) {
    out += std::string(json_kind_name(value.kind())) + " " + std::string(value.text()) + ";";
  }
  EXPECT_EQ(out,
            "null null;true or false true;true or false false;a number -1.50e+3;a string x;an array [];an object {};");
}

TEST(Json, KeepsTheDigitsOfANumberAsWritten) {
  EXPECT_EQ(string_text("123456789012345678901234567890.10"), "123456789012345678901234567890.10");
  EXPECT_EQ(string_text("-0"), "-0");
}

TEST(Json, KeepsMembersInTheOrderWritten) {
  const Parsed parsed = parse(R"({"b": 1, "a": {"c": [2, 3]}, "": 4})");
  ASSERT_TRUE(parsed.document);
  std::string keys;
  for (const JsonValue member : parsed.document->root().children()) keys += std::string(member.key()) + ",";
  EXPECT_EQ(keys, "b,a,,");
}

TEST(Json, FindsMembersOfItsOwnLevelOnly) {
  const Parsed parsed = parse(R"({"a": {"c": 1}, "b": 2, "\u0064": 3})");
  const JsonValue root = parsed.document->root();
  EXPECT_EQ(root.find("b")->text(), "2");
  EXPECT_EQ(root.find("d")->text(), "3");
  EXPECT_FALSE(root.find("c"));
  EXPECT_EQ(root.find("a")->find("c")->text(), "1");
  EXPECT_FALSE(root.find("b")->find("b"));
}

TEST(Json, KnowsThePlaceOfEveryValueAndKey) {
  const std::string text = R"({ "key" : [ 12, "x" ] })";
  const Parsed parsed = parse(text);
  const JsonValue array = *parsed.document->root().find("key");
  EXPECT_EQ(parsed.document->root().span(), (Span{0, text.size()}));
  EXPECT_EQ(array.key_span(), (Span{2, 7}));
  EXPECT_EQ(array.span(), (Span{10, 21}));
  EXPECT_EQ((*array.children().begin()).span(), (Span{12, 14}));
  EXPECT_EQ((*++array.children().begin()).span(), (Span{16, 19}));
}

TEST(Json, GivesAScalarNoChildren) {
  const Parsed parsed = parse("\"x\"");
  EXPECT_EQ(parsed.document->root().children().begin(), parsed.document->root().children().end());
}

TEST(Json, DecodesEscapes) {
  EXPECT_EQ(string_text(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(string_text(R"("a\u0111\u4e2D\u0000z")"), "a\u0111\u4E2D\0z"s);
  EXPECT_EQ(string_text(R"("\ud83d\ude00")"), "\U0001F600");
  EXPECT_EQ(string_text(R"("\uDBFF\uDFFF")"), "\U0010FFFF");
}

TEST(Json, TakesAByteOrderMarkAndEveryBlank) {
  EXPECT_EQ(string_text("\xEF\xBB\xBF \t\r\n\"x\"\r\n"), "x");
  EXPECT_EQ(complaints("\xEF\xBB\xBF"), "1:2: the file ends where a value is expected\n");
}

TEST(Json, RefusesSurrogatesThatAreNoPair) {
  EXPECT_EQ(complaints(R"("a\ud83d")"), "1:3: a surrogate alone is not a character\n");
  EXPECT_EQ(complaints(R"("\ude00")"), "1:2: a surrogate alone is not a character\n");
  EXPECT_EQ(complaints(R"("\ud83dx")"), "1:2: a surrogate alone is not a character\n");
  EXPECT_EQ(complaints(R"("\ud83d\n")"), "1:2: a surrogate alone is not a character\n");
  EXPECT_EQ(complaints(R"("\ud83d\ud83d")"), "1:2: a high surrogate without its low one\n");
  EXPECT_EQ(complaints(R"("\ud83d\u12")"), "1:2: a high surrogate without its low one\n");
}

TEST(Json, RefusesBrokenEscapes) {
  EXPECT_EQ(complaints(R"("ab\x")"), "1:4: unknown escape in a string\n");
  EXPECT_EQ(complaints(R"("\u12G4")"), "1:2: expected four hex digits after \\u\n");
  EXPECT_EQ(complaints(R"("\u12)"), "1:2: expected four hex digits after \\u\n");
  EXPECT_EQ(complaints("\"\\"), "1:2: unknown escape in a string\n");
}

TEST(Json, RefusesControlCharactersInStrings) {
  EXPECT_EQ(complaints("\"a\0b\""s), "1:3: a NUL byte in a string\n");
  EXPECT_EQ(complaints("\"a\tb\""), "1:3: a control character in a string\n");
  EXPECT_EQ(complaints("\"a\n\""), "1:1: the string that starts here does not end on its line\n");
  EXPECT_EQ(string_text("\"\x7F\""), "\x7F");
}

TEST(Json, RefusesNulBytesOutsideStrings) {
  EXPECT_EQ(complaints("\0"s), "1:1: expected a value\n");
  EXPECT_EQ(complaints("{}\0"s), "1:3: expected the end of the file after the value\n");
}

TEST(Json, NamesTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(complaints("{\n\"a\xFF\": 1}"), "2:3: the file is not UTF-8 from here on\n");
  EXPECT_EQ(complaints("\"\xED\xA0\x80\""), "1:2: the file is not UTF-8 from here on\n");
}

struct Mistake {
  std::string text, complaint;
};

class JsonMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(JsonMistake, IsNamedWithItsPlace) { EXPECT_EQ(complaints(GetParam().text), GetParam().complaint + "\n"); }

INSTANTIATE_TEST_SUITE_P(
    Syntax, JsonMistake,
    ::testing::Values(
        Mistake{"", "1:1: the file ends where a value is expected"},
        Mistake{" \n ", "2:2: the file ends where a value is expected"},
        Mistake{"{\"a\":", "1:6: the file ends where a value is expected"},
        Mistake{"[1,]", "1:3: a comma with nothing behind it"}, Mistake{"[,1]", "1:2: expected a value"},
        Mistake{"nul", "1:1: expected a value"}, Mistake{"True", "1:1: expected a value"},
        Mistake{"truex", "1:5: expected the end of the file after the value"},
        Mistake{"{} {}", "1:4: expected the end of the file after the value"},
        Mistake{"NaN", "1:1: NaN and Infinity are not JSON, and not figures"},
        Mistake{"[Infinity]", "1:2: NaN and Infinity are not JSON, and not figures"},
        Mistake{"+1", "1:1: expected a value"}, Mistake{".5", "1:1: expected a value"},
        Mistake{"-", "1:1: expected digits after the sign"}, Mistake{"-a", "1:1: expected digits after the sign"},
        Mistake{"01", "1:1: a number has no leading zero in JSON"},
        Mistake{"-00", "1:1: a number has no leading zero in JSON"},
        Mistake{"1.", "1:1: expected digits after the decimal point"},
        Mistake{"1.e5", "1:1: expected digits after the decimal point"},
        Mistake{"1e", "1:1: expected digits in the exponent"}, Mistake{"1E+", "1:1: expected digits in the exponent"},
        Mistake{"0x10", "1:2: expected the end of the file after the value"},
        Mistake{"\"abc", "1:1: the string that starts here does not end"},
        Mistake{"[1 2]", "1:4: expected `,` or `]` in the array"},
        Mistake{"[1", "1:3: expected `,` or `]` in the array"}, Mistake{"[1}", "1:3: expected `,` or `]` in the array"},
        Mistake{"{\"a\" 1}", "1:6: expected `:` after the key"},
        Mistake{"{\"a\":1 \"b\":2}", "1:8: expected `,` or `}` in the object"},
        Mistake{"{\"a\":1,}", "1:7: a comma with nothing behind it"},
        Mistake{"{a:1}", "1:2: expected a key in double quotes"},
        Mistake{"{'a':1}", "1:2: expected a key in double quotes"},
        Mistake{"{", "1:2: expected a key in double quotes"}, Mistake{"// x\n1", "1:1: expected a value"}));

TEST(Json, ComplainsOfEachDuplicateKey) {
  EXPECT_EQ(complaints("{\"a\": 1,\n \"a\": 2,\n \"b\": {\"a\": 1},\n \"\\u0061\": 3}"),
            "2:2: the key \"a\" stands twice in this object\n"
            "4:2: the key \"a\" stands twice in this object\n");
}

TEST(Json, ComplainsOfDuplicateKeysAndOfTheErrorBehindThem) {
  EXPECT_EQ(complaints(R"({"a": 1, "a": 2, "b" 3})"),
            "1:10: the key \"a\" stands twice in this object\n"
            "1:22: expected `:` after the key\n");
}

TEST(Json, TakesTheSameKeyInDifferentObjects) { EXPECT_EQ(complaints(R"([{"a": 1}, {"a": {"a": 2}}])"), ""); }

std::string nested(std::size_t depth) { return std::string(depth, '[') + "1" + std::string(depth, ']'); }

TEST(Json, TakesAValueNestedAsDeepAsAllowedAndNoDeeper) {
  EXPECT_EQ(complaints(nested(kMaxJsonDepth)), "");
  EXPECT_EQ(complaints(nested(kMaxJsonDepth + 1)), "1:66: nested more than 64 deep\n");
}

TEST(Json, RefusesAHundredThousandBracketsWithoutHarm) {
  EXPECT_EQ(complaints(std::string(100000, '[')), "1:66: nested more than 64 deep\n");
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_EQ(complaints(objects), "1:326: nested more than 64 deep\n");
}

TEST(Json, RendersItsMistakesWithACaret) {
  const Parsed parsed = parse("{\r\n  \"a\": 08\r\n}");
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_EQ(render(parsed.diagnostics[0]),
            "a.json:2:8: error: a number has no leading zero in JSON\n"
            " 2 |   \"a\": 08\n"
            "   |        ^\n");
}

}  // namespace
}  // namespace verify
