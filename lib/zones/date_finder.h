// Dates in a line of head or foot, in any damage.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "zones/prints.h"

namespace vbparse::zones {

/// Where a date stands.
struct FoundDate {
  tokens::Range tokens;
  bool in_words = false;  ///< ngày … tháng … năm, not ngày 5/8/2024
};

/// Finds dates with day, month and year, whole, blank or damaged: as mentions::read_date() reads
/// them, and what has no more left than the begins of the words for day, month and year
/// (ngàycŸO tháng Onăm).
class DateFinder {
 public:
  explicit DateFinder(const mentions::View& view);
  /// The date that begins with the first of `prints`; nothing where none does.
  std::optional<FoundDate> at(std::span<const Print> prints) const;

 private:
  std::optional<FoundDate> whole_date(uint32_t at) const;
  std::optional<FoundDate> rest_of_date(std::span<const Print> prints) const;

  const mentions::View& view_;
  std::vector<std::string> days_, months_, years_;  // base letters of the words
  std::vector<tokens::WordId> day_words_;           // their numbers
};

}  // namespace vbparse::zones
