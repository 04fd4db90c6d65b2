import { describe, expect, it } from "vitest";
import { completeDefaults } from "../../../src/brief/complete/defaults.js";
import { completeGround } from "../../../src/brief/complete/platforms.js";

const defaults = completeDefaults(undefined);
const host = { id: "h", coresPerSocket: 16, memory: "128Gi" };
const summary = ({ hosts, platforms }: ReturnType<typeof completeGround>) => [
  hosts.map(({ id, origin }) => [id, origin]),
  platforms.map(({ id, host: stands, origin }) => [id, stands, origin]),
];

describe("completeGround", () => {
  it("assumes metal and guests on the documented host", () => {
    expect(summary(completeGround({}, defaults))).toEqual([
      [["default-host", "default"]],
      [
        ["bare-metal", "default-host", "default"],
        ["vm", "default-host", "default"],
      ],
    ]);
    expect(completeGround({}, defaults).hosts[0]).toMatchObject({
      threads: 128,
      memory: { value: 512 * 2 ** 30, origin: "default" },
    });
  });

  it("assumes them on the only stated host", () => {
    expect(summary(completeGround({ hosts: [host] }, defaults))).toEqual([
      [["h", "stated"]],
      [
        ["bare-metal", "h", "default"],
        ["vm", "h", "default"],
      ],
    ]);
  });

  it("assumes nothing beside stated platforms", () => {
    const platforms = [
      { id: "z", kind: "vm", host: "h" },
      { id: "a", kind: "bare-metal", host: "h" },
    ] as const;
    expect(summary(completeGround({ hosts: [host], platforms }, defaults))[1]).toEqual([
      ["a", "h", "stated"],
      ["z", "h", "stated"],
    ]);
  });
});
