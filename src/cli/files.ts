import { isAbsolute, join } from "node:path";
import type { System } from "./system.js";

/** A path as it is meant from a folder. */
export const from = (folder: string, path: string): string => (isAbsolute(path) ? path : join(folder, path));

/** The files that a pattern names: `*` and `?` stand for characters of one name; by code unit, none twice. */
export function matching(pattern: string, system: Pick<System, "list" | "exists">): readonly string[] {
  if (!/[*?]/.test(pattern)) return system.exists(pattern) ? [pattern] : [];
  const [first = "", ...rest] = pattern.split("/");
  const start = /[*?]/.test(first) ? here(first, system) : [first];
  return rest.reduce<readonly string[]>((folders, part) => below(folders, part, system), start);
}

/** What a pattern without a folder names in the folder in which the command runs. */
const here = (part: string, system: Pick<System, "list" | "exists">): readonly string[] =>
  below(["."], part, system).map((path) => path.slice("./".length));

function below(
  folders: readonly string[],
  part: string,
  system: Pick<System, "list" | "exists">,
): readonly string[] {
  if (!/[*?]/.test(part)) return folders.map((folder) => `${folder}/${part}`).filter(system.exists);
  const pattern = new RegExp(`^${[...part].map(characterPattern).join("")}$`, "u");
  return folders.flatMap((folder) =>
    system
      .list(folder === "" ? "/" : folder)
      .filter((name) => pattern.test(name) && !name.startsWith("."))
      .map((name) => `${folder}/${name}`),
  );
}

const characterPattern = (character: string): string => {
  if (character === "*") return ".*";
  return character === "?" ? "." : character.replace(/[\\^$.|+()[\]{}/]/u, "\\$&");
};
