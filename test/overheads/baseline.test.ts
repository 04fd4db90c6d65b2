import { describe, expect, it } from "vitest";
import { baselineOf, isBareMetal } from "../../src/overheads/baseline.js";
import { metal, platform } from "./fixture.js";

describe("baselineOf", () => {
  it("is the bare-metal platform on the same host", () => {
    const platforms = [
      metal({ id: "old", host: "old" }),
      metal({ id: "new", host: "new" }),
      platform({ host: "new" }),
    ];
    expect(platforms.map((one) => baselineOf(one, platforms))).toEqual(["old", "new", "new"]);
  });

  it("is else the only one, on whatever host", () => {
    const vm = platform({ host: "elsewhere" });
    expect(baselineOf(vm, [metal({ id: "metal" }), vm])).toBe("metal");
  });

  it("is the undeclared bare-metal where none is declared", () => {
    expect(baselineOf(platform(), [platform()])).toBe("bare-metal");
  });

  it("is nobody where several could be meant", () => {
    const vm = platform({ host: "third" });
    expect(
      baselineOf(vm, [metal({ id: "a", host: "a" }), metal({ id: "b", host: "b" }), vm]),
    ).toBeUndefined();
  });
});

describe("isBareMetal", () => {
  it("holds for machines, owned or rented whole, and not for pods in micro-VMs on them", () => {
    expect(isBareMetal(metal())).toBe(true);
    expect(isBareMetal(metal({ kind: "cloud-metal" }))).toBe(true);
    expect(isBareMetal(platform({ kind: "sandboxed" }))).toBe(false);
    expect(isBareMetal(platform())).toBe(false);
  });
});
