// Conditions that hold together, as lists: all are looked at, in order.
#pragma once

#include <algorithm>
#include <initializer_list>

namespace vbparse::mentions {

inline bool any(std::initializer_list<bool> conditions) {
  return std::find(conditions.begin(), conditions.end(), true) != conditions.end();
}
inline bool all(std::initializer_list<bool> conditions) {
  return std::find(conditions.begin(), conditions.end(), false) == conditions.end();
}

}  // namespace vbparse::mentions
