import { describe, expect, it } from "vitest";
import { answerDetail, obligationDetail } from "../../../src/renderers/page/details-of-requirements.js";
import { viewWith } from "../fixture.js";

describe("requirements that no platform passes or fails", () => {
  it("show the work platform by platform, in the order of the brief, whose it is and who says so", () => {
    expect(obligationDetail(viewWith()).rows).toEqual([
      [
        "bare-metal",
        "pci-dss-4",
        "proof for each component that its functions are alone, isolated, or all secured to the highest need",
        "all",
        "",
      ],
      [
        "vm",
        "pci-dss-4",
        "hypervisor, its management and virtual switches in the assessment",
        "payment",
        "PCI SSC, scope, excerpt",
      ],
    ]);
  });

  it("show what is believed, what is so, the sign, and the sources with their links", () => {
    const [row] = answerDetail(viewWith()).rows;
    expect(row?.[0]).toBe("PCI DSS demands virtual machines, or separate servers.");
    expect(row?.[1]).toContain("demands neither");
    expect(row?.slice(2)).toEqual([
      "workloads[payment].compliance",
      "PCI DSS v4.0.1, https://example.org/pci; PCI SSC",
    ]);
  });

  it("have no rows where nothing is asked for or believed", () => {
    const view = viewWith({ obligations: [], answers: [] });
    expect([...obligationDetail(view).rows, ...answerDetail(view).rows]).toEqual([]);
  });
});
