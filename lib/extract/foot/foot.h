// What the files of the foot pass share.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// A stretch of a foot's line: of the recipients' side or the signers'.
struct FootPiece {
  uint32_t begin, end;  // in Layout::folded
  uint32_t line, column;
};

/// How a stretch reads by itself as a part of a signature.
enum class SignatureKind : uint8_t { none, authority, position, note };
SignatureKind signature_kind(const Work&, uint32_t begin, uint32_t end);

/// A name behind a word that OCR damaged ("=fã Thị Mẫu An"): `begin` moves to the first sound word.
bool damaged_name(const Work&, uint32_t& begin, uint32_t end);

/// A person's name that ends a recipient's line: of the signer, whose column a converter has
/// flattened. `piece` is cut to before it. Schools and streets named after a person, and persons
/// who are recipients, are none.
std::optional<FootPiece> glued_name(const Work&, FootPiece& piece);
/// The same for a post that a font has left without capitals: "Văn phòng Chính phủ thứ trưởng".
std::optional<FootPiece> glued_post(const Work&, FootPiece& piece);

/// Reads the stretches of the signers' side, in reading order: marks of authority, posts, names.
void read_signers(Draft&, const std::vector<FootPiece>& pieces);

/// Reads the stretches of the recipients' side (without the words Nơi nhận), in reading order.
void read_recipients(Draft&, const std::vector<FootPiece>& pieces);

}  // namespace vbparse::extract
