// Parts of a document by value: a text, fields of its record, the values a person would sign.
//
//     check({{"a number with its year", text, {{"/code", "30/2020/QĐ-UBND"}}}});
//
// Nothing here knows how a part is found: parse() is called and the record read, as a user would.
#pragma once

#include <string>
#include <vector>

namespace vbparse::test {

/// One field of the record and its value.
///
/// `pointer` is a JSON Pointer into what write_json() writes; `*` stands for every element of a
/// list: "/recipients/*/text". `value` is what stands there, as people write it down:
///
///     null                             the part is absent
///     missing                          there is no such key or element: a pointer mistyped?
///     [Như trên | Lưu: VT]             a list
///     [I. [1. | 2.] | II.]             items: each by its label and the list of its own items
///     TM ỦY BAN NHÂN DÂN               any other object: its values
struct Value {
  std::string pointer, value;
};

struct Case {
  std::string what;  ///< printed where the case fails
  std::string text;  ///< a document; a line end at its beginning is left out
  std::vector<Value> values;
};

/// Parses each text and checks each of its values, and that the document keeps every promise.
void check(const std::vector<Case>&);

/// The same values, however the document is laid out: a case for each layout.
struct Layout {
  std::string what, text;
};
void check(const std::vector<Layout>&, const std::vector<Value>&);

}  // namespace vbparse::test
