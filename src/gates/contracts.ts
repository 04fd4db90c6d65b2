import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Contract } from "../brief/requirement.js";
import { isWithin } from "../quantity/date.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { findingOf, holds, holdsIf, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { ownHardwareCheck } from "./own-hardware.js";
import { placeCheck } from "./region-ownership.js";

/** Each clause in force at `asOf` binds; one that is not yet in force, or no longer, passes and says so. */
export const contracts: KeyedGate = {
  id: "contract",
  reads: ({ contracts: clauses }) => (clauses.length > 0 ? JSON.stringify(clauses) : undefined),
  check: ({ brief, workload, platform }) =>
    workload.contracts.map((contract) => {
      const path = elementPath(childPath(elementPath("workloads", workload.id), "contracts"), contract.id);
      return findingOf(
        [isWithin(brief.asOf, contract) ? inForce(contract, path, brief, platform) : idle(contract, brief)],
        {
          clause: contract.clause,
          source: contract.id,
          readAs: "stated",
          ...(contract.from !== undefined && { date: contract.from }),
        },
      );
    }),
};

const idle = ({ demands, from, until = "" }: Contract, { asOf }: Brief): Check =>
  holds({
    expected: `${demands} while in force`,
    actual: from !== undefined && asOf < from ? `from ${from}` : `until ${until}`,
  });

function inForce(contract: Contract, path: IdPath, brief: Brief, platform: Platform): Check {
  const repair = {
    id: "repair.contract",
    values: { path: childPath(path, "until"), contract: contract.id },
  };
  const actual = platform.kind;
  switch (contract.demands) {
    case "bare-metal":
      return holdsIf(
        platform.layer === "bare-metal",
        { expected: "no hypervisor under the nodes", actual },
        repair,
      );
    case "hypervisor":
      return holdsIf(
        platform.boundary === "hypervisor",
        { expected: "a hypervisor between pods and host", actual },
        repair,
      );
    case "dedicated-hardware":
      return ownHardwareCheck(platform, "hardware that no other party uses");
    case "region":
    case "ownership":
      return placeCheck(contract.demands, contract.value ?? "", brief, platform);
  }
}
