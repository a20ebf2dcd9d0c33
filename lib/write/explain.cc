#include "write/explain.h"

#include <algorithm>

#include "vbparse/write.h"

namespace vbparse::write {

std::string LineNumbers::at(uint32_t byte) {
  if (byte < byte_)
    line_ = 1, byte_ = 0;
  line_ += uint32_t(std::count(text_.begin() + byte_, text_.begin() + byte, '\n'));
  byte_ = byte;
  const std::string number = std::to_string(line_);
  return std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') + number + "  ";
}

void tell(std::string_view key, std::string_view value, std::string_view rule, std::string& out) {
  if (value.empty())
    return;
  out.append(7, ' ').append(key).append(key.size() < 10 ? 10 - key.size() : 1, ' ');
  out += printable(value);
  if (!rule.empty())
    out.append(" (rule ").append(rule).append(")");
  out += '\n';
}

}  // namespace vbparse::write
