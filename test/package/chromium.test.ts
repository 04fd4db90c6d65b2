import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestByImport, installPackage, retailBrief } from "./installed.js";
import type { Consumer } from "./installed.js";

const launchArguments = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run", "--disable-quic"],
];

const contentPolicies: { readonly [path: string]: string } = {
  "/": "default-src 'self'",
  "/report.html": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
};

describe.skipIf(process.platform !== "linux")("in a real Chromium", () => {
  let consumer: Consumer;
  let browser: Browser;
  let server: Server;
  let origin: string;
  let digest: string;

  beforeAll(async () => {
    consumer = installPackage();
    const brief = retailBrief(consumer.folder);
    digest = consumer.run({ name: "digest.mjs", code: digestByImport, args: [brief] });
    const html = consumer.run({ name: "html.mjs", code: htmlReport, args: [brief] });
    server = await serve({
      "/": [
        "text/html",
        `<!doctype html><title>test</title><script type="module" src="/bundle.js"></script>`,
      ],
      "/bundle.js": ["text/javascript", await bundleForBrowsers(consumer.folder)],
      "/brief.json": ["application/json", readFileSync(brief, "utf8")],
      "/report.html": ["text/html", html],
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    consumer?.remove();
  });

  it("a strict content security policy holds and the digest is the one of Node", async () => {
    const { page, complaints } = await open(browser, `${origin}/`);
    const inBrowser: unknown = await page.evaluate(
      `fetch("/brief.json").then((response) => response.json()).then((brief) => assess(brief).digest)`,
    );
    expect(inBrowser).toBe(digest);
    expect(complaints).toEqual([]);
  });

  it("the HTML report stands alone: it asks for no other file and logs nothing", async () => {
    const { page, complaints, requests } = await open(browser, `${origin}/report.html`);
    expect(requests).toEqual([`${origin}/report.html`]);
    expect(complaints).toEqual([]);
    expect(await page.title()).not.toBe("");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("svg[role=img]").count()).toBeGreaterThan(0);
  });
});

const htmlReport = `
import { readFileSync } from "node:fs";
import { assess } from "kube-substrate";
import { renderHtml } from "kube-substrate/renderers";
process.stdout.write(renderHtml(assess(JSON.parse(readFileSync(process.argv[2], "utf8")))));
`;

async function bundleForBrowsers(folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { assess } from "kube-substrate"; globalThis.assess = assess;`,
      resolveDir: folder,
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function serve(files: { readonly [path: string]: readonly [type: string, body: string] }): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [type, body] = files[path] ?? ["text/plain", ""];
    const policy = contentPolicies[path] ?? contentPolicies["/"] ?? "";
    response.writeHead(path in files ? 200 : 204, {
      "content-type": type,
      "content-security-policy": policy,
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** The browser inside the npm package; the variable makes it bring the system libraries it needs as well. */
async function launch(): Promise<Browser> {
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: launchArguments,
    headless: true,
  });
}

async function open(browser: Browser, address: string) {
  const page: Page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: "load" });
  return { page, complaints, requests: requests.filter((url) => !url.endsWith("/favicon.ico")) };
}
