import { within, type Amount } from "../amount.js";
import { bytes, count, cpu } from "../amounts.js";
import type { LimitsInput, RequestsInput } from "../input/workload.js";
import { readAmount } from "../read-amount.js";
import { refuse, type Reading, type Refusal } from "../refusal.js";
import type { ZodType } from "../zod.js";
import { amountDefinition } from "./amount.js";
import { leaf, type JsonSchema } from "./leaf.js";

const device: Amount = {
  ...within(count, { least: 0 }),
  expected: "a whole number from 0 to 1,000,000",
};
const huge = within(bytes, { least: 0 });

const NAMED = ["cpu", "memory", "ephemeral-storage"] as const;
const HUGE_PAGES = /^hugepages-\d+(?:Ki|Mi|Gi)$/;
const DEVICE = /^[^/\s]{1,253}\/[^/\s]{1,63}$/;

/** The amount that a resource of that name is counted in; undefined where Kubernetes knows no such resource. */
export function amountOfResource(name: string): Amount | undefined {
  if (name === "cpu") return cpu;
  if (name === "memory") return bytes;
  if (name === "ephemeral-storage" || HUGE_PAGES.test(name)) return huge;
  return DEVICE.test(name) ? device : undefined;
}

const definition = (required: readonly string[]): JsonSchema => ({
  type: "object",
  properties: {
    cpu: { ...amountDefinition(cpu), title: "CPU", description: "CPUs; one is one hardware thread." },
    memory: { ...amountDefinition(bytes), title: "Memory", description: "Bytes." },
    "ephemeral-storage": {
      ...amountDefinition(huge),
      title: "Ephemeral storage",
      description: "Bytes on the node's own disk.",
    },
  },
  patternProperties: {
    [HUGE_PAGES.source]: { ...amountDefinition(huge), title: "Huge pages", description: "Bytes." },
    [DEVICE.source]: {
      title: "Devices",
      description: "Devices by Kubernetes name.",
      type: "integer",
      minimum: 0,
      maximum: device.most,
    },
  },
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** What one replica asks for: CPU and memory at least. */
export const requestsSchema: ZodType<RequestsInput, RequestsInput> = leaf<RequestsInput>(
  definition(["cpu", "memory"]),
  (stated) => readResources(stated, ["cpu", "memory"]),
).meta({
  title: "Requests",
  description: "What one replica asks for, by Kubernetes' names of resources.",
  examples: [{ cpu: 2, memory: "4Gi" }],
});

/** What one replica may take at most. */
export const limitsSchema: ZodType<LimitsInput, LimitsInput> = leaf<LimitsInput>(definition([]), (stated) =>
  readResources(stated, []),
).meta({
  title: "Limits",
  description: "What one replica may take at most, by Kubernetes' names of resources.",
});

function readResources(stated: unknown, required: readonly string[]): Reading<unknown> {
  if (typeof stated !== "object" || stated === null || Array.isArray(stated)) {
    const code = stated === undefined ? "missing" : "wrong-type";
    return refuse({ code, expected: `an object such as {cpu: 2, memory: "4Gi"}` });
  }
  const given = stated as { readonly [name: string]: unknown };
  const missing = required.filter((name) => given[name] === undefined);
  const refusals = [
    ...missing.map((name): Refusal => ({
      code: "missing",
      at: [name],
      expected: amountOfResource(name)?.expected ?? name,
    })),
    ...Object.keys(given).flatMap((name) => refusalsOf(name, given[name])),
  ];
  return refusals.length === 0 ? { ok: true, value: stated } : { ok: false, refusals };
}

function refusalsOf(name: string, stated: unknown): readonly Refusal[] {
  const amount = amountOfResource(name);
  if (amount === undefined) return [unknownResource(name)];
  if (amount === device && typeof stated === "number" && !Number.isInteger(stated)) {
    return [{ code: "not-whole", at: [name], expected: device.expected }];
  }
  if (amount === device && typeof stated === "object") {
    return [{ code: "wrong-type", at: [name], expected: device.expected }];
  }
  const read = readAmount(stated, amount);
  return read.ok ? [] : read.refusals.map((refusal) => ({ ...refusal, at: [name, ...(refusal.at ?? [])] }));
}

function unknownResource(name: string): Refusal {
  return {
    code: "unknown-key",
    at: [name],
    problem: "is not a resource that Kubernetes knows",
    expected: "cpu, memory, ephemeral-storage, hugepages-<size> such as hugepages-2Mi, or vendor.com/device",
    meant: { name, among: NAMED },
  };
}
