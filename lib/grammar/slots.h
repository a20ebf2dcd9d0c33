// Slots of the phrase language: a loose shape for RE2 to find, a strict reader that may refuse.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace vbparse::grammar {

/// The RE2 shape of a slot, without captures; empty for a name that is no slot.
///   {day} {month} {year}   numbers and their words
///   {damaged}              what OCR or a pen left of a day
///   {blank}                dots or nothing
std::string_view slot_shape(std::string_view name);

/// A date as far as it is printed. 0: not printed, not legible.
struct DateValue {
  int year = 0, month = 0, day = 0;
  bool full() const { return year && month && day; }
  /// ISO of as much as there is, from the year on: "2024-08-19", "2024-08", "2024"; empty without a
  /// year.
  std::string iso() const;
};

/// Compiled lazily, once, also when many threads ask.
class Pattern {
 public:
  explicit Pattern(std::string source);
  ~Pattern();
  const re2::RE2& get() const;

 private:
  std::string source_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
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
    bool impossible = false;  ///< a complete date that is no day (31/02)
  };
  /// The longest form that stands at `at`.
  std::optional<Found> at(std::string_view folded, size_t at) const;
  /// The first date at or after `from`.
  std::optional<Found> find(std::string_view folded, size_t from = 0) const;

 private:
  struct Part {
    enum class Kind : uint8_t { words, day, month, year } kind;
    std::string words;
  };
  struct Form {
    std::string id;
    bool own = false;
    std::vector<Part> parts;  // walked where there is no pattern
    std::vector<std::string> slots;
    std::shared_ptr<Pattern> pattern;  // of a form with {damaged}, {blank} or choices
    std::string first_word;            // empty: begins with a digit
    char sign = '\0';                  // what stands behind its {day}; none: its day is not legible
  };
  static bool walk(const Form&, size_t part, std::string_view here, size_t at, DateValue&,
                   size_t* end);
  static bool ask(const Form&, std::string_view here, DateValue&, size_t* end);
  std::vector<Form> forms_;
};

}  // namespace vbparse::grammar
