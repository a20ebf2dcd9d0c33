#include "parts/stamp.h"

#include "mentions/cues.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using mentions::Reading;
using zones::Zone;

class StampReader {
 public:
  explicit StampReader(const View& view) : v_(view) {}

  void read(Range r) {
    const bool signature = bool(mentions::cue_at(v_, r.begin, r.end, bits(CueKind::stamp)));
    const uint32_t end = signature ? r.begin : r.end;
    for (uint32_t i = r.begin; i < end; ++i) {
      read_date(i);
      read_number(i, end);
    }
  }
  const Stamp& stamp() const { return stamp_; }

 private:
  void read_date(uint32_t at) {
    const auto date = mentions::read_date(v_, at, Reading::tolerant);
    if (date && date->full())
      stamp_.date = stamp_.date.value_or(*date);
  }
  void read_number(uint32_t at, uint32_t end) {
    const auto cue = mentions::cue_at(v_, at, end, bits(CueKind::number));
    const uint32_t number = after_signs(v_, cue.spot.end(), end, ":.");
    const bool first = stamp_.number.empty() & (number < end);
    if (cue && v_.is_number(number) & first)
      stamp_.number = {{number, number + 1}};
  }

  const View& v_;
  Stamp stamp_;
};

}  // namespace

Stamp read_received_stamp(const View& view, std::span<const zones::Segment> segments) {
  StampReader reader(view);
  for (const zones::Segment& s : segments)
    for (const Range& r : s.zone == Zone::stamp ? s.pieces : Pieces())
      reader.read(r);
  return reader.stamp();
}

}  // namespace vbparse::parts
