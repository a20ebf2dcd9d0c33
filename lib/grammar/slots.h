// Dates in folded text, by the forms of dates.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

struct PhraseNode;

/// Whether a phrase of dates.toml may have a slot of this name.
///   {day} {month} {year}   numbers and their words
///   {damaged}              what OCR or a pen left of a day
///   {blank}                dots or nothing
bool is_date_slot(std::string_view name);

/// A date as far as it is printed. 0: not printed, not legible.
struct DateValue {
  int year = 0, month = 0, day = 0;
  bool full() const { return year && month && day; }
  /// ISO of as much as there is, from the year on: "2024-08-19", "2024-08", "2024"; empty without a
  /// year.
  std::string iso() const;
};

/// A [[date]] record.
struct DateForm {
  std::string_view id, say;
  bool own = false;  ///< a clerk's: it wins over a built-in one of equal length
};

/// Reads dates in folded text by the forms of dates.toml.
class DateReader {
 public:
  /// Throws PhraseError for a phrase that cannot be read.
  void add(const DateForm&);

  struct Found {
    DateValue value;
    uint32_t begin, end;
    std::string_view rule;
    bool impossible =
        false;  ///< printed in full, but no day (31/02, 32/3); no value of what cannot be
  };
  /// The longest form that stands at `at`.
  std::optional<Found> at(std::string_view folded, size_t at) const;
  /// The first date at or after `from`.
  std::optional<Found> find(std::string_view folded, size_t from = 0) const;

 private:
  /// One step of a form. A fork goes on with the next step, and then tries the one at `to`.
  struct Step {
    enum class Kind : uint8_t { words, day, month, year, damaged, blank, rest, fork, jump } kind;
    std::string words;
    size_t to = 0;
  };
  struct Form {
    std::string id;
    bool own = false;
    std::vector<Step> steps;
    std::string first_word;  // empty: begins with a digit
    char sign = '\0';        // what stands behind its {day}; none: its day is not legible
  };
  class Walk;
  static void compile(const PhraseNode&, std::vector<Step>&);
  std::vector<Form> forms_;
};

}  // namespace vbparse::grammar
