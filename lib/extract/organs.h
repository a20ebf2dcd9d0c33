// Names of organs and people charged with something, in running words.
#pragma once

#include <utility>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

/// A text to look for organs in: folded, with the way back to the printed words.
struct Reading {
  text::Folded folded;
  std::string_view buffer;
  std::string_view view() const { return folded.text; }
  /// Whether the letter at folded offset `at` is printed as a capital.
  bool upper(uint32_t at) const;
};

/// Words as a record carries them; they must outlive the reading.
Reading read_words(std::string_view words);

/// The list of organs or people that begins at `at`: "Sở A, Sở B và các đơn vị liên quan". `end` gets where it ends.
/// Empty where none begins there.
std::vector<std::pair<uint32_t, uint32_t>> read_organs(const Grammar::Rules&, const Reading&, uint32_t at, uint32_t* end);

}  // namespace vbparse::extract
