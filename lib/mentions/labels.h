// Labels of items: Phần thứ nhất, Chương II, Điều 5., I., 1., 1.1., a), (1), (i), -, +, •.
//
// A label alone may be several things: "I." is a Roman one, the ninth capital, or the figure 1 of a
// scan; "l." is the twelfth letter or the figure 1. All readings are given, the likeliest first;
// the series that a label stands in decides (steps_between, continue_series).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "mentions/view.h"

namespace vbparse::mentions {

/// From the largest to the smallest; the first eight are those of the role item_unit, in the order
/// of its values.
enum class ItemKind : uint8_t {
  part,         // Phần
  chapter,      // Chương
  section,      // Mục
  subsection,   // Tiểu mục
  article,      // Điều
  clause,       // Khoản
  point,        // Điểm
  step,         // Bước
  capital,      // A.
  roman,        // I.
  number,       // 1.
  decimal,      // 1.1.
  letter,       // a)
  small_roman,  // i)
  dash,
  plus,
  dot  // • and other bullets
};

/// What stands around the number.
enum class ItemSign : uint8_t { none, dot, bracket, brackets, slash, dash, colon };

struct ItemLabel {
  static constexpr uint32_t most_levels = 6;

  tokens::Range tokens;  ///< with the signs after it
  ItemKind kind{};
  ItemSign sign = ItemSign::none;
  /// 1.1.2 → 1, 1, 2; one number for all but decimal, none for bullets. Numbers count from 1.
  std::array<uint16_t, most_levels> path{};
  uint8_t levels = 0;
  /// What an amendment has inserted after the number: Điều 5a, a1) → 1; otherwise 0.
  uint16_t inserted = 0;
  bool damaged = false;  ///< the print is another one: l. for 1., Đieu 5, 3, for 3.

  /// The last number of the path; 0 for bullets.
  uint32_t value() const { return levels ? path[levels - 1u] : 0; }
  /// The numbers before it: of 1.1.2 they are 1, 1.
  std::span<const uint16_t> parent() const {
    return std::span(path).first(levels ? levels - 1u : 0);
  }
};

/// What the label that begins at token `at` can be, the likeliest first; empty where there is none.
/// Asked where an item may begin: elsewhere "5." ends a sentence. A unit's name without a sign
/// (Điều 5 Luật Đất đai) is a reference, unless its line ends there or goes on in capitals.
/// Amounts, dates and symbols (-5, 30/7, 2021-2025, 12-CT/TW) are no labels.
std::vector<ItemLabel> read_labels(const View& view, uint32_t at);

/// How many places `to` stands after `from` in one series: 1 for the next (9 and 10, IX and X, d
/// and đ, 5 and 5a, two bullets), more over a gap, 0 for the same again, less for an earlier one.
/// Nothing where they are no items of one series: kinds, brackets or parents differ.
std::optional<int> steps_between(const ItemLabel& from, const ItemLabel& to);

/// Readings of two labels that make a series, and by how many steps.
struct SeriesStep {
  ItemLabel from, to;
  int steps;
};
/// Of all readings of two labels those that make a series with the smallest step forward, whole
/// prints before damaged ones: "l." then "2." are 1 and 2, "k)" then "l)" are letters. Nothing
/// where none does.
std::optional<SeriesStep> continue_series(std::span<const ItemLabel> from,
                                          std::span<const ItemLabel> to);

}  // namespace vbparse::mentions
