// What was found and by which rule, for people.
#pragma once

#include <string>
#include <string_view>

#include "vbparse/document.h"

namespace vbparse::write {

/// Counts lines of a text, in one pass where they are asked for in order.
class LineNumbers {
 public:
  explicit LineNumbers(std::string_view text) : text_(text) {}
  /// The number of the line that holds the byte, in a margin of seven columns.
  std::string at(uint32_t byte);

 private:
  std::string_view text_;
  uint32_t line_ = 1, byte_ = 0;
};

/// Appends under a finding what it says and the rule that decided; nothing for an empty value.
void tell(std::string_view key, std::string_view value, std::string_view rule, std::string& out);

}  // namespace vbparse::write
