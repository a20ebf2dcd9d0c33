// V/v before a subject, as scans leave it: V/w, Viv, V/ v, VAv.
#pragma once

#include <span>

#include "zones/prints.h"

namespace vbparse::zones {

/// Whether `prints`, which are not empty, begin with what may be a damaged V/v, and go on: a v, one
/// or two signs or letters that a stroke is read as, a second v or what is like it.
bool begins_with_subject_mark(const mentions::View& view, std::span<const Print> prints);

}  // namespace vbparse::zones
