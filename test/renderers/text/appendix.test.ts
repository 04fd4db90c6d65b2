import { describe, expect, it } from "vitest";
import { appendix } from "../../../src/renderers/text/appendix.js";
import { reportWith, viewWith } from "../fixture.js";

describe("what level full adds", () => {
  it("holds questions, one platform for all, assumptions and warnings", () => {
    const text = appendix(viewWith(), ["Which? → hosts[a].price"])
      .map((lines) => lines.join("\n"))
      .join("\n\n");
    expect(text).toContain("Open questions\n  Which? → hosts[a].price");
    expect(text).toContain("One platform for everything");
    expect(text).toContain("  migration hours a workload");
    expect(text).toContain("  vm              pci-dss-4       hypervisor, its management");
    expect(text).toContain("What binds\n  FAIL untrusted-code, payment on bare-metal: ");
    expect(text).toContain("Beliefs corrected\n  “PCI DSS demands virtual machines");
    expect(text).toContain("  measurements[0]: 3 runs a side carry no interval. Run it at least 6 times");
  });

  it("has no heading without rows, and writes control characters out", () => {
    const [warning] = reportWith().warnings;
    const warnings = warning ? [{ ...warning, about: "a\u001b[2J" }] : [];
    const information = { ...reportWith().information, items: [] };
    const sections = appendix(
      viewWith(
        { assumptions: [], warnings, obligations: [], answers: [], gates: [], information },
        { uniformity: [] },
      ),
      [],
    );
    expect(sections.filter((lines) => lines.length > 0)).toHaveLength(1);
    expect(sections.flat().join("\n")).toContain("a\\u001b[2J");
  });
});
