#include "write/csv.h"

namespace vbparse::write {

Row& Row::field(std::string_view text) {
  if (!first_)
    out_ += separator_;
  first_ = false;
  if (separator_ == '\t') {
    for (const char c : text)
      out_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return *this;
  }
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += text;
    return *this;
  }
  out_ += '"';
  for (const char c : text) {
    if (c == '"')
      out_ += '"';
    out_ += c;
  }
  out_ += '"';
  return *this;
}

void Row::end() {
  out_ += '\n';
  first_ = true;
}

std::string header(std::span<const std::string_view> names, char separator) {
  std::string out;
  Row row(out, separator);
  for (const std::string_view n : names)
    row.field(n);
  row.end();
  return out;
}

}  // namespace vbparse::write
