// Deadlines (thời hạn): which words are one, what day they mean, who is to do what.
#include <catch2/catch.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {

using List = std::vector<std::string>;

constexpr std::string_view monday = "2025-11-10";

std::vector<Deadline> deadlines(std::string_view sentence, std::string_view date = monday,
                                std::string_view received = {}) {
  Options options;
  options.date = date;
  options.received = received;
  const Document d = parse(sentence, options);
  return d.records.front().deadlines;
}

Deadline only(std::string_view sentence, std::string_view date = monday,
              std::string_view received = {}) {
  const auto all = deadlines(sentence, date, received);
  INFO(sentence);
  REQUIRE(all.size() == 1);
  return all.front();
}

/// "kind bound date due", what is not known as "-".
std::string told(std::string_view sentence, std::string_view date = monday,
                 std::string_view received = {}) {
  const auto all = deadlines(sentence, date, received);
  if (all.size() != 1)
    return std::to_string(all.size()) + " deadlines";
  const Deadline& d = all.front();
  return std::string(name(d.kind)) + ' ' + (d.bound ? std::string(name(*d.bound)) : "-") + ' ' +
         d.date.value_or("-") + ' ' + d.due.value_or("-");
}

List words(std::string_view sentence) {
  List out;
  for (const Deadline& d : deadlines(sentence))
    out.push_back(d.words.text);
  return out;
}

}  // namespace

TEST_CASE("fixed days: before and by") {
  CHECK(told("Gửi báo cáo trước ngày 15/12/2025.") == "date before 2025-12-15 2025-12-14");
  CHECK(told("Gửi báo cáo chậm nhất ngày 15 tháng 12 năm 2025.") ==
        "date by 2025-12-15 2025-12-15");
  CHECK(told("Gửi báo cáo chậm nhất trước ngày 15/12/2025.") ==
        "date before 2025-12-15 2025-12-14");
  CHECK(told("Nộp hồ sơ không muộn hơn ngày 15.12.2025.") == "date by 2025-12-15 2025-12-15");
  CHECK(told("Thực hiện đến hết ngày 31/12/2025.") == "date by 2025-12-31 2025-12-31");
}

TEST_CASE("a time of the day") {
  const Deadline d = only("Báo cáo trước 17h00 ngày 05/12/2025.");
  CHECK(d.time == "17:00");
  CHECK(d.date == "2025-12-05");
  CHECK(d.due == "2025-12-05");
  CHECK(only("Nộp chậm nhất 24 giờ 00 ngày 05/12/2025.").time == "24:00");
}

TEST_CASE("a day without a year takes the first one to come") {
  CHECK(only("Gửi báo cáo trước ngày 05/12.").date == "2025-12-05");
  const Deadline d = only("Gửi báo cáo trước ngày 10/01.");
  CHECK(d.date == "2026-01-10");
  CHECK(d.year_inferred);
  CHECK_FALSE(only("Gửi báo cáo trước ngày 10/01.", "").date);
}

TEST_CASE("months, quarters, years") {
  const Deadline d = only("Hoàn thành việc rà soát trong tháng 02/2026.");
  CHECK(d.kind == DeadlineKind::period);
  CHECK(d.start == "2026-02-01");
  CHECK(d.date == "2026-02-28");
  CHECK(d.due_working_day == "2026-02-27");
  CHECK(only("Hoàn thành việc rà soát trong quý I năm 2026.").date == "2026-03-31");
  CHECK(only("Hoàn thành việc rà soát trong năm 2026.").start == "2026-01-01");
}

