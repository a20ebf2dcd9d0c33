// The lines of a signature cut into what they hold: marks of authority, posts, names.
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// A stretch of a line. What it is, its words tell, not its zone alone: "KT. BỘ TRƯỞNG THỨ TRƯỞNG
/// Nguyễn Văn A" may be one segment.
struct SignatureLine {
  enum class Kind : uint8_t {
    mark,   // a mark and the organ or post that it is for
    below,  // capitals below a mark: the rest of them, or the signer's own post
    post,
    name
  } kind;
  Range tokens;              ///< all of it
  Pieces words;              ///< what it says, without the mark
  std::string_view mark;     ///< TM, KT, TL, TUQ, Q
  bool deputy = false;       ///< a post begins with "phó"
  bool begins_post = false;  ///< a post of the rules begins here
  bool fresh = true;         ///< it is the first of its segment
};

/// The lines of all segments of the zones mark, post and name, in their order.
std::vector<SignatureLine> signature_lines(const View& view,
                                           std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
