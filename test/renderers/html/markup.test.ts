import { describe, expect, it } from "vitest";
import { escapeHtml, markup, nothing } from "../../../src/renderers/html/markup.js";

describe("markup", () => {
  it("escapes every text that goes into it", () => {
    expect(markup`<p title="${`"><script>`}">${"<b>&'"}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
    );
  });

  it("takes markup, numbers and lists as they are", () => {
    expect(markup`<ul>${["a<", "b"].map((item) => markup`<li>${item}</li>`)}</ul>${3}${nothing}`.markup).toBe(
      "<ul><li>a&lt;</li><li>b</li></ul>3",
    );
  });

  it("writes control characters out", () => {
    expect(escapeHtml("a\u0000\u202eb")).toBe("a\\u0000\\u202eb");
  });
});
