import type { View } from "../view.js";
import { alsoCounting, argumentsAgainst, argumentsFor, conditionsOf } from "./arguments.js";
import { changesOf } from "./changes.js";
import { collisionsOf } from "./collisions.js";
import { headlineOf, weighsNothing } from "./headline.js";
import { movesOf, worthMeasuring } from "./moves.js";
import type { Page } from "./page.js";
import { placesOf } from "./places.js";
import { groundsOf } from "./grounds.js";
import { lookAgain, questionsOf } from "./questions.js";
import { worstCaseOf } from "./worst-case.js";

/** Questions on the first page where nothing can be said without their answers. */
const MOST_MISSING = 8;

/** Everything that stands on the first page, in its order. */
export function pageOf(view: View): Page {
  const { report, locale } = view;
  const { verdict, answer, standing } = headlineOf(view);
  const questions = questionsOf(report, view);
  return {
    title: view.title ?? locale.words.untitled,
    header: headerOf(view),
    verdict,
    answer,
    standing,
    places: placesOf(view),
    collisions: collisionsOf(view),
    reasons: argumentsFor(view),
    alsoCounting: alsoCounting(view),
    against: argumentsAgainst(view),
    conditions: conditionsOf(view),
    changes: changesOf(view),
    worstCase: worstCaseOf(view),
    moves: movesOf(view),
    measureFirst: report.decision.plan === null ? [] : worthMeasuring(view),
    grounds: groundsOf(view),
    missing: asksFirst(view) ? questions.slice(0, MOST_MISSING) : [],
    questions,
    lookAgain: lookAgain(view),
  };
}

const asksFirst = (view: View): boolean =>
  view.report.decision.outcome === "not-enough-known" || weighsNothing(view);

function headerOf({ report, locale, asOf }: View): readonly string[] {
  const { seed, draws } = report.run;
  const grouped = String(draws).replace(/\B(?=(\d{3})+$)/g, locale.marks.group);
  return [
    ...(asOf === undefined ? [] : [locale.words.asOf(asOf)]),
    locale.words.run(String(seed), grouped),
    shortDigest(report.digest),
  ];
}

/** `sha256:3f9c…e1`: enough to compare by eye. */
const shortDigest = (digest: string): string =>
  digest.length > 20 ? `${digest.slice(0, 11)}…${digest.slice(-4)}` : digest;
