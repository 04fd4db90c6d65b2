import { describe, expect, it } from "vitest";
import { xmlDocument, xmlText } from "../../src/importers/xml.js";

const refusal = (text: string) => {
  const read = xmlDocument(text);
  return "refused" in read ? read.refused : "read";
};

describe("xmlDocument", () => {
  it("nests elements, collects those of one name, and keeps text as it is", () => {
    expect(xmlDocument('<?xml version="1.0"?><a x="1"><b>1e3</b><b>007</b><c/></a>')).toEqual({
      document: { a: { b: ["1e3", "007"], c: "" } },
    });
  });

  it("expands no entity", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>`;
    expect(refusal(bomb)).toBe("a document type");
    expect(xmlDocument("<a>&y; &#65; &lt;</a>")).toEqual({ document: { a: "&y; &#65; &lt;" } });
  });

  it("refuses what is too deep, too much, or no XML", () => {
    expect(refusal("<a>".repeat(1_000_000))).toBe("elements more than 60 deep");
    expect(refusal(`<r>${"<a></a>".repeat(400_001)}</r>`)).toBe("more than 400000 elements");
    for (const text of ["<a><b></a>", "<a>", "<a", "hello"])
      expect(refusal(text)).toBe("XML that is not well-formed");
  });

  it("is linear in text without an end", () => {
    for (const text of [
      "<".repeat(1_000_000),
      "<!--".repeat(300_000),
      "<a ".repeat(300_000),
      "&".repeat(1_000_000),
    ]) {
      expect(refusal(text)).not.toBe("read");
    }
  }, 5000);

  it("leaves the prototype of everything as it was", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    xmlDocument("<a><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor></a>");
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe("xmlText", () => {
  it("resolves XML's own entities once", () => {
    expect(xmlText(" &lt;a&gt; &amp;amp; &quot;b&quot; &apos; &y; ")).toBe(`<a> &amp; "b" ' &y;`);
    expect([xmlText({}), xmlText(undefined), xmlText(["a"])]).toEqual(["", "", ""]);
  });
});
