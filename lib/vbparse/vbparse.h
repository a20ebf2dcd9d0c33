// vbparse: splits Vietnamese administrative documents (văn bản hành chính) into their standard
// parts.
//
//     #include <vbparse/vbparse.h>
//
//     vbparse::Document d = vbparse::parse(bytes);
//     if (d.records[0].code) std::cout << *d.records[0].code << '\n';      // 61-CV/BTG
//     std::string json;
//     vbparse::write_json(d, "dispatch.txt", {}, json);
//
// parse() accepts any bytes and always returns at least one record; problems in the text are
// reported in Record::diagnostics. An empty input, or one that is no administrative document, gives
// empty parts and the diagnostic `not-a-dispatch`. Only loading a malformed grammar throws
// (grammar.h).
#pragma once

#include <string_view>

#include "vbparse/calendar.h"
#include "vbparse/document.h"
#include "vbparse/grammar.h"
#include "vbparse/write.h"

namespace vbparse {

/// Returns the version of the library and the programs: "1.1.0", or "1.1.0-dev" before that
/// release.
std::string_view version();

/// Options of parse(). An invalid value (an unknown encoding, a day that does not exist) is ignored
/// and reported by the diagnostic `wrong-option` of the first record. The strings are not kept.
struct Options {
  /// The encoding of the bytes: utf-8, utf-16, tcvn3, vni, viscii, viqr or windows-1258. If empty
  /// or "auto", it is detected. Naming one of the last five for bytes that are valid UTF-8 repairs
  /// the letters that a converter made of that encoding.
  std::string_view encoding = {};
  /// The issue date (YYYY-MM-DD) to count relative deadlines from if the document prints none. Does
  /// not change the record's header, which holds only what is printed.
  std::string_view date = {};
  /// The day the document arrived (YYYY-MM-DD), to count deadlines "kể từ ngày nhận …" from. If
  /// empty, the date of the received stamp (dấu đến) is used.
  std::string_view received = {};
  /// Whether to fill Document::marks. Records do not depend on it.
  bool marks = true;
};

/// Parses the content of one file. A pure function: the result depends on the arguments alone, not
/// on clock, locale, environment or files. Threads may share a Grammar. Takes time linear in the
/// size of `bytes`; throws only std::bad_alloc.
Document parse(std::string_view bytes, const Options& options = {},
               const Grammar& grammar = Grammar::builtin());

/// Returns `bytes` decoded to UTF-8 but not normalized, as Document::decoded() would be; bytes that
/// cannot be decoded become U+FFFD. Of the options only `encoding` is used; an unknown one counts
/// as utf-8. `found`, if not null, is set to the encoding.
std::string decode(std::string_view bytes, const Options& options = {}, Encoding* found = nullptr);

/// Returns the text in Unicode Normalization Form C. Runs of more than 30 combining marks are
/// broken up by U+034F (UAX #15, stream-safe text).
std::string nfc(std::string_view utf8);

/// Returns what bytes that are not text look like and what to do about it, for people: "a PDF:
/// extract its text first, …". Empty for text. The programs call it before parse(), which accepts
/// any bytes.
std::string_view not_text(std::string_view bytes);

}  // namespace vbparse
