// What --explain of vbcite and vbdue prints: findings with their rules, for people.
#pragma once

#include <string>
#include <string_view>

#include "vbparse/document.h"

namespace vbparse::write {

/// Numbers the lines of a text. Takes one pass in total if the offsets only increase.
class LineNumbers {
 public:
  explicit LineNumbers(std::string_view text) : text_(text) {}
  /// Returns the number of the line (from 1) that contains the byte at this offset, right-aligned
  /// in five columns and followed by two blanks.
  std::string at(uint32_t byte);

 private:
  std::string_view text_;
  uint32_t line_ = 1, byte_ = 0;
};

/// Appends an indented line below a finding: the name of a property, its value and the rule that
/// decided. Appends nothing if `value` is empty; no rule is named if `rule` is.
void tell(std::string_view key, std::string_view value, std::string_view rule, std::string& out);

}  // namespace vbparse::write
