import { beforeAll, describe, expect, it } from "vitest";
import { printedBy } from "./runnable.js";

describe("the example of forty small clusters", () => {
  let printed: readonly string[] = [];
  beforeAll(async () => {
    printed = await printedBy("edge-clusters");
  }, 120_000);
  const cells = (name: string) =>
    printed
      .find((line) => line.startsWith(name))
      ?.slice(name.length)
      .trim()
      .split(/ +/)
      .map(Number);

  it("counts three hosts a cluster on metal, and as many control planes on either", () => {
    expect(cells("hosts")).toEqual([121, 44]);
    expect(cells("control planes to change")).toEqual([40, 40]);
    expect(cells("rounds a year that must be done")).toEqual([120, 120]);
  });

  it("prices both, and says that metal does not come back at any price of a host that is paid", () => {
    const [metal = 0, vm = 0] = cells("net present value") ?? [];
    expect(metal).toBeGreaterThan(vm);
    expect(printed).toContain("Bare metal does not pay for itself within the horizon.");
    expect(printed.at(-2)).toMatch(/^(It would at a host's price of \d+\.|No price of a host)/);
    expect(printed.at(-1)).toBe("default-stands: default");
  });
});
