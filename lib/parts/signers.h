// Who signs (quyền hạn, chức vụ, họ tên của người ký).
#pragma once

#include "parts/signature_lines.h"

namespace vbparse::parts {

/// The signers whose marks, posts and names `lines` are. One signs below the other, or several side
/// by side: then the second mark, post and name of a line are the second one's. Each may be
/// missing.
std::vector<Signer> read_signers(const View& view, std::span<const SignatureLine> lines);

}  // namespace vbparse::parts
