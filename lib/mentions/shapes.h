// Tokens as a line of shapes, one sign a token, so that what a number or notation looks like can be
// written as a regular expression.
//
//     30 / 2020 / NĐ - CP       66 . 13 / 2026 / NQ - CP      52 TC / QĐ / CSTC
//     2/y/A-K                   2.2/y/K-K                     2 A/K/A
//
//     1 … 9   a number of so many figures; y: a year of 1900 to 2099
//     K k     a type's symbol, an organ's or a unit's abbreviation: with capitals, with one
//     Q       the Quốc hội or its standing body, whose notations print their term
//     A S m   other words of capitals, at most one letter small; syllables (HÀ); half of it small
//     j       a word of capitals to which a small one sticks: UBNDngày
//     B I     one capital that may belong to a number (3B); another one
//     b i     one small letter that may belong to a number (30a); another one
//     s w     a small word of two to six letters; any other word
//     R       a series of standards: TCVN
//     - / . & _ : , ( ' "   themselves, also runs; a run of dots is _
//     ^ ~     a sign beyond ASCII; any other
//
// A blank before a token is a blank, the end of a line a line end. The line ends before another
// cell or page.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "mentions/pattern.h"
#include "mentions/view.h"

namespace vbparse::mentions {

class Shapes {
 public:
  /// Of the tokens from `at` on, which is one, as many as a number can have.
  Shapes(const View& view, uint32_t at);

  /// The tokens of what begins at `at` and fits a pattern, and of its groups: empty ranges where
  /// one is not printed. False where nothing fits.
  template <size_t N>
  bool match(const Pattern& pattern, std::array<tokens::Range, N>& parts) const {
    Pattern::Groups found;
    const bool fits = pattern.match(text_, found);
    for (size_t i = 0; i < N; ++i)
      parts[i] = range(found[i]);
    return fits;
  }

 private:
  tokens::Range range(std::string_view part) const;

  std::string text_;
  std::vector<uint32_t> tokens_;  // of each sign of the text, and of its end
};

}  // namespace vbparse::mentions
