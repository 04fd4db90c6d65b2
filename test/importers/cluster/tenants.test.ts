import { expect, it } from "vitest";
import { tenancy } from "../../../src/importers/cluster/tenants.js";
import { controller, pod, reference } from "./support.js";

const of = (namespace: string, tenant = "") => ({
  reference: { ...reference("Deployment", "web"), namespace },
  controller: controller("Deployment", "web", { marks: { tenant, release: "" } }),
  pods: [pod("p", { marks: { tenant: "of-pod", release: "" } })],
});

it("is the namespace without a label, an id even of a hostile one", () => {
  const { tenantOf, tenants } = tenancy({}, new Map());
  expect(tenantOf(of("shop", "blue"))).toEqual({ id: "shop", labelled: false });
  expect(tenantOf(of("__proto__")).id).toBe("tenant __proto__");
  expect(tenantOf(of("shop")).id).toBe("shop");
  expect(tenants()).toEqual([{ id: "shop" }, { id: "tenant __proto__" }]);
});

it("is the label of the workload, its pods or its namespace, in this order", () => {
  const { tenantOf } = tenancy({ tenantLabel: "team" }, new Map([["shop", "of-namespace"]]));
  expect(tenantOf(of("shop", "blue"))).toEqual({ id: "blue", labelled: true });
  expect(tenantOf(of("shop")).id).toBe("of-pod");
  expect(tenantOf({ ...of("shop"), pods: [] }).id).toBe("of-namespace");
  expect(tenantOf({ ...of("other"), pods: [] })).toEqual({ id: "other", labelled: false });
});
