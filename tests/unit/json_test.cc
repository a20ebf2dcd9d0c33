#include "write/json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

TEST_CASE("strings are escaped as JSON asks") {
  std::string out;
  write::append_string("a\"b\\c\n\t\x01/đ\x7F", out);
  CHECK(out == "\"a\\\"b\\\\c\\n\\t\\u0001/đ\\u007f\"");
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

TEST_CASE("a sign to be escaped is found at every place of a word of eight") {
  for (const char sign : {'"', '\\', '\n', '\x1F', '\x7F'})
    for (size_t size = 1; size < 20; ++size)
      for (size_t at = 0; at < size; ++at) {
        std::string text(size, 'x'), out;
        text[at] = sign;
        write::append_string(text, out);
        CHECK(nlohmann::json::parse(out).get<std::string>() == text);
      }
}
