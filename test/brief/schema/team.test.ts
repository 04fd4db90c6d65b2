import { expect, it } from "vitest";
import { teamSchema } from "../../../src/brief/schema/team.js";
import { refusedBy } from "./refused.js";

it.each([
  [
    {
      people: 4,
      runsToday: ["virtualization"],
      hourlyRate: 90,
      freezeWindows: [{ from: "2026-12-01", until: "2027-01-06" }],
      hoursToProficiency: { low: 80, high: 240 },
    },
    [],
  ],
  [{ people: -1, runsToday: ["cloud"] }, ["out-of-range people", "not-one-of runsToday 0"]],
  [{ people: 4 }, ["invalid_type runsToday"]],
  [{ people: 4, runsToday: [], freezeWindows: [{ from: "2026-12-01" }] }, ["missing freezeWindows 0 until"]],
])("%j", (stated, refused) => {
  expect(refusedBy(teamSchema, stated)).toEqual(refused);
});
