// Where a part stands in the record, as JSON Pointers tell.
#include <array>
#include <string>

#include "extract/record/stream.h"

namespace vbparse::extract {

std::string Stream::pointer(const Segment& s) const {
  constexpr std::array<std::string_view, 7> names{"/subject", "/addressees/", "/bases/", "/opening",
                                                  "/tasks/",  "/body/",       "/closing"};
  std::string in(names[size_t(s.kind)]);
  if (!in.ends_with('/'))
    return in;
  if (s.kind != Segment::Kind::task)
    return in + std::to_string(s.index);
  std::string steps;
  uint32_t item = s.index;
  for (; tasks[item].above != none; item = tasks[item].above)
    steps.insert(0, "/items/" + std::to_string(tasks[item].index));
  return in + std::to_string(tasks[item].index) + steps;
}

}  // namespace vbparse::extract
