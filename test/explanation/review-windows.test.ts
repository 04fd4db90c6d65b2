import { describe, expect, it } from "vitest";
import { commitmentEnds, serviceEnds, supportEnds } from "../../src/explanation/review-windows.js";
import { briefOf, briefWith, completed } from "../brief/stated.js";

const told = (triggers: ReturnType<typeof supportEnds>) =>
  triggers.map(({ date, sentence: { id, values } }) => [date, id, values["path"]]);

describe("support", () => {
  const ends = (versions: readonly string[]) =>
    told(supportEnds(completed(briefWith({ kubernetes: { versions } }))));
  const path = "workloads[shop].kubernetes.versions";

  it("ends on the day after its last, as recorded or as projected", () => {
    expect(ends(["1.31"])).toEqual([["2025-11-12", "trigger.support-ended", path]]);
    expect(ends(["1.35", "1.34"])).toEqual([["2027-03-01", "trigger.support-projected", path]]);
  });

  it("ends on the leap day where the last day is the one before it", () => {
    expect(ends(["1.38"])).toEqual([["2028-02-29", "trigger.support-projected", path]]);
  });
});

describe("the service life of owned hosts", () => {
  const ends = (purchased: string, serviceLifeYears: unknown) =>
    told(
      serviceEnds(
        completed({
          ...briefOf(),
          hosts: [
            {
              ...{ id: "h", coresPerSocket: 32, memory: "512Gi", serviceLifeYears },
              owned: [{ count: 2, purchased, bookValue: 1 }],
            },
          ],
        }),
      ),
    )[0];
  const path = "hosts[h].owned[0]";

  it("ends so many years after the purchase, to the month", () => {
    expect(ends("2024-05-31", 5)).toEqual(["2029-05-31", "trigger.service-life", path]);
    expect(ends("2024-05-31", 4.5)).toEqual(["2028-11-30", "trigger.service-life", path]);
  });

  it("ends on 28 February for what was bought on a leap day", () => {
    expect(ends("2024-02-29", 5)?.[0]).toBe("2029-02-28");
    expect(ends("2024-02-29", 4)?.[0]).toBe("2028-02-29");
  });

  it("is its median where it is uncertain", () => {
    expect(ends("2024-05-31", { min: 4, mode: 5, max: 6 })?.[0]).toBe("2029-05-31");
  });
});

describe("a commitment", () => {
  const ends = (commitmentYears?: number) =>
    told(
      commitmentEnds(
        completed({
          ...briefOf(),
          platforms: [
            {
              ...{ id: "c", kind: "cloud-vm" },
              instance: {
                ...{ name: "m7i", cpu: 16, memory: "64Gi", price: 1 },
                ...(commitmentYears !== undefined && { commitmentYears }),
              },
            },
          ],
        }),
      ),
    );

  it("ends so many years after asOf", () => {
    const path = "platforms[c].instance.commitmentYears";
    expect(ends(3)).toEqual([["2029-11-24", "trigger.commitment", path]]);
    expect(ends()).toEqual([]);
  });
});
