import { describe, expect, it } from "vitest";
import { answersOf } from "../../src/explanation/answers.js";
import { beliefs } from "../../src/explanation/beliefs.js";
import { briefWith, completed } from "../brief/stated.js";

describe("answersOf", () => {
  it("names the sign, the belief, what is so, and who settles it", () => {
    const answers = answersOf(completed(briefWith({ compliance: ["pci-dss-4"] })));
    expect(answers.find(({ belief }) => belief === "card-data-demands-a-kind")).toEqual({
      belief: "card-data-demands-a-kind",
      sign: "workloads[shop].compliance",
      said: { id: "belief.card-data-demands-a-kind", values: {} },
      answer: { id: "answer.card-data-demands-a-kind", values: {} },
      sources: [
        expect.objectContaining({ id: "pci.2.2.3", source: "PCI DSS v4.0.1", readAs: "excerpt" }),
        expect.objectContaining({ id: "pci.container-guidance-2022" }),
      ],
    });
  });

  it("can settle every belief by what was read", () => {
    const everything = completed({
      ...briefWith({
        ...{
          compliance: ["pci-dss-4", "gdpr", "dod-il5", "mifid-rts-25", "anuket-ra2"],
          untrustedCode: true,
        },
        availability: { objective: 0.999 },
        contracts: [{ id: "c", demands: "bare-metal", clause: "no hypervisor" }],
        licences: [{ product: "db", metric: "per-core-of-reachable-hosts" }],
      }),
      hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
      tenants: [{ id: "default" }, { id: "other" }],
      workloads: ["a", "b"].map((id) => ({
        ...{ id, replicas: 1, requests: { cpu: 1, memory: "1Gi" }, tenant: id === "a" ? "default" : "other" },
        compliance: ["pci-dss-4", "gdpr", "dod-il5", "mifid-rts-25", "anuket-ra2"],
        availability: { objective: 0.999 },
        contracts: [{ id: "c", demands: "bare-metal", clause: "no hypervisor" }],
        licences: [{ product: "db", metric: "per-core-of-reachable-hosts" }],
      })),
      platforms: [
        { id: "metal", kind: "bare-metal", host: "h" },
        { id: "vm", kind: "vm", host: "h" },
        { id: "kata", kind: "sandboxed", host: "h" },
        { id: "cloud", kind: "cloud-vm", instance: { name: "m", cpu: 4, memory: "16Gi", price: 1 } },
      ],
    });
    const answers = answersOf(everything);
    expect(answers.map(({ belief }) => belief)).toEqual(beliefs.map(({ id }) => id));
    for (const { sources } of answers) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ readAs }) => readAs !== "unconfirmed")).toBe(true);
    }
  });
});
