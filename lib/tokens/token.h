// The normalized text as tokens: words, numbers and signs, cut once. What every later pass speaks
// in; bytes stand here and nowhere else.
//
//     Điều 5.  Số: 12/QĐ-UBND     →  Điều 5 .  Số : 12 / QĐ - UBND
//     [Điều][ ][5][.][  ][Số] …       a token's `before` says what parts it from the one before
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/document.h"

namespace vbparse::tokens {

/// The number of a word of the rules (Lexicon), of a sign, or one of these.
using WordId = uint16_t;
constexpr WordId unknown_word =
    0;                            ///< no rule has it: Token::value is its place in Tokens::unknown
constexpr WordId any_sign = 128;  ///< a sign beyond ASCII: Token::value is its code point
constexpr WordId any_number = 129;   ///< a number that stands in no rule
constexpr WordId bullet_sign = 130;  ///< •
constexpr WordId first_word = 256;   ///< the rules' words; signs of ASCII are their own numbers
/// A sign of ASCII, or one that stands for it: “ ” « » are ", – — are -, … is a full stop.
constexpr WordId sign_id(char c) { return static_cast<unsigned char>(c); }

/// How a token is printed. Case is kept here alone: words have one number in any case.
enum class Shape : uint8_t {
  lower,   // nghị
  title,   // Nghị
  upper,   // NGHỊ
  letter,  // Đ: one capital, which may be either
  mixed,   // QyĐ
  number,  // 30
  sign     // a sign, or a run of one sign: ..., ----
};

/// What stands between a token and the one before it, the widest thing of all that do.
enum class Before : uint8_t {
  nothing,  // 12/QĐ; also between the parts of a word that is cut: tư·số, Điều·1
  blank,
  cell,  // three blanks, a tab, a bar of a table
  line,
  page  // a form feed
};

struct Token {
  uint32_t byte = 0;  ///< in Tokens::text
  uint16_t size = 0;  ///< in bytes, with what is not seen within (soft hyphens, a line's end)
  Shape shape = Shape::sign;
  Before before : 4 = Before::nothing;
  bool syllable : 1 = false;  ///< of a word: it can be a Vietnamese syllable
  bool broken : 1 = false;    ///< its print goes on in the next line
  WordId word = unknown_word;
  WordId bare = unknown_word;  ///< the number of its base letters: quyết, QUYET, quyét have one
  /// Of a number: itself; most_value where it is greater. Of a run of signs: how many. See also
  /// unknown_word and any_sign.
  uint32_t value = 0;
  uint32_t end() const { return byte + size; }
};
static_assert(sizeof(Token) == 16, "a quarter of a cache line");
constexpr uint32_t most_value = UINT32_MAX;

/// Tokens [begin, end): the one coordinate of all passes.
struct Range {
  uint32_t begin = 0, end = 0;
  uint32_t size() const { return end - begin; }
};

/// A stretch of a line between wide gaps.
struct Cell {
  Range tokens;
  uint32_t column;  ///< where it starts, in characters; a tab goes on to the next eighth
};

/// A line that prints something. A word broken at its end belongs to it whole.
struct Line {
  Range tokens;
  uint32_t first_cell, cells;
  uint32_t indent;         ///< in characters
  uint16_t blanks_before;  ///< blank lines before it
  bool page_break;         ///< a form feed stands before it
  bool rule;               ///< it prints a rule: nothing but - _ = * ~ . + and box signs
  bool table;              ///< a row or border of a table drawn with bars
};

/// A word that no rule has, once for each way it is printed.
struct UnknownWord {
  uint64_t hash;             ///< of how it is spelled: the same for one word in any print
  uint32_t base, base_size;  ///< its base letters, in Tokens::base_letters
};

struct Tokens {
  std::string_view text;  ///< the normalized text, which must outlive this
  std::vector<Token> tokens;
  std::vector<Line> lines;
  std::vector<Cell> cells;
  std::vector<Span> hidden;  ///< stretches that print nothing: zero-width signs, Markdown emphasis
  std::vector<UnknownWord> unknown;
  std::string base_letters;

  const Token& operator[](size_t i) const { return tokens[i]; }
  uint32_t size() const { return uint32_t(tokens.size()); }
  std::string_view print(const Token& t) const { return text.substr(t.byte, t.size); }
  /// The stretch of the text from the first token to the last; the range is not empty.
  Span span(Range r) const { return {tokens[r.begin].byte, tokens[r.end - 1].end()}; }
  /// The base letters of a word that no rule has.
  std::string_view base(const UnknownWord& w) const {
    return std::string_view(base_letters).substr(w.base, w.base_size);
  }
};

}  // namespace vbparse::tokens
