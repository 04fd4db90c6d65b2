import { beforeAll, describe, expect, it } from "vitest";
import { printedBy } from "./runnable.js";

describe("the example of owned hosts under a licence", () => {
  let printed: readonly string[] = [];
  beforeAll(async () => {
    printed = await printedBy("owned-hosts");
  }, 60_000);
  const line = (name: string) =>
    printed
      .find((one) => one.startsWith(name))
      ?.slice(name.length)
      .trim()
      .split(/ +/);

  it("lays the lines of both plans side by side, which add up", () => {
    expect(line("vcf")).toEqual(["0.00", "1344000.00"]);
    expect(line("hosts")).toEqual(["220000.00", "240000.00"]);
    expect(line("book-value")).toEqual(["144000.00", "144000.00"]);
    const start = printed.findIndex((one) => one.startsWith("in all"));
    const sum = (column: number) =>
      printed
        .slice(1, start)
        .reduce((total, one) => total + Number(one.trim().split(/ +/).at(column)), 0)
        .toFixed(2);
    expect([sum(-2), sum(-1)]).toEqual(line("in all, undiscounted"));
  });

  it("breaks even within the first year: 43,920 more at the start, 285,924 less a year", () => {
    // Discounted: 43,920 ÷ (285,924 ÷ 1.08) = 0.166.
    expect(printed).toContain("Metal costs no more in all after 0.15 years, 0.17 discounted.");
    expect(printed).toContain("No price of the licence makes virtual machines the cheaper; it is 350 a core.");
  });

  it("converts at a stated rate, and names the day", () => {
    const total = Number(line("in all, undiscounted")?.[0]);
    expect(printed.at(-2)).toBe(`In euros of 2026-11-20: ${(total / 1.1).toFixed(2)} on metal.`);
    expect(printed.at(-1)).toMatch(/^recommended(-if)?: bare-metal$/);
  });
});
