import { expect, it } from "vitest";
import { costLines, isCostLine, productsOf } from "../../src/brief/cost-lines.js";
import { briefOf, completed, shop } from "./stated.js";

const products = productsOf(
  completed(
    briefOf({
      hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", storage: [{ class: "fast", size: "2Ti" }] }],
      platforms: [{ id: "vm", kind: "vm", host: "h", hypervisor: { product: "vcf" } }],
      workloads: [{ ...shop, licences: [{ product: "toString", metric: "per-socket" }] }],
    }),
  ),
);

it("are of hypervisors, licences, storage classes and reserved names", () => {
  expect(
    ["vcf", "toString", "storage:fast", "electricity", "exit"].filter((name) => !products.has(name)),
  ).toEqual([]);
  expect([products.has("storage:slow"), products.has("valueOf")]).toEqual([false, false]);
});

it("rise under the names of products and of lines", () => {
  expect(["vcf", "labour", "hosts", "electricity"].every((name) => isCostLine(name, products))).toBe(true);
  expect(isCostLine("constructor", products)).toBe(false);
  expect(new Set(costLines).size).toBe(costLines.length);
});
