import { door } from "./built.mjs";
import { retailBrief, timesClasses } from "./retail-brief.mjs";
import { peakBytes, tell } from "./timed.mjs";

/** One assessment in a process of its own: `retail.mjs DRAWS CLASSES`. The first call counts, as a user waits for it. */
const [draws, factor] = process.argv.slice(2).map(Number);
const { assess } = await door("index");
const brief = timesClasses(await retailBrief(), factor);

const seconds = () => {
  const start = performance.now();
  assess(brief, { draws });
  return (performance.now() - start) / 1000;
};
const first = seconds();
const next = factor === 1 ? Math.min(seconds(), seconds()) : undefined;
tell([{ draws, classes: brief.workloads.length, first, next, peak: peakBytes() }]);
