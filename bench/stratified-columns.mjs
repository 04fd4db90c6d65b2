import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { internal } from "./built.mjs";
import { tell, timed } from "./timed.mjs";

const COLUMNS = 300;
const DRAWS = 4096;
const { stratifiedUniforms } = await internal("src/statistics/random.ts");
const { drawUncertain } = await internal("src/statistics/distribution.ts");

const kinds = {
  "lognormal {low, high}": { low: 4, high: 8 },
  "PERT {min, mode, max}": { min: 1, mode: 2, max: 9 },
  "normal {mean, sd}": { mean: 1, sd: 2 },
  "empirical {samples}": { samples: [1, 2, 3, 5, 8] },
};

const columns = (uncertain) => () => {
  let total = 0;
  for (let at = 0; at < COLUMNS; at++)
    total += drawUncertain(uncertain, stratifiedUniforms(1, `input-${at}`, DRAWS))[at];
  return total;
};

const times = await timed(
  {
    raw: () => {
      const generator = xoroshiro128plus(1);
      let total = 0;
      for (let at = 0; at < COLUMNS * DRAWS; at++) total += uniformFloat64(generator);
      return total;
    },
    ...Object.fromEntries(Object.entries(kinds).map(([name, uncertain]) => [name, columns(uncertain)])),
  },
  { milliseconds: 1000 },
);
tell(
  Object.keys(kinds).map((name) => ({
    what: `${COLUMNS} stratified columns of ${DRAWS}, ${name}`,
    own: `${(times[name] * 1e3).toFixed(0)} ms`,
    against: "as many raw numbers of pure-rand",
    ratio: times[name] / times.raw,
  })),
);
