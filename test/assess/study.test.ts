import { expect, it } from "vitest";
import { studyOf } from "../../src/assess/study.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { overheadPath } from "../../src/world/draw.js";
import { completed } from "../brief/stated.js";
import { priced } from "./fixture.js";

const brief = completed(priced);
const { overheads } = estimateOverheads({ brief });

it("a benchmark tells the log ratio of an overhead, as uncertain as it is", () => {
  const [overhead] = overheads.filter(({ logSd }) => logSd > 0);
  const study = overhead && studyOf(overheadPath(overhead), { brief, overheads });
  expect(study?.priorSd).toBe(overhead?.logSd);
  expect(study?.runSd).toBeGreaterThan(0);
});

it("of a neighbour it tells the log of what it takes: ln(0.4 ÷ 0.1) over 3.29 deviations", () => {
  const path = "defaults.neighbour-slowdown-shared";
  const own = completed({ ...priced, defaults: { "neighbour-slowdown-shared": { low: 0.1, high: 0.4 } } });
  const study = studyOf(path, { brief: own, overheads });
  expect(study?.priorSd).toBeCloseTo(Math.log(4) / 3.28971, 2);
  expect(study?.runSd).toBeGreaterThan(0);
});

it("nothing that no benchmark measures has a study", () => {
  for (const path of ["defaults.demand", "prices[acme-seat].unitPrice", "nowhere"])
    expect(studyOf(path, { brief, overheads })).toBeUndefined();
});
