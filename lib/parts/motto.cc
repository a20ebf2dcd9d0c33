#include "parts/motto.h"

#include <algorithm>

#include "mentions/cues.h"
#include "text/edits.h"
#include "text/text.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using zones::Zone;

/// Small base letters without blanks: of a motto in the rules, as letters_of() gives a text's.
std::string plain(std::string_view motto) {
  std::string out = text::skeleton(text::fold(motto));
  std::erase(out, ' ');
  return out;
}

/// Whether a word that tells of a degree of secrecy stands in `pieces`.
bool is_secrecy(const View& view, const Pieces& pieces) {
  const auto tells = [&](uint32_t i) {
    return bool(mentions::cue_at(view, i, view.size(), bits(CueKind::secrecy),
                                 mentions::Reading::tolerant));
  };
  return std::ranges::any_of(tokens_of(pieces), tells);
}

}  // namespace

Motto read_motto(const View& view, std::span<const zones::Segment> segments) {
  constexpr size_t most_edits = 40;  // more than any motto has letters
  const auto segment = std::ranges::find(segments, Zone::motto, &zones::Segment::zone);
  Motto nearest;
  if (segment == segments.end())
    return nearest;
  nearest.print = shed(view, segment->pieces);
  const std::string said = letters_of(view, segment->pieces);
  size_t least = SIZE_MAX;  // of a hundred letters
  for (const grammar::Cue& cue : view.rules.cues) {
    const std::string motto = cue.kind == CueKind::motto ? plain(cue.value) : "";
    const auto begin = std::string_view(said).substr(0, motto.size());
    if (motto.empty())
      continue;
    const size_t edits = text::edits_between(motto, begin, most_edits) * 100 / motto.size();
    if (edits < least) {
      least = edits;
      nearest.canonical = cue.value;
    }
  }
  return nearest;
}

void read_degrees(const View& view, std::span<const zones::Segment> segments, HeadAndFoot& out) {
  for (const zones::Segment& s : segments)
    if (const Pieces words = shed(view, s.pieces); s.zone == Zone::urgency && !words.empty())
      (is_secrecy(view, words) ? out.secrecy : out.urgency) = words;
}

}  // namespace vbparse::parts
