// Every writer, with every option, writes what its readers can read.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "../support.h"
#include "require.h"
#include "text/text.h"

using namespace vbparse;
using test::choice;
using test::require;
using Json = nlohmann::json;

namespace {

/// Valid UTF-8, and nothing that steers a terminal but line ends.
void check_text(std::string_view format, std::string_view out) {
  for (size_t at = 0, length = 0; at < out.size(); at += length) {
    const char32_t c = text::code_point(out, at, &length);
    require(c != 0xFFFD || length == 3, "no UTF-8", format);
    if (format == "table" || format == "explain")
      require(c == '\n' || (c >= 0x20 && (c < 0x7F || c > 0x9F)), "a control code", format);
  }
}

void check_json(std::string_view out, bool lines) {
  std::istringstream in{std::string(out)};
  std::string line;
  if (lines) {
    while (std::getline(in, line))
      require(Json::parse(line).contains("schema"), "a record without a schema", line);
    return;
  }
  while ((in >> std::ws).good()) {
    Json record;
    in >> record;
    require(record.contains("schema"), "a record without a schema", out);
  }
}

/// The number of cells in each row of RFC 4180.
std::vector<size_t> csv_rows(std::string_view out) {
  std::vector<size_t> rows;
  size_t cells = 1;
  bool quoted = false;
  for (const char c : out) {
    quoted ^= c == '"';
    if (quoted)
      continue;
    cells += c == ',';
    if (c == '\n')
      rows.push_back(std::exchange(cells, 1));
  }
  require(!quoted && cells == 1, "a row without an end", out);
  return rows;
}

std::vector<size_t> tsv_rows(std::string_view out) {
  std::vector<size_t> rows;
  std::istringstream in{std::string(out)};
  for (std::string line; std::getline(in, line);)
    rows.push_back(size_t(std::count(line.begin(), line.end(), '\t')) + 1);
  return rows;
}

void check_calendar(std::string_view out) {
  std::vector<std::string> open;
  while (!out.empty()) {
    const size_t end = out.find("\r\n");
    require(end != out.npos, "a line of a calendar without an end", out);
    const std::string_view line = out.substr(0, end);
    out.remove_prefix(end + 2);
    require(line.size() <= 75, "a line of a calendar of more than 75 bytes", line);
    require(line.find_first_of("\r\n") == line.npos, "half a line end in a calendar", line);
    require(line.starts_with(' ') || line.find(':') != line.npos, "a property without a value",
            line);
    if (line.starts_with("BEGIN:"))
      open.emplace_back(line.substr(6));
    if (line.starts_with("END:")) {
      require(!open.empty() && open.back() == line.substr(4), "an end of nothing", line);
      open.pop_back();
    }
  }
  require(open.empty(), "a calendar without an end", "");
}

void check(std::string_view format, const std::string& out) {
  check_text(format, out);
  if (format.starts_with("json"))
    check_json(out, format == "jsonl");
  if (format == "ics")
    check_calendar(out);
  if (format == "csv" || format == "tsv") {
    const std::vector<size_t> rows = format == "csv" ? csv_rows(out) : tsv_rows(out);
    require(std::all_of(rows.begin(), rows.end(), [&](size_t n) { return n == rows[0]; }),
            "rows of different lengths", out);
  }
}

WriteOptions options_of(std::string_view bytes) {
  constexpr Offsets units[]{Offsets::byte, Offsets::codepoint, Offsets::utf16};
  const size_t flags = choice(bytes, 0, 256);
  WriteOptions o;
  o.offsets = units[choice(bytes, 1, std::size(units))];
  o.split = flags & 1;
  o.due.vague = flags & 2;
  o.due.sorted = flags & 4;
  o.due.todo = flags & 8;
  const Day first = *Day::parse("2024-06-01");
  if (flags & 16)
    o.due.from = first;
  if (flags & 32)
    o.due.until = first + int(choice(bytes, 2, 256)) * 3;
  o.due.width = choice(bytes, 3, 256);
  return o;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Document d = parse(bytes, {{}, "2025-03-01", "2025-03-10"});
  require(test::broken_promise(d).empty(), "a broken promise", test::broken_promise(d));
  WriteOptions options = options_of(bytes);
  constexpr std::string_view sources[]{"-", "a,\"b\"\t=1.txt", "V\xE1n\x1B[31m\n.txt"};
  const std::string_view source = sources[choice(bytes, 4, std::size(sources))];
  for (const auto* table : {&formats(), &citation_formats(), &deadline_formats()})
    for (const Format& f : *table) {
      std::string out = f.header;
      options.pretty = f.name == "json";
      f.write(d, source, options, out);
      check(f.name, out);
    }
  for (const Format& f : deadline_formats()) {
    DeadlineList list(f.name, options);
    list.add(d, source);
    list.add(d, "another");
    std::string out;
    list.write(out);
    check(f.name, out);
  }
  for (const std::string_view format : {"json", "jsonl", "csv", "tsv"}) {
    WorkCounts counts;
    counts.add(d, source);
    std::string out;
    counts.write(format, out);
    check(format, out);
  }
  for (const auto explain : {write_explain, write_citations_explain, write_deadlines_explain}) {
    std::string out;
    explain(d, out);
    check("explain", out);
  }
  std::string error;
  write_error(source, "unreadable", bytes, options, error);
  check("json", error);
  return 0;
}
