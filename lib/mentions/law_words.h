// The words after "Luật" as a line of signs, one a token, by what they say of where a name ends; so
// that the ways in which names go on can be written as regular expressions.
//
//     w   a word of the name          o   one that begins something else after a comma or "và"
//     p   "các" after a verb: of the name; after other words it stops it
//     L T a law, a type of documents, printed with a capital
//     a   "về", with which a name begins
//     v , h   "và"; a comma; a dash within a word: kế toán-thống kê
//     x i m   what stops a name: của, được …; ban hành; phải
//     d y n   "ngày", "năm" or "số" before a number; a year; another number
//     z P     "năm" that is a number (lần thứ năm); "của Đảng", two tokens
//     ( ) -   a bracket before "khóa", the closing one, a dash
//     | ~     the line after a heading in capitals; any other sign
//
// The line ends before another cell or page.
#pragma once

#include <string>

#include "mentions/pattern.h"
#include "mentions/view.h"

namespace vbparse::mentions {

class LawWords {
 public:
  /// Of the tokens from `at` on, so many at most.
  LawWords(const View& view, uint32_t at);

  /// Where the pattern's first group ends that is matched at the begin; the begin where none is.
  uint32_t end_of(const Pattern& pattern) const;

 private:
  char first() const;
  char next(uint32_t i) const;
  char word(uint32_t i) const;
  char sign(uint32_t i) const;
  uint32_t cue(uint32_t i, uint64_t kinds) const;
  bool counts(uint32_t i) const;
  bool continues(uint32_t i) const;
  bool leaves_heading(uint32_t i) const;
  bool opens_another(uint32_t i) const;

  const View& v_;
  uint32_t at_;
  std::string text_;
};

}  // namespace vbparse::mentions
