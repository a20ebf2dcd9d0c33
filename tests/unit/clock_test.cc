#include "mentions/clock.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse;
using namespace vbparse::mentions;

namespace {

/// What is read at the begin: "print=HH:MM", ? without minutes, ~ damaged, ! impossible; "-" for
/// nothing.
std::string read(const char* text, Reading reading) {
  const test::Viewed viewed(text);
  const auto time = read_clock(viewed.view(), 0, reading);
  if (!time)
    return "-";
  char value[40];
  std::snprintf(value, sizeof value, "=%02u:%02u", time->hour, time->minute);
  return viewed.print(time->tokens) + value + (time->minutes ? "" : "?") +
         (time->damaged ? "~" : "") + (time->impossible ? "!" : "");
}
std::string clock(const char* text) { return read(text, Reading::strict); }
std::string slot(const char* text) { return read(text, Reading::tolerant); }

std::string weekday(const char* text) {
  const test::Viewed viewed(text);
  const auto day = read_weekday(viewed.view(), 0);
  return day ? viewed.print(day->tokens) + "=" + std::to_string(day->day) : "-";
}

}  // namespace

TEST_CASE("clock times in every form") {
  CHECK(clock("16 giờ 30 ngày") == "16 giờ 30=16:30");
  CHECK(clock("16h30 ngày") == "16h30=16:30");
  CHECK(clock("16H30") == "16H30=16:30");
  CHECK(clock("16 giờ 00 phút, ngày") == "16 giờ 00 phút=16:00");
  CHECK(clock("16 giờ 5 phút") == "16 giờ 5 phút=16:05");
  CHECK(clock("8:30 tại") == "8:30=08:30");
  CHECK(clock("15:42:27 +07:00") == "15:42:27=15:42");
  CHECK(clock("7g30") == "7g30=07:30");
  CHECK(clock("17 giờ") == "17 giờ=17:00?");
  CHECK(clock("17h ngày 5") == "17h=17:00?");
  CHECK(clock("8 giờ rưỡi") == "8 giờ rưỡi=08:30");
  CHECK(clock("16\ngiờ 30") == "16 giờ 30=16:30");
  CHECK(clock("24 giờ 00") == "24 giờ 00=24:00");
}

TEST_CASE("a part of the day belongs to its hour") {
  CHECK(clock("8 giờ sáng") == "8 giờ sáng=08:00?");
  CHECK(clock("2 giờ chiều") == "2 giờ chiều=14:00?");
  CHECK(clock("2 giờ 30 chiều") == "2 giờ 30 chiều=14:30");
  CHECK(clock("14 giờ chiều") == "14 giờ chiều=14:00?");
  CHECK(clock("12 giờ trưa") == "12 giờ trưa=12:00?");
  CHECK(clock("1 giờ trưa") == "1 giờ trưa=13:00?");
  CHECK(clock("7 giờ tối") == "7 giờ tối=19:00?");
  CHECK(clock("10 giờ đêm") == "10 giờ đêm=22:00?");
  CHECK(clock("12 giờ đêm") == "12 giờ đêm=24:00?");
  CHECK(clock("1 giờ đêm") == "1 giờ đêm=01:00?");
}

TEST_CASE("what is no clock time") {
  CHECK(clock("16 ngày") == "-");
  CHECK(clock("1:500") == "-");
  CHECK(clock("1:10.000") == "-");
  CHECK(clock("23:2025/BXD") == "-");
  CHECK(clock("8: 30") == "-");
  CHECK(clock("8:3") == "-");
  CHECK(clock("48:30") == "-");
  CHECK(clock("1 h") == "-");
  CHECK(clock("100 giờ") == "-");
  CHECK(clock("giờ") == "-");
  CHECK(clock("") == "-");
}

TEST_CASE("another number after the hour is none of its minutes") {
  CHECK(clock("16 giờ 30/7/2025") == "16 giờ=16:00?");
  CHECK(clock("8 giờ 1 ngày") == "8 giờ=08:00?");
  CHECK(clock("17 giờ 2025") == "17 giờ=17:00?");
}

TEST_CASE("times that do not exist, and damaged ones") {
  CHECK(clock("17 giờ 60") == "17 giờ 60=17:60!");
  CHECK(clock("25 giờ 00") == "25 giờ 00=25:00!");
  CHECK(clock("24 giờ 30") == "24 giờ 30=24:30!");
  CHECK(slot("l6 giờ 3O") == "l6 giờ 3O=16:30~");
  CHECK(slot("16 gio 30") == "16 gio 30=16:30");
  CHECK(slot("7g30") == "7g30=07:30");
  CHECK(clock("l6 giờ 30") == "-");
  CHECK(clock("16 gio 30") == "-");
}

TEST_CASE("days of the week") {
  CHECK(weekday("thứ Hai hằng tuần") == "thứ Hai=1");
  CHECK(weekday("Thứ sáu, ngày") == "Thứ sáu=5");
  CHECK(weekday("thứ 7") == "thứ 7=6");
  CHECK(weekday("Chủ nhật") == "Chủ nhật=0");
  CHECK(weekday("thứ\nTư") == "thứ Tư=3");

  CHECK(weekday("thứ hai mươi") == "-");
  CHECK(weekday("thứ nhất") == "-");
  CHECK(weekday("thứ 8") == "-");
  CHECK(weekday("thứ trưởng") == "-");
}

TEST_CASE("parts of a day") {
  const test::Viewed viewed("buổi chiều ngày 5");
  const auto part = read_day_part(viewed.view(), 0);
  REQUIRE(part);
  CHECK(viewed.print(part->tokens) == "buổi chiều");
  CHECK(part->from == 12);
  CHECK_FALSE(read_day_part(viewed.view(), 2));
}
