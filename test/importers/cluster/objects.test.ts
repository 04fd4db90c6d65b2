import { describe, expect, it } from "vitest";
import { eachObject, longestClusterText } from "../../../src/importers/cluster/objects.js";
import { collected } from "./support.js";

function read(text: unknown) {
  const { notes, issues, left } = collected();
  const objects: unknown[] = [];
  eachObject(text, "texts[0]", notes, (object) => objects.push(object));
  return { objects, codes: issues.map(({ code }) => code), issues, left };
}
const pod = (name: string) => ({ kind: "Pod", metadata: { name } });

describe("the objects of a text", () => {
  it("come alone, in lists, in lists in lists, in arrays and in several documents, in the order of the text", () => {
    expect(read(JSON.stringify(pod("a"))).objects).toEqual([pod("a")]);
    const inner = { kind: "List", items: [pod("b"), pod("c")] };
    expect(read(JSON.stringify({ kind: "List", items: [pod("a"), inner, pod("d")] })).objects).toEqual(
      ["a", "b", "c", "d"].map(pod),
    );
    expect(read(JSON.stringify([pod("a"), pod("b")])).objects).toEqual([pod("a"), pod("b")]);
    const several = read(`${JSON.stringify(pod("a"))}\n${JSON.stringify(pod("b"), null, 1)}\n`);
    expect(several).toMatchObject({ objects: [pod("a"), pod("b")], codes: [], left: [] });
  });

  it("take the kind of a typed list where they have none", () => {
    expect(read(JSON.stringify({ kind: "PodList", items: [{ metadata: { name: "a" } }] })).objects).toEqual([
      { kind: "Pod", metadata: { name: "a" } },
    ]);
  });

  it("are not the items of an object that merely has some", () => {
    const object = { kind: "Basket", metadata: { name: "x" }, items: [1, 2] };
    expect(read(JSON.stringify(object)).objects).toEqual([object]);
  });

  it("are none, with the reason, in what kubectl prints otherwise", () => {
    expect(read("NAME READY\nweb 1/1\n").codes).toEqual(["not-json"]);
    expect(read("apiVersion: v1\nkind: Pod\n").codes).toEqual(["not-json"]);
    expect(read(" \n").codes).toEqual(["empty-file"]);
    expect(read(undefined).codes).toEqual(["not-text"]);
    const cut = read(`${JSON.stringify(pod("a"))}\n{"kind": "Pod", "metadata`);
    expect(cut).toMatchObject({ objects: [pod("a")], codes: ["incomplete-json"] });
  });

  it("leave warnings that stand between them", () => {
    expect(read(`Warning: old\n${JSON.stringify(pod("a"))}`).left).toMatchObject([{ reason: "not-json" }]);
  });

  it("are refused in a longer text, with what to do instead", () => {
    const { issues, objects } = read(" ".repeat(longestClusterText + 1));
    expect(objects).toEqual([]);
    expect(issues).toMatchObject([{ code: "too-large", path: "texts[0]" }]);
    expect(issues[0]?.message).toContain("jq -c");
  });
});
