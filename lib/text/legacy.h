// Texts in the encodings of before Unicode, as bytes or as the Latin-looking letters that
// converters leave in UTF-8.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/census.h"
#include "vbparse/document.h"

namespace vbparse::text {

extern const std::array<char16_t, 256> tcvn3_codes, viscii_codes, windows1258_codes;
extern const std::array<char16_t, 32> windows1252_codes;
struct VniPair {
  char16_t base, mark, letter;  // mark 0: the base alone
};
extern const std::array<VniPair, 134> vni_pairs;
/// The same by code.
struct VniLetters {
  static constexpr char32_t first_mark = 0xC0;
  std::array<char16_t, 256> alone{};                  // itself where VNI has no other letter
  std::array<uint8_t, 256> row{};                     // of a base in `marked`; 0: no base
  std::array<std::array<char16_t, 64>, 15> marked{};  // row 0 is empty
};
extern const VniLetters vni_letters;

/// How a text may be read. The capitals' fonts of TCVN3 print small letters as capitals: in a line
/// of capitals they are.
enum class Reading : uint8_t {
  as_is,
  tcvn3,
  tcvn3_capitals,
  vni,
  viscii,
  windows1258,
  mojibake,
  viqr
};
constexpr size_t readings = 8;

/// Reads a chunk (chunks.h) or a line of text, code points as a Latin view shows them. `out` is
/// overwritten.
void read(Reading, std::u32string_view text, std::u32string& out);

/// Puts back the ư that converters lose (it is the soft hyphen of TCVN3): "®îc" → "đợc" → "được".
void restore_u_horn(std::u32string& line);

/// Whether a text may be in one of these encodings; where not, repair_letters has nothing to do.
bool may_be_legacy(const Census&);
/// Repairs a text in place if it is in one of these encodings; line by line, for tables are pasted
/// from elsewhere. `name` is of --encoding, "" or "auto" to find out. Good Unicode is never
/// changed. Returns what it was.
Encoding repair_letters(std::string& utf8, std::string_view name);

/// Bytes that are no UTF-8 as a Latin view shows them, for repair_letters.
std::string latin_view(std::string_view bytes);

void to_code_points(std::string_view utf8, std::u32string& out);
std::u32string to_code_points(std::string_view utf8);
void append_utf8(std::string& out, char32_t c);
void append_utf8(std::string& out, std::u32string_view text);

}  // namespace vbparse::text
