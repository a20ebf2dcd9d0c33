#include <algorithm>

#include "zones/feature_layout.h"

namespace vbparse::zones {

const Feature feature_count = bases.back();

std::string name_of(Feature f) {
  const size_t of = size_t(std::upper_bound(bases.begin(), bases.end(), f) - bases.begin()) - 1;
  const Template& t = templates[of];
  const size_t value = size_t(f - bases[of]), second = count_of(t.second);
  std::string name(t.name);
  if (t.first != Values::one)
    name.append(".").append(name_of(t.first, value / second));
  if (t.second != Values::one)
    name.append("/").append(name_of(t.second, value % second));
  return name;
}

std::optional<Feature> feature_named(std::string_view name) {
  const size_t dot = std::min(name.find('.'), name.size()),
               slash = std::min(name.find('/'), name.size());
  const auto rest = [&](size_t from, size_t to) {
    return from < to ? name.substr(from + 1, to - from - 1) : std::string_view{};
  };
  for (const Template& t : templates) {
    if (t.name != name.substr(0, dot))
      continue;
    const auto first = value_named(t.first, rest(dot, slash)),
               second = value_named(t.second, rest(slash, name.size()));
    if (first && second)
      return feature(t.of, *first, *second);
  }
  return std::nullopt;
}

}  // namespace vbparse::zones
