// Where a segment may begin in a line near head or foot: at gaps, and at cues.
//
//     SỞ Y TẾ   CỘNG HÒA …   Số: 12/SYT Hà Nội, ngày 5 …   - Như trên; KT. GIÁM ĐỐC
//     └ atom    └ gap, motto  └ atom    └ date             └ atom      └ mark
#pragma once

#include "zones/date_finder.h"
#include "zones/line_cuts.h"
#include "zones/near.h"

namespace vbparse::zones {

class Cutter {
 public:
  /// Both must outlive this.
  Cutter(const mentions::View& view, NearCues& near) : view_(view), near_(near), dates_(view) {}

  /// The cuts of a line with at least one print. Fills Print::cues and the traits that need the
  /// line.
  const Cuts& cut(std::span<Print> line, const Place& place);

 private:
  void cut_gaps();
  void cut_damaged_subjects();

  const mentions::View& view_;
  NearCues& near_;
  DateFinder dates_;
  LineCuts line_;
};

}  // namespace vbparse::zones
