// A table of small values by keys of 32 bits, made at build time. A key is a mixed hash of what it
// stands for, which is not kept: of a million that are not in a table of some thousand, one or two
// are taken for one that is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace vbparse::grammar {

/// One more piece of what a key stands for. What keys have in common they have at the beginning.
constexpr uint32_t extended(uint32_t key, uint32_t piece) {
  const uint32_t mixed = ((key << 5 | key >> 27) ^ piece) * 0x9E3779B1u;
  return mixed ^ mixed >> 15;
}

/// Open addressing, in two arrays of one size, and bits that tell most keys at once which are not
/// there.
template <class V>
struct KeyTable {
  std::span<const uint32_t> keys;  ///< 0: free
  std::span<const V> values;
  std::span<const uint64_t> bits;  ///< of each key one

  static constexpr size_t slot(uint32_t key, size_t slots) {
    return size_t(uint64_t(key * 0x85EBCA6Bu) * slots >> 32);
  }
  /// The word of `bits` with the bit of a key, and that bit.
  static constexpr std::pair<size_t, uint64_t> bit(uint32_t key, size_t words) {
    return {slot(key, words), uint64_t(1) << (key & 63)};
  }
  /// The value of a key; V() where the table has none.
  V operator[](uint32_t key) const {
    if (keys.empty())
      return V();
    const auto [word, mask] = bit(key, bits.size());
    if (!(bits[word] & mask))
      return V();
    for (size_t s = slot(key, keys.size());; s = s + 1 == keys.size() ? 0 : s + 1) {
      if (keys[s] == key)
        return values[s];
      if (!keys[s])
        return V();
    }
  }
};

/// Makes such a table.
template <class V>
class KeyTableBuilder {
 public:
  V& operator[](uint32_t key) { return values_[std::max(key, 1u)]; }
  /// The table, which points into this.
  KeyTable<V> seal() {
    const size_t slots = values_.size() + values_.size() / 3 + 1;
    sealed_keys_.assign(slots, 0);
    sealed_values_.assign(slots, V());
    sealed_bits_.assign(values_.size() / keys_a_word + 1, 0);
    for (const auto& [key, value] : values_) {
      size_t s = KeyTable<V>::slot(key, slots);
      while (sealed_keys_[s])
        s = s + 1 == slots ? 0 : s + 1;
      const auto [word, mask] = KeyTable<V>::bit(key, sealed_bits_.size());
      sealed_bits_[word] |= mask;
      sealed_keys_[s] = key;
      sealed_values_[s] = value;
    }
    return {sealed_keys_, sealed_values_, sealed_bits_};
  }

 private:
  /// Of 64 bits: one key in 8 that is not there is looked up.
  static constexpr size_t keys_a_word = 8;
  std::map<uint32_t, V> values_;
  std::vector<uint32_t> sealed_keys_;
  std::vector<V> sealed_values_;
  std::vector<uint64_t> sealed_bits_;
};

}  // namespace vbparse::grammar
