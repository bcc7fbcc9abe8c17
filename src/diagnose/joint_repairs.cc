// Which ties are put together from smaller ones: an exact cover of members by ways and joint sets. See `joint_sets` in
// diagnose/repairs.h.

#include "diagnose/repairs.h"

#include <tuple>

namespace verify {

namespace {

// Steps of the search for one tie, which is exponential in members with many ways. Beyond it the tie is left out, and
// the result says that it isn't complete.
constexpr std::size_t kSteps = 4'000;

class Parts {
 public:
  Parts(const Subset& chosen, const std::vector<std::vector<Subset>>& ways, const std::vector<JointSet>& joint)
      : chosen_(chosen), ways_(ways), joint_(joint) {}

  /// Whether claims can be shared out so that each member has one of its ways or belongs to one joint set; nothing
  /// where that took too long.
  std::optional<bool> make_up(const Subset& members, const Subset& claims) {
    if (++steps_ > kSteps) return std::nullopt;
    if (members.empty()) return claims.empty();
    const std::size_t first = members.front();
    const auto at = std::lower_bound(chosen_.begin(), chosen_.end(), first) - chosen_.begin();
    for (const Subset& way : ways_[static_cast<std::size_t>(at)]) {
      if (!subset_of(way, claims)) continue;
      const auto rest = make_up(without(members, {first}), without(claims, way));
      if (!rest || *rest) return rest;
    }
    for (const JointSet& j : joint_) {
      if (j.members.front() != first || !subset_of(j.members, members) || !subset_of(j.claims, claims)) continue;
      const auto rest = make_up(without(members, j.members), without(claims, j.claims));
      if (!rest || *rest) return rest;
    }
    return false;
  }

 private:
  const Subset& chosen_;
  const std::vector<std::vector<Subset>>& ways_;
  const std::vector<JointSet>& joint_;
  std::size_t steps_ = 0;
};

}  // namespace

JointSets joint_sets(const Subset& chosen, const std::vector<std::vector<Subset>>& ways,
                     const std::vector<Subset>& ties) {
  std::vector<JointSet> open;
  for (const Subset& tie : ties) open.push_back({without(chosen, tie), without(tie, chosen)});
  const auto key = [](const JointSet& j) { return std::tie(j.members, j.claims); };
  std::sort(open.begin(), open.end(), [&](const JointSet& a, const JointSet& b) {
    return a.members.size() != b.members.size() ? a.members.size() < b.members.size() : key(a) < key(b);
  });
  open.erase(std::unique(open.begin(), open.end()), open.end());
  JointSets out;
  for (JointSet& j : open) {
    if (j.members.size() < 2) continue;
    // Smaller joint sets come first, so that they are known as parts of larger ones.
    const auto made_up = Parts(chosen, ways, out.sets).make_up(j.members, j.claims);
    out.complete = out.complete && made_up;
    if (made_up == false) out.sets.push_back(std::move(j));
  }
  return out;
}

}  // namespace verify
