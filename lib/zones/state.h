// The states of the path over atoms (path.h): each atom begins a segment, goes on with the one
// before it, or stands inside one without being of it.
//
//     SỞ NỘI VỤ         issuer/begin
//     [illegible]       issuer/gap      noise between two lines of one name
//     TỈNH LÀO CAI      issuer/more
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "zones/zone.h"

namespace vbparse::zones {

/// What an atom does in its segment.
enum class Role : uint8_t { begin, more, gap };

/// The zones whose segments may have several atoms.
constexpr std::array zones_with_more{Zone::motto,     Zone::parent,    Zone::issuer,  Zone::code,
                                     Zone::date,      Zone::type,      Zone::subject, Zone::base,
                                     Zone::addressee, Zone::recipient, Zone::mark,    Zone::post,
                                     Zone::name};
/// Those that may have noise between their atoms.
constexpr std::array zones_with_gap{Zone::parent,    Zone::issuer, Zone::subject,
                                    Zone::addressee, Zone::base,   Zone::recipient};
constexpr size_t state_count = zone_count + zones_with_more.size() + zones_with_gap.size();

/// A zone and a role that it may have, numbered: the states that begin come first, in the order of
/// their zones.
enum class State : uint8_t {};
static_assert(state_count <= 64, "a StateSet holds all");

/// A set of states, as bits.
using StateSet = uint64_t;
constexpr StateSet bit(State state) { return StateSet(1) << unsigned(state); }

struct ZoneRole {
  Zone zone;
  Role role;
  bool operator==(const ZoneRole&) const = default;
};
/// What each state is.
constexpr std::array<ZoneRole, state_count> states = [] {
  std::array<ZoneRole, state_count> all{};
  size_t size = 0;
  for (size_t zone = 0; zone < zone_count; ++zone)
    all[size++] = {Zone(zone), Role::begin};
  for (const Zone zone : zones_with_more)
    all[size++] = {zone, Role::more};
  for (const Zone zone : zones_with_gap)
    all[size++] = {zone, Role::gap};
  return all;
}();

/// Where an atom begins a segment of the zone.
constexpr State begin_of(Zone zone) { return State(zone); }
/// Nothing where the zone has no such role.
std::optional<State> state_of(Zone zone, Role role);
constexpr Zone zone_of(State state) { return states[size_t(state)].zone; }
constexpr Role role_of(State state) { return states[size_t(state)].role; }

/// The zone that an atom in this state is printed in: a gap is furniture.
constexpr Zone shown_zone(State state) {
  return role_of(state) == Role::gap ? Zone::furniture : zone_of(state);
}

/// Whether an atom in state `next` may stand behind one in state `before`: a segment goes on after
/// an atom of its own, and after a gap it must.
constexpr bool may_follow(State before, State next) {
  const bool goes_on = role_of(next) != Role::begin;
  return goes_on ? zone_of(before) == zone_of(next) : role_of(before) != Role::gap;
}

/// "issuer/begin", as grammars/zones.weights names it.
std::string name_of(State state);
std::optional<State> state_named(std::string_view name);

}  // namespace vbparse::zones
