// Numbers as so many digits: dates and times are printed by the thousand.
#pragma once

#include <string>

namespace vbparse::text {

/// Appends the last `width` digits of `n`, zeros before them.
inline void append_digits(std::string& out, unsigned n, unsigned width) {
  out.append(width, '0');
  for (auto at = out.end(); width-- > 0; n /= 10)
    *--at = char('0' + n % 10);
}

}  // namespace vbparse::text
