// What parts an atom from the one read before it.
#pragma once

#include <cstdint>
#include <string_view>

namespace vbparse::zones {

enum class Step : uint8_t {
  cue,    // nothing, or a blank or two: they stand beside each other
  gap,    // a wide gap or a bar
  line,   // the line's end
  blank,  // a blank line
  jump,   // it stands higher: in the right column
  count
};
constexpr size_t step_count = size_t(Step::count);

/// As grammars/zones.weights names it.
std::string_view name_of(Step step);

}  // namespace vbparse::zones
