// The table of formats, and the two that are text.
#include "vbparse/write.h"

#include <algorithm>

namespace vbparse {

namespace {

void write_pretty(const Document& d, std::string_view source, const WriteOptions& o, std::string& out) {
  WriteOptions pretty = o;
  pretty.pretty = true;
  write_json(d, source, pretty, out);
}

void write_lines(const Document& d, std::string_view source, const WriteOptions& o, std::string& out) {
  WriteOptions lines = o;
  lines.pretty = false;
  write_json(d, source, lines, out);
}

void write_text(const Document& d, std::string_view, const WriteOptions&, std::string& out) { out += d.decoded(); }

size_t characters(std::string_view s) {
  return size_t(std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void pad(std::string& out, std::string_view s, size_t width) {
  out += s;
  out.append(std::max(width, characters(s) + 1) - characters(s), ' ');
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {"json", ".json", "one indented object a document", write_pretty, ""},
      {"jsonl", ".jsonl", "one object a line", write_lines, ""},
      {"text", ".txt", "the document decoded to UTF-8", write_text, ""},
  };
  return all;
}

void write_explain(const Document& doc, std::string& out) {
  uint32_t line = 1;
  size_t at = 0;
  for (const Mark& m : doc.marks) {
    line += uint32_t(std::count(doc.text.begin() + long(at), doc.text.begin() + long(m.span.begin), '\n'));
    at = m.span.begin;
    std::string number = std::to_string(line);
    out.append(number.size() < 5 ? 5 - number.size() : 0, ' ');
    out += number + "  ";
    pad(out, m.part, 16);
    pad(out, m.rule, 24);
    out += "| ";
    for (uint32_t i = m.span.begin; i < m.span.end; ++i) out += doc.text[i] == '\n' || doc.text[i] == '\t' || doc.text[i] == '\r' ? ' ' : doc.text[i];
    out += '\n';
  }
}

}  // namespace vbparse
