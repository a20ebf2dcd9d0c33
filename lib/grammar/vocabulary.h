// What the rule files may say: their kinds of records with the keys of each, the kinds of cues with
// what a `value` means in each, and the closed sets of values. What is not listed here is an error,
// for no pass would read it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "grammar/rules.h"
#include "grammar/time_unit.h"

namespace vbparse::grammar {

/// A kind of records, [[type]] or [[cue]], and the keys that one may have beside `id`.
struct RecordKind {
  std::string_view name;
  Words needed, optional;
};
std::span<const RecordKind> record_kinds();
/// Null for a name that is none.
const RecordKind* record_kind(std::string_view name);

/// How a role of words is named, and whether a word of it has a value.
struct RoleReading {
  WordRole role;
  std::string_view name;
  bool value = false;
};
const RoleReading& reading_of(WordRole);
/// The names of all roles, in order.
Words role_names();

/// What the `value` of a cue may be.
enum class ValueOf : uint8_t {
  nothing,   ///< no pass reads one
  anything,  ///< records carry it as it is: a motto, a mark, a standard
  listed,    ///< one of CueReading::values
  cue_kind,  ///< the name of a kind: a shield's
  type,      ///< the abbreviation of a [[type]]
  known      ///< a value that some built-in cue of the kind has: a unit of a text
};

/// How the passes read the cues of a kind.
struct CueReading {
  CueKind kind;
  std::string_view name;
  ValueOf value = ValueOf::nothing;
  bool needed = false;  ///< without a value the cue says nothing
  Words values = {};
  bool system = false;  ///< `system` is read, and needed
};
const CueReading& reading_of(CueKind);

/// The values of `system`, `level`, `group`, `evidence` and `bound`, and of `sense` in a [[when]]
/// and in a [[deadline]].
extern const Words systems, levels, groups, evidences, bounds, when_senses, deadline_senses;
/// Of `every`: the units of time that a day may come again in.
constexpr Words days_and_longer = Words(unit_names).subspan(size_t(TimeUnit::day));

/// The word of `known` that was likely meant by `word`: the nearest one, at most a third of its
/// base letters (chữ không dấu) away; empty where none is so near.
std::string_view nearest(std::string_view word, Words known);
/// ": did you mean `this-month`?", or, where none is near, ": it is before, by or on".
std::string advice(std::string_view word, Words known);

}  // namespace vbparse::grammar
