// The result of what can fail: a value or a fault. Faults know their place within the text that was read; who knows
// the file makes a diagnostic of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace verify {

/// What is wrong with a piece of text, before anyone knows which file it stands in.
/// `at` counts bytes from the start of that piece; `message` has no capital and no full stop.
struct Fault {
  std::string message;    ///< what is wrong
  std::size_t at = 0;     ///< where, in bytes
  std::string help = {};  ///< what to do about it; may be empty
};

/// A value, or why there is none. Errors that one can recover from travel in here, never as exceptions.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Fault fault) : state_(std::in_place_index<1>, std::move(fault)) {}

  /// Whether there is a value. `*` and `->` need one, `fault()` needs none.
  explicit operator bool() const { return state_.index() == 0; }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Fault& fault() const { return std::get<1>(state_); }

 private:
  std::variant<T, Fault> state_;
};

}  // namespace verify
