import { expect, it } from "vitest";
import { withDefinitions } from "../../../src/importers/cluster/definitions.js";
import { questionnaire } from "../../../src/importers/cluster/questions.js";

it("gives custom resources to the first workload of their release, and asks about the others", () => {
  const { ask, questions } = questionnaire();
  const one = (id: string, release: string) => ({
    workload: { id, requests: { cpu: 1, memory: 1 } },
    release,
  });
  const crd = (name: string, release: string) => ({ name, versions: ["v1"], storedVersion: "v1", release });
  const workloads = withDefinitions(
    [one("b", "ns/r"), one("a", "ns/r"), one("c", "")],
    [crd("z", "ns/r"), crd("y", "ns/r"), crd("x", ""), crd("w", "ns/other")],
    ask,
  );
  expect(workloads.map(({ id, crds }) => [id, crds?.map(({ name, owner }) => [name, owner])])).toEqual([
    ["b", undefined],
    ["a", [["y", "ns/r"], ["z", "ns/r"]]], // prettier-ignore
    ["c", undefined],
  ]);
  expect(questions()).toMatchObject([{ code: "definition-owner", about: ["w", "x"], count: 2 }]);
});
