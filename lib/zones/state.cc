#include "zones/state.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

constexpr std::array<std::string_view, 3> role_names{"begin", "more", "gap"};

}  // namespace

std::optional<State> state_of(Zone zone, Role role) {
  const auto found = std::find(states.begin(), states.end(), ZoneRole{zone, role});
  return found == states.end() ? std::nullopt : std::optional(State(found - states.begin()));
}

std::string name_of(State state) {
  std::string name(name_of(zone_of(state)));
  return name.append("/").append(role_names[size_t(role_of(state))]);
}

std::optional<State> state_named(std::string_view name) {
  for (size_t i = 0; i < state_count; ++i)
    if (name_of(State(i)) == name)
      return State(i);
  return {};
}

}  // namespace vbparse::zones
