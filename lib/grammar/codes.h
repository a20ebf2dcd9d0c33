// Số and ký hiệu in running text, by the forms of citations.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace vbparse::grammar {

/// A folded text and the buffer it was printed in: notations are told by their capitals.
struct Printed {
  const text::Folded& folded;
  std::string_view buffer;
  std::string_view view() const { return folded.text; }
  char32_t sign(uint32_t at) const;
  bool upper(uint32_t at) const { return text::is_upper(sign(at)); }
};

/// Whether a notation (ký hiệu) may begin at `at`: a capital; in texts that lost theirs, letters
/// that a sign follows.
bool notation_starts(const Printed&, uint32_t at, uint32_t limit);
/// Where the notation that begins at `at` ends: groups of letters and digits parted by signs;
/// blanks around a sign only where capitals follow.
uint32_t notation_end(const Printed&, uint32_t at, uint32_t limit);
/// What [begin, end) prints, blanks left out, dashes made one.
std::string squeeze(const Printed&, uint32_t begin, uint32_t end);

struct CodeForm {
  std::string_view id, say;
  bool lead;         ///< only behind "số" or a type's name
  uint8_t groups;    ///< so many groups the notation has at least: QĐ-UBND has two
  bool own = false;  ///< a clerk's
};

/// Reads codes at digits.
class CodeForms {
 public:
  struct Found {
    uint32_t begin, end;  ///< in the folded text
    uint32_t number_end;
    uint32_t year;      ///< where it stands; 0: none
    uint32_t notation;  ///< where it begins
    std::string_view rule;
  };
  /// `say` is of the slots {number}, {year}, {notation} and signs or blanks between them. Throws
  /// PhraseError.
  void add(const CodeForm&);
  /// The code whose first digit stands at `at`, by the form that reaches furthest. `lead`: "số" or
  /// a type stands before it.
  std::optional<Found> at(const Printed&, uint32_t at, bool lead) const;

 private:
  enum class Token : uint8_t { number, year, notation, slash, dash, dot, blank };
  struct Form {
    std::string id;
    std::vector<Token> tokens;
    bool lead;
    uint8_t groups;
    bool own;
  };
  static std::optional<Found> match(const Form&, const Printed&, uint32_t at, bool lead);
  std::vector<Form> forms_;
};

}  // namespace vbparse::grammar
