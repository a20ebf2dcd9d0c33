// Words with a role ([[word]] in the rule files).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vbparse::grammar {

/// What a [[word]] is to the readers. How files name each, and whether it needs a value:
/// vocabulary.cc, in this order.
enum class WordRole : uint8_t {
  number,     // chữ số: một, hai … chín, mười; value = the number
  times_ten,  // mươi: of the tens before it
  scale,      // trăm, nghìn; value = what the number before it is multiplied by
  no_tens,    // linh, lẻ: a hundred and so many ones
  ones,  // mốt, tư, lăm: a number so said after mươi or mười alone; value = the number
  // thứ nhất, thứ hai
  ordinal_mark,  // thứ
  ordinal,       // nhất, tư: so said after thứ; value = the number
  // dates and clock times
  day_word,     // ngày
  month_word,   // tháng
  year_word,    // năm
  early_day,    // mùng: before the first ten days
  month_name,   // giêng, chạp; value = the month
  weekday,      // thứ hai, chủ nhật; value = 0 Sunday to 6 Saturday
  hour_word,    // giờ, h
  minute_word,  // phút
  half_hour,    // rưỡi
  day_part,     // sáng, chiều; value = the hour it begins with
  // what a value or a line cannot begin or end with
  not_first,      // và, của
  not_last,       // của, các, trong
  may_be_last,    // kèm theo: the longer phrase can end, though its last word cannot
  before_number,  // số, ngày, điều: not last where a number begins the next line
  // labels of items
  item_letter,  // a, b, c, d, đ; value = its place
  item_unit,    // phần, chương, điều; value = its level, 1 the largest
  // names and posts
  middle_name,  // văn, thị: a name has more after it
  deputy,       // phó: before a post
  post_more,    // thường trực, phụ trách: continues a post
  // names of laws
  amending,     // sửa đổi, bổ sung: how the name of an amending law begins
  conjunction,  // và
  of_party,     // của Đảng: how the names of the Party's resolutions end
  // what names of organs and persons begin with, by what it heads (organ_words.toml)
  organ_genus,   // sở, ủy ban nhân dân
  unit_genus,    // phòng, trung tâm
  firm_genus,    // công ty
  body_genus,    // cơ quan, đơn vị: a kind of body
  post_genus,    // giám đốc
  person_genus,  // người, cán bộ: by what one does or is
  title_genus,   // ông, đồng chí
  // what stands in and around such names
  determiner,       // các, mỗi: before a genus
  predicate_word,   // phải, tổ chức: opens a predicate, seldom inside a name
  main_predicate,   // thì, có nghĩa vụ: opens the main predicate of a rule
  opening_word,     // tích cực, đồng thời: opens a clause, never inside a name
  joining_word,     // và, hoặc, cùng với
  preposition,      // của, thuộc, tại
  area_word,        // tỉnh, xã
  field_word,       // nông nghiệp, môi trường
  barrier,          // cộng hòa xã hội: no name goes on over it
  field_genus,      // bộ, sở: what follows in a registered name is a field
  list_genus,       // sở, of "các Sở: Y tế, Công Thương"
  list_determiner,  // các, of the same
  name_joint,       // và, hoặc: parts members of a list
  describing,       // của, được: opens a description
  introducing,      // giao, do: stands before a name
  short_area,       // tp: the full stop after it ends no name
  // head and foot
  zone_cue,  // what tells a zone and no kind of cue does: công báo, như trên; value = ZoneWord
  count
};

/// What a word of the role zone_cue tells, in the order of its values' names.
enum class ZoneWord : uint8_t {
  addressing,   // beside the cues addressees: kính điện
  same,         // a recipient named before: như trên
  of_organ,     // của, between a title and its organ
  enacting,     // ban hành
  sentence,     // what sentences hold and headings do not: đề nghị, như sau
  gazette,      // công báo
  article,      // how an item of the body begins: điều, chương
  appendix,     // beside the cues appendix: mẫu số, danh sách
  seal,         // beside the cues signed_note: ký, ghi rõ họ tên
  stamp,        // beside the cues stamp: chứng thư
  page,         // marks that a converter sets between pages
  not_subject,  // what is no damaged V/v: vi phạm
  count
};

constexpr uint64_t bit(WordRole role) { return uint64_t(1) << unsigned(role); }
/// The roles of words that a name of an organ or a person begins with.
constexpr uint64_t genera = 2 * bit(WordRole::title_genus) - bit(WordRole::organ_genus);

/// A word or a few that stand for a value, whatever they are read for.
struct Word {
  std::string_view id;
  WordRole role;
  uint32_t value;
  std::span<const std::string_view> says;
};

}  // namespace vbparse::grammar
