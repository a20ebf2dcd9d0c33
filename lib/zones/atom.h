// What lies between two proposed cuts of a line: the smallest thing that has a zone.
//
//     SỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//     └ atom ┘         └ atom ─────────────────────────┘
//
// A cut is a hypothesis: the path over the atoms (path.h) may join what it parts.
#pragma once

#include <cstdint>

#include "tokens/token.h"

namespace vbparse::zones {

/// What parts an atom from the one before it on its line.
enum class Gap : uint8_t {
  start,  // nothing stands before it on the line
  none,   // a cue proposed the cut, not the print
  blank,
  two,  // two blanks
  wide,
  bar  // of a table, a tab, <br>
};

/// The cue that proposed the cut before an atom.
enum class Cut : uint8_t {
  none,
  motto,
  tagline,
  date,
  number,
  subject,
  addressing,
  recipients,
  item,
  base,
  mark,
  post,
  name,
  archive,
  urgency,
  noise,
  after_cue,  // what a motto, Kính gửi, Nơi nhận has after it
  after_noise
};

struct Atom {
  tokens::Range tokens;
  uint32_t line = 0;    ///< in Tokens::lines
  uint32_t column = 0;  ///< in characters
  Gap gap = Gap::start;
  Cut cut = Cut::none;
  uint16_t blanks = 0;  ///< blank lines before its line
  uint16_t side = 0;    ///< 0: the left column or the whole width; 1: the right one
  uint16_t order = 0;   ///< which atom of its line it is
  bool jump = false;    ///< the first of a right column: what it follows stands below it
  uint32_t run = 0;     ///< far from head and foot: how many atoms it stands for; else 0
};

}  // namespace vbparse::zones
