// The zones of a document's head and foot: what a stretch of the text is for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokens/token.h"

namespace vbparse::zones {

/// The names are those of tests/accuracy/zones; Decree 30/2020/NĐ-CP, appendix I, has the terms.
enum class Zone : uint8_t {
  motto,      // quốc hiệu, tiêu đề của Đảng
  tagline,    // tiêu ngữ
  parent,     // cơ quan chủ quản trực tiếp
  issuer,     // cơ quan ban hành
  code,       // số, ký hiệu, with its "Số:"
  date,       // địa danh và thời gian ban hành
  urgency,    // độ khẩn, độ mật
  stamp,      // dấu đến; chữ ký số
  type,       // tên loại
  subject,    // trích yếu, with its "V/v"
  addr_head,  // Kính gửi
  addressee,  // nơi được gửi: one of them
  base,       // căn cứ: one of them
  formula,    // "của …" below a title, thẩm quyền ban hành, QUYẾT ĐỊNH:
  body,       // nội dung
  rec_head,   // Nơi nhận
  recipient,  // một nơi nhận, the archive line too
  mark,       // quyền hạn ký: TM., KT., TL., TUQ., Q.
  post,       // chức vụ
  name,       // họ tên người ký
  furniture,  // what belongs to the page: numbers, running heads, seals, noise
  attached,   // phụ lục, văn bản kèm theo
  count
};
constexpr size_t zone_count = size_t(Zone::count);

/// The zone's name, as `--explain` and grammars/zones.weights print it.
std::string_view name_of(Zone zone);

/// One part as it stands on the page: in one piece, or in several (cells of a column) with other
/// parts or noise between them. No piece is empty.
struct Segment {
  Zone zone;
  std::vector<tokens::Range> pieces;  ///< in reading order
};

}  // namespace vbparse::zones
