// How an atom agrees with the rest of its document: is it printed again, does the number's notation
// abbreviate it?
#pragma once

#include <vector>

#include "zones/facts.h"

namespace vbparse::zones {

struct Agreement {
  bool repeated = false;      ///< another atom says the same
  bool with_number = false;   ///< of capitals: the notation holds its initials: SỞ Y TẾ, 12/SYT
  bool may_be_named = false;  ///< a few words in capitals near the head
  uint8_t named = 0;          ///< class of how often the text prints these words
};
constexpr uint8_t named_classes = 4;

/// The agreement of each atom. Linear in the text.
std::vector<Agreement> agreements_of(const mentions::View& view, const Atoms& atoms,
                                     const std::vector<Facts>& facts);

}  // namespace vbparse::zones
