// A box for values that few objects have, so that millions of objects stay small without them. Figures and facts keep
// their rare parts in it. It copies like a value.
#pragma once

#include <memory>
#include <utility>

namespace verify {

/// A value that few have: an optional of one word, with the value on the heap. Copies are deep; what was moved from is
/// empty. For members of types that there are millions of; elsewhere std::optional is simpler.
template <class T>
class Rare {
 public:
  /// Empty.
  Rare() = default;
  Rare(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Rare(const Rare& o) : value_(o.value_ ? std::make_unique<T>(*o.value_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(const Rare& o) {
    if (this != &o) *this = Rare(o);
    return *this;
  }
  Rare& operator=(Rare&&) noexcept = default;
  ~Rare() = default;

  /// Whether there is a value; the operators below need one.
  explicit operator bool() const { return value_ != nullptr; }
  bool has_value() const { return value_ != nullptr; }
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }
  /// The value, made where there is none.
  T& made() {
    if (!value_) value_ = std::make_unique<T>();
    return *value_;
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace verify
