// Names of persons (họ tên), with ranks and degrees before them.
//
//     Nguyễn Văn A    TS. TRẦN THỊ B    Thượng tá, ThS. Lê Văn C    H'Yim Kđoh    NGUYỄN VĂN Đ!NH
//                     └─┘ ranks         └──────────────┘ ranks
//
// Two to six syllables, each with a capital, or all in capitals; family name first, but a reader
// given a beginning does not ask for one that it knows: there are some hundreds.
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

struct PersonName {
  tokens::Range tokens;       ///< with ranks and degrees
  tokens::Range name;         ///< without them
  bool known_family = false;  ///< it begins with a family name of the rules, as it is spelled
  bool damaged = false;       ///< letters are lost or signs stand among them
};

/// The name that begins at token `at`, or ranks before one; no longer than to `end`. A name that
/// breaks off after its middle name (Huỳnh Thị) is read on in the next line. Reading::tolerant: its
/// first letter may be damaged. Nothing where a post, an organ or a kind of document begins there,
/// or less than two syllables.
std::optional<PersonName> read_name(const View& view, uint32_t at, Reading reading,
                                    uint32_t end = UINT32_MAX);

/// The name of the signer that a line or cell holds, where scans have left noise, or a piece of the
/// column beside it, at either end. The likeliest of all in it: a known family name, three
/// syllables or more, the slot's end and a sign before it speak for one; đồng chí, PTTg, trường
/// before it, and a word that it may be the rest of, against. Nothing where none is likely.
std::optional<PersonName> read_name_in(const View& view, tokens::Range slot);

}  // namespace vbparse::mentions
