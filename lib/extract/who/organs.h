// Names of organs and people charged with something, in running words.
#pragma once

#include <utility>
#include <vector>

#include "extract/record/stream.h"

namespace vbparse::extract {

/// The list of organs or people that begins at `at`: "Sở A, Sở B và các đơn vị liên quan". `end`
/// gets where it ends. Empty where none begins there. Nothing is read from `limit` on, and no more
/// than one name beyond what a list may have: it shows that there are more.
std::vector<std::pair<uint32_t, uint32_t>> read_organs(const Grammar::Rules&, const Reading&,
                                                       uint32_t at, uint32_t* end,
                                                       uint32_t limit = UINT32_MAX);

/// Who is charged in [begin, end) (assign.cc): "Sở A chủ trì …", "giao Sở A …"; empty where nobody
/// is.
std::vector<std::string> charged(const Work&, const Stream&, uint32_t begin, uint32_t end);
/// The organs that the last charge there names: "… đề nghị các địa phương, đơn vị thực hiện:".
std::vector<std::string> last_charged(const Work&, const Stream&, uint32_t begin, uint32_t end);

}  // namespace vbparse::extract
