// What the files of the head pass share.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// Some lines near the start of an extent.
class LineSet {
 public:
  explicit LineSet(uint32_t first) : first_(first) {}
  void add(uint32_t line) {
    if (line - first_ >= in_.size())
      in_.resize(line - first_ + 1);
    in_[line - first_] = true;
  }
  bool has(uint32_t line) const { return line - first_ < in_.size() && in_[line - first_]; }

 private:
  uint32_t first_;
  std::vector<bool> in_;
};

/// Header cells in reading order: the left column, then the right one; joined into one folded text.
struct HeadText {
  text::Folded folded;
  struct Piece {
    uint32_t begin, end;  // in `folded`
    uint32_t line;
    uint32_t column;
    bool right = false;  // of the right column
  };
  std::vector<Piece> pieces;

  /// The piece that offset `at` of the text is in, the blank behind it included.
  const Piece& piece_at(uint32_t at) const;
};

/// A stretch of the header text and what it is.
struct HeadFound {
  enum class What : uint8_t {
    motto,
    tagline,
    number,
    date,
    subject,
    urgency,
    secrecy,
    circulation,
    stamp
  } what;
  uint32_t begin, end;
  const grammar::Cue* cue = nullptr;
};

/// What a header's text holds, in the order it stands there.
struct HeadFindings {
  std::vector<HeadFound> found;
  std::optional<Code> code;
  std::optional<grammar::DateReader::Found> date;
  std::optional<Span> place;
};
/// Finds motto, tagline, number, place and date, the subject's beginning, stamps. `titled`: a title
/// follows the header.
HeadFindings find_in_head(Draft&, const HeadText&, bool titled);

/// Lines [first, last) but those in `used`, cells in reading order.
HeadText linearize(const Work&, uint32_t first, uint32_t last, const LineSet& used);

/// Issuer lines into the issuing organ and the one above it (cơ quan ban hành, cơ quan chủ quản).
struct IssuerLine {
  Span span;
  std::string_view folded;
};
void read_issuer(Draft&, const std::vector<IssuerLine>& lines);

/// "của", as a title says whose document it is: "Nghị định của Chính phủ".
constexpr std::string_view of = " của ";
/// Whether folded words begin with an organ's name or a post.
bool names_organ(const Work&, std::string_view folded);
/// Whether the line is a type's name and the organ's: "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH",
/// "Nghị định của Chính phủ số …".
bool title_of_organ(const Work&, uint32_t line);

/// Reads the title at line `at` (a type's heading) and the subject below it; returns the first line
/// behind. `used` lines are passed over.
uint32_t read_title(Draft&, uint32_t at, LineSet& used);

/// Finds a dấu đến among lines [first, last), reads and marks it; its lines become used.
void read_incoming(Draft&, uint32_t first, uint32_t last, LineSet& used);

/// The first line that does not belong to a head: a title, addressees, a base, an item or a
/// paragraph. `title` tells whether it is a title.
uint32_t head_zone_end(const Draft&, const LineSet& used, bool* title);

/// Sets a subject's text and span, without V/v, Về việc, Về.
void set_subject(Draft&, const std::vector<Span>& spans);

/// Sets the day of issue as far as it is printed, and tells where there is no such day.
void set_date(Draft&, const grammar::DateReader::Found&, Span);

}  // namespace vbparse::extract
