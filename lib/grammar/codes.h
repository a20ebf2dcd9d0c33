// Codes of documents (số và ký hiệu) in running text, by the [[code]] forms of citations.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace vbparse::grammar {

/// A folded text together with the buffer it was made from: a notation (ký hiệu) is recognized by
/// its capitals, which folding loses. Offsets are those of the folded text.
struct Printed {
  const text::Folded& folded;
  std::string_view buffer;
  std::string_view view() const { return folded.text; }
  /// The character of the buffer that `at` was folded from.
  char32_t sign(uint32_t at) const;
  bool upper(uint32_t at) const { return text::is_upper(sign(at)); }
};

/// Whether a notation (ký hiệu) may begin at `at`: with a capital or, in texts that have lost their
/// capitals, with two to six letters followed by "/" or "-".
bool notation_starts(const Printed&, uint32_t at, uint32_t limit);
/// Returns where the notation that begins at `at` ends: groups of letters and digits separated by
/// "/" or "-", with blanks around these only if capitals follow. Never reads beyond `limit`.
uint32_t notation_end(const Printed&, uint32_t at, uint32_t limit);
/// Returns the range [begin, end) as printed, but without blanks and with "-" for every kind of
/// dash.
std::string squeeze(const Printed&, uint32_t begin, uint32_t end);

/// A [[code]] record.
struct CodeForm {
  std::string_view id, say;
  bool lead;         ///< only after "số" or the name of a type
  uint8_t groups;    ///< the least number of groups in the notation: QĐ-UBND has two
  bool own = false;  ///< from a user's rule file: preferred to a built-in form of equal length
};

/// Finds codes in folded text.
class CodeForms {
 public:
  /// Offsets in the folded text, in bytes.
  struct Found {
    uint32_t begin, end;
    uint32_t number_end;
    uint32_t year;      ///< where the year begins; 0: the code has none
    uint32_t notation;  ///< where the notation begins
    std::string_view rule;
  };
  /// `say` consists of the slots {number}, {year} and {notation} with "/", "-", "." or blanks
  /// between them: "{number}/{year}/{notation}". Throws PhraseError for anything else.
  void add(const CodeForm&);
  /// Returns the longest code whose first digit is at `at`; nullopt if there is none. `lead` says
  /// whether "số" or the name of a type precedes it.
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
