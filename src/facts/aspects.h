// What a figure is about besides its concept and its time: the entity, and a member for each further dimension. Facts
// get their aspects when they are read; quantities, relations and chains pass them on.
#pragma once

#include <compare>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace verify {

/// A member for each dimension, the entity among them: a value that is read like a std::map from dimension to member.
/// All facts of a document, and all relations on them, have mostly the same aspects, so copies share one map until one
/// of them is changed: a copy takes two words and constant time.
class Aspects {
 public:
  using Members = std::map<std::string, std::string>;
  using value_type = Members::value_type;

  Aspects() = default;
  Aspects(std::initializer_list<value_type> members) : Aspects(Members(members)) {}
  explicit Aspects(Members members)
      : members_(members.empty() ? nullptr : std::make_shared<const Members>(std::move(members))) {}

  const Members& members() const { return members_ ? *members_ : none(); }
  bool empty() const { return members_ == nullptr; }
  std::size_t size() const { return members().size(); }
  Members::const_iterator begin() const { return members().begin(); }
  Members::const_iterator end() const { return members().end(); }
  Members::const_iterator find(const std::string& dimension) const { return members().find(dimension); }
  std::size_t count(const std::string& dimension) const { return members().count(dimension); }
  const std::string& at(const std::string& dimension) const { return members().at(dimension); }

  /// Gives a dimension its member, in place of the one it had.
  void set(const std::string& dimension, std::string member) {
    Members changed = members();
    changed[dimension] = std::move(member);
    *this = Aspects(std::move(changed));
  }
  /// Takes a dimension out; the number of dimensions taken out, 0 or 1.
  std::size_t erase(const std::string& dimension) {
    if (count(dimension) == 0) return 0;
    Members changed = members();
    changed.erase(dimension);
    *this = Aspects(std::move(changed));
    return 1;
  }

  friend bool operator==(const Aspects& a, const Aspects& b) {
    return a.members_ == b.members_ || a.members() == b.members();
  }
  /// In the order of maps: by the first dimension in which they differ, then by its member.
  friend std::strong_ordering operator<=>(const Aspects& a, const Aspects& b) {
    return a.members_ == b.members_ ? std::strong_ordering::equal : a.members() <=> b.members();
  }

 private:
  static const Members& none() {
    static const Members kNone;
    return kNone;
  }

  std::shared_ptr<const Members> members_;  // null for no aspects; never an empty map
};

}  // namespace verify
