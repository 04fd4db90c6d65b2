import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";
import { windowsDatacenter } from "./windows-datacenter.js";

/** Guests that one licensing of all cores covers. */
const GUESTS_A_ROUND = ruleNumber("ms.windows-server-core", "standardOse");

/** As many rounds of a host's cores as it takes for its guests, two a round; a host without guests takes one. */
export const windowsStandard: Metric = {
  id: "windows-standard",
  byHost: true,
  perNode: ({ on, model, pool }) => {
    if (!model) return 0;
    const rounds = on === "host" ? 1 : Math.ceil(pool.nodesPerHost / GUESTS_A_ROUND);
    return (rounds * (windowsDatacenter.perHost?.(model) ?? 0)) / pool.nodesPerHost;
  },
};
