// What the tests share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vbparse/vbparse.h"

namespace vbparse::test {

/// Paths of samples/*.txt, in order.
std::vector<std::string> samples();
std::string read_file(const std::string& path);
std::string source_path(std::string_view relative);

/// Every promise of a Document that does not depend on its words: spans in range and on character
/// borders, pieces in order, texts given back by their pieces, tasks within their parents, every
/// non-blank byte in exactly one mark. The first broken promise, or empty.
std::string broken_promise(const Document&);

/// The record as JSON without what offsets change: spans, pieces, extents, encoding, source.
std::string without_offsets(const Document&);

}  // namespace vbparse::test
