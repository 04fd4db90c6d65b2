import type { Report } from "../report/report.js";
import { contributionChart } from "./html/contribution-chart.js";
import {
  answer,
  changes,
  closing,
  collisions,
  grounds,
  labelled,
  missing,
  moves,
  places,
  reasoning,
  worstCase,
} from "./html/first-screen.js";
import { markup, nothing, type Markup } from "./html/markup.js";
import { style } from "./html/style.js";
import { collapsed, section } from "./html/table.js";
import { valueChart } from "./html/value-chart.js";
import { pageOf } from "./page/compose.js";
import type { Detail } from "./page/detail.js";
import {
  assumptionDetail,
  consequenceDetail,
  planDetail,
  uniformityDetail,
  warningDetail,
} from "./page/details.js";
import { costDetails } from "./page/details-of-costs.js";
import { evidenceDetail, gateDetail, overheadDetail, placementDetail } from "./page/details-of-grounds.js";
import { limitDetail, roomDetail } from "./page/details-of-room.js";
import { answerDetail, obligationDetail } from "./page/details-of-requirements.js";
import { informationDetail } from "./page/information.js";
import type { RenderSettings } from "./settings.js";
import { waiverDetail } from "./page/waivers.js";
import { viewOf, type View } from "./view.js";

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The report as one HTML page that asks for no other file and runs no script. The first screen says what the text page
 * says, in its order, with the contributions as a picture; below it everything the report holds. All texts are escaped.
 */
export function renderHtml(report: Report, settings: RenderSettings = {}): string {
  const view = viewOf(report, settings);
  const { words } = view.locale;
  const page = pageOf(view);
  const document = markup`<!doctype html>
<html lang="${view.locale.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${page.title}: ${page.verdict}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
${answer(page)}${places(page, view)}${collisions(page, view)}${missing(page, view)}${reasoning(page, view)}
<div class="beside">
<div>${contributionChart(view)}</div>
<div>${labelled(words.conditions(page.conditions.length), page.conditions)}${changes(page, view)}${worstCase(page)}${moves(page, view)}${labelled(words.measureFirst, page.measureFirst)}</div>
<div>${grounds(page, view)}</div>
<div>${closing(page, view)}</div>
</div>
${below(view)}</main>
<footer><p>${words.digest}: ${report.digest}</p><p>${words.madeBy(report.library.name, report.library.version)}</p></footer>
</body>
</html>
`;
  return document.markup;
}

/** Everything else, plans first; what is long stays folded. */
function below(view: View): Markup {
  const folded = (detail: Detail): Markup => collapsed(detail, view);
  const costs = costDetails(view);
  const long = [
    gateDetail(view),
    waiverDetail(view),
    obligationDetail(view),
    answerDetail(view),
    consequenceDetail(view),
    placementDetail(view),
    roomDetail(view),
    limitDetail(view),
    overheadDetail(view),
    evidenceDetail(view),
    informationDetail(view),
    assumptionDetail(view),
  ].map(folded);
  return markup`<div class="more">
${valueChart(view)}${section(planDetail(view), view)}${section(uniformityDetail(view), view)}${section(warningDetail(view), view)}
<section>${long}</section>
${costs.length === 0 ? nothing : markup`<section><h2>${view.locale.words.costs}</h2>${costs.map(folded)}</section>`}
</div>
`;
}
