// Finds deadlines by the forms of deadlines.toml: [[when]] describes days and periods, [[deadline]]
// the words around them.
//
//     [[when]]      say = "ngày {date} (hằng|hàng) năm"     every = "year"
//     [[deadline]]  say = "trước {when}"                    bound = "before"
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/match.h"
#include "grammar/time_slots.h"

namespace vbparse::grammar {

using Words = std::span<const std::string_view>;

/// A [[when]] or [[deadline]] record.
struct TimeForm {
  std::string_view id;
  Words says;
  std::string_view bound;  ///< deadline: before, by, during, within, on; empty: vague
  std::string_view every;  ///< when: day, week, month, quarter, half, year; empty: not recurring
  Words months;            ///< when: the months of the year in which it recurs
  /// When: the day or period that its words denote (this-month …). Deadline: after or before.
  std::string_view sense;
  bool verb;         ///< deadline: valid only in a clause where somebody is to do something
  bool own = false;  ///< from a user's rule file: preferred to a built-in form of equal length
};

/// A match of a form. At least one of `deadline` and `when` is set, and both if the deadline's form
/// contains {when}.
struct TimeFound {
  const TimeForm* deadline = nullptr;
  const TimeForm* when = nullptr;
  uint32_t begin, end;  ///< bytes in the folded text
  std::vector<SlotValue> slots;
  /// Returns the first value of a slot, or null if the form has no such slot.
  const SlotValue* slot(TimeSlot s) const {
    for (const SlotValue& v : slots)
      if (v.slot == s)
        return &v;
    return nullptr;
  }
};

/// The forms of all records compiled into plain tables, which the build's generator writes and
/// programs use as they are. References between the tables are indices.
struct SealedForms {
  /// A node of a compiled phrase; `next` is its continuation.
  struct Step {
    enum class Kind : uint8_t { words, slot, when, rest, fork, end } kind;
    TimeSlot slot;
    uint32_t next;
    std::string_view words;
    uint32_t ways, ways_end;  ///< fork: its alternatives, a range of SealedForms::ways
    uint64_t begins;          ///< first_bit() of all bytes that a match of this step may begin with
  };
  struct Compiled {
    uint32_t form;   ///< index of the record
    uint32_t begin;  ///< index of its first step
  };
  /// One way in which a form may begin after its first word and a blank. If the next eight bytes of
  /// the text, masked, are not `bytes`, the form need not be tried.
  struct Opening {
    uint32_t form;
    uint64_t mask, bytes;  ///< as eight_bytes() loads them
  };
  /// Forms by their first words.
  struct Index {
    SealedPhrases words;             ///< the first words; their `rule` is an index into `ends`
    std::span<const uint32_t> ends;  ///< where the openings of each word end
    std::span<const Opening> openings;
  };
  std::span<const Step> steps;
  std::span<const uint32_t> ways;
  std::span<const Compiled> whens, deadlines;
  Index when_index, deadline_index;
  std::span<const uint32_t> free_whens;  ///< whens that begin with a slot, not a word
};

/// Maps a byte to one of 64 bits: each small letter has its own, which some bytes beyond ASCII
/// share; all digits have one in common.
uint64_t first_bit(char byte);

/// Finds deadlines and whens in folded text.
class TimeForms {
 public:
  /// Sets the tables and the records they were compiled from; all must outlive this.
  void use(const SealedForms&, std::span<const TimeForm> whens,
           std::span<const TimeForm> deadlines);
  /// Returns the longest deadline that begins at `at`, which must be the beginning of a word;
  /// nullopt if there is none. Of equally long ones a user's own is preferred, then the first.
  std::optional<TimeFound> at(std::string_view folded, uint32_t at) const;
  /// Likewise for the longest [[when]].
  std::optional<TimeFound> when_at(std::string_view folded, uint32_t at) const;

 private:
  /// The forms of one kind of records.
  struct Kind {
    std::span<const TimeForm> records;
    std::span<const SealedForms::Compiled> forms;
    SealedForms::Index index;
    PhraseSet words;                 // index.words as a searchable set
    std::span<const uint32_t> free;  // forms that begin with a slot
    std::span<const SealedForms::Opening> openings_of(uint16_t word) const;
  };
  class Walk;
  static void set(Kind&, const SealedForms::Index&);
  std::optional<TimeFound> longest(const Kind&, std::string_view folded, uint32_t at,
                                   const TimeForm* TimeFound::*found) const;

  SealedForms sealed_;
  Kind whens_, deadlines_;
};

}  // namespace vbparse::grammar
