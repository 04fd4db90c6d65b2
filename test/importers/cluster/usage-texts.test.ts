import { describe, expect, it } from "vitest";
import { importCluster } from "../../../src/importers/cluster/import-cluster.js";
import { questionnaire } from "../../../src/importers/cluster/questions.js";
import { sifted, takeTop } from "../../../src/importers/cluster/usage-texts.js";
import type { PodUsage } from "../../../src/importers/cluster/usage.js";
import { collected } from "./support.js";

const podOf = (name: string) => ({
  kind: "Pod",
  metadata: { name, namespace: "shop" },
  spec: { containers: [{ name: "app", resources: { requests: { cpu: "1", memory: "1Gi" } } }] },
});
const pods = JSON.stringify({ kind: "List", items: [podOf("web"), podOf("db")] });
const top = "NAMESPACE NAME CPU(cores) MEMORY(bytes)\nshop web 500m 512Mi\nshop gone 1 1Gi\n";
const range = JSON.stringify({
  status: "success",
  data: {
    resultType: "matrix",
    result: [
      { metric: { namespace: "shop", pod: "db", resource: "cpu" }, values: [[1, "0.5"], [2, "1.5"]] }, // prettier-ignore
      { metric: { namespace: "shop", pod: "db" }, values: [[1, "1"]] },
    ],
  },
});

describe("texts of usage among those of a cluster", () => {
  it("become usage against requests, in any order, and change no request", () => {
    const imported = importCluster(range, pods, top);
    expect(imported.usage).toEqual([
      {
        ...{ workload: "shop/db", pods: 1 },
        cpu: {
          mean: 1,
          high: expect.closeTo(1.45, 12) as number,
          most: 1.5,
          samples: 2,
          ofRequest: expect.closeTo(1.45, 12) as number,
        },
      },
      {
        ...{ workload: "shop/web", pods: 1 },
        cpu: { mean: 0.5, high: 0.5, most: 0.5, samples: 1, ofRequest: 0.5 },
        memory: { mean: 2 ** 29, high: 2 ** 29, most: 2 ** 29, samples: 1, ofRequest: 0.5 },
      },
    ]);
    expect(imported.brief).toEqual(importCluster(pods).brief);
    expect(imported.left.map(({ reason }) => reason)).toEqual(["usage-of-others"]);
    expect(imported.questions.find(({ code }) => code === "usage-resource")?.about).toEqual(["shop/db"]);
    expect(imported.issues).toEqual([]);
  });

  it("are none without such texts", () => {
    expect(importCluster(pods).usage).toEqual([]);
  });

  it("leave what is damaged", () => {
    const { notes, left } = collected();
    const seen: PodUsage[] = [];
    expect(takeTop(`${top}error: x\n`, "texts[0]", seen, notes)).toBe(true);
    expect(takeTop(pods, "texts[1]", seen, notes)).toBe(false);
    expect(takeTop(7, "texts[2]", seen, notes)).toBe(false);
    const { ask } = questionnaire();
    const handed: unknown[] = [];
    const sift = sifted(seen, (object) => handed.push(object), { ask, ...notes });
    sift({ data: { resultType: "vector", result: [{}] } }, "texts[3]");
    sift({ kind: "Pod" }, "texts[4]");
    expect(left.map(({ path, reason }) => [path, reason])).toEqual([
      ["texts[0]", "damaged"],
      ["texts[3]", "damaged"],
    ]);
    expect(handed).toEqual([{ kind: "Pod" }]);
    expect(seen).toHaveLength(4);
  });
});
