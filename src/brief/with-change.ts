import { parsePath, type IdPath, type PathSegment } from "../quantity/id-path.js";
import type { BriefInput } from "./input/brief.js";

type Node = { readonly [key: string]: unknown };

/**
 * The same brief with one value at a path: what if? `withChange(brief, "prices[vcf].unitPrice", 300)`. Fields that are not
 * stated are added, as `defaults.demand` is; the brief itself stays as it is. RangeError for a path that is none, and where
 * it names an element that is not there.
 */
export function withChange(brief: BriefInput, path: IdPath, value: unknown): BriefInput {
  const steps = parsePath(path);
  if (steps === undefined || steps.length === 0)
    throw new RangeError(`${JSON.stringify(path)} is not a path`);
  return changed(brief, steps, value, path) as BriefInput;
}

function changed(
  node: unknown,
  [step, ...rest]: readonly PathSegment[],
  value: unknown,
  path: IdPath,
): unknown {
  if (step === undefined) return value;
  if (step.kind === "key") {
    if (node !== undefined && (typeof node !== "object" || node === null || Array.isArray(node)))
      throw new RangeError(`${path}: ${JSON.stringify(step.key)} is no field of what stands there`);
    const fields = (node ?? {}) as Node;
    const own = Object.hasOwn(fields, step.key) ? fields[step.key] : undefined;
    const entries = Object.entries(fields).filter(([key]) => key !== step.key);
    return Object.fromEntries([...entries, [step.key, changed(own, rest, value, path)]]);
  }
  if (Array.isArray(node)) {
    const elements: readonly unknown[] = node;
    const place =
      step.kind === "index" ? step.index : elements.findIndex((element) => idOf(element) === step.id);
    if (!(place in elements)) throw new RangeError(`${path}: nothing is named so there`);
    return elements.map((element, index) =>
      index === place ? changed(element, rest, value, path) : element,
    );
  }
  if (step.kind === "id") return changed(node, [{ kind: "key", key: step.id }, ...rest], value, path);
  throw new RangeError(`${path}: there is no list`);
}

const idOf = (element: unknown): unknown =>
  typeof element === "object" && element !== null ? (element as Node)["id"] : undefined;
