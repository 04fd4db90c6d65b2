import { stringify } from "yaml";
import { assess, measurementJobs, type BriefInput, type MeasurementJobs, type Report } from "../index.js";
import { renderSentences } from "../renderers/index.js";
import { orStop } from "./assess-command.js";
import { from } from "./files.js";
import { parseStructured } from "./structured-text.js";
import type { System } from "./system.js";

/** As commander gives them; numbers are texts. */
export interface MeasureArguments {
  readonly out: string;
  readonly namespace?: string;
  readonly image?: string;
  readonly storageClass?: string;
  readonly runtimeClass?: string;
  readonly seconds?: string;
  readonly threads?: string;
}

/** Writes the measurement plan of a report, or of the report that a brief comes to, as Jobs with all that runs them. */
export function measureCommand(file: string, given: MeasureArguments, system: System): void {
  const data = parseStructured(system.read(file), file === "-" ? "standard input" : file);
  const { out, seconds, threads, ...texts } = given;
  const [report, jobs] = orStop((): readonly [Report, MeasurementJobs] => {
    const found = isReport(data) ? data : assess(data as BriefInput);
    const numbers = {
      ...(seconds !== undefined && { seconds: Number(seconds) }),
      ...(threads !== undefined && { threads: Number(threads) }),
    };
    return [found, measurementJobs(found, { ...texts, ...numbers })];
  }, Object.values(texts).join(" "));
  for (const { name, manifests } of jobs.sides)
    system.write(
      from(out, `jobs/${name}.yaml`),
      manifests
        .map((manifest) => stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false }))
        .join("---\n"),
    );
  if (jobs.sides.length > 0) {
    system.write(from(out, "collect.sh"), jobs.collect);
    system.write(from(out, "Containerfile"), jobs.containerfile);
  }
  system.print(
    renderSentences(
      [
        ...jobs.sides.map(({ name, platform, dimension, runs }) => ({
          id: "measure.side",
          values: { name, platform, dimension, runs },
        })),
        ...jobs.left,
        jobs.sides.length > 0
          ? { id: "measure.next", values: { script: from(out, "collect.sh") } }
          : { id: "measure.nothing", values: {} },
      ],
      report,
    ),
  );
}

const isReport = (data: unknown): data is Report =>
  typeof data === "object" && data !== null && "schema" in data && data.schema === "kube-substrate/report@1";
