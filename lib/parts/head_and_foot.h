// The parts of a document's head and foot, as tokens. Strings are made of them in record.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mentions/codes.h"
#include "mentions/dates.h"
#include "parts/pieces.h"

namespace vbparse::parts {

/// Quốc hiệu, tiêu đề của Đảng và Đoàn.
struct Motto {
  std::string_view canonical;  ///< empty where none is printed
  Pieces print;
};

/// Cơ quan ban hành, cơ quan chủ quản. Empty where none is printed.
struct Organs {
  Pieces issuer, parent;
};

/// Địa danh, ngày tháng năm.
struct PlaceAndDate {
  Pieces place;
  std::optional<mentions::Date> date;
};

/// Dấu đến.
struct Stamp {
  Pieces number;
  std::optional<mentions::Date> date;
};

/// Tên loại: from the title, or from the rest of the document where there is none.
struct Kind {
  const grammar::Type* type = nullptr;  ///< null where neither tells
  Pieces title;                         ///< empty where none is printed
};

struct Recipient {
  Pieces words;    ///< without dash, end punctuation and purpose
  Pieces purpose;  ///< "để b/c", without its brackets
  bool archive = false;
};

struct Authority {
  /// TM, KT, TL, TUQ, Q; empty where damage has left some other letters of it
  std::string_view mark;
  Pieces print;  ///< of the mark
  Pieces of;
};

struct Signer {
  std::vector<Authority> authority;  ///< the highest first
  Pieces position, name;
};

struct HeadAndFoot {
  Motto motto;
  Organs organs;
  PlaceAndDate date;
  std::optional<mentions::Code> code;
  Pieces urgency, secrecy;
  Stamp received;
  Kind kind;
  Pieces subject;  ///< without V/v, Về việc, Về
  std::vector<Pieces> addressees, bases;
  std::vector<Recipient> recipients;
  std::vector<Signer> signers;
};

}  // namespace vbparse::parts
