#include "write/json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {

/// A text as one line of JSON.
std::string as_json(std::string_view text) {
  std::string out;
  write::Json json(out, false);
  json.string(text);
  json.end_line();
  return out;
}

}  // namespace

TEST_CASE("strings are escaped as JSON asks") {
  CHECK(as_json("a\"b\\c\n\t\x01/đ\x7F\r") == "\"a\\\"b\\\\c\\n\\t\\u0001/đ\\u007f\\r\"\n");
}

TEST_CASE("pretty and one-line records are the same data") {
  const Document d = parse("Số: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\n1. Một.\n");
  std::string pretty, line;
  write_json(d, "a.txt", {true, Offsets::byte, false}, pretty);
  write_json(d, "a.txt", {false, Offsets::byte, false}, line);
  CHECK(nlohmann::json::parse(pretty) == nlohmann::json::parse(line));
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("keys are in the order of the schema") {
  std::string out;
  write_json(parse("Số: 5/SYT-VP\n"), "-", {}, out);
  const auto j = nlohmann::ordered_json::parse(out);
  std::vector<std::string> keys;
  for (const auto& [key, value] : j.items())
    keys.push_back(key);
  CHECK(keys == std::vector<std::string>{
                    "schema",         "tool",        "source",  "encoding",   "system",
                    "type",           "type_name",   "header",  "urgency",    "secrecy",
                    "received_stamp", "code",        "number",  "notation",   "subject",
                    "addressees",     "bases",       "opening", "tasks",      "body",
                    "closing",        "recipients",  "signers", "citations",  "works",
                    "deadlines",      "attachments", "spans",   "diagnostics"});
}

TEST_CASE("offsets in code points and UTF-16 units") {
  const std::string text = "😀 Kính gửi: Sở Nội vụ.\n";
  const Document d = parse(text);
  REQUIRE(d.records[0].addressees.empty());  // a sign stands before the words: not a line of theirs
  const Document e = parse("Số: 5/SYT-VP\nKính gửi: Sở Nội vụ.\n");
  for (const auto& [kind, begin] :
       {std::pair{Offsets::byte, 28u}, std::pair{Offsets::codepoint, 23u},
        std::pair{Offsets::utf16, 23u}}) {
    std::string out;
    write_json(e, "-", {true, kind, false}, out);
    CHECK(nlohmann::json::parse(out)["addressees"][0]["span"][0] == begin);
  }
}

TEST_CASE("--split writes attachments as records of their own") {
  const Document d = parse(
      "QUYẾT ĐỊNH\nVề việc thử\n\nĐiều 1. Một.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nGIÁM "
      "ĐỐC\n\nLê Văn Thử\n\nPHỤ LỤC\nBẢNG KÊ\n\n1. Một.\n");
  REQUIRE(d.records.size() == 2);
  std::string out;
  write_json(d, "-", {false, Offsets::byte, true}, out);
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
}

TEST_CASE("every byte is escaped or left as it is, wherever it stands in a string") {
  for (int byte = 0; byte < 0x100; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    const bool escaped = c < 0x20 || c == '"' || c == '\\' || c == 0x7F;
    for (size_t size = 1; size < 80; ++size)
      for (const size_t at : {size_t(0), size / 2, size - 1}) {
        std::string text(size, 'x');
        text[at] = char(c);
        const std::string out = as_json(text);
        INFO(byte << " at " << at << " of " << size);
        REQUIRE((out == '"' + text + "\"\n") == !escaped);
        if (escaped)
          REQUIRE(nlohmann::json::parse(out).get<std::string>() == text);
      }
  }
}

TEST_CASE("strings of every length and escapes in every place come through the writer's block") {
  std::string text;
  for (size_t size = 0; size < 9000; size += 1 + size / 8) {
    for (; text.size() < size;
         text += "ab\"c\n longer than a block of 32\x01 bytes"[text.size() % 37])
      ;
    CHECK(nlohmann::json::parse(as_json(text)).get<std::string>() == text);
    CHECK(as_json(std::string(size, 'x')) == '"' + std::string(size, 'x') + "\"\n");
    CHECK(nlohmann::json::parse(as_json(std::string(size, '\x01'))).get<std::string>() ==
          std::string(size, '\x01'));
  }
}

TEST_CASE("JSON is the same wherever a block of the writer ends") {
  // what comes first moves all that follows through a block, a byte at a time
  for (size_t before = 0; before < 4200; ++before) {
    std::string out, pretty;
    for (const bool indented : {false, true}) {
      write::Json j(indented ? pretty : out, indented);
      j.begin_object();
      j.member("before", std::string(before, '-'));
      j.key("empty");
      j.begin_array();
      j.end_array();
      j.key("list");
      j.begin_array();
      j.number(18446744073709551615u);
      j.boolean(true);
      j.span({0, 4294967295});
      j.begin_object();
      j.end_object();
      j.null();
      j.end_array();
      j.member("none", std::optional<std::string>());
      j.member("some", std::optional<std::string>("\""));
      j.end_object();
      j.end_line();
    }
    const std::string dashes(before, '-');
    REQUIRE(out == R"({"before":")" + dashes +
                       R"(","empty":[],"list":[18446744073709551615,true,[0, 4294967295],{},null],)"
                       R"("none":null,"some":"\""})"
                       "\n");
    REQUIRE(pretty ==
            "{\n  \"before\": \"" + dashes +
                "\",\n  \"empty\": [],\n  \"list\": [\n    18446744073709551615,\n    true,\n"
                "    [0, 4294967295],\n    {},\n    null\n  ],\n  \"none\": null,\n"
                "  \"some\": \"\\\"\"\n}\n");
  }
}

TEST_CASE("pieces of a span stay on one line, however many there are") {
  const Document d;
  const write::Offsets offsets(d, Offsets::byte);
  std::vector<Span> pieces;
  std::string expected = "[";
  for (uint32_t i = 0; i < 1000; ++i) {
    pieces.push_back({i, i + 1});
    expected += (i ? ", [" : "[") + std::to_string(i) + ", " + std::to_string(i + 1) + ']';
    for (const bool indented : {false, true}) {
      std::string out;
      write::Json j(out, indented);
      j.spans(pieces, offsets);
      j.end_line();
      REQUIRE(out == expected + "]\n");
    }
  }
}
