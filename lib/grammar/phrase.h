// The phrase language of the rule files.
//
//     trước [ngày] {date}          words; [optional]; {slot}
//     (kính gửi|kính trình)[:]     one of several
//     giao … thực hiện             … anything up to the end of the clause
//     \(đã ký\)                    a character of this language itself, after a backslash
//
// Phrases are folded like texts, so words match in any case, with any number of blanks between
// them, `hoà` like `hòa` and `Ð` like `Đ`.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// Thrown for a phrase that cannot be parsed.
struct PhraseError : std::runtime_error {
  PhraseError(size_t where, const std::string& message) : std::runtime_error(message), at(where) {}
  size_t at;  ///< byte offset in the phrase
};

/// A node of the syntax tree of a phrase.
struct PhraseNode {
  enum class Kind { words, sequence, choice, optional, slot, rest } kind;
  std::string text;  ///< words: folded; slot: its name; else empty
  std::vector<PhraseNode> parts;
};
/// Parses a phrase. `known_slot` returns whether there is a slot of this name. Throws PhraseError.
///
///     read_phrase("trước [ngày] {date}", known);   // a sequence: words, optional, words, slot
///     read_phrase("trước [ngày {date}", known);    // throws: bracket never closed
PhraseNode read_phrase(std::string_view phrase, bool (*known_slot)(std::string_view));

/// Returns all the texts that a phrase matches, folded and without duplicates: "(kính gửi|kính
/// trình)[:]" gives four. Throws PhraseError if the phrase contains a slot or …, can be empty, or
/// has more than 256 readings.
std::vector<std::string> expand(std::string_view phrase);

}  // namespace vbparse::grammar
