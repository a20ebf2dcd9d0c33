// Limits in time by the forms of deadlines.toml: [[when]] names days and periods, [[deadline]] the
// words around them.
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
  std::string_view bound;  ///< of a deadline: before, by, during, within, on; empty: vague
  std::string_view every;  ///< of a when: day, week, month, quarter, half, year
  Words months;            ///< of a when: in which months of the year
  /// Of a when: what its words point at (this-month …); of a deadline: after, before.
  std::string_view sense;
  bool verb;         ///< of a deadline: only where somebody is to do something
  bool own = false;  ///< a clerk's: it wins over a built-in one of equal length
};

/// A form found in a text.
struct TimeFound {
  const TimeForm* deadline = nullptr;
  const TimeForm* when = nullptr;
  uint32_t begin, end;
  std::vector<SlotValue> slots;
  const SlotValue* slot(TimeSlot s) const {
    for (const SlotValue& v : slots)
      if (v.slot == s)
        return &v;
    return nullptr;
  }
};

/// The forms of all records compiled into plain tables: the build writes them down, and programs
/// walk them as they are. Places are indices.
struct SealedForms {
  /// A node of a compiled phrase; `next` is its continuation.
  struct Step {
    enum class Kind : uint8_t { words, slot, when, rest, fork, end } kind;
    TimeSlot slot;
    uint32_t next;
    std::string_view words;
    uint32_t ways, ways_end;  ///< of a fork, in `ways`: steps that are tried one after the other
    uint64_t begins;          ///< first_bit() of the bytes that what it reads may begin with
  };
  struct Compiled {
    uint32_t form;   ///< the record
    uint32_t begin;  ///< its first step
  };
  /// How a form may begin: what must stand after its first word and a blank.
  struct Opening {
    uint32_t form;
    uint64_t mask, bytes;  ///< of eight_bytes()
  };
  /// Forms by their first words.
  struct Index {
    SealedPhrases words;             ///< the rule is a place in `ends`
    std::span<const uint32_t> ends;  ///< where the openings of each word end
    std::span<const Opening> openings;
  };
  std::span<const Step> steps;
  std::span<const uint32_t> ways;
  std::span<const Compiled> whens, deadlines;
  Index when_index, deadline_index;
  std::span<const uint32_t> free_whens;  ///< those that begin with a slot
};

/// A byte as one of 64 bits: small letters have one each, digits share theirs.
uint64_t first_bit(char byte);

class TimeForms {
 public:
  /// `whens` and `deadlines` are the records that the tables were made of; all must outlive this.
  void use(const SealedForms&, std::span<const TimeForm> whens,
           std::span<const TimeForm> deadlines);
  /// The longest deadline whose words begin at `at`, a word's begin.
  std::optional<TimeFound> at(std::string_view folded, uint32_t at) const;
  /// The longest when there.
  std::optional<TimeFound> when_at(std::string_view folded, uint32_t at) const;

 private:
  /// The forms of one kind of records.
  struct Kind {
    std::span<const TimeForm> records;
    std::span<const SealedForms::Compiled> forms;
    SealedForms::Index index;
    PhraseSet words;                 // index.words, to be searched
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
