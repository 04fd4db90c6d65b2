import { describe, expect, it } from "vitest";
import { exportedNames, hasBehaviour, isDoor, lineCount, wordsOf } from "./sources.js";

const source = (text: string) => ({ path: "src/planted.ts", text });

describe("what the architecture test sees", () => {
  it.each([
    "export function planted() { return 1; }",
    "export const planted = () => 1;",
    "export const planted = z.string();",
    "export class PlantedError extends Error { readonly name = 'PlantedError'; }",
  ])("behaviour in %s", (text) => {
    expect(hasBehaviour(source(text))).toBe(true);
  });

  it.each([
    "export type Planted = (x: number) => number;",
    "export interface Planted { readonly run: () => void }",
    "export const planted = { share: 0.7 } as const satisfies Record<string, number>;",
  ])("no behaviour in %s", (text) => {
    expect(hasBehaviour(source(text))).toBe(false);
  });

  it("the exported names", () => {
    const text =
      "export const a = 1, b = 2;\nexport type C = 1;\nexport function d() {}\nexport interface E {}\nconst f = 1;";
    expect(exportedNames(source(text))).toEqual(["a", "b", "C", "d", "E"]);
  });

  it("the words of a name", () => {
    expect(wordsOf("bestMixedPlan")).toEqual(["best", "mixed", "plan"]);
    expect(wordsOf("HTMLReport")).toEqual(["html", "report"]);
    expect(wordsOf("values/utility-score.ts")).toEqual(["values", "utility", "score", "ts"]);
  });

  it("a door by its place", () => {
    expect(["src/index.ts", "src/evidence/index.ts"].every(isDoor)).toBe(true);
    expect(["src/brief/schema/index.ts", "src/brief/brief.ts"].some(isDoor)).toBe(false);
  });

  it("lines as an editor counts them", () => {
    expect([lineCount("a\nb\n"), lineCount("a\nb"), lineCount("a")]).toEqual([2, 2, 1]);
  });
});
