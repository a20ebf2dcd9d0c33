#include "zones/state.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

struct Entry {
  Zone zone;
  Role role;
  bool operator==(const Entry&) const = default;
};

constexpr auto states = [] {
  std::array<Entry, state_count> all{};
  size_t size = 0;
  for (size_t zone = 0; zone < zone_count; ++zone)
    all[size++] = {Zone(zone), Role::begin};
  for (const Zone zone : zones_with_more)
    all[size++] = {zone, Role::more};
  for (const Zone zone : zones_with_gap)
    all[size++] = {zone, Role::gap};
  return all;
}();

constexpr std::array<std::string_view, 3> role_names{"begin", "more", "gap"};

}  // namespace

std::optional<State> state_of(Zone zone, Role role) {
  const auto found = std::find(states.begin(), states.end(), Entry{zone, role});
  return found == states.end() ? std::nullopt : std::optional(State(found - states.begin()));
}

Zone zone_of(State state) { return states[size_t(state)].zone; }

Role role_of(State state) { return states[size_t(state)].role; }

Zone shown_zone(State state) {
  return role_of(state) == Role::gap ? Zone::furniture : zone_of(state);
}

bool may_follow(State before, State next) {
  const bool goes_on = role_of(next) != Role::begin;
  return goes_on ? zone_of(before) == zone_of(next) : role_of(before) != Role::gap;
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
