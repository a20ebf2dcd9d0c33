// Clock times, days of the week, parts of a day.
//
//     16 giờ 30   16h30   16 giờ 00 phút   8:30   7g30   8 giờ rưỡi   2 giờ chiều   thứ Sáu
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

struct Clock {
  tokens::Range tokens;
  uint32_t hour = 0;  ///< 0 to 24; of a part of the day that is named: 2 giờ chiều is 14
  uint32_t minute = 0;
  bool minutes = false;     ///< minutes are printed: "16 giờ" may as well be a length of time
  bool damaged = false;     ///< letters are read as figures
  bool impossible = false;  ///< as printed it is no time of a day: 17 giờ 60, 25 giờ
};

/// The clock time that begins at token `at`; its part of the day (sáng, chiều) belongs to it. Of
/// 8:30 both numbers must stand there, with nothing between; seconds after them are passed over.
/// Reading::tolerant: also letters that
/// OCR has read for figures, and a damaged "giờ". Nothing where there is none.
std::optional<Clock> read_clock(const View& view, uint32_t at, Reading reading);

struct Weekday {
  tokens::Range tokens;
  int day = 0;  ///< as Day::weekday(): 0 Sunday to 6 Saturday
};

/// The day of the week that begins at token `at`: thứ Hai, thứ 2, Chủ nhật. Nothing where there is
/// none; "thứ hai mươi" is a number. Whether "thứ hai" counts something is for the asking pass.
std::optional<Weekday> read_weekday(const View& view, uint32_t at);

struct DayPart {
  tokens::Range tokens;
  uint32_t from = 0;  ///< the hour it begins with: sáng 0, trưa 11, chiều 12, tối 17, đêm 22
};

/// The part of a day that is named at token `at`: sáng, buổi chiều. Nothing where there is none.
std::optional<DayPart> read_day_part(const View& view, uint32_t at);

}  // namespace vbparse::mentions
