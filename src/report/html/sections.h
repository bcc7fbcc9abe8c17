#pragma once

#include "report/html/context.h"

namespace verify {

/// The sections of the page in their order. Each is empty where it has nothing to say.

Markup verdict(const HtmlContext& context);
Markup work_list(const HtmlContext& context);
Markup cards(const HtmlContext& context);
Markup accepted(const HtmlContext& context);
Markup settled(const HtmlContext& context);
Markup undecided(const HtmlContext& context);
Markup in_order(const HtmlContext& context);
Markup over_time(const HtmlContext& context);
Markup not_cross_checked(const HtmlContext& context);
Markup document_figures(const HtmlContext& context);
Markup provenance(const HtmlContext& context);

}  // namespace verify
