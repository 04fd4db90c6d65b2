import { expect, it } from "vitest";
import { perHost } from "../../src/licences/per-host.js";
import { unitsPerHost } from "./covered.js";

it("counts one a host, whatever its size", () => {
  expect([{}, { sockets: 4 }, { coresPerSocket: 128 }].map((host) => unitsPerHost(perHost, host))).toEqual([
    1, 1, 1,
  ]);
  expect(perHost.perWholeHost).toBe(1);
});
