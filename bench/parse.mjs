import { door } from "./built.mjs";
import { tell, timed } from "./timed.mjs";

const WORKLOADS = 10_000;
const { parseBrief } = await door("index");

const brief = {
  asOf: "2026-11-24",
  workloads: Array.from({ length: WORKLOADS }, (_, at) => ({
    id: `workload-${at}`,
    replicas: 1 + (at % 40),
    requests: { cpu: `${100 + (at % 17) * 50}m`, memory: `${256 + (at % 9) * 128}Mi` },
    archetype: ["web-api", "relational-database", "batch-analytics"][at % 3],
    availability: { objective: 0.999 },
  })),
};
const text = JSON.stringify(brief);
const parsed = parseBrief(brief);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));

const { own, peer } = await timed({ own: () => parseBrief(brief), peer: () => JSON.parse(text) });
tell([
  {
    what: `parseBrief of ${WORKLOADS} workloads`,
    own: `${(own * 1e3).toFixed(0)} ms`,
    against: "JSON.parse of the same brief",
    ratio: own / peer,
  },
]);
