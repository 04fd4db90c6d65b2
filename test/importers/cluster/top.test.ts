import { describe, expect, it } from "vitest";
import { isTop, readTop } from "../../../src/importers/cluster/top.js";

const all = `NAMESPACE     NAME                CPU(cores)   MEMORY(bytes)
shop          web-7d4f-abc        250m         512Mi
shop          web-7d4f-def        1            1Gi
`;
const MEBIBYTE = 1_048_576;

describe("a table of kubectl top pods", () => {
  it("is known by its header, and nothing else is one", () => {
    expect(isTop(all)).toBe(true);
    expect(isTop("NAME  CPU(cores)  MEMORY(bytes)\nweb  1m  2Mi")).toBe(true);
    expect(isTop("POD  NAME  CPU(cores)  MEMORY(bytes)")).toBe(true);
    expect(isTop("NAME  CPU(cores)  CPU%  MEMORY(bytes)  MEMORY%\nnode-1  1  2%  3Gi  4%")).toBe(false);
    expect(isTop('{"kind": "List"}')).toBe(false);
    expect(isTop("")).toBe(false);
  });

  it("gives cores and bytes of every pod", () => {
    expect(readTop(all)).toEqual({
      usage: [
        { namespace: "shop", pod: "web-7d4f-abc", resource: "cpu", samples: [0.25] },
        { namespace: "shop", pod: "web-7d4f-abc", resource: "memory", samples: [512 * MEBIBYTE] },
        { namespace: "shop", pod: "web-7d4f-def", resource: "cpu", samples: [1] },
        { namespace: "shop", pod: "web-7d4f-def", resource: "memory", samples: [1024 * MEBIBYTE] },
      ],
      damaged: 0,
    });
  });

  it("adds up containers, and takes a table after another as one more sample", () => {
    const containers = `NAMESPACE POD NAME CPU(cores) MEMORY(bytes)
shop web app 200m 10Mi
shop web proxy 50m 5Mi
`;
    const { usage } = readTop(`${containers}\n${all.replaceAll("web-7d4f-abc", "web")}`);
    expect(usage.find(({ pod, resource }) => pod === "web" && resource === "cpu")?.samples).toEqual([
      0.25, 0.25,
    ]);
    expect(usage.find(({ pod, resource }) => pod === "web-7d4f-def" && resource === "cpu")?.samples).toEqual([
      1,
    ]);
  });

  it("is of the namespace default without that column", () => {
    expect(readTop("NAME CPU(cores) MEMORY(bytes)\nweb 1m 2Mi").usage[0]).toMatchObject({
      namespace: "default",
    });
  });

  it("counts lines that are no rows", () => {
    const text = `${all}error: metrics not available yet\nshop web lots 1Gi\nshop web -1 1Gi\n`;
    expect(readTop(text).damaged).toBe(3);
  });
});
