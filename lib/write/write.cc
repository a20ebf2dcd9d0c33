// The formats of vbparse, and --explain.
#include "vbparse/write.h"

#include <algorithm>

#include "write/explain.h"

namespace vbparse {

namespace {

void write_pretty(const Document& d, std::string_view source, const WriteOptions& o,
                  std::string& out) {
  WriteOptions pretty = o;
  pretty.pretty = true;
  write_json(d, source, pretty, out);
}

void write_lines(const Document& d, std::string_view source, const WriteOptions& o,
                 std::string& out) {
  WriteOptions lines = o;
  lines.pretty = false;
  write_json(d, source, lines, out);
}

void write_text(const Document& d, std::string_view, const WriteOptions&, std::string& out) {
  out += d.decoded();
}

size_t characters(std::string_view s) {
  return size_t(std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Appends `s` and blanks up to `width` characters, at least one.
void pad(std::string& out, std::string_view s, size_t width) {
  out += s;
  out.append(std::max(width, characters(s) + 1) - characters(s), ' ');
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {"json", ".json", "one indented object for each document", write_pretty, ""},
      {"jsonl", ".jsonl", "one object per line", write_lines, ""},
      {"text", ".txt", "the document decoded to UTF-8", write_text, ""},
  };
  return all;
}

void write_explain(const Document& doc, std::string& out) {
  write::LineNumbers lines(doc.text);
  for (const Mark& m : doc.marks) {
    out += lines.at(m.span.begin);
    pad(out, m.part, 16);
    pad(out, m.rule, 24);
    out += "| " + printable(std::string_view(doc.text).substr(m.span.begin, m.span.size())) + '\n';
  }
}

}  // namespace vbparse
