// What readers have read, as print.
#pragma once

#include <string>

#include "viewed.h"

/// A text made ready for readers.
class ReadingOf : public vbparse::test::Viewed {
 public:
  using Viewed::Viewed;
  vbparse::tokens::Range all() const { return {0, view().size()}; }
  const vbparse::tokens::Tokens& tokens() const { return view().tokens; }
  /// The print of a range, with a blank for the end of a line; "" for an empty range.
  std::string print(vbparse::tokens::Range range) const {
    std::string out = range.begin < range.end ? Viewed::print(range) : "";
    for (char& c : out)
      c = c == '\n' ? ' ' : c;
    return out;
  }
};
