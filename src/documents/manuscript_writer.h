#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/limits.h"
#include "documents/manuscript.h"

namespace verify {

/// Puts a manuscript together block by block. One block is open at a time; white space at its ends is dropped, and
/// the block with it where nothing is left.
class ManuscriptWriter {
 public:
  /// `file` is null where what is read is not text.
  explicit ManuscriptWriter(SourcePtr file) : file_(std::move(file)) {}

  std::string_view file() const { return file_ ? file_->bytes() : std::string_view(); }
  const SourcePtr& source() const { return file_; }

  /// Closes the open block, if any, and opens another.
  void open(Block::Kind kind, int level = 0, std::size_t number = 0);
  bool is_open() const { return open_; }
  /// Text that does not stand in the file as it is; bytes that are not UTF-8 become U+FFFD.
  void add(std::string_view text);
  /// A stretch of the file, which must be UTF-8 there.
  void copy(Span span);
  /// Whether the open block has nothing yet, or ends in white space.
  bool after_blank() const;
  /// The index of the block, or nothing where it was empty.
  std::optional<std::size_t> close();

  std::size_t blocks() const { return blocks_.size(); }
  std::string_view text_of(std::size_t block) const;
  void set_kind(std::size_t block, Block::Kind kind) { blocks_[block].kind = kind; }

  /// The cells' blocks are of kind `cell`, in order. A table without cells is left out.
  void add_table(Table table);

  /// There were more blocks than are read: whatever comes is left out.
  bool full() const { return full_; }

  /// Closes the open block and gives all there is away. Name, format and checksum are left to the caller.
  Manuscript finish(const std::string& name);

 private:
  void add_run(std::size_t file, std::size_t length);
  void attach_captions();

  SourcePtr file_;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<Table> tables_;
  std::vector<Manuscript::Run> runs_;
  Block next_;
  bool open_ = false;
  bool full_ = false;
};

}  // namespace verify
