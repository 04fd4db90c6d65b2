import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { listBeside } from "../../src/cli/measurement-list.js";
import { readMeasurements } from "../../src/cli/measurements.js";
import { nodeSystem } from "../../src/cli/node-system.js";

const file = fileURLToPath(new URL("../../examples/retail/brief.yaml", import.meta.url));

/** The measurements that the list beside the retail brief names. */
export const retailMeasurements = () => readMeasurements(listBeside(file, nodeSystem), nodeSystem);

/** The retail brief with its measurements, as the command line reads both. */
export const retailBrief = (): BriefInput => ({
  ...(parse(nodeSystem.read(file)) as BriefInput),
  measurements: retailMeasurements().measurements,
});
