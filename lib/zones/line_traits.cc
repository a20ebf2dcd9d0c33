#include "zones/line_traits.h"

#include <algorithm>
#include <array>

namespace vbparse::zones {
namespace {

/// A trait of the print before, and what it makes of the print after it.
struct Passed {
  Trait before, after;
};
constexpr std::array passed{
    Passed{Trait::capitals, Trait::after_capitals}, Passed{Trait::ends_clause, Trait::after_clause},
    Passed{Trait::ends_item, Trait::after_item}, Passed{Trait::ends_foot, Trait::after_foot}};

Traits passed_on(const Print& before) {
  Traits all = trait_if(before.has_all(traits(Trait::item, Trait::signs)), Trait::after_bullet);
  for (const Passed& p : passed)
    all |= trait_if(before.has(p.before), p.after);
  const bool small = !before.has(Trait::capitals);
  const bool noise = before.is_noise() & small;
  return all | trait_if(before.has(Trait::ends_foot) | noise, Trait::parted);
}

/// What a line has from a print on.
struct Rest {
  Letters letters;
  uint32_t prints = 0, words = 0;
  uint32_t name = 0;  // prints of a name without a break

  void add(const Print& p) {
    letters.add(p);
    ++prints;
    words += p.has(Trait::syllable);
    name = (name + 1) * p.has(Trait::of_name);
  }
  Traits traits() const {
    const bool is_name = (name == prints) & (name >= shortest_name) & (name <= longest_name);
    return trait_if(letters.are_capitals(), Trait::rest_capitals) |
           trait_if((words > 1) & (words * 2 > prints), Trait::rest_words) |
           trait_if(is_name, Trait::rest_name);
  }
};

}  // namespace

void read_neighbours(std::span<Print> line) {
  constexpr uint32_t reach = 6;  // prints of a code
  Rest rest;
  uint32_t joint = reach;  // prints to the next joint
  for (size_t i = line.size(); i-- > 0;) {
    Print& p = line[i];
    rest.add(p);
    joint = (joint + 1) * !p.has(Trait::joint);
    const bool next_colon = i + 1 < line.size() && line[i + 1].has(Trait::colon);
    p.traits |= rest.traits() | trait_if(joint < reach, Trait::joint_near) |
                trait_if(p.has(Trait::colon) | next_colon, Trait::colon_near);
  }
  uint32_t since_mark = 2;
  for (size_t i = 1; i < line.size(); ++i) {
    since_mark = (since_mark + 1) * !line[i - 1].has(Cue::mark);
    line[i].traits |= passed_on(line[i - 1]) | trait_if(since_mark < 2, Trait::after_mark);
  }
}

bool are_name(std::span<const Print> prints) {
  const size_t size = prints.size();
  const bool few = (size >= shortest_name) & (size <= longest_name);
  return few && std::all_of(prints.begin(), prints.end(),
                            [](const Print& p) { return p.has(Trait::of_name); });
}

}  // namespace vbparse::zones
