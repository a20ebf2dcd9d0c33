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
#include "grammar/phrase.h"
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

class TimeForms {
 public:
  /// Throw PhraseError. The forms must outlive this.
  void add_when(const TimeForm&);
  void add_deadline(const TimeForm&);
  /// Called once after the last of them.
  void seal();
  /// The longest deadline whose words begin at `at`, a word's begin.
  std::optional<TimeFound> at(std::string_view folded, uint32_t at) const;
  /// Calls f for every word that a deadline may begin with.
  template <class F>
  void each_first_word(F f) const {
    for (const std::string& word : by_word_.keys)
      f(word);
  }
  /// The longest when there.
  std::optional<TimeFound> when_at(std::string_view folded, uint32_t at) const;

 private:
  /// A step of a phrase, made to be walked: each knows what comes behind it.
  struct Step {
    enum class Kind : uint8_t { words, slot, when, rest, fork, end } kind;
    TimeSlot slot = TimeSlot::count;
    uint32_t next = 0;  // a Step
    std::string words;
    std::vector<uint32_t> ways;      // of a fork: one after the other is tried
    uint64_t begins = ~uint64_t(0);  // first_bit() of the bytes that what it reads may begin with
  };
  struct Compiled {
    const TimeForm* form;
    uint32_t begin;  // a Step
  };
  /// How a form may begin: what must stand behind its first word and a blank.
  struct Opening {
    uint32_t form;
    uint64_t mask, bytes;  // of eight_bytes()
  };
  /// Forms by their first words.
  struct Index {
    PhraseSet words;  // the rule is a place in `openings`
    std::vector<std::string> keys;
    std::vector<std::vector<Opening>> openings;
    std::vector<Opening>& of(std::string_view word);
  };
  class Walk;

  uint32_t compile(const PhraseNode&, uint32_t next);
  void add(const TimeForm&, std::vector<Compiled>&, Index&, std::vector<uint32_t>& free);
  void find_openings(uint32_t step, std::string& words, uint32_t form, Index&, bool* free) const;
  std::optional<TimeFound> longest(const std::vector<Compiled>&, const Index&,
                                   const std::vector<uint32_t>& free, std::string_view folded,
                                   uint32_t at) const;

  std::vector<Step> steps_;
  std::vector<Compiled> whens_, deadlines_;
  Index by_word_, when_by_word_;     // by the first word
  std::vector<uint32_t> when_free_;  // those that begin with a slot
};

}  // namespace vbparse::grammar
