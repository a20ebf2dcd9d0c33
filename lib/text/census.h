// One quick count over a text's bytes. It answers for most texts what decoding, NFC and the search
// for old encodings ask.
#pragma once

#include <cstddef>
#include <string_view>

namespace vbparse::text {

struct Census {
  bool sound = true;  ///< valid UTF-8 without stray controls; false also where other letters must
                      ///< be looked at closer
  bool nfc = true;    ///< in NFC; false also where that must be looked at closer
  size_t signs = 0;   ///< lead bytes C2: no-break spaces, degree signs, letters of old encodings
  size_t latin = 0;   ///< lead bytes C3: à, é
  size_t own = 0;  ///< lead bytes C4 to C6 and E1: ă, ơ, ế, letters that few but Vietnamese has
};
Census take_census(std::string_view bytes);

}  // namespace vbparse::text
