// What rule files may contain: the kinds of records and their keys, the kinds of cues and what a
// `value` means in each, and the closed sets of values. Anything else is an error, because no pass
// reads it.
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
/// Returns null if there is no kind of this name.
const RecordKind* record_kind(std::string_view name);

/// How a role of words is named, and whether a word of it has a value: a number, or one of
/// `values`, which stands for its place there.
struct RoleReading {
  WordRole role;
  std::string_view name;
  bool value = false;
  Words values = {};
};
const RoleReading& reading_of(WordRole);
/// What a word of the role stands for by its `value`; 0 where that is empty, nothing where it is
/// none of the role's.
std::optional<uint32_t> word_value(const RoleReading& role, std::string_view value);
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
/// The values of `every`: the units of time in which a day may recur.
constexpr Words days_and_longer = Words(unit_names).subspan(size_t(TimeUnit::day));

/// Returns the word of `known` that `word` was probably meant to be: the nearest one by edit
/// distance of base letters (chữ không dấu), at most a third of them apart; empty if none is so
/// near.
std::string_view nearest(std::string_view word, Words known);
/// Returns the end of a message about a wrong word: ": did you mean `this-month`?" or, if none is
/// near,
/// ": it is before, by or on".
std::string advice(std::string_view word, Words known);

}  // namespace vbparse::grammar
