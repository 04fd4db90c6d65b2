import { childPath, elementPath, indexPath, type IdPath } from "../../quantity/id-path.js";
import { isExact } from "../../quantity/uncertain.js";
import { medianOf } from "../../statistics/distribution.js";
import { bytes, count, cpu, share } from "../amounts.js";
import type { Brief } from "../brief.js";
import type { LimitsInput, WorkloadInput } from "../input/workload.js";
import { sortedByContent, sortedEntries, sortedTexts } from "../order.js";
import type { Quantity } from "../quantity.js";
import { isRange } from "../schema/replicas.js";
import { amountOfResource } from "../schema/requests.js";
import type { Replicas, Requests, Workload } from "../workload.js";
import { defined } from "./defined.js";
import { archetypeProfile, normalizedProfile } from "./profile.js";
import { optionalQuantity, quantityOf, quantityOr } from "./quantity.js";
import { completeAvailability, completeContracts, completeLatency, completeNeeds } from "./requirement.js";

/** A workload with its silent fields filled; `onlyTenant` is whose it is where it does not say. */
export function completeWorkload(
  input: WorkloadInput,
  onlyTenant: string,
  defaults: Brief["defaults"],
): Workload {
  const path = elementPath("workloads", input.id);
  const at = (field: string): IdPath => childPath(path, field);
  const replicas = completeReplicas(input.replicas, at("replicas"));
  const requests: Requests = {
    cpu: quantityOf(input.requests.cpu, cpu, childPath(at("requests"), "cpu")),
    memory: quantityOf(input.requests.memory, bytes, childPath(at("requests"), "memory")),
    others: othersOf(input.requests, at("requests")),
  };
  const servers = Math.max(1, Math.ceil(medianOf(requests.cpu.value)));
  return {
    id: input.id,
    tenant: input.tenant ?? onlyTenant,
    replicas,
    requests,
    ...profileOf(input),
    scaling: input.scaling ?? "cpu",
    growthPerYear: quantityOr(input.growthPerYear, share, at("growthPerYear"), defaults["growth-per-year"]),
    untrustedCode: input.untrustedCode ?? false,
    ...defined({
      limits: input.limits && completeLimits(input.limits, at("limits")),
      demand: optionalQuantity(input.demand, cpu, at("demand")),
      runsOn: input.runsOn,
      latency: input.latency && completeLatency(input.latency, at("latency"), servers),
      availability:
        input.availability && completeAvailability(input.availability, at("availability"), replicas.min),
      kubernetes: input.kubernetes && { versions: sortedTexts(input.kubernetes.versions) },
    }),
    compliance: sortedTexts(input.compliance ?? []),
    contracts: completeContracts(input.contracts),
    needs: completeNeeds(input.needs ?? {}, at("needs")),
    crds: sortedByContent((input.crds ?? []).map((crd) => ({ ...crd, versions: sortedTexts(crd.versions) }))),
    topologySpread: sortedByContent(
      (input.topologySpread ?? []).map(({ domain, maxSkew = 1 }) => ({ domain, maxSkew })),
    ),
    storage: sortedByContent(input.storage ?? []).map(({ class: name, size }, index) => ({
      class: name,
      size: quantityOf(size, bytes, childPath(indexPath(at("storage"), index), "size")),
    })),
    licences: sortedByContent(input.licences ?? []).map(({ product, metric, quantity }, index) => ({
      product,
      metric,
      ...defined({
        quantity: optionalQuantity(quantity, count, childPath(indexPath(at("licences"), index), "quantity")),
      }),
    })),
  };
}

/** An uncertain number of replicas is packed and counted at its median, rounded up. */
function completeReplicas(stated: WorkloadInput["replicas"], path: IdPath): Replicas {
  if (stated !== undefined && isRange(stated)) {
    const { min, max } = stated;
    const midpoint = (min + max) / 2;
    return { min, max, midpoint, quantity: { ...quantityOf(midpoint, count, path), given: stated } };
  }
  const quantity: Quantity =
    stated === undefined
      ? { ...quantityOf(1, count, path), origin: "default" }
      : quantityOf(stated, count, path);
  const median = medianOf(quantity.value);
  const whole = isExact(quantity.value) ? median : Math.ceil(median);
  return { min: whole, max: whole, midpoint: whole, quantity };
}

const completeLimits = (input: LimitsInput, path: IdPath): NonNullable<Workload["limits"]> => ({
  ...defined({
    cpu: optionalQuantity(input.cpu, cpu, childPath(path, "cpu")),
    memory: optionalQuantity(input.memory, bytes, childPath(path, "memory")),
  }),
  others: othersOf(input, path),
});

const othersOf = (input: LimitsInput, path: IdPath): Requests["others"] =>
  sortedEntries(input as { readonly [resource: string]: unknown })
    .filter(([resource]) => resource !== "cpu" && resource !== "memory")
    .map(([resource, stated]) => ({
      resource,
      amount: quantityOf(stated, amountOfResource(resource) ?? count, childPath(path, resource)),
    }));

function profileOf(input: WorkloadInput): Pick<Workload, "archetype" | "profile" | "profileOrigin"> {
  const { archetype = input.profile === undefined ? "general" : undefined, profile } = input;
  return {
    ...(archetype !== undefined && { archetype }),
    profile: profile === undefined ? archetypeProfile(archetype ?? "general") : normalizedProfile(profile),
    profileOrigin: profile === undefined ? "default" : "stated",
  };
}
