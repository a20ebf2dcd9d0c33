// Texts whose zones are given, as their parts.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "../viewed.h"
#include "parts/assemble.h"
#include "parts/record.h"

namespace vbparse::test {

/// A stretch of a text; several lines of it are parted by '\n'. A `more` one goes on with the
/// segment of its zone that began above: something else stands between.
struct Stretch {
  zones::Zone zone;
  std::string text;
  bool more = false;
};

class Zoned {
 public:
  /// The stretches, each on lines of its own.
  explicit Zoned(const std::vector<Stretch>& stretches) : viewed_(text_of(stretches)) {
    uint32_t at = 0;
    for (const Stretch& s : stretches) {
      const auto end = at + uint32_t(s.text.size());
      const tokens::Range range{viewed_.token_at(at), viewed_.token_at(end)};
      const auto above =
          std::ranges::find(segments_.rbegin(), segments_.rend(), s.zone, &zones::Segment::zone);
      if (s.more && above != segments_.rend())
        above->pieces.push_back(range);
      else
        segments_.push_back({s.zone, {range}});
      at = end + 1;
    }
  }

  /// Their parts as a record has them.
  Record record() const {
    Record record;
    const mentions::View view = viewed_.view();
    parts::render(view, parts::assemble(view, segments_), record);
    return record;
  }

 private:
  static std::string text_of(const std::vector<Stretch>& stretches) {
    std::string text;
    for (const Stretch& s : stretches)
      text += s.text + "\n";
    return text;
  }

  Viewed viewed_;
  std::vector<zones::Segment> segments_;
};

/// The fields of head and foot of such a text.
inline Record record_of(const std::vector<Stretch>& stretches) { return Zoned(stretches).record(); }

}  // namespace vbparse::test
