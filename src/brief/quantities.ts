import type { Brief } from "./brief.js";
import type { Quantity } from "./quantity.js";

const isQuantity = (node: object): node is Quantity => "path" in node && "origin" in node && "given" in node;

/**
 * Every quantity of a completed brief once, sorted by path: what the world draws and the assumptions list.
 * A default that several fields fall back on is one quantity.
 */
export function quantitiesOf(brief: Brief): readonly Quantity[] {
  const byPath = new Map<string, Quantity>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (isQuantity(node)) byPath.set(node.path, node);
    else for (const child of Object.values(node)) visit(child);
  };
  for (const [field, part] of Object.entries(brief)) if (field !== "measurements") visit(part);
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
