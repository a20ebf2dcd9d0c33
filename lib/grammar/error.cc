// The message of GrammarError: the place, the line and a caret under it.
#include "vbparse/grammar.h"

namespace vbparse {

namespace {

std::string message_of(const std::string& file, size_t line, size_t column,
                       const std::string& message, std::string_view source_line) {
  std::string out =
      file + ':' + std::to_string(line) + ':' + std::to_string(column) + ": " + message;
  if (source_line.empty())
    return out;
  (out += '\n').append(source_line) += '\n';
  for (size_t i = 0; i + 1 < column && i < source_line.size(); ++i)
    if ((source_line[i] & 0xC0) != 0x80)
      out += source_line[i] == '\t' ? '\t' : ' ';
  return out += '^';
}

}  // namespace

GrammarError::GrammarError(std::string f, size_t l, size_t c, const std::string& message,
                           std::string_view source_line)
    : std::runtime_error(message_of(f, l, c, message, source_line)),
      file(std::move(f)),
      line(l),
      column(c) {}

}  // namespace vbparse
