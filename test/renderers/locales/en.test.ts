import { describe, expect, it } from "vitest";
import { en } from "../../../src/renderers/locales/en.js";
import { defaultIds } from "../../../src/brief/defaults.js";
import {
  criterionIds,
  gateIds,
  licenceMetrics,
  platformKinds,
  resources,
} from "../../../src/brief/vocabulary.js";
import { outcomes } from "../../../src/decision/decision.js";
import { packs } from "../../../src/evidence/packs.js";
import { beliefs } from "../../../src/explanation/beliefs.js";
import { pointTopics } from "../../../src/report/point-topics.js";
import { sourcesOf } from "../../architecture/sources.js";

const sources = sourcesOf("src").filter(({ path }) => !path.startsWith("src/renderers/"));

/** The first group of every match of a pattern in the sources below a path, each once. */
const found = (pattern: RegExp, below = "src/"): readonly string[] => [
  ...new Set(
    sources
      .filter(({ path }) => path.startsWith(below))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, id = ""]) => id)),
  ),
];

/** Written out as `id: "…"`, or handed to a function that makes a sentence of it. */
const written = found(
  /(?:\bid: |[?:(,] )"((?:reason|against|condition|question|repair|relax|unknown|binds|stranded|conflict|trigger|overhead|latency|difference|measure|point|contrast)\.[a-z0-9-]+)"/g,
);
const reasonsOfEvidence = found(/"(evidence\.[a-z-]+)"/g).filter(
  (id) => !/\.(?:exclude|reweigh|add|use)$/.test(id),
);
const composed = [
  ...found(/\brepairAt\(\s*"([a-z-]+)"/g).map((what) => `repair.${what}`),
  ...found(/\bquestionAt\(\s*"([a-z-]+)"/g).map((what) => `question.${what}`),
  ...found(/\bunknown\(\s*"([a-z-]+)"/g, "src/consequences/").map((why) => `unknown.${why}`),
  ...found(/[?:] "(not?-[a-z-]+)"/g, "src/consequences/").map((why) => `unknown.${why}`),
  ...["region", "ownership"].flatMap((field) => [`repair.${field}`, `question.${field}`]),
  ...["baseline", "objective"].map((what) => `latency.no-${what}`),
  ...found(/\bwhy: "([a-z-]+)"/g, "src/consequences/cost").map((why) => `unknown.no-${why}`),
  ...found(/\bends\("([a-z]+)"/g, "src/explanation/review").flatMap((what) => [
    `trigger.${what}-starts`,
    `trigger.${what}-ended`,
  ]),
  ...found(/\btrigger\(\s*"([a-z-]+)"/g, "src/explanation/review").map((what) => `trigger.${what}`),
  ...found(/"(pooled[a-z-]*)"/g, "src/evidence/selection").map((what) => `evidence.${what}`),
  ...["cpu", "memory", "pods", "spread", "nothing", "device"].map((cause) => `binds.${cause}`),
  ...licenceMetrics.map((metric) => `licence.${metric}`),
  ...packs.flatMap(({ obligations }) => obligations.map(({ id }) => `obligation.${id}`)),
  ...pointTopics.map(({ id }) => `point.${id}`),
  ...beliefs.flatMap(({ id }) => [`belief.${id}`, `answer.${id}`]),
  ...["max-pods", "memory", "cpu", "spread", "shape"].map((cause) => `stranded.${cause}`),
  ...["cpu", "memory", "pods", "device", "host", "available"].map((limit) => `ahead.${limit}`),
  ...["limit.how.dedicated", "limit.left.nothing"],
  ...resources.flatMap((resource) =>
    ["none", "shared", "reserved"].flatMap((enforcement) => {
      const [how, left] = ["how", "left"].map((what) => `limit.${what}.${resource}.${enforcement}`);
      const byHypervisor = resource === "cpu" || resource === "memory" ? [`${how}.hypervisor`] : [];
      const close = enforcement === "none" ? [] : [`limit.close.${resource}.${enforcement}`];
      return [how ?? "", left ?? "", ...byHypervisor, ...close];
    }),
  ),
  ...found(/\bclose\("([a-z-]+)"/g, "src/consequences/").map((what) => `limit.close.${what}`),
  ...["cpu.limits", "memory.limits", "sr-iov", "passthrough"].map((what) => `limit.close.${what}`),
];

describe("English", () => {
  it("sees the sentences of the stages", () => {
    expect(written).toEqual(
      expect.arrayContaining(["reason.criterion", "condition.gate", "unknown.no-measure"]),
    );
    expect(composed).toEqual(
      expect.arrayContaining([
        "repair.io-path",
        "question.device",
        "unknown.no-price",
        "trigger.notice",
        "evidence.pooled",
      ]),
    );
  });

  it("has words for every sentence that a stage says", () => {
    const missing = [...written, ...reasonsOfEvidence, ...composed].filter((id) => !en.sentences.has(id));
    expect(missing).toEqual([]);
  });

  it("has no words for a sentence that nobody says", () => {
    const ofPages = sourcesOf("src/renderers")
      .filter(({ path }) => !path.includes("/locales/"))
      .flatMap(({ text }) => [...text.matchAll(/"([a-z]+\.[a-z0-9-]+)"/g)].map(([, id = ""]) => id));
    const said = new Set([...written, ...reasonsOfEvidence, ...composed, ...ofPages]);
    expect([...en.sentences.keys()].filter((id) => !said.has(id))).toEqual([]);
  });

  it("has words for every gate, criterion, kind of platform and outcome", () => {
    expect(gateIds.filter((id) => !en.gates.has(id))).toEqual([]);
    expect(criterionIds.filter((id) => !en.criteria.has(id))).toEqual([]);
    expect(platformKinds.filter((kind) => !en.kinds.has(kind))).toEqual([]);
    expect(outcomes.filter((outcome) => !/^[A-Z]/.test(en.headline.verdict(outcome, 0)))).toEqual([]);
  });

  it("names the defaults that can move an answer", () => {
    const plain = ["growth-per-year", "minor-support", "minors-per-year", "eviction-hard-memory"];
    const unnamed = defaultIds.filter((id) => !en.inputs.has(id));
    expect(
      unnamed.filter((id) => !plain.includes(id) && !/^(?:daemonset|system-reserved|overcommit)-/.test(id)),
    ).toEqual([]);
  });

  it("praises no platform", () => {
    const wording = sourcesOf("src/renderers/locales").map(({ text }) => text.toLowerCase());
    expect(
      wording.filter((text) =>
        /\b(?:superior|excellent|powerful|modern|legacy|outdated|world-class)\b/.test(text),
      ),
    ).toEqual([]);
  });
});
