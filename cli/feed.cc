#include "feed.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "too_much.h"

namespace vbparse::cli {

namespace {

/// Returns the size of a file in bytes; 0 if it is not known.
uint64_t size_of(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

/// Whether an input may contain several documents.
bool is_container(const Input& input, const FeedOptions& o) {
  return is_archive(input.path) || !o.json_field.empty();
}

}  // namespace

Totals count(const FeedOptions& options, Walk& walk) {
  Totals all;
  Input input;
  for (walk.rewind(); walk.next(input);)
    if (is_container(input, options) || options.shard.takes(input.path))
      ++all.files, all.bytes += size_of(input.path);
  return all;
}

Feed::Feed(const FeedOptions& options, Walk& walk,
           std::function<bool(const Source&, const std::string&)> finished,
           std::function<bool(const std::string&)> claim, Warn warn)
    : options_(options),
      walk_(walk),
      finished_(std::move(finished)),
      claim_(std::move(claim)),
      warn_(std::move(warn)) {
  walk_.rewind();
}

bool Feed::next(Source& out) {
  for (;;) {
    out = {};
    const Step step = lines_ ? from_lines(out) : archive_ ? from_archive(out) : from_inputs(out);
    if (step == Step::end)
      return false;
    if (step == Step::onwards || !options_.shard.takes(out.name))
      continue;
    if (out.path.empty())
      out.size = out.bytes.size();
    out.files = std::exchange(files_, 0);
    out.consumed = std::exchange(consumed_, 0);
    return true;
  }
}

Feed::Step Feed::from_inputs(Source& out) {
  if (!walk_.next(input_))
    return end();
  position_ = 0;
  found_ |= !is_archive(input_.path);
  if (!input_.problem.empty())
    return fail(out, input_.path, input_.relative, {"unreadable", input_.problem});
  if (!is_container(input_, options_)) {
    if (!options_.shard.takes(input_.path))
      return Step::onwards;
    ++files_;
    consume(out.size = size_of(input_.path));
    out.name = out.path = input_.path;
    out.place = input_.relative;
    out.finished = finished_(out, input_.path);
    return Step::document;
  }
  ++files_;
  try {
    if (!is_archive(input_.path)) {
      file_ = std::make_unique<FileStream>(input_.path);
      return begin_lines(*file_, input_.path, input_.relative);
    }
    archive_ = std::make_unique<Archive>(input_.path);
    return Step::onwards;
  } catch (const Failure& e) {
    return fail(out, input_.path, input_.relative, e);
  }
}

Feed::Step Feed::end() {
  if (!found_)
    warn_("no input", "folders, archives and lists give no file, or none that is chosen");
  return Step::end;
}

Feed::Step Feed::from_archive(Source& out) {
  std::string name, place;
  try {
    const bool more = archive_->next();
    consume(more ? archive_->position() : size_of(input_.path));
    if (!more) {
      tell_if_empty(*archive_, input_.path, warn_);
      close_archive();
      return Step::onwards;
    }
    const std::string relative = safe_member(archive_->name());
    if (!options_.inputs.chosen(relative) || contents_.hides(relative))
      return Step::onwards;
    found_ = true;
    name = input_.path + '!' + archive_->name();
    place = input_.relative + "!/" + relative;
    // claimed before sharding, so that every shard reports the same conflicts
    if (!claim_(place))
      return fail(out, name, "", {"shared-output", "another document is written to " + place});
    if (is_archive(relative))
      return fail(out, name, place,
                  {"nested-archive", "is an archive within an archive, which is not opened"});
    if (!options_.json_field.empty())
      return begin_lines(*archive_, name, place);
    if (!options_.shard.takes(name))
      return Step::onwards;
    out.name = name;
    out.place = place;
    if ((out.finished = finished_(out, input_.path)))
      return Step::document;
    if (archive_->size().value_or(0) > options_.most_packed())
      throw too_large(options_.most_packed());
    read_all(*archive_, options_.most_packed(), out.bytes);
    return Step::document;
  } catch (const Failure& e) {
    if (name.empty())
      return fail_archive(out, e);
    return fail_member(out, std::move(name), std::move(place), e);
  }
}

Feed::Step Feed::begin_lines(Stream& stream, std::string name, std::string place) {
  lines_.emplace(stream, options_.most_packed());
  lines_name_ = std::move(name);
  lines_place_ = std::move(place);
  return Step::onwards;
}

Feed::Step Feed::from_lines(Source& out) {
  try {
    const bool more = lines_->next(out.bytes, out.failure);
    consume(archive_ ? archive_->position() : lines_->position());
    if (more) {
      out.name = lines_name_ + ':' + std::to_string(lines_->number());
      out.place = lines_place_;
      return Step::document;
    }
    lines_.reset();
    file_.reset();
    return Step::onwards;
  } catch (const Failure& e) {
    lines_.reset();
    file_.reset();
    return archive_ ? fail_member(out, lines_name_, lines_place_, e)
                    : fail(out, lines_name_, lines_place_, e);
  }
}

Feed::Step Feed::fail(Source& out, std::string name, std::string place, Failure why) {
  found_ = true;
  out.name = std::move(name);
  out.place = std::move(place);
  std::string().swap(out.bytes);
  out.failure = std::move(why);
  return Step::document;
}

Feed::Step Feed::fail_member(Source& out, std::string name, std::string place, const Failure& why) {
  if (archive_->broken() && !archive_->pass_over())
    return fail_archive(out, why);
  return fail(out, std::move(name), std::move(place), why);
}

/// Gives up on the archive: one error record for all members that cannot be read.
Feed::Step Feed::fail_archive(Source& out, const Failure& why) {
  const uint64_t number = archive_->damaged_behind();
  const std::string where = number ? " (in or after its file " + std::to_string(number) + ')' : "";
  close_archive();
  return fail(out, input_.path, input_.relative, {why.code, why.message + where});
}

void Feed::close_archive() {
  contents_.tell_left_out(*archive_, input_.path, warn_);
  contents_ = {};
  archive_.reset();
}

/// Adds what has been read of the current input since the last call. The position may go back when
/// an archive is started again; that counts once.
void Feed::consume(uint64_t position) {
  consumed_ += std::max(position, position_) - position_;
  position_ = std::max(position, position_);
}

}  // namespace vbparse::cli
