// Names of organs and people charged with something, in running words.
#pragma once

#include <utility>
#include <vector>

#include "extract/reading.h"

namespace vbparse::extract {

/// The list of organs or people that begins at `at`: "Sở A, Sở B và các đơn vị liên quan". `end` gets where it ends.
/// Empty where none begins there.
std::vector<std::pair<uint32_t, uint32_t>> read_organs(const Grammar::Rules&, const Reading&, uint32_t at, uint32_t* end);

/// Who is charged in a sentence (assign.cc): "Sở A chủ trì …", "giao Sở A …"; empty where nobody is.
std::vector<std::string> charged(const Grammar::Rules&, std::string_view words);
/// The organs that the last charge in the words names: "… đề nghị các địa phương, đơn vị thực hiện:".
std::vector<std::string> last_charged(const Grammar::Rules&, std::string_view words);

}  // namespace vbparse::extract
