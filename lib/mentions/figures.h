// Rows of figures, also as OCR leaves them: 05, l0, 2OI6.
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

struct Figures {
  tokens::Range tokens;
  uint32_t value = 0;
  uint32_t count = 0;    ///< of figures, leading zeros too
  bool damaged = false;  ///< letters are read as figures
};

/// In figures: no longer number is read.
constexpr uint32_t most_figures = 9;

/// The figures that begin at token `at`, `most` of them at most. Reading::strict: one number.
/// Reading::tolerant: numbers and letters that OCR takes for figures (O, l, S …), with nothing
/// between them. Nothing where there are none, or more of them.
std::optional<Figures> read_figures(const View& view, uint32_t at, uint32_t most, Reading reading);

/// The same, and more of them after a blank where the number stays `most_value` or less: 1 1,
/// 201 7.
std::optional<Figures> read_parted_figures(const View& view, uint32_t at, uint32_t most,
                                           uint32_t most_value, Reading reading);

}  // namespace vbparse::mentions
