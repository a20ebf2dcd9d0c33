#include "archives.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace vbparse::cli {

namespace {

constexpr std::array<std::string_view, 11> endings{".zip",     ".tar",     ".tar.gz", ".tgz",
                                                   ".tar.bz2", ".tbz2",    ".tbz",    ".tar.xz",
                                                   ".txz",     ".tar.zst", ".tzst"};
constexpr size_t block_size = 1 << 17;
constexpr int most_retries = 100;  // so that no damage can make a run endless

/// libarchive, loaded at run time when the first archive is opened. Linking it and the nine
/// libraries that it needs would add 1.2 ms to every start, a fifth of a short run.
class Library {
  void* handle_ = dlopen(VBPARSE_LIBARCHIVE, RTLD_NOW | RTLD_LOCAL);
  template <class F>
  F* find(const char* name) const {
    return handle_ ? reinterpret_cast<F*>(dlsym(handle_, name)) : nullptr;
  }

 public:
  bool loaded() const { return handle_; }
  decltype(::archive_read_new)* const read_new =
      find<decltype(::archive_read_new)>("archive_read_new");
  decltype(::archive_read_free)* const read_free =
      find<decltype(::archive_read_free)>("archive_read_free");
  decltype(::archive_read_support_format_zip)* const read_support_format_zip =
      find<decltype(::archive_read_support_format_zip)>("archive_read_support_format_zip");
  decltype(::archive_read_support_format_tar)* const read_support_format_tar =
      find<decltype(::archive_read_support_format_tar)>("archive_read_support_format_tar");
  decltype(::archive_read_set_format)* const read_set_format =
      find<decltype(::archive_read_set_format)>("archive_read_set_format");
  decltype(::archive_read_support_filter_gzip)* const read_support_filter_gzip =
      find<decltype(::archive_read_support_filter_gzip)>("archive_read_support_filter_gzip");
  decltype(::archive_read_support_filter_bzip2)* const read_support_filter_bzip2 =
      find<decltype(::archive_read_support_filter_bzip2)>("archive_read_support_filter_bzip2");
  decltype(::archive_read_support_filter_xz)* const read_support_filter_xz =
      find<decltype(::archive_read_support_filter_xz)>("archive_read_support_filter_xz");
  decltype(::archive_read_support_filter_zstd)* const read_support_filter_zstd =
      find<decltype(::archive_read_support_filter_zstd)>("archive_read_support_filter_zstd");
  decltype(::archive_read_open_fd)* const read_open_fd =
      find<decltype(::archive_read_open_fd)>("archive_read_open_fd");
  decltype(::archive_read_next_header)* const read_next_header =
      find<decltype(::archive_read_next_header)>("archive_read_next_header");
  decltype(::archive_read_data)* const read_data =
      find<decltype(::archive_read_data)>("archive_read_data");
  decltype(::archive_format)* const format = find<decltype(::archive_format)>("archive_format");
  decltype(::archive_filter_bytes)* const filter_bytes =
      find<decltype(::archive_filter_bytes)>("archive_filter_bytes");
  decltype(::archive_error_string)* const error_string =
      find<decltype(::archive_error_string)>("archive_error_string");
  decltype(::archive_entry_filetype)* const entry_filetype =
      find<decltype(::archive_entry_filetype)>("archive_entry_filetype");
  decltype(::archive_entry_hardlink)* const entry_hardlink =
      find<decltype(::archive_entry_hardlink)>("archive_entry_hardlink");
  decltype(::archive_entry_pathname)* const entry_pathname =
      find<decltype(::archive_entry_pathname)>("archive_entry_pathname");
  decltype(::archive_entry_pathname_utf8)* const entry_pathname_utf8 =
      find<decltype(::archive_entry_pathname_utf8)>("archive_entry_pathname_utf8");
  decltype(::archive_entry_size)* const entry_size =
      find<decltype(::archive_entry_size)>("archive_entry_size");
  decltype(::archive_entry_size_is_set)* const entry_size_is_set =
      find<decltype(::archive_entry_size_is_set)>("archive_entry_size_is_set");
};

const Library& lib() {
  static const Library library;
  if (!library.loaded())
    throw Failure{"bad-archive", "cannot be read without " VBPARSE_LIBARCHIVE};
  return library;
}

/// Returns libarchive's message for its last error, with every byte replaced by `?` that is not
/// printable ASCII: it may quote names in any encoding.
std::string words(archive* a) {
  const char* said = lib().error_string(a);
  std::string out = said ? said : "no reason is known";
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c > 0x7E; }, '?');
  return out;
}

/// Whether a name has a part before this ending, which is in small letters; ignores the case of
/// ASCII.
bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() > ending.size() &&
         std::equal(
             ending.begin(), ending.end(), name.end() - std::ptrdiff_t(ending.size()),
             [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

}  // namespace

bool is_archive(std::string_view name) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view e) { return ends_with(name, e); });
}

