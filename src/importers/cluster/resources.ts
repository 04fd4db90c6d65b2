import { childPath, type IdPath } from "../../quantity/id-path.js";
import { parseKubernetesQuantity } from "../../quantity/kubernetes.js";
import { importIssue } from "../issue.js";
import { isObject } from "../json.js";
import type { Notes } from "./cluster.js";

/** How much of each resource, by Kubernetes' names: cores, bytes, devices. */
export type Amounts = ReadonlyMap<string, number>;

const huge = /^hugepages-\d+(?:Ki|Mi|Gi)$/;
const device = /^[^/\s]{1,253}\/[^/\s]{1,63}$/;

/** Whether a brief can hold a request of that name. */
export const isResource = (name: string): boolean =>
  ["cpu", "memory", "ephemeral-storage"].includes(name) || huge.test(name) || isDevice(name);

/** Whether the name is an extended resource's: `nvidia.com/gpu`. */
export const isDevice = (name: string): boolean => device.test(name);

/** Kubernetes holds no larger quantity. */
const mostQuantity = 9_223_372_036_854_775_808;

/** The number that a quantity of the API stands for, which may be a number of JSON; `undefined` for none from 0 to 2⁶³. */
export function quantityOf(value: unknown): number | undefined {
  const parsed = typeof value === "string" ? parseKubernetesQuantity(value) : undefined;
  const read = typeof value === "number" ? value : parsed?.ok === true ? parsed.value : undefined;
  return read !== undefined && read >= 0 && read <= mostQuantity ? read : undefined;
}

/** The resources of a list such as `requests`, `limits`, `capacity`, `podFixed`. What is unreadable is an issue and absent. */
export function amountsOf(list: unknown, path: IdPath, notes: Notes): Amounts {
  const amounts = new Map<string, number>();
  if (!isObject(list)) return amounts;
  for (const name of Object.keys(list)) {
    if (!isResource(name)) continue;
    const amount = quantityOf(list[name]);
    if (amount !== undefined) amounts.set(name, amount);
    else {
      notes.complain(
        importIssue({
          code: "not-a-quantity",
          path: childPath(path, name),
          expected: `a Kubernetes quantity from 0 on such as "500m" or "4Gi"`,
          received: list[name],
          message: "The amount cannot be read and is not counted.",
        }),
      );
    }
  }
  return amounts;
}

/** Adds what `more` holds to `sum`. */
export function addTo(sum: Map<string, number>, more: Amounts): void {
  for (const [name, amount] of more) sum.set(name, (sum.get(name) ?? 0) + amount);
}

/** Raises `largest` to what `other` holds, resource by resource. */
export function raiseTo(largest: Map<string, number>, other: Amounts): void {
  for (const [name, amount] of other) largest.set(name, Math.max(largest.get(name) ?? 0, amount));
}

/** Finer sums of decimal cores are noise of doubles: Kubernetes counts CPU in nanocores at the finest. */
const nanocores = 1e9;

/** The amounts in what Kubernetes counts: nanocores at the finest; whole bytes and devices, rounded up. */
export function settled(amounts: Amounts): Amounts {
  return new Map(
    [...amounts].map(([name, amount]) => [
      name,
      name === "cpu" && amount < 1e6
        ? Math.round(amount * nanocores) / nanocores
        : name === "cpu"
          ? amount
          : Math.ceil(amount),
    ]),
  );
}

/** Binary sizes, largest first. */
const sizes = [
  ["Ti", 1_099_511_627_776],
  ["Gi", 1_073_741_824],
  ["Mi", 1_048_576],
  ["Ki", 1024],
] as const;

/** The shortest exact way to write bytes: `4Gi`, `65Mi`, else the number itself. */
export function writtenBytes(bytes: number): string | number {
  const size = sizes.find(([, factor]) => bytes >= factor && bytes % factor === 0);
  return size === undefined ? bytes : `${bytes / size[1]}${size[0]}`;
}

/** As a brief writes them: CPU and devices as numbers, bytes with their size. */
export function written(amounts: Amounts): { readonly [name: string]: string | number } {
  const names = [...amounts.keys()].sort();
  return Object.fromEntries(
    names.map((name) => {
      const amount = amounts.get(name) ?? 0;
      return [name, name === "cpu" || isDevice(name) ? amount : writtenBytes(amount)];
    }),
  );
}
