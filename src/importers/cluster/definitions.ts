import type { WorkloadInput } from "../../brief/input/workload.js";
import type { DefinitionFacts } from "./facts.js";
import { inquiries } from "./inquiries.js";
import type { Ask } from "./questions.js";

/**
 * The workloads with the custom resources that came in the same Helm release: the first workload of the release, by
 * code unit of its id, carries them. Definitions of no such release are asked for.
 */
export function withDefinitions(
  workloads: readonly { readonly workload: WorkloadInput; readonly release: string }[],
  definitions: readonly DefinitionFacts[],
  ask: Ask,
): readonly WorkloadInput[] {
  const carriers = new Map<string, string>();
  for (const { workload, release } of workloads) {
    const other = carriers.get(release);
    if (release !== "" && (other === undefined || workload.id < other)) carriers.set(release, workload.id);
  }
  const carried = new Map<string, NonNullable<WorkloadInput["crds"]>[number][]>();
  for (const { release, ...crd } of [...definitions].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const carrier = carriers.get(release);
    if (carrier === undefined) ask(inquiries.definitions, crd.name);
    else {
      const crds = carried.get(carrier) ?? [];
      crds.push({ ...crd, owner: release });
      carried.set(carrier, crds);
    }
  }
  return workloads.map(({ workload }) => {
    const crds = carried.get(workload.id);
    return crds === undefined ? workload : { ...workload, crds };
  });
}
