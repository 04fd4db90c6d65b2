import { defined } from "../complete/defined.js";
import type { Requests, Workload } from "../workload.js";
import { restateAvailability, restateLatency } from "./requirement.js";
import { givenOf, listOf, objectOf, type Voice } from "./voice.js";

/** A workload in the form of the input. */
export function restateWorkload(workload: Workload, voice: Voice): unknown {
  const { profile, profileOrigin, requests, limits, latency, availability, needs } = workload;
  const isProfileSaid = voice === "completed" || profileOrigin === "stated";
  return defined({
    id: workload.id,
    tenant: workload.tenant,
    replicas: givenOf(workload.replicas.quantity, voice),
    requests: restateResources(requests, voice),
    limits: limits && restateResources(limits, voice),
    archetype: workload.archetype,
    profile: isProfileSaid ? objectOf(profile.map(({ dimension, share }) => [dimension, share])) : undefined,
    demand: givenOf(workload.demand, voice),
    scaling: workload.scaling,
    growthPerYear: givenOf(workload.growthPerYear, voice),
    runsOn: workload.runsOn,
    untrustedCode: workload.untrustedCode,
    latency: latency && restateLatency(latency, voice),
    availability: availability && restateAvailability(availability, voice),
    compliance: listOf(workload.compliance),
    contracts: listOf(workload.contracts),
    needs: objectOf(Object.entries({ ...needs, clock: givenOf(needs.clock, voice) })),
    kubernetes: workload.kubernetes,
    crds: listOf(workload.crds),
    topologySpread: listOf(workload.topologySpread),
    storage: listOf(
      workload.storage.map(({ class: name, size }) => ({ class: name, size: givenOf(size, voice) })),
    ),
    licences: listOf(
      workload.licences.map(({ product, metric, quantity }) =>
        defined({ product, metric, quantity: givenOf(quantity, voice) }),
      ),
    ),
  });
}

const restateResources = (
  { cpu, memory, others }: NonNullable<Workload["limits"]> | Requests,
  voice: Voice,
): unknown => ({
  ...defined({ cpu: givenOf(cpu, voice), memory: givenOf(memory, voice) }),
  ...Object.fromEntries(others.map(({ resource, amount }) => [resource, givenOf(amount, voice)])),
});
