import { describe, expect, it } from "vitest";
import {
  addTo,
  amountsOf,
  isDevice,
  isResource,
  quantityOf,
  raiseTo,
  settled,
  written,
  writtenBytes,
} from "../../../src/importers/cluster/resources.js";
import { collected } from "./support.js";

describe("amounts of resources", () => {
  it.each([
    ["4", 4],
    ["3920m", 3.92],
    ["16Gi", 17_179_869_184],
    ["65Mi", 68_157_440],
    ["1k", 1000],
    [2, 2],
  ])("%s is %d", (text, amount) => expect(quantityOf(text)).toBe(amount));

  it.each(["", "-1", "4GB", "1e999", "9e18M", null, {}, Number.NaN, -3])("%s is none", (text) =>
    expect(quantityOf(text)).toBeUndefined(),
  );

  it("hold what a brief can name; what is unreadable is an issue and absent", () => {
    const { notes, issues } = collected();
    const list = { cpu: "500m", memory: "lots", pods: "110", "nvidia.com/gpu": "2", "hugepages-2Mi": "1Gi" };
    const amounts = amountsOf(list, "objects[a].requests", notes);
    expect([...amounts.keys()]).toEqual(["cpu", "nvidia.com/gpu", "hugepages-2Mi"]);
    expect(issues).toMatchObject([{ code: "not-a-quantity", path: "objects[a].requests.memory" }]);
    expect(amountsOf("cpu", "x", notes).size).toBe(0);
    expect([isResource("__proto__"), isResource("storage"), isDevice("a/b")]).toEqual([false, false, true]);
  });

  it("add and rise by resource, and settle without the noise of doubles", () => {
    const sum = new Map([["cpu", 0.1]]);
    addTo(sum, new Map([["cpu", 0.2]]));
    raiseTo(sum, new Map([["memory", 0.5]]));
    expect([...settled(sum)]).toEqual([
      ["cpu", 0.3],
      ["memory", 1],
    ]);
  });

  it("are written with the largest size that is exact", () => {
    expect([0, 1000, 1024, 68_157_440, 17_179_869_184, 17_179_869_185].map(writtenBytes)).toEqual([
      0,
      1000,
      "1Ki",
      "65Mi",
      "16Gi",
      17_179_869_185,
    ]);
    expect(
      written(
        new Map([
          ["nvidia.com/gpu", 1],
          ["memory", 1024],
          ["cpu", 0.5],
        ]),
      ),
    ).toEqual({
      ...{ cpu: 0.5, memory: "1Ki", "nvidia.com/gpu": 1 },
    });
  });
});
