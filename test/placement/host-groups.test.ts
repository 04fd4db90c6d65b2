import { describe, expect, it } from "vitest";
import { controlPlaneOf, type SizedPool } from "../../src/placement/control-plane.js";
import { hostGroupsOf } from "../../src/placement/host-groups.js";
import { GIB, hostLike, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const host = hostLike();
const other = { ...hostLike(), id: "other" };
const named = (id: string, platform: Parameters<typeof platformLike>[0]) => ({
  ...platformLike(platform),
  id,
});
const metal = named("metal", { kind: "bare-metal" });
const sandboxed = named("sandboxed", { kind: "sandboxed" });
const vcf = named("vcf", { kind: "vm", hypervisor: { product: "vcf" } });
const vvf = named("vvf", { kind: "vm", hypervisor: { product: "vvf" }, spareHosts: 2 });
const kvm = named("kvm", { kind: "vm", hypervisor: { product: "kvm" } });

const guestShape = shapeLike(15, 61, 100, {
  perHost: 8,
  usable: { cpu: 125, memory: 500 * GIB },
  perVm: { cpu: 0, memory: GIB },
});
const pool = (platform: SizedPool["platform"], changes: Partial<SizedPool> = {}) =>
  poolLike(
    `${platform.id} ${JSON.stringify(changes)}`,
    [loadLike()],
    platform.nodes === "guest" ? guestShape : shapeLike(128, 512),
    { platform, ...changes },
  );

const grouped = (pools: readonly SizedPool[], spares = true) =>
  hostGroupsOf({
    pools,
    controlPlanes: [controlPlaneOf(pools as [SizedPool], 3)],
    hostOf: ({ host: id }) => (id === "other" ? other : host),
    spares,
  });
const names = (pools: readonly SizedPool[]) =>
  grouped(pools).map(({ platforms }) => platforms.map(({ id }) => id).join(" "));

describe("who shares hosts", () => {
  it("bare-metal platforms of one model, and virtualized ones of one hypervisor", () => {
    expect(names([metal, vcf, sandboxed, kvm, vvf].map((platform) => pool(platform)))).toEqual([
      "metal sandboxed",
      "vcf vvf",
      "kvm",
    ]);
  });

  it("no platforms of different models", () => {
    expect(names([pool(vcf), pool({ ...vvf, host: "other" })])).toEqual(["vcf", "vvf"]);
  });

  it("no unknown products with one another", () => {
    const [one, two] = ["acme", "ajax"].map((product) =>
      named(product, { kind: "vm", hypervisor: { product } }),
    );
    expect(names([pool(one ?? vcf), pool(two ?? vcf)])).toEqual(["acme", "ajax"]);
  });

  it("nobody with a circle that has hosts of its own, or with forced workloads of another platform", () => {
    const groups = grouped([
      pool(vcf),
      pool(vcf, { keptFor: "zone red" }),
      pool(vcf, { own: true }),
      pool(vvf, { own: true }),
    ]);
    expect(groups.map(({ keptFor }) => keptFor)).toEqual([undefined, "zone red", "forced", "forced"]);
  });
});

describe("what stands on a group", () => {
  it("has the spare of the platform that asks for most, none where the estate has none", () => {
    expect(grouped([pool(vcf), pool(vvf)]).map(({ spare }) => spare)).toEqual([2]);
    expect(grouped([pool(vcf), pool(vvf)], false).map(({ spare }) => spare)).toEqual([0]);
  });

  it("has control-plane VMs by the larger of their shares of a host", () => {
    const [group] = grouped([pool(vcf)]);
    expect(group?.controlVms).toEqual([{ cluster: 0, nodes: 3, share: { cpu: 4 / 125, memory: 17 / 500 } }]);
    expect(group?.controlHosts).toBe(0);
  });

  it("has hosts of control planes beside the seat's", () => {
    const groups = grouped([pool(metal, { workers: 20 }), pool(metal, { own: true })]);
    expect(groups.map(({ controlHosts }) => controlHosts)).toEqual([3, 0]);
    expect(groups[0]?.controlHostsBefore(0)).toBe(0);
    expect(groups[0]?.controlHostsBefore(1)).toBe(3);
  });

  it("has carriers for guests under a stacked control plane", () => {
    const stacked = { ...vcf, controlPlane: "stacked" } as const;
    expect(grouped([pool(stacked)]).map(({ stackedCarriers }) => stackedCarriers)).toEqual([3]);
    expect(grouped([pool(metal)]).map(({ stackedCarriers }) => stackedCarriers)).toEqual([0]);
  });
});

it("leaves instances out", () => {
  const instances = named("cloud", {
    kind: "cloud-vm",
    instance: { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 },
  });
  const pools = [pool(instances)];
  expect(hostGroupsOf({ pools, controlPlanes: [], hostOf: () => undefined, spares: true })).toEqual([]);
});
