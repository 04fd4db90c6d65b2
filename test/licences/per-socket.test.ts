import { expect, it } from "vitest";
import { perSocket } from "../../src/licences/per-socket.js";
import { unitsPerHost } from "./covered.js";

it("counts the sockets of a host", () => {
  expect([{ sockets: 1 }, {}, { sockets: 4 }].map((host) => unitsPerHost(perSocket, host))).toEqual([
    1, 2, 4,
  ]);
});
