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

/// One line of `text` (code points as a Latin view shows them) read in an encoding.
std::u32string read_tcvn3(std::u32string_view text);
std::u32string read_vni(std::u32string_view text);
std::u32string read_viscii(std::u32string_view text);
std::u32string read_viqr(std::u32string_view text);
std::u32string read_mojibake(std::u32string_view text);
std::u32string read_windows1258(std::u32string_view text);

/// Puts back the ư that converters lose (it is the soft hyphen of TCVN3): "®îc" → "đợc" → "được".
void restore_u_horn(std::u32string& text);

/// Whether a text may be in one of these encodings; where not, repair_letters has nothing to do.
bool may_be_legacy(const Census&);
/// Repairs a text in place if it is in one of these encodings; line by line, for tables are pasted
/// from elsewhere. `name` is of --encoding, "" or "auto" to find out. Good Unicode is never
/// changed. Returns what it was.
Encoding repair_letters(std::string& utf8, std::string_view name);

/// Bytes that are no UTF-8 as a Latin view shows them, for repair_letters.
std::string latin_view(std::string_view bytes);

std::u32string to_code_points(std::string_view utf8);
void append_utf8(std::string& out, char32_t c);

}  // namespace vbparse::text
