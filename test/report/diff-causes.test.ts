import { describe, expect, it } from "vitest";
import { causesOf } from "../../src/report/diff-causes.js";
import { reportWith } from "../renderers/fixture.js";

const withBrief = (brief: { readonly [field: string]: unknown }) =>
  reportWith({ brief: { asOf: "2026-11-24", workloads: [], ...brief } });

const between = (
  before: { readonly [field: string]: unknown },
  after: { readonly [field: string]: unknown },
) =>
  causesOf(withBrief(before), withBrief(after)).map(({ kind, path, sentence }) => [kind, path, sentence.id]);

describe("causes", () => {
  it("are named by the deepest place that differs, elements by their ids whatever their order", () => {
    const one = { id: "one", requests: { cpu: 1 } };
    const two = { id: "two", requests: { cpu: 2 } };
    const changed = { ...two, requests: { cpu: 3 } };
    expect(between({ workloads: [one, two] }, { workloads: [changed, one] })).toEqual([
      ["input", "workloads[two].requests.cpu", "difference.input"],
    ]);
  });

  it("are elements and fields that came or went", () => {
    expect(between({ tenants: [{ id: "a" }] }, { tenants: [{ id: "b" }], title: "T" })).toEqual([
      ["input", "tenants[a]", "difference.gone"],
      ["input", "tenants[b]", "difference.added"],
      ["input", "title", "difference.added"],
    ]);
  });

  it("count records that the brief adds, excludes or weighs as evidence", () => {
    expect(between({ evidence: { use: "catalogue" } }, { evidence: { use: "none" } })).toEqual([
      ["evidence", "evidence.use", "difference.input"],
    ]);
  });

  it("are whole lists where elements have no ids, or share one", () => {
    expect(between({ rates: [1] }, { rates: [1, 2] })).toEqual([["input", "rates", "difference.input"]]);
    const twice = [{ id: "a" }, { id: "a" }];
    expect(between({ hosts: twice }, { hosts: [{ id: "a" }] })).toEqual([
      ["input", "hosts", "difference.input"],
    ]);
  });

  it("take hostile keys as names and nothing else", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}}') as { readonly [field: string]: unknown };
    expect(between({}, { defaults: hostile })).toEqual([["input", "defaults", "difference.added"]]);
    expect(between({ defaults: {} }, { defaults: hostile })).toEqual([
      ["input", "defaults.__proto__", "difference.added"],
    ]);
  });
});