std::string safe_member(std::string_view name) {
  if (name.size() > 1 && std::isalpha(static_cast<unsigned char>(name[0])) && name[1] == ':')
    name.remove_prefix(2);
  std::string out;
  while (!name.empty()) {
    const size_t end = std::min(name.find_first_of("/\\"), name.size());
    const std::string_view part = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    if (part.empty() || part == ".")
      continue;
    if (!out.empty())
      out += '/';
    out += part == ".." ? "__" : part;
  }
  return out.empty() ? "_" : out;
}

void Archive::Close::operator()(archive* a) const { lib().read_free(a); }

Archive::Archive(const std::string& path) : file_(path), tar_(!ends_with(path, endings[0])) {
  begin();
}

Archive::~Archive() = default;

void Archive::begin() {
  if (open({}))
    return;
  const Failure unknown = failure();
  // A tar is recognized by its first header. If that is damaged, the file name decides, and next()
  // looks for the next header.
  if (!tar_ || file_.size() == 0 || lseek(file_.descriptor(), 0, SEEK_SET) != 0 ||
      !open(ARCHIVE_FORMAT_TAR))
    throw unknown;
  damage_ = unknown;
}

bool Archive::open(std::optional<int> format) {
  archive_.reset(lib().read_new());
  archive* a = archive_.get();
  lib().read_support_format_zip(a);
  lib().read_support_format_tar(a);
  lib().read_support_filter_gzip(a);
  lib().read_support_filter_bzip2(a);
  lib().read_support_filter_xz(a);
  lib().read_support_filter_zstd(a);
  if (format)
    lib().read_set_format(a, *format);
  return lib().read_open_fd(a, file_.descriptor(), block_size) == ARCHIVE_OK;
}

Failure Archive::failure() {
  return {"bad-archive", "is damaged or no archive: " + words(archive_.get())};
}

bool Archive::next() {
  if (std::exchange(ahead_, false))
    return true;
  for (;;) {
    archive_entry* entry = nullptr;
    const uint64_t before = unpacked();
    const int status = lib().read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_EOF && damage_)
      throw *damage_;
    if (status == ARCHIVE_EOF)
      return false;
    // skip a block that should be a header but is not; go on as long as libarchive advances
    if (status == ARCHIVE_RETRY && unpacked() > before) {
      damaged_behind_ = damaged_behind();
      if (!damage_)
        damage_ = failure();
      continue;
    }
    if (status < ARCHIVE_WARN)
      throw failure();
    // links, devices and folders contain no text
    const auto type = lib().entry_filetype(entry);
    if (type != AE_IFREG || lib().entry_hardlink(entry)) {
      others_ += type != AE_IFDIR;
      continue;
    }
    const char* bytes = lib().entry_pathname(entry);
    if (!bytes)
      bytes = lib().entry_pathname_utf8(entry);
    name_ = bytes ? bytes : "";
    size_ = lib().entry_size_is_set(entry) ? std::optional(uint64_t(lib().entry_size(entry)))
                                           : std::nullopt;
    ++number_;
    return true;
  }
}

size_t Archive::read(char* to, size_t size) {
  for (int retries = 0;;) {
    const la_ssize_t n = lib().read_data(archive_.get(), to, size);
    if (n >= 0)
      return size_t(n);
    if (n == ARCHIVE_RETRY && ++retries < most_retries)
      continue;
    if (n != ARCHIVE_FATAL)
      throw Failure{"unreadable", "cannot be taken from the archive: " + words(archive_.get())};
    broken_ = true;
    throw failure();
  }
}

bool Archive::pass_over() {
  if (lib().format(archive_.get()) != ARCHIVE_FORMAT_ZIP || file_.size() == 0 ||
      ++passed_over_ > most_retries)
    return false;
  try {
    lseek(file_.descriptor(), 0, SEEK_SET);
    begin();
    // libarchive cannot continue after a fatal error: start again, up to the member after the
    // broken one
    const uint64_t wanted = std::exchange(number_, 0) + 1;
    others_ = 0;
    while (number_ < wanted && next()) {
    }
    ahead_ = number_ == wanted;
    broken_ = false;
    return true;
  } catch (const Failure&) {
    return false;
  }
}

/// How many bytes of the decompressed archive have been read.
uint64_t Archive::unpacked() const {
  return uint64_t(std::max<la_int64_t>(lib().filter_bytes(archive_.get(), 0), 0));
}

uint64_t Archive::position() const {
  return uint64_t(std::max<la_int64_t>(lib().filter_bytes(archive_.get(), -1), 0));
}

}  // namespace vbparse::cli
