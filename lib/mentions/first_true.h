// A choice of a sign, as a table.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace vbparse::mentions {

/// The sign beside the first that is true; the last one always is.
inline char first_true(std::initializer_list<std::pair<bool, char>> signs) {
  return std::find_if(signs.begin(), signs.end(), [](const auto& s) { return s.first; })->second;
}

}  // namespace vbparse::mentions
