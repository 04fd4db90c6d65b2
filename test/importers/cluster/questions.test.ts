import { expect, it } from "vitest";
import { questionnaire } from "../../../src/importers/cluster/questions.js";

it("asks once about all, names at most twenty and counts the rest", () => {
  const { ask, questions } = questionnaire();
  const inquiry = { code: "prices", path: "prices", message: "What?" };
  for (let index = 0; index < 30; index += 1) ask(inquiry, `a\n${index}${"x".repeat(999)}`);
  ask({ ...inquiry, path: "hosts" });
  const [first, second, ...others] = questions();
  expect(first).toMatchObject({ ...inquiry, count: 30 });
  expect(first?.about).toHaveLength(20);
  expect(first?.about[3]).toMatch(/^a 3x{1,198}$/);
  expect(second).toMatchObject({ path: "hosts", about: [], count: 0 });
  expect(others).toEqual([]);
});
