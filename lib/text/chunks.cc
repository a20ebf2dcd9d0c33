#include "text/chunks.h"

#include <algorithm>
#include <bit>

#include "text/bytes.h"

namespace vbparse::text {
namespace {

/// Bounds of what is remembered. A text whose chunks are all different would make it as large as
/// itself many times; where it is full, it begins anew.
constexpr size_t most_slots = 1 << 15, most_probes = 32, most_bytes_read = 1 << 20;

/// Where the first blank at or behind `at` stands; the line's end where none does.
size_t find_blank(std::string_view line, size_t at) {
  constexpr uint64_t each = 0x0101010101010101u, highest = 0x80 * each;
  for (; at < line.size(); at += 8) {
    const uint64_t blank = eight_bytes(line, at) ^ ' ' * each;  // 0 in a blank's place
    if (const uint64_t found = (blank - each) & ~blank & highest)
      return at + bytes_before(found);
  }
  return line.size();
}

/// The end of the chunk, or of the run of blanks, at `at`.
size_t end_of_chunk(std::string_view line, size_t at) {
  if (line[at] == ' ')
    return std::min(line.find_first_not_of(' ', at), line.size());
  for (;;) {
    const size_t blank = find_blank(line, at);
    if (blank + 1 >= line.size())
      return line.size();
    // VIQR: whether a sign is a tone or ends a sentence is told by the letter behind the blank
    const char next = line[blank + 1];
    const bool sign = line[blank - 1] == '.' || line[blank - 1] == '?';
    if (!sign || next < 'a' || next > 'z')
      return blank + 1;
    at = blank + 1;
  }
}

/// What an ASCII letter or sign is by itself: a mark, a capital, a small letter.
constexpr uint8_t capital = 16, small = 32;
constexpr std::array<uint8_t, 128> traits_of_ascii = [] {
  std::array<uint8_t, 128> all{};
  const auto set = [&](std::string_view letters, uint8_t trait) {
    for (const char c : letters)
      all[size_t(c)] = trait;
  };
  std::fill_n(all.begin(), ' ', Evidence::control);
  set("\t\r", 0);
  set("^(+`'~?.", Evidence::viqr);
  set("*\\", Evidence::read_by_viqr);
  std::fill_n(&all['A'], 26, capital);
  std::fill_n(&all['a'], 26, small);
  return all;
}();
uint8_t traits_of(char32_t c) {
  return c < traits_of_ascii.size() ? traits_of_ascii[c] : Evidence::beyond_ascii;
}

uint8_t marks_of(std::u32string_view letters) {
  uint8_t all = 0;
  char32_t last = 0;
  for (const char32_t c : letters) {
    all |= traits_of(c);
    if ((c | 0x20) == 'd' && (last | 0x20) == 'd')
      all |= c == last ? Evidence::viqr : Evidence::read_by_viqr;
    last = c;
  }
  return all & Evidence::all_marks;
}

uint64_t hash(std::string_view text, uint64_t head) {
  constexpr uint64_t odd = 0x9E3779B97F4A7C15u;
  uint64_t h = (head ^ text.size()) * odd;
  for (size_t at = 8; at < text.size(); at += 8)
    h = (h ^ h >> 32 ^ eight_bytes(text, at)) * odd;
  return h ^ h >> 32;
}

}  // namespace

void Evidence::count_letters(std::u32string_view text) {
  capitals = small = 0;
  for (const char32_t c : text) {
    const uint8_t traits = traits_of(c);
    capitals += (traits & text::capital) > 0;
    small += (traits & text::small) > 0;
  }
}

void Evidence::add(const Evidence& other) {
  capitals += other.capitals;
  small += other.small;
  if (!other.marks)
    return;
  marks |= other.marks;
  for (size_t r = 0; r < readings; ++r) {
    likeness[r].good += other.likeness[r].good;
    likeness[r].bad += other.likeness[r].bad;
  }
}

Chunks::Chunks(size_t size) : slots_(std::bit_ceil(std::clamp<size_t>(size / 8, 64, most_slots))) {}

Chunks::Line Chunks::look(std::string_view text) {
  Line line{text, {}, numbers_.size(), times_forgotten_};
  for (size_t at = 0; at < text.size();) {
    const size_t end = end_of_chunk(text, at);
    const Chunk& chunk = find(text, at, end);
    numbers_.push_back(uint32_t(&chunk - chunks_.data()));
    line.evidence.add(chunk.evidence);
    at = end;
  }
  return line;
}

void Chunks::append(const Line& line, Reading reading, std::string& out) {
  size_t number = line.first;
  for (size_t at = 0; at < line.text.size();) {
    if (read_.size() > most_bytes_read)
      forget();
    Chunk& chunk = line.times_forgotten == times_forgotten_
                       ? chunks_[numbers_[number++]]
                       : find(line.text, at, end_of_chunk(line.text, at));
    out += read(chunk, reading);
    at += chunk.text.size();
  }
}

Chunks::Chunk& Chunks::find(std::string_view line, size_t begin, size_t end) {
  const std::string_view text = line.substr(begin, end - begin);
  const uint64_t head = eight_bytes(line, begin) & low_bytes(std::min<size_t>(text.size(), 8));
  const size_t last = slots_.size() - 1, first = hash(text, head);
  for (size_t probe = 0; probe < most_probes; ++probe) {
    Slot& slot = slots_[(first + probe) & last];
    if (!slot.size) {
      if (chunks_.size() * 2 >= slots_.size())
        break;
      chunks_.push_back({text, evidence_of(text), {}});
      slot = {head, uint32_t(text.size()), uint32_t(chunks_.size() - 1)};
      return chunks_.back();
    }
    if (slot.head == head && slot.size == text.size() &&
        (text.size() <= 8 || chunks_[slot.chunk].text == text))
      return chunks_[slot.chunk];
  }
  forget();
  return find(line, begin, end);
}

void Chunks::forget() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  chunks_.clear();
  read_.clear();
  ++times_forgotten_;
}

