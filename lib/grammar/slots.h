// Finds dates in folded text by the forms of dates.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

struct PhraseNode;

/// Whether a phrase of dates.toml may have a slot of this name.
///   {day} {month} {year}   in figures; days also as "mùng 5", months also in words
///   {damaged}              an illegible day, as OCR or handwriting left it
///   {blank}                a day to be filled in: dots, underscores or nothing
bool is_date_slot(std::string_view name);

/// A date, as much of it as is legible; 0 for what is not.
struct DateValue {
  int year = 0, month = 0, day = 0;
  bool full() const { return year && month && day; }
  /// Returns as much as is known in ISO form, beginning with the year: "2024-08-19", "2024-08",
  /// "2024". Empty if the year is not known.
  std::string iso() const;
};

/// A [[date]] record.
struct DateForm {
  std::string_view id, say;
  bool own = false;  ///< from a user's rule file: preferred to a built-in form of equal length
};

/// Finds dates. Each search is bounded, so the time is linear in the text.
class DateReader {
 public:
  /// Adds a form. Throws PhraseError for a phrase that cannot be parsed.
  void add(const DateForm&);

  struct Found {
    DateValue value;
    uint32_t begin, end;  ///< bytes in the folded text
    std::string_view rule;
    bool impossible = false;  ///< printed in full, but no such day exists (31/02, 32/3)
  };
  /// Returns the longest date that begins at `at`, which must be less than the size of the text;
  /// nullopt if there is none.
  std::optional<Found> at(std::string_view folded, size_t at) const;
  /// Returns the first date that begins at or after `from`; nullopt if there is none.
  std::optional<Found> find(std::string_view folded, size_t from = 0) const;

 private:
  /// One step of a compiled form. A fork tries the next step first, then the one at `to`; a jump
  /// continues at `to`.
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
    char sign = '\0';        // the character after its {day}; NUL if it has no {day}
  };
  class Walk;
  static void compile(const PhraseNode&, std::vector<Step>&);
  std::vector<Form> forms_;
};

}  // namespace vbparse::grammar
