// What draws something and says nothing: rules, bars of tables, marks of HTML and of converters.
#pragma once

#include "mentions/view.h"
#include "zones/atom.h"

namespace vbparse::zones {

/// Something drawn in a line, and the gap it makes.
struct Drawn {
  uint32_t tokens = 0;  ///< how many; 0: nothing is drawn
  Gap gap = Gap::none;
};

/// What is drawn at token `at` of a line that ends at `end`.
Drawn drawn_at(const mentions::View& view, uint32_t at, uint32_t end);

/// Whether a whole line is drawn: a rule, a mark between pages.
bool is_drawn(const mentions::View& view, const tokens::Line& line);

}  // namespace vbparse::zones
