import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../../src/renderers/markdown/escape.js";

describe("text in Markdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["[x](javascript:1)", "\\[x\\](javascript:1)"],
    ["**bold** _it_ `code` ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"],
    ["&lt;", "&amp;lt;"],
    ["https://evil.example", "https\\://evil.example"],
    ["www.evil.example", "www\\.evil.example"],
    ["a@b.c", "a\\@b.c"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["1) item", "1\\) item"],
    ["=====", "\\====="],
    ["> quote", "&gt; quote"],
    ["two\nlines", "two\\\\nlines"],
    ["back\\slash", "back\\\\slash"],
    ["plain-id 3.5", "plain-id 3.5"],
  ])("%j is written %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
