import { describe, expect, it } from "vitest";
import { urlPath } from "../../src/importers/url-path.js";

describe("urlPath", () => {
  it("keeps path and query without the host", () => {
    expect(["http://10.0.0.1:80/a?b=c", "https://host", "host/x", "http://h/"].map(urlPath)).toEqual([
      "/a?b=c",
      "/",
      "/x",
      "/",
    ]);
  });

  it("cuts a long one", () => {
    expect(urlPath(`http://h/${"a".repeat(1000)}`)).toHaveLength(200);
  });
});
