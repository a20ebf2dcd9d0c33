// UTF-8 → NFC with the way back to the input.
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <new>

#include "text/text.h"

namespace vbparse::text {
namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = instance(status);
  if (U_FAILURE(status) || !n)
    throw std::bad_alloc();  // ICU's built-in data: only memory can fail
  return *n;
}

/// Appends a part of a text, which begins there at `at`, in NFC.
void append_nfc(std::string_view part, size_t at, std::string& out,
                std::vector<Document::Change>& changes) {
  static const icu::Normalizer2& nfc = normalizer(icu::Normalizer2::getNFCInstance);
  const icu::StringPiece piece(part.data(), int32_t(part.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (nfc.isNormalizedUTF8(piece, status) && U_SUCCESS(status)) {
    out += part;
    return;
  }
  icu::Edits edits;
  const size_t base = out.size();
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  nfc.normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status))
    throw std::bad_alloc();
  UErrorCode walk = U_ZERO_ERROR;
  for (auto it = edits.getFineChangesIterator(); it.next(walk);)
    changes.push_back({uint32_t(base) + uint32_t(it.destinationIndex()),
                       uint32_t(base) + uint32_t(it.destinationIndex() + it.newLength()),
                       uint32_t(at) + uint32_t(it.sourceIndex()),
                       uint32_t(at) + uint32_t(it.sourceIndex() + it.oldLength())});
}

/// Where a run of combining marks from `at` on is longer than any language's; the text's end where
/// none is. ICU takes time that grows with the square of a run.
size_t end_of_marks(std::string_view utf8, size_t at) {
  constexpr size_t most_marks = 30;  // UAX #15, stream-safe text format
  static const icu::Normalizer2& nfd = normalizer(icu::Normalizer2::getNFDInstance);
  size_t marks = 0, length = 0;
  for (; at < utf8.size(); at += length) {
    const char32_t c = code_point(utf8, at, &length);
    marks = nfd.hasBoundaryBefore(UChar32(c)) ? 0 : marks + 1;
    if (marks > most_marks)
      return at;
  }
  return utf8.size();
}

}  // namespace

std::string normalize(Decoded& decoded, std::vector<Document::Change>& changes,
                      std::string& source) {
  if (decoded.nfc)
    return std::move(decoded.utf8);
  std::string out = normalize(decoded.utf8, changes);
  if (!changes.empty())
    source = std::move(decoded.utf8);
  return out;
}

std::string normalize(std::string_view utf8, std::vector<Document::Change>& changes) {
  changes.clear();
  // ICU counts in int32: longer texts go in blocks cut after a line end, where NFC never reaches
  // across.
  constexpr size_t block = size_t(1) << 28;
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    size_t end = std::min(utf8.size(), at + block);
    if (end < utf8.size()) {
      const size_t line_end = utf8.rfind('\n', end - 1);
      if (line_end != std::string_view::npos && line_end >= at)
        end = line_end + 1;
      else
        while (end > at + 1 && (utf8[end] & 0xC0) == 0x80)
          --end;
    }
    while (at < end) {
      const size_t stop = end_of_marks(utf8.substr(0, end), at);
      append_nfc(utf8.substr(at, stop - at), at, out, changes);
      if (stop < end) {
        constexpr std::string_view joiner = "\u034F";  // parts the run, and cannot be seen
        const auto here = uint32_t(out.size());
        changes.push_back({here, here + uint32_t(joiner.size()), uint32_t(stop), uint32_t(stop)});
        out += joiner;
      }
      at = stop;
    }
  }
  return out;
}

}  // namespace vbparse::text