Evidence Chunks::evidence_of(std::string_view text) {
  Evidence e;
  to_code_points(text, letters_);
  e.marks = marks_of(letters_);
  e.count_letters(letters_);
  if (!e.marks)
    return e;
  const Likeness as_is = likeness(letters_);
  e.likeness.fill(as_is);
  const auto look = [&](Reading r) {
    text::read(r, letters_, reading_);
    if (reading_ != letters_)
      e.likeness[size_t(r)] = likeness(reading_);
  };
  if (e.marks & Evidence::beyond_ascii) {
    look(Reading::tcvn3);
    e.count_letters(reading_);
    e.likeness[size_t(Reading::tcvn3_capitals)] = e.of(Reading::tcvn3);
    if (!e.small)
      look(Reading::tcvn3_capitals);
    look(Reading::vni);
    look(Reading::windows1258);
    look(Reading::mojibake);
  }
  if (e.marks & (Evidence::beyond_ascii | Evidence::control))
    look(Reading::viscii);
  if (e.marks & (Evidence::viqr | Evidence::read_by_viqr))
    look(Reading::viqr);
  return e;
}

std::string_view Chunks::read(Chunk& chunk, Reading reading) {
  if (!chunk.evidence.marks)
    return chunk.text;
  Chunk::Stretch& stretch = chunk.read[size_t(reading)];
  if (!stretch.size) {
    stretch.begin = uint32_t(read_.size());
    to_code_points(chunk.text, letters_);
    text::read(reading, letters_, reading_);
    append_utf8(read_, reading_);
    stretch.size = uint32_t(read_.size()) - stretch.begin;
  }
  return std::string_view(read_).substr(stretch.begin, stretch.size);
}

}  // namespace vbparse::text
