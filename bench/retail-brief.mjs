import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { root } from "../scripts/programs.mjs";
import { door } from "./built.mjs";

const folder = join(root, "examples", "retail");

/** The retail example with the measurements that its list names, as the command line reads them. */
export async function retailBrief() {
  const { importMeasurements } = await door("importers/index");
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const measurements = parse(read("measurements.yaml")).flatMap(({ platform, neighbour, files }) =>
    [files].flat().flatMap((pattern) =>
      matching(pattern).flatMap((file) => {
        const { measurements, issues } = importMeasurements(read(file), {
          platform,
          source: file,
          ...(neighbour && { neighbour }),
        });
        if (issues.length > 0) throw new Error(`${file}: ${issues[0].message}`);
        return measurements;
      }),
    ),
  );
  return { ...parse(read("brief.yaml")), measurements };
}

/** The files of one folder whose name begins and ends as the pattern does around its `*`. */
function matching(pattern) {
  const [start, end] = pattern.slice(dirname(pattern).length + 1).split("*");
  return readdirSync(join(folder, dirname(pattern)))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .sort()
    .map((name) => join(dirname(pattern), name));
}

/** The brief with that many times the classes of workloads: copies whose requests differ a little. */
export const timesClasses = (brief, factor) => ({
  ...brief,
  workloads: Array.from({ length: factor }, (_, copy) =>
    brief.workloads.map((workload) => ({
      ...workload,
      id: copy === 0 ? workload.id : `${workload.id}-${copy}`,
      requests: { ...workload.requests, cpu: Number((workload.requests.cpu * (1 - copy / 100)).toFixed(3)) },
    })),
  ).flat(),
});
