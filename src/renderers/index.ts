export { renderHtml } from "./html.js";
export { renderMarkdown } from "./markdown.js";
export { renderSentences } from "./sentences.js";
export { renderText } from "./text.js";
export type { Level, RenderSettings } from "./settings.js";
