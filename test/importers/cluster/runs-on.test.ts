import { expect, it } from "vitest";
import type { PlatformKind } from "../../../src/brief/vocabulary.js";
import { runsOn } from "../../../src/importers/cluster/runs-on.js";
import { pod } from "./support.js";

const kinds = (nodes: { readonly [name: string]: PlatformKind | undefined }) => ({
  ofNode: new Map(Object.entries(nodes)),
  all: [...new Set(Object.values(nodes))],
});
const on = (...nodes: readonly string[]) => ({ pods: nodes.map((node) => pod(`p-${node}`, { node })) });
const none = new Map();
const mixed = kinds({ a: "vm", b: "vm", c: "bare-metal", d: undefined });

it("is the kind of the nodes of its pods", () => {
  expect(runsOn(on("a", "b", "gone"), "", mixed, none)).toEqual({ kind: "known", platform: "vm" });
  expect(runsOn(on("a", "c"), "", mixed, none)).toEqual({ kind: "unknown", why: "mixed" });
  expect(runsOn(on("d"), "", mixed, none)).toEqual({ kind: "unknown", why: "nodes" });
});

it("is the kind of all nodes for what is not placed", () => {
  expect(runsOn(on(), "", kinds({ a: "vm", b: "vm" }), none)).toEqual({ kind: "known", platform: "vm" });
  expect(runsOn(on(), "", mixed, none)).toEqual({ kind: "unknown", why: "mixed" });
  expect(runsOn(on(), "", kinds({}), none)).toEqual({ kind: "unknown", why: "nodes" });
});

it("is sandboxed where the handler starts micro-VMs on metal, and not said where the nodes are VMs", () => {
  const classes = new Map([["safe", { handler: "kata-clh", overhead: new Map() }]]);
  expect(runsOn(on("c"), "safe", mixed, classes)).toEqual({ kind: "known", platform: "sandboxed" });
  expect(runsOn(on("a"), "safe", mixed, classes)).toEqual({ kind: "unknown", why: "micro-vm-in-vm" });
  expect(runsOn(on("c"), "gvisor", mixed, classes)).toEqual({ kind: "known", platform: "bare-metal" });
});
