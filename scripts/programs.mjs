import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Runs a Node program; resolves with its exit code and what it printed ("inherit" shows it instead). */
export function runNode(args, { stdio = "pipe" } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: stdio === "pipe" ? { ...process.env, NO_COLOR: "1" } : process.env,
      stdio: ["ignore", stdio, stdio],
    });
    let output = "";
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The program that an installed package offers under that name. */
export function programOf(packageName, program = packageName) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}

/** npm itself, as the running npm script names it, else the one beside this Node. */
export function npmProgram() {
  const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  const onWindows = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const found = [process.env.npm_execpath, beside, onWindows].find(
    (path) => path?.endsWith(".js") && existsSync(path),
  );
  if (found === undefined) throw new Error("npm was not found: run this through `npm start` or `npm it`.");
  return found;
}
