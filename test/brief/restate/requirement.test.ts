import { expect, it } from "vitest";
import { completeAvailability, completeLatency } from "../../../src/brief/complete/requirement.js";
import { restateAvailability, restateLatency } from "../../../src/brief/restate/requirement.js";

it("comes back as it was written, with what was counted from other fields", () => {
  const latency = {
    objective: { percentile: 0.99, atMost: "9ms" },
    baseline: { percentile: 0.99, value: "6ms", platform: "vm", utilization: { low: 0.4, high: 0.6 } },
  };
  expect(restateLatency(completeLatency(latency, "w", 2), "stated")).toEqual({
    ...latency,
    baseline: { ...latency.baseline, servers: 2 },
    hops: 0,
  });
  const availability = { objective: 0.999, credits: [{ below: 0.99, share: 0.1 }], monthlyCharge: "99.90" };
  expect(restateAvailability(completeAvailability(availability, "w", 4), "stated")).toEqual({
    ...availability,
    period: "month",
    minAvailable: 3,
  });
});
