// The chunks of a text in every reading, each read once. A chunk is what stands between two blanks,
// and the blank behind it: no reading of it depends on its neighbours, but for the full stops of
// VIQR, which keep chunks together, and for lines of capitals in TCVN3, a reading of its own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/legacy.h"
#include "text/syllable.h"

namespace vbparse::text {

/// What tells the reading of a chunk, and of a line: that of its chunks added up.
struct Evidence {
  static constexpr uint8_t beyond_ascii = 1, control = 2, viqr = 4;
  static constexpr uint8_t read_by_viqr = 8;  // but found in other texts, too
  static constexpr uint8_t all_marks = 15;

  std::array<Likeness, readings> likeness{};
  uint32_t capitals = 0, small = 0;  // ASCII letters as TCVN3 reads them
  uint8_t marks = 0;                 // of legacy encodings; without any it reads as it stands

  Likeness of(Reading r) const { return likeness[size_t(r)]; }
  bool line_of_capitals() const { return capitals >= 4 && small == 0; }
  void count_letters(std::u32string_view text);
  void add(const Evidence& other);
};

class Chunks {
 public:
  /// For a text of so many bytes.
  explicit Chunks(size_t size);

  struct Line {
    std::string_view text;
    Evidence evidence;
    size_t first;  // of its chunks in `numbers_`, which hold until chunks are forgotten
    size_t times_forgotten;
  };
  /// The text must outlive this.
  Line look(std::string_view text);
  /// Appends the line in a reading, as UTF-8.
  void append(const Line&, Reading, std::string& out);

 private:
  struct Chunk {
    std::string_view text;
    Evidence evidence;
    struct Stretch {
      uint32_t begin, size;
    };
    std::array<Stretch, readings> read{};  // in `read_`; size 0: not read yet
  };
  struct Slot {     // open addressing; size 0: free
    uint64_t head;  // the first eight bytes
    uint32_t size, chunk;
  };
  Chunk& find(std::string_view line, size_t begin, size_t end);
  Evidence evidence_of(std::string_view text);
  std::string_view read(Chunk&, Reading);
  void forget();

  std::vector<Slot> slots_;
  std::vector<Chunk> chunks_;
  std::vector<uint32_t> numbers_;  // of the chunks of all lines, in order
  size_t times_forgotten_ = 0;
  std::string read_;
  std::u32string letters_, reading_;  // of the chunk that is looked at
};

}  // namespace vbparse::text
