import { expect, it } from "vitest";
import { lastMinors } from "../../src/evidence/last-minors.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const minors = (lists: readonly (readonly string[] | undefined)[], offered?: readonly string[]) => {
  const brief = completed(
    briefOf({
      workloads: lists.map((versions, at) => ({
        ...{ ...shop, id: `w${at}` },
        ...(versions && { kubernetes: { versions } }),
      })),
      ...(offered && {
        hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
        platforms: [{ id: "vm", kind: "vm", host: "h", kubernetes: { versions: offered } }],
      }),
    }),
  );
  return lastMinors(brief).map(({ window, path, count }) => [window.minor, path, count]);
};

it("takes of each list the minor that is supported longest, each once, with who names it first", () => {
  expect(minors([["1.34", "1.36", "1.35"], ["1.36"], undefined, ["1.35"]], ["1.36", "1.37"])).toEqual([
    ["1.36", "workloads[w0].kubernetes.versions", 2],
    ["1.35", "workloads[w3].kubernetes.versions", 1],
    ["1.37", "platforms[vm].kubernetes.versions", 1],
  ]);
});

it("compares 1.9 and 1.10 as numbers by their windows, and leaves out what it does not know", () => {
  expect(minors([["1.9"], ["1.2", "1.40"]])).toEqual([["1.40", "workloads[w1].kubernetes.versions", 1]]);
  expect(minors([[]])).toEqual([]);
});
