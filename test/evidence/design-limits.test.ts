import { expect, it } from "vitest";
import { designLimits } from "../../src/evidence/design-limits.js";

// The first four are the list of the Kubernetes documentation; a range of /24 has 2^(32 − 24) addresses.
it("reads its bounds from the rules", () => {
  expect(designLimits).toEqual({
    ...{ podsPerNode: 110, nodes: 5000, pods: 150_000, containers: 300_000 },
    addressesPerNode: 256,
  });
});
