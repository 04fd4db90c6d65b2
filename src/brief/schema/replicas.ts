import { count } from "../amounts.js";
import type { UncertainInput } from "../input/scalar.js";
import { readAmount } from "../read-amount.js";
import { refuse, type Reading } from "../refusal.js";
import type { ZodType } from "../zod.js";
import { leaf } from "./leaf.js";

const EXPECTED =
  "a whole number from 1 to 1,000,000, a range {min, max} or a spread such as {low: 3, high: 12}";
const amount = { ...count, expected: EXPECTED };

export type ReplicasInput = UncertainInput | { readonly min: number; readonly max: number };

/** Whether replicas are a range that an autoscaler moves in, not a spread of what is not known. */
export const isRange = (stated: ReplicasInput): stated is { readonly min: number; readonly max: number } =>
  typeof stated === "object" && "min" in stated && !("mode" in stated);

export const replicasSchema: ZodType<ReplicasInput, ReplicasInput> = leaf<ReplicasInput>(
  {
    anyOf: [
      { type: "integer", minimum: 1, maximum: 1_000_000 },
      {
        type: "object",
        properties: { min: { type: "integer", minimum: 1 }, max: { type: "integer", minimum: 1 } },
        required: ["min", "max"],
        additionalProperties: false,
      },
      { type: "object", description: "A spread: {low, high}, {min, mode, max}, {mean, sd} or {samples}." },
    ],
  },
  readReplicas,
);

function readReplicas(stated: unknown): Reading<unknown> {
  if (typeof stated === "number" && Number.isFinite(stated) && !Number.isInteger(stated) && stated > 0) {
    return refuse({ code: "not-whole", expected: EXPECTED });
  }
  if (typeof stated !== "object" || stated === null || Object.keys(stated).sort().join() !== "max,min") {
    return readAmount(stated, amount);
  }
  const { min, max } = stated as { readonly min: unknown; readonly max: unknown };
  const end = (name: string, value: unknown) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= amount.most
      ? []
      : [{ code: "out-of-range", at: [name], expected: "a whole number from 1 to 1,000,000" }];
  const refusals = [...end("min", min), ...end("max", max)];
  if (refusals.length > 0) return { ok: false, refusals };
  return (min as number) <= (max as number)
    ? { ok: true, value: stated }
    : refuse({
        code: "interval-upside-down",
        expected: "a range with min ≤ max",
        remedy: `write {min: ${String(max)}, max: ${String(min)}}`,
      });
}
