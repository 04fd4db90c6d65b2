import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { internal } from "./built.mjs";
import { tell, timed } from "./timed.mjs";

const COUNT = 1_000_000;
const { randomStream } = await internal("src/statistics/random.ts");

// Each in a loop of its own, so that the engine may inline either as it would in use.
const { own, peer } = await timed({
  own: () => {
    const { next } = randomStream(1, "bench");
    let total = 0;
    for (let i = 0; i < COUNT; i++) total += next();
    return total;
  },
  peer: () => {
    const generator = xoroshiro128plus(1);
    let total = 0;
    for (let i = 0; i < COUNT; i++) total += uniformFloat64(generator);
    return total;
  },
});
tell([
  {
    what: "a random number of 53 bits",
    own: `${((own / COUNT) * 1e9).toFixed(1)} ns`,
    against: "pure-rand xoroshiro128plus + uniformFloat64",
    ratio: own / peer,
  },
]);
