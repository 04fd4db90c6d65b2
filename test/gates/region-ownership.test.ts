import { describe, expect, it } from "vitest";
import { everyKind, judged } from "./judged.js";

describe.each(["region", "ownership"])("%s", (field) => {
  const judge = (ofHost?: string) =>
    judged(
      field,
      { needs: { [field]: "eu" } },
      everyKind(ofHost === undefined ? {} : { host: { [field]: ofHost } }),
    );

  it("gives no verdict where it is not asked", () => {
    expect(judged(field, {})).toEqual({});
  });

  it("passes where the host says so", () => {
    expect(judge("eu")["vm"]).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "eu", actual: "eu" }],
    });
  });

  it("fails where the host says otherwise", () => {
    expect(judge("us")["vm"]).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          expected: "eu",
          actual: "us",
          repair: { id: `repair.${field}`, values: { path: `hosts[h].${field}`, value: "eu" } },
        },
      ],
    });
  });

  it("is unknown where the host does not say, and for instances, which cannot", () => {
    expect(judge()["vm"]).toMatchObject({
      verdict: "unknown",
      question: { id: `question.${field}`, values: { path: `hosts[h].${field}` } },
    });
    expect(judge("eu")["cloud-vm"]).toMatchObject({
      verdict: "unknown",
      question: { values: { path: "platforms[cloud-vm].instance" } },
    });
  });
});
