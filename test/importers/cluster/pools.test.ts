import { describe, expect, it } from "vitest";
import { kindsOf, poolsOf } from "../../../src/importers/cluster/pools.js";
import { controller, facts, node, pod, reference } from "./support.js";

const vm = { providerId: "vsphere://1" };
const daemon = { reference: reference("DaemonSet", "cni"), controller: controller("DaemonSet", "cni") };
const pools = (nodes: ReturnType<typeof node>[], daemons: Parameters<typeof poolsOf>[2] = []) =>
  poolsOf(facts({ nodes }), kindsOf(nodes, {}), daemons);

describe("pools of nodes that are alike", () => {
  it("are told apart by kind, role and size, but not by a few MiB", () => {
    const less = new Map([["cpu", 4], ["memory", 8 * 1_073_741_824 - 1_048_576]]); // prettier-ignore
    const found = pools([
      node("a", vm),
      node("b", { ...vm, capacity: less }),
      node("c", { ...vm, controlPlane: true }),
      node("d"),
    ]);
    expect(found.map(({ platform, controlPlane, nodes }) => [platform, controlPlane, nodes])).toEqual([
      [undefined, false, 1],
      ["vm", false, 2],
      ["vm", true, 1],
    ]);
    expect(found[1]).toMatchObject({
      cpu: 4,
      memory: less.get("memory"),
      versions: ["1.33"],
      provider: "vsphere",
    });
  });

  it("carry what DaemonSets take of the fullest node", () => {
    const pods = [pod("x", { node: "a" }), pod("y", { node: "a" }), pod("z", { node: "b" })];
    const [found] = pools([node("a", vm), node("b", vm)], [{ ...daemon, pods }]);
    expect(found?.daemonSets).toEqual({ pods: 2, cpu: 2, memory: 2048 });
  });

  it("carry a DaemonSet of which no pod was printed everywhere", () => {
    const found = pools([node("a", vm), node("b")], [{ ...daemon, pods: [] }]);
    expect(found.map(({ daemonSets }) => daemonSets)).toEqual(
      Array(2).fill({ pods: 1, cpu: 1, memory: 1024 }),
    );
  });
});

it("takes the word of the caller only where the provider says nothing", () => {
  const { ofNode, all } = kindsOf([node("a", vm), node("b")], { nodesAre: "bare-metal" });
  expect([...ofNode]).toEqual([["a", "vm"], ["b", "bare-metal"]]); // prettier-ignore
  expect(all).toEqual(["vm", "bare-metal"]);
});
