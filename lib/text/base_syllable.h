// Syllables without their marks and tones, as scans and clerks leave them.
#pragma once

#include <string_view>

namespace vbparse::text {

/// Whether base letters (a to z) may be those of a syllable, damaged or not: up to three letters of
/// an onset, one to three vowels, an ending. Laxer than is_syllable, for it knows no rimes.
bool is_like_syllable(std::string_view base);

}  // namespace vbparse::text
