import type { Report } from "../index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { parseStructured } from "./structured-text.js";
import type { System } from "./system.js";

/** The report that a file holds. Throws StopError where it holds something else. */
export function reportIn(file: string, system: System): Report {
  const data = parseStructured(system.read(file), file);
  const schema = typeof data === "object" && data !== null && "schema" in data ? data.schema : undefined;
  if (schema === "kube-substrate/report@1") return data as Report;
  throw new StopError(exitCodes.issues, [
    `${file}: schema: expected kube-substrate/report@1, received ${JSON.stringify(schema) ?? "nothing"}`,
  ]);
}
