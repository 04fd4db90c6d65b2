import { describe, expect, it } from "vitest";
import { replicaStorage } from "../../../src/importers/cluster/storage.js";
import { controller, pod, reference, shape } from "./support.js";

const gibibytes = (count: number) => count * 1_073_741_824;
const set = (claims = [{ name: "data", class: "", size: gibibytes(10) }]) =>
  controller("StatefulSet", "db", { claims });
const db = reference("StatefulSet", "db");
const mounting = (name: string, ...claims: readonly string[]) => pod(name, { shape: shape({ claims }) });
const claim = (name: string, size: number) =>
  [`shop/${name}`, { name, class: "ssd", size: gibibytes(size) }] as const;

describe("storage of one replica", () => {
  it("is what its own claims hold", () => {
    const pods = [0, 1, 2].map((index) => mounting(`db-${index}`, `data-db-${index}`));
    const claims = new Map([0, 1, 2].map((index) => claim(`data-db-${index}`, 10)));
    expect(replicaStorage({ reference: db, controller: set(), pods }, 3, claims)).toEqual({
      ...{ storage: [{ class: "ssd", size: "10Gi" }], unknown: [] },
    });
  });

  it("is its part of a claim that replicas share, whose whole is counted once", () => {
    const pods = [mounting("a", "shared"), mounting("b", "shared"), mounting("c", "shared")];
    const { storage } = replicaStorage({ reference: db, pods }, 3, new Map([claim("shared", 30)]));
    expect(storage).toEqual([{ class: "ssd", size: "10Gi" }]);
  });

  it("is the claim template's without pods, with the class of the claim that was made of it", () => {
    const alone = { reference: db, controller: set(), pods: [] };
    expect(replicaStorage(alone, 3, new Map([claim("data-db-0", 20)])).storage).toEqual([
      { class: "ssd", size: "20Gi" },
    ]);
    expect(replicaStorage(alone, 3, new Map())).toEqual({ storage: [], unknown: ["shop/data"] });
  });

  it("counts volumes that come and go with the pod", () => {
    const ephemeral = [{ name: "scratch", class: "fast", size: gibibytes(5) }];
    const pods = [pod("a", { shape: shape({ ephemeral }) }), pod("b", { shape: shape({ ephemeral }) })];
    const wanted = [{ class: "fast", size: "5Gi" }];
    expect(replicaStorage({ reference: db, pods }, 2, new Map()).storage).toEqual(wanted);
    const template = controller("Deployment", "db", { shape: shape({ ephemeral }) });
    expect(replicaStorage({ reference: db, controller: template, pods: [] }, 4, new Map()).storage).toEqual(
      wanted,
    );
  });

  it("is asked for where a claim was not printed and no template tells", () => {
    const { storage, unknown } = replicaStorage(
      { reference: db, pods: [mounting("a", "lost")] },
      1,
      new Map(),
    );
    expect([storage, unknown]).toEqual([[], ["shop/lost"]]);
  });
});
