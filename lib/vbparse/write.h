// Writers: a Document as text for people and programs. One table of formats, a file each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vbparse/document.h"

namespace vbparse {

enum class Offsets : uint8_t { byte, codepoint, utf16 };

struct WriteOptions {
  bool pretty = true;                ///< indented; else one line
  Offsets offsets = Offsets::byte;   ///< what spans count, in the decoded input
  bool split = false;                ///< attachments as records of their own, after the document
};

/// Appends the record vbparse/1 (CONTRACT: README, section "The record"), ended by a newline.
void write_json(const Document&, std::string_view source, const WriteOptions&, std::string& out);

/// Appends a record vbparse-error/1 for an input that gave no Document.
void write_error(std::string_view source, std::string_view code, std::string_view message, const WriteOptions&,
                 std::string& out);

/// Appends the text line by line, each with its part and the rule that decided.
void write_explain(const Document&, std::string& out);

/// The JSON Schema of all that write_json and write_error write.
std::string_view json_schema();

/// An output format of the programs: `--formats` lists them.
struct Format {
  std::string_view name, extension, help;
  void (*write)(const Document&, std::string_view source, const WriteOptions&, std::string& out);
};
const std::vector<Format>& formats();

}  // namespace vbparse
