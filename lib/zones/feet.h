// Lines that show a foot: Nơi nhận, a mark of authority, Lưu.
#pragma once

#include <vector>

#include "zones/near.h"

namespace vbparse::zones {

class FootFinder {
 public:
  /// Both must outlive this.
  FootFinder(const mentions::View& view, NearCues& near);

  /// Whether a line shows a foot; in spite of damage only at its begin.
  bool is_foot(tokens::Range line);

 private:
  bool tells(uint32_t token, tokens::Range line) const;
  bool tells_archive(tokens::Range line) const;
  bool tells_damaged(tokens::Range line);

  const mentions::View& v_;
  NearCues& near_;
  std::vector<tokens::WordId> first_words_;  // base letters of how Nơi nhận begins
  std::vector<Print> prints_;
};

}  // namespace vbparse::zones
