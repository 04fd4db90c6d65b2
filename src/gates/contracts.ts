import type { Contract } from "../brief/requirement.js";
import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { elementPath, type Id } from "../quantity/id-path.js";
import { isWithin } from "../quantity/date.js";
import { decideBy, pass, type Finding, type Gate } from "./gate.js";
import { ownHardware } from "./isolation.js";
import { placeOf } from "./region-ownership.js";

/** Each clause in force at `asOf` binds; one that is not yet in force, or no longer, passes and says so. */
export const contracts: Gate = {
  id: "contract",
  check: ({ brief, workload, platform }) =>
    workload.contracts.flatMap((contract) =>
      judge(contract, brief, platform, workload.id).map((finding) => ({
        ...finding,
        clause: contract.clause,
        source: contract.id,
        readAs: "stated" as const,
        ...(contract.from !== undefined && { date: contract.from }),
      })),
    ),
};

function judge(contract: Contract, brief: Brief, platform: Platform, workload: Id): readonly Finding[] {
  if (!isWithin(brief.asOf, contract)) {
    const actual =
      contract.from !== undefined && brief.asOf < contract.from
        ? `from ${contract.from}`
        : `until ${contract.until ?? ""}`;
    return pass([{ expected: `${contract.demands} while in force`, actual }]);
  }
  const path = elementPath(`${elementPath("workloads", workload)}.contracts`, contract.id);
  const repair = { id: "repair.contract", values: { path: `${path}.until`, contract: contract.id } };
  switch (contract.demands) {
    case "bare-metal":
      return decideBy(platform.layer === "bare-metal", {
        expected: "no hypervisor under the nodes",
        actual: platform.kind,
        repair,
      });
    case "hypervisor":
      return decideBy(platform.boundary === "hypervisor", {
        expected: "a hypervisor between pods and host",
        actual: platform.kind,
        repair,
      });
    case "dedicated-hardware":
      return ownHardware(platform, "hardware that no other party uses");
    case "region":
    case "ownership":
      return placeOf(contract.demands, contract.value ?? "", brief, platform);
  }
}
