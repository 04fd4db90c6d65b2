#!/usr/bin/env node
import { nodeSystem } from "./node-system.js";
import { runProgram } from "./program.js";

// A reader such as `head` may close the pipe early: then there is nobody left to print for.
process.stdout.on("error", (error: { readonly code?: string }) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = runProgram(process.argv.slice(2), nodeSystem);
