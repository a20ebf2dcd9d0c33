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

const icu::Normalizer2& nfc_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || !n)
    throw std::bad_alloc();  // ICU's built-in data: only memory can fail
  return *n;
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
  const icu::Normalizer2& nfc = nfc_normalizer();
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
    const icu::StringPiece piece(utf8.data() + at, int32_t(end - at));
    UErrorCode status = U_ZERO_ERROR;
    if (nfc.isNormalizedUTF8(piece, status) && U_SUCCESS(status)) {
      out.append(utf8.substr(at, end - at));
    } else {
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
    at = end;
  }
  return out;
}

}  // namespace vbparse::text