TEST_CASE("what comes again is a rule") {
  const auto rule = [](std::string_view s) { return only(s).rrule.value_or("none"); };
  const Deadline yearly = only("Báo cáo kết quả trước ngày 15/11 hàng năm.");
  CHECK(yearly.rrule == "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15");
  CHECK(yearly.due_rrule == "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14");
  CHECK(yearly.date == "2025-11-15");
  CHECK(yearly.due == "2025-11-14");
  CHECK(rule("Gửi số liệu chậm nhất ngày 25 hằng tháng.") == "FREQ=MONTHLY;BYMONTHDAY=25");
  CHECK(rule("Báo cáo tiến độ trước 16 giờ 00 thứ Sáu hằng tuần.") == "FREQ=WEEKLY;BYDAY=FR");
  CHECK(rule("Báo cáo trước ngày 20 của tháng cuối quý.") ==
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20");
}

TEST_CASE("lists of days") {
  const auto rule = [](std::string_view s) { return only(s).rrule.value_or("none"); };
  CHECK(rule("Báo cáo trước ngày 15 và ngày 30 hằng tháng.") == "FREQ=MONTHLY;BYMONTHDAY=15,30");
  CHECK(only("Báo cáo trước ngày 1 và ngày 15 hằng tháng.").due_rrule ==
        "FREQ=MONTHLY;BYMONTHDAY=-1,14");
  CHECK(rule("Báo cáo trước 16h00 các ngày thứ Hai, thứ Tư, thứ Sáu hằng tuần.") ==
        "FREQ=WEEKLY;BYDAY=MO,WE,FR");
  CHECK(rule("Hằng tháng, các đơn vị gửi báo cáo về Sở trước ngày 25.") ==
        "FREQ=MONTHLY;BYMONTHDAY=25");
  CHECK(only("Hoàn thành trong tháng 11, 12/2025.").date == "2025-12-31");
  CHECK(only("Hoàn thành trong quý I,II năm 2026.").date == "2026-06-30");
  CHECK(only("Hoàn thành từ tháng 11/2025 đến tháng 3/2026.").start == "2025-11-01");
  // each day of a list is a limit of its own; what the last one says holds for all
  const auto all =
      deadlines("Các đơn vị gửi báo cáo trước ngày 15/6 (báo cáo 6 tháng) và 20/12 hằng năm.");
  REQUIRE(all.size() == 2);
  CHECK(all[0].words.text == "trước ngày 15/6");
  CHECK(all[0].rrule == "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15");
  CHECK(all[1].words.text == "20/12 hằng năm");
  CHECK(all[1].due_rrule == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=19");
  CHECK(all[1].action == all[0].action);
}

TEST_CASE("a report of one period is due once") {
  CHECK(told("Các đơn vị gửi báo cáo tổng kết năm 2025 trước ngày 05/12.") ==
        "date before 2025-12-05 2025-12-04");
  CHECK(told("Gửi báo cáo quý IV năm 2025 trước ngày 15/12.") ==
        "date before 2025-12-15 2025-12-14");
  CHECK(told("Gửi Sở Nội vụ trước ngày 6 tháng 12 để tổng hợp.") ==
        "date before 2025-12-06 2025-12-05");
  CHECK(only("Gửi báo cáo năm trước ngày 15/12.").rrule == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15");
}

TEST_CASE("weekdays, today and tomorrow") {
  CHECK(told("Gửi báo cáo chậm nhất vào 10h00 thứ Hai (15/12/2025).") ==
        "date by 2025-12-15 2025-12-15");
  CHECK(told("Gửi báo cáo trước 9h sáng thứ Sáu.") == "date before 2025-11-14 2025-11-14");
  CHECK(told("Báo cáo vào sáng thứ Tư tuần này.") == "date on 2025-11-12 2025-11-12");
  CHECK(told("Gửi báo cáo trước 17h hôm nay.") == "date before 2025-11-10 2025-11-10");
  CHECK(told("Gửi báo cáo trước 17 giờ chiều mai.") == "date before 2025-11-11 2025-11-11");
  CHECK(told("Các đơn vị báo cáo trong tuần tới.") == "period during 2025-11-23 2025-11-23");
}

TEST_CASE("labels of tables and lists") {
  CHECK(told("Thời hạn gửi báo cáo: 25/11/2025.") == "date by 2025-11-25 2025-11-25");
  CHECK(told("Hạn nộp hồ sơ: 31/12/2025.") == "date by 2025-12-31 2025-12-31");
  CHECK(only("Thời hạn giải quyết: 15 ngày làm việc kể từ ngày nhận đủ hồ sơ.").duration == "P15D");
}

TEST_CASE("a limit in an item of its own is about the task above") {
  const Deadline d = only(
      "1. Rà soát cơ sở dữ liệu đất đai.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian hoàn thành: "
      "trước ngày 20/12/2025.");
  CHECK(d.action == "Rà soát cơ sở dữ liệu đất đai");
  CHECK(d.assignees == List{"Sở Nội vụ"});
}

TEST_CASE("a label may name a period, and may stand behind what is done") {
  CHECK(told("1. Rà soát hồ sơ.\n- Thời gian thực hiện: Tháng 12/2025.") ==
        "period during 2025-12-31 2025-12-31");
  CHECK(only("1. Rà soát hồ sơ. Thời gian: Quý I/2026.").action == "Rà soát hồ sơ");
  CHECK(deadlines("- Thời gian: 08 giờ 00 ngày 15/12/2025.").empty());
  CHECK(deadlines("- Thời gian thực hiện: Năm 2026 - 2030.").empty());
}

TEST_CASE("a limit at the head of its clause") {
  const Deadline d = only("Đến ngày 31/12/2025, các xã, phường phải hoàn thành việc rà soát.");
  CHECK(d.bound == Bound::by);
  CHECK(d.action == "phải hoàn thành việc rà soát");
  CHECK(only("Trong quý I/2026, Sở Nội vụ tham mưu UBND tỉnh ban hành Đề án.").assignees ==
        List{"Sở Nội vụ"});
  CHECK(only("Trước ngày 20/12/2025, các cơ quan, đơn vị gửi báo cáo về Văn phòng Tỉnh ủy.")
            .send_to == "Văn phòng Tỉnh ủy");
}

TEST_CASE("days of the lunar calendar stay open") {
  CHECK_FALSE(only("Hoàn thành trước ngày 30 tháng Chạp.").date);
}

TEST_CASE("a row of a table is a sentence of its own") {
  const auto all = deadlines(
      "Các nhiệm vụ như sau:\n\n| 1 | Lập kế hoạch | Sở Nội vụ | Trước ngày 20/12/2025 |\n| 2 | "
      "Tổng kết | Sở Tư pháp | Trước ngày 25/12/2025 |\n");
  REQUIRE(all.size() == 2);
  CHECK(all[0].words.text == "Trước ngày 20/12/2025");
}

TEST_CASE("periods count from an event") {
  const std::string_view s =
      "Báo cáo trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản này.";
  const Deadline open = only(s);
  CHECK(open.kind == DeadlineKind::relative);
  CHECK(open.bound == Bound::within);
  CHECK(open.duration == "P5D");
  CHECK(open.day_basis == "working");
  CHECK(open.direction == "after");
  CHECK(open.counted_from == "ngày nhận được văn bản này");
  CHECK_FALSE(open.date);
  CHECK(only(s, monday, "2025-11-12").due == "2025-11-19");
  // Tết lies between
  CHECK(only(s, "2026-02-10", "2026-02-13").due == "2026-02-27");
  CHECK(only("Nộp báo cáo trong thời hạn 10 ngày kể từ ngày 15/11/2025.").due == "2025-11-25");
  CHECK(only("Báo cáo trong thời hạn 05 ngày (ngày làm việc) kể từ ngày nhận được văn bản này.")
            .day_basis == "working");
  // a period of days that ends on a day off ends on the next working day; `date` stays where it is
  const Deadline rolled = only("Báo cáo trong thời hạn 30 ngày kể từ ngày nhận được văn bản này.",
                               "2025-01-20", "2025-01-30");
  CHECK(rolled.date == "2025-03-01");
  CHECK(rolled.due == "2025-03-03");
}

TEST_CASE("days that limit nobody") {
  for (const char* s : {"Thông tư này có hiệu lực từ ngày 01/01/2026.",
                        "Theo Kế hoạch số 5/KH-UBND ngày 15/12/2025 của UBND tỉnh.",
                        "Hội nghị khai mạc ngày 20/12/2025.",
                        "Số liệu tính đến ngày 31/10/2025 là 15 hồ sơ.",
                        "Đối với người sinh trước ngày 01/01/1960.",
                        "Giai đoạn 2026 - 2030, tầm nhìn đến năm 2045.",
                        "Tước quyền sử dụng giấy phép lái xe trong thời hạn 02 tháng.",
                        "Người bị xử phạt có quyền khiếu nại trong thời hạn 90 ngày.",
                        "Họp giao ban vào sáng thứ Hai hằng tuần.",
                        "Trong năm 2025, công tác cải cách hành chính được triển khai đồng bộ.",
                        "Thời gian đào tạo không quá 24 tháng.",
                        "Nguồn vốn được kéo dài giải ngân đến hết ngày 31/01/2026.",
                        "Phạt tiền đối với hành vi không gửi báo cáo trước ngày 31/12 hằng năm.",
                        "Đến hết năm 2026, tỷ lệ hộ nghèo giảm còn 2%.",
                        "Công trình được khởi công trong quý IV/2025.",
                        "Họp Ban Chỉ đạo vào 8h00 ngày 15/12/2025.",
                        "Mùa mưa từ tháng 5 đến tháng 10 hằng năm.",
                        "Ngày 05/11/2025, UBND tỉnh có Công văn số 12/UBND-NC giao Sở báo cáo "
                        "trước ngày 20/11/2025.",
                        "Giấy phép có giá trị đến ngày 31/12/2030.",
                        "Kỷ niệm 50 năm ngày 30/4/2025."}) {
    INFO(s);
    CHECK(deadlines(s).empty());
  }
}

TEST_CASE("what somebody reports on takes no limit back") {
  CHECK(told("Các đơn vị báo cáo kết quả giai đoạn 2021 - 2025 về Sở trong tháng 12/2025.") ==
        "period during 2025-12-31 2025-12-31");
  CHECK(told("Các chủ đầu tư đã được giao vốn phải hoàn thành giải ngân trước ngày 31/01/2026.") ==
        "date before 2026-01-31 2026-01-30");
  CHECK(told("Gửi danh mục văn bản hết hiệu lực về Sở Tư pháp trước ngày 20/12/2025.") ==
        "date before 2025-12-20 2025-12-19");
}

TEST_CASE("no working day is behind the calendar's last") {
  CHECK(told("Báo cáo trong thời hạn 5 ngày làm việc kể từ ngày ký.", "9999-12-30") ==
        "relative within - -");
}

TEST_CASE("only this document's own day counts") {
  CHECK(only("Báo cáo trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này.").due ==
        "2025-11-20");
  CHECK_FALSE(only("Nhà thầu nộp bảo đảm trong vòng 10 ngày kể từ ngày ký hợp đồng.").due);
}

TEST_CASE("several in one sentence are kept apart") {
  CHECK(words("Báo cáo trước ngày 15/6/2026 và trước ngày 15/12/2026.") ==
        List{"trước ngày 15/6/2026", "trước ngày 15/12/2026"});
  const auto all = deadlines(
      "Sở Y tế hoàn thành dự thảo trước ngày 01/12/2025; Sở Tư pháp thẩm định chậm nhất ngày "
      "20/12/2025.");
  REQUIRE(all.size() == 2);
  CHECK(all[0].assignees == List{"Sở Y tế"});
  CHECK(all[1].assignees == List{"Sở Tư pháp"});
}

TEST_CASE("what is to be done, by whom, where it goes") {
  const Deadline d =
      only("Giao Sở Nội vụ tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2025.");
  CHECK(d.assignees == List{"Sở Nội vụ"});
  CHECK(d.send_to == "Ủy ban nhân dân tỉnh");
  CHECK(d.action == "tổng hợp kết quả");
  CHECK(only("Định kỳ 6 tháng (trước ngày 15/6), Công an tỉnh tổng hợp, đánh giá.").assignees ==
        List{"Công an tỉnh"});
  CHECK(only("Đề nghị Sở Nội vụ trình UBND tỉnh bổ sung biên chế trước ngày 15/12/2025.").action ==
        "trình UBND tỉnh bổ sung biên chế");
}

namespace {

/// "date time code": of the only limit the day and the hour, and what is said of it.
std::string odd(std::string_view sentence) {
  const Document d = parse(sentence, {.encoding = {}, .date = monday, .received = {}});
  const Record& r = d.records.front();
  if (r.deadlines.size() != 1)
    return std::to_string(r.deadlines.size()) + " deadlines";
  std::string out =
      r.deadlines[0].date.value_or("-") + ' ' + r.deadlines[0].time.value_or("-") + ' ';
  for (const Diagnostic& x : r.diagnostics)
    if (x.span)
      out += x.code;
  return out;
}

}  // namespace

TEST_CASE("odd days are told") {
  CHECK(odd("Báo cáo trước thứ Ba, ngày 12/11/2025.") == "2025-11-12 - weekday-disagrees");
  CHECK(odd("Báo cáo trước ngày 31/11/2025.") == "- - impossible-date");
  CHECK(odd("Báo cáo chậm nhất ngày 30 tháng 02 năm 2026.") == "- - impossible-date");
  CHECK(odd("Báo cáo trước ngày 15/13/2025.") == "- - impossible-date");
  CHECK(odd("Báo cáo trước ngày 31/11 hằng năm.") == "- - impossible-date");
  CHECK(odd("Báo cáo trước 17 giờ 60 ngày 20/11/2025.") == "2025-11-20 - impossible-date");
  CHECK(odd("Báo cáo trước 25 giờ ngày 20/11/2025.") == "2025-11-20 - impossible-date");
  CHECK(told("Báo cáo trước 25 giờ ngày 20/11/2025.") == "date before 2025-11-20 2025-11-20");
  CHECK(odd("Báo cáo trước ngày 2S/11/2025.") == "- - damaged-date");
  CHECK(odd("Báo cáo trước ngày 2S tháng 11 năm 2025.") == "- - damaged-date");
  CHECK(odd("Báo cáo trước ngày 25/11/2O25.") == "- - damaged-date");
  // what only looks like them
  CHECK(odd("Báo cáo trước 24 giờ 00 ngày 20/11/2025.") == "2025-11-20 24:00 ");
  CHECK(odd("Báo cáo trước ngày 28/02/2026.") == "2026-02-28 - ");
  CHECK(odd("Gửi bản đồ tỷ lệ 31/6.") == "0 deadlines");
}

TEST_CASE("short years, ISO 8601, days with a dash between") {
  CHECK(told("Nộp báo cáo trước ngày 05/12/25.") == "date before 2025-12-05 2025-12-04");
  CHECK(told("Nộp báo cáo trước 2025-12-05.") == "date before 2025-12-05 2025-12-04");
  CHECK(only("Hoàn thành việc rà soát trong hai ngày 28-29/11/2025.").start == "2025-11-28");
  CHECK(only("Hoàn thành việc rà soát trong hai ngày 28, 29/11/2025.").date == "2025-11-29");
  CHECK(told("Nộp ảnh từ 01/12/2025 - 05/12/2025.") == "period during 2025-12-05 2025-12-05");
  const Deadline d = only("Thời gian thực hiện: 01/12/2025 - 05/12/2025.");
  CHECK(d.start == "2025-12-01");
  CHECK(d.due == "2025-12-05");
  CHECK(deadlines("Thời gian thực hiện: 2026 - 2030.").empty());
  CHECK(deadlines("Theo Nghị quyết số 05/12/25.").empty());
}

TEST_CASE("an hour of a day is no length of time") {
  const Deadline friday = only("Gửi báo cáo trước 16 giờ 00 ngày thứ Sáu.");
  CHECK(friday.date == "2025-11-14");
  CHECK(friday.time == "16:00");
  CHECK_FALSE(friday.duration);
  CHECK(only("Thông báo cho nhà thầu trước 24 giờ.").duration == "PT24H");
  const Deadline half = only("Trả kết quả trong thời hạn 1/2 ngày làm việc kể từ khi nhận hồ sơ.");
  CHECK(half.duration == "PT4H");
  CHECK(half.day_basis == "working");
}

TEST_CASE("what comes again has a rule, or is a period") {
  CHECK(only("Báo cáo trong tuần cuối cùng của quý.").rrule ==
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1");
  CHECK(told("Báo cáo trong tuần đầu tiên của quý.") == "period during - -");
}

TEST_CASE("days before the year 1 and after 9999 are open") {
  const Deadline after = only("Báo cáo trong thời hạn 30 ngày kể từ ngày ký.", "9999-12-30");
  CHECK(after.duration == "P30D");
  CHECK_FALSE(after.date);
  CHECK_FALSE(after.due);
  CHECK_FALSE(only("Báo cáo trước ngày 01 hằng tháng.", "0001-01-01").due);
}
