import { stringify } from "yaml";
import { explainFigure } from "../index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { reportIn } from "./stored-report.js";
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
