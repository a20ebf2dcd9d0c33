// The phrase language of the rule files.
//
//     trước [ngày] {date}          words; [optional]; {slot}
//     (kính gửi|kính trình)[:]     one of several
//     giao … thực hiện             … up to the end of the clause
//     \(đã ký\)                    a sign itself, behind a backslash
//
// Words match in any case, with any blanks between them, `hoà` as `hòa`, `Ð` as `Đ`: phrases are
// folded as texts are.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// A phrase that cannot be read; `at` is the byte in it.
struct PhraseError : std::runtime_error {
  PhraseError(size_t where, const std::string& message) : std::runtime_error(message), at(where) {}
  size_t at;
};

/// A phrase as it is built.
struct PhraseNode {
  enum class Kind { words, sequence, choice, optional, slot, rest } kind;
  std::string text;  ///< of words (folded) and slots (the name)
  std::vector<PhraseNode> parts;
};
/// Reads a phrase whose slots are those that `known_slot` knows.
PhraseNode read_phrase(std::string_view phrase, bool (*known_slot)(std::string_view));

/// All readings of a phrase without slots, folded. At most 256; PhraseError for slots, … or more.
std::vector<std::string> expand(std::string_view phrase);

}  // namespace vbparse::grammar
