import type { ImportContext } from "./importer.js";

/**
 * What the caller states for a format that does not say it itself, as parameters of the context: `unit`,
 * `direction`, `system`. They are facts about the text, not about the work, and so are taken out of what the
 * measurements carry.
 */
export function statedFacts(
  context: ImportContext,
  names: readonly string[],
): { readonly stated: ReadonlyMap<string, string>; readonly context: ImportContext } {
  const params = Object.entries(context.params ?? {});
  const { params: _all, ...rest } = context;
  const work = params.filter(([name]) => !names.includes(name));
  return {
    stated: new Map(
      params.flatMap(([name, value]) =>
        names.includes(name) && typeof value === "string" ? [[name, value.trim()] as const] : [],
      ),
    ),
    context: { ...rest, ...(work.length > 0 && { params: Object.fromEntries(work) }) },
  };
}
