import { stringify } from "yaml";
import { explainFigure, type Report } from "../index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { parseStructured } from "./structured-text.js";
import type { System } from "./system.js";

/** Prints a figure of a report with its formula and direct parents. */
export function explainCommand(file: string, path: string, system: System): void {
  const explanation = explainFigure(reportIn(file, system), path);
  if (explanation === undefined)
    throw new StopError(exitCodes.usage, [
      `${path} leads to no figure of this report; a path looks like plans[default].value or overheads[vm].cpu.ratio`,
    ]);
  system.print(stringify(explanation));
}

function reportIn(file: string, system: System): Report {
  const data = parseStructured(system.read(file), file);
  const schema = typeof data === "object" && data !== null && "schema" in data ? data.schema : undefined;
  if (schema === "kube-substrate/report@1") return data as Report;
  throw new StopError(exitCodes.issues, [
    `${file}: schema: expected kube-substrate/report@1, received ${JSON.stringify(schema) ?? "nothing"}`,
  ]);
}
