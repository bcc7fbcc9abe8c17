// Unzips with libzip. Only the two methods of packing that documents use are unpacked, and every part is counted
// while it is unpacked, since the sizes that a zip file states may be lies.
#include "documents/package.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace verify {

namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using FilePtr = std::unique_ptr<zip_file_t, CloseFile>;

}  // namespace

struct Package::Archive {
  zip_t* zip = nullptr;
  std::string name;
  std::uint64_t unpacked = 0;

  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
};

Package::Package(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
Package::~Package() = default;

std::unique_ptr<Package> Package::open(const Source& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.bytes().data(), bytes.bytes().size(), 0, &error);
  zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (zip == nullptr) return nullptr;
  auto archive = std::make_unique<Archive>();
  archive->zip = zip;
  archive->name = bytes.name();
  return std::unique_ptr<Package>(new Package(std::move(archive)));
}

bool Package::has(const std::string& part) const { return zip_name_locate(archive_->zip, part.c_str(), 0) >= 0; }

std::vector<std::string> Package::names(std::string_view prefix) const {
  std::vector<std::string> out;
  const zip_int64_t entries = zip_get_num_entries(archive_->zip, 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const char* name = zip_get_name(archive_->zip, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr && std::string_view(name).starts_with(prefix)) out.emplace_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<std::string> Package::read(const std::string& part, Diagnostics& diagnostics) {
  const auto refuse = [&](const std::string& message, const std::string& help = {}) {
    diagnostics.push_back(diagnose_file(archive_->name, message, help));
    return std::nullopt;
  };
  const auto too_large = [&] {
    return refuse("unpacks to more than the " + std::to_string(kMaxFileBytes >> 20) + " MiB that are read");
  };
  zip_stat_t stat;
  const zip_int64_t at = zip_name_locate(archive_->zip, part.c_str(), 0);
  if (at < 0 || zip_stat_index(archive_->zip, static_cast<zip_uint64_t>(at), 0, &stat) != 0)
    return refuse("has no part " + part);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return refuse("is encrypted", "save it without a password");
  // Other methods are not allowed in documents, and pack a thousand times denser.
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return refuse("part " + part + " is packed in a way that documents never are");
  if (stat.size > kMaxFileBytes - archive_->unpacked) return too_large();
  const FilePtr file(zip_fopen_index(archive_->zip, static_cast<zip_uint64_t>(at), 0));
  if (!file) return refuse("part " + part + " can't be unpacked: the file is damaged");
  std::string out;
  char block[1 << 15];
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), block, sizeof block);
    if (got < 0) return refuse("part " + part + " can't be unpacked: the file is damaged");
    if (got == 0) break;
    out.append(block, static_cast<std::size_t>(got));
    // What the file says of its own sizes may be a lie.
    if (out.size() > kMaxFileBytes - archive_->unpacked) return too_large();
  }
  archive_->unpacked += out.size();
  return out;
}

}  // namespace verify
