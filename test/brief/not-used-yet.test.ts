import { expect, it } from "vitest";
import { notUsedYetIn } from "../../src/brief/not-used-yet.js";
import { briefOf, shop } from "./stated.js";

it("names what is stated and not read, once, and nothing that is empty or silent", () => {
  expect(notUsedYetIn(briefOf())).toEqual([]);
  const workloads = ["b", "a"].map((id) => ({
    ...shop,
    id,
    storage: [{ class: "fast", size: "1Gi" }],
    compliance: [],
  }));
  const stated = briefOf({
    workloads,
    waivers: [],
    policies: { packs: ["gdpr"] },
    team: { people: 2, runsToday: [], freezeWindows: [{}] },
  });
  expect(notUsedYetIn(stated)).toEqual(["policies", "team.freezeWindows", "workloads[a].storage"]);
});
