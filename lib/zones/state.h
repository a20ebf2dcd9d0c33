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

/// Where an atom begins a segment of the zone.
constexpr State begin_of(Zone zone) { return State(zone); }
/// Nothing where the zone has no such role.
std::optional<State> state_of(Zone zone, Role role);
Zone zone_of(State state);
Role role_of(State state);

/// The zone that an atom in this state is printed in: a gap is furniture.
Zone shown_zone(State state);

/// Whether an atom in state `next` may stand behind one in state `before`: a segment goes on after
/// an atom of its own, and after a gap it must.
bool may_follow(State before, State next);

/// "issuer/begin", as grammars/zones.weights names it.
std::string name_of(State state);
std::optional<State> state_named(std::string_view name);

}  // namespace vbparse::zones
