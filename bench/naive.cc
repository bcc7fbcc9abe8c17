// The naive peer over Z3's optimizer; the header says what it is compared for.
#include "bench/naive.h"

#include <z3++.h>

#include <string>

namespace verify::bench {

namespace {

class Script {
 public:
  Script(const LinkedSet& set, const NaivePeer& peer) : set_(set), optimize_(context_) {
    z3::params params(context_);
    params.set("maxsat_engine", context_.str_symbol(std::string(peer.engine).c_str()));
    optimize_.set(params);
    for (std::size_t i = 0; i < set.figures.size(); ++i)
      variables_.push_back(context_.real_const(("x" + std::to_string(i)).c_str()));
    for (const LinkedSet::Identity& identity : set.identities)
      optimize_.add(sum_of(identity) == variables_[identity.whole]);
    demand(peer.encoding);
  }

  NaiveAnswer answer() {
    NaiveAnswer out;
    if (optimize_.check() != z3::sat) return out;
    out.optimal = true;
    const z3::model model = optimize_.get_model();
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      if (!model.eval(as_printed(i), true).is_true()) out.given_up.push_back(i);
    }
    return out;
  }

 private:
  z3::expr sum_of(const LinkedSet::Identity& identity) {
    z3::expr_vector terms(context_);
    for (const auto& [part, sign] : identity.parts) terms.push_back(sign > 0 ? variables_[part] : -variables_[part]);
    return z3::sum(terms);
  }

  z3::expr as_printed(std::size_t i) {
    return variables_[i] == context_.real_val(std::to_string(set_.figures[i].printed).c_str());
  }

  void demand(Encoding encoding) {
    z3::expr_vector costs(context_);
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      if (encoding == Encoding::equations) optimize_.add_soft(as_printed(i), 1);
      if (encoding == Encoding::sum) costs.push_back(z3::ite(as_printed(i), context_.int_val(0), context_.int_val(1)));
      if (encoding != Encoding::flags) continue;
      const z3::expr kept = context_.bool_const(("kept" + std::to_string(i)).c_str());
      optimize_.add(z3::implies(kept, as_printed(i)));
      optimize_.add_soft(kept, 1);
    }
    if (encoding == Encoding::sum) optimize_.minimize(z3::sum(costs));
  }

  const LinkedSet& set_;
  z3::context context_;
  z3::optimize optimize_;
  std::vector<z3::expr> variables_;
};

}  // namespace

NaiveAnswer give_up_fewest(const LinkedSet& set, const NaivePeer& peer) { return Script(set, peer).answer(); }

}  // namespace verify::bench
