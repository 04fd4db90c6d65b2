import { Argument, Command, CommanderError, Option } from "commander";
import { briefJsonSchema, library } from "../index.js";
import { assessCommand, formats, listHelp, type AssessArguments } from "./assess-command.js";
import { diffCommand } from "./diff-command.js";
import { exitCodes, StopError, type ExitCode } from "./exit-code.js";
import { explainCommand } from "./explain-command.js";
import { measureCommand, type MeasureArguments } from "./measure-command.js";
import { printable } from "./printable.js";
import type { System } from "./system.js";
import { whyCommand } from "./why-command.js";

const codesHelp = `Exit codes:
  0   a report was written, whatever its outcome
  1   the brief or a benchmark file has issues: one a line, with path, expected, received
  2   wrong usage
  3   a file cannot be read or written, has more than 200 MB, or is neither YAML nor JSON
  70  a fault of this program`;

/** Runs the command line on its arguments and returns how it ends. Never throws, never prints a stack trace. */
export function runProgram(args: readonly string[], system: System): ExitCode {
  try {
    programOn(system).parse([...args], { from: "user" });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof StopError) {
      system.complain(error.lines.map((line) => `${printable(line)}\n`).join(""));
      return error.code;
    }
    const message = error instanceof Error ? error.message : String(error);
    system.complain(`A fault of kube-substrate, not of your brief: ${printable(message)}\n`);
    return exitCodes.fault;
  }
}

/** What commander gives: options that repeat are absent where they were not named. */
type Repeated = "set" | "measure";
type Given = Omit<AssessArguments, Repeated> & Partial<Pick<AssessArguments, Repeated>>;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function programOn(system: System): Command {
  const program = new Command("kube-substrate")
    .description(
      "Should this Kubernetes estate stand on bare metal, on virtual machines, or some of each, and why?",
    )
    .version(library.version)
    .exitOverride()
    .configureOutput({ writeOut: system.print, writeErr: system.complain })
    .showHelpAfterError("(kube-substrate --help says more)")
    .addHelpText("after", `\n${codesHelp}`);

  program
    .command("assess")
    .description("assess a brief and print the report")
    .addArgument(new Argument("<file>", "the brief, YAML or JSON; - for standard input"))
    .option("--set <path=value>", "set a value of the brief, e.g. workloads[shop].replicas=40", collect)
    .option(
      "--measure <platform=file>",
      "import benchmark outputs; * and ? in names; #resource:enforcement behind it names a neighbour, e.g. vm=runs/fio-*.json#storage:shared",
      collect,
    )
    .option("--no-measurements", "do not read measurements.yaml beside the brief")
    .option("--seed <seed>", "whole number or text (1)")
    .option("--draws <number>", "a multiple of 1024, or 64 to 1023 for a quick look (4096)")
    .addOption(new Option("--format <format>", "what is printed").choices(formats).default("text"))
    .addOption(
      new Option("--level <level>", "how much of it").choices(["summary", "full"]).default("summary"),
    )
    .option("--out <folder>", "also write report.html, report.md and report.json there")
    .addHelpText("after", `\n${listHelp}\n\n${codesHelp}`)
    .action((file: string, given: Given) =>
      assessCommand(file, { ...given, set: given.set ?? [], measure: given.measure ?? [] }, system),
    );

  program
    .command("explain")
    .description("say where a figure of a report comes from")
    .argument("<report>", "a report.json; - for standard input")
    .argument("<path>", "a path into it, e.g. plans[default].value")
    .action((file: string, path: string) => explainCommand(file, path, system));

  program
    .command("why")
    .description(
      "say why another plan is not the answer, why a workload stands where it does, or what each argument is worth here",
    )
    .argument("<report>", "a report.json; - for standard input")
    .argument("[subject]", "a plan or a workload; none for all points of the argument")
    .option("--over <plan>", "the plan that is taken instead (the report's answer)")
    .action((file: string, subject: string | undefined, given: { readonly over?: string }) =>
      whyCommand(file, subject, given, system),
    );

  program
    .command("measure")
    .description(
      "write what is worth measuring first as Kubernetes Jobs, with a script that runs and collects them",
    )
    .argument("<file>", "a report.json or a brief; - for standard input")
    .option("--out <folder>", "where to", "measure")
    .option("--namespace <name>", "of the Jobs (kube-substrate)")
    .option("--image <name>", "that holds the tools; the Containerfile written beside the Jobs builds one")
    .option("--storage-class <name>", "of the volume that is measured (the node's own disk)")
    .option("--runtime-class <name>", "of pods that are sandboxed (kata)")
    .option("--seconds <number>", "of one run (60)")
    .option("--threads <number>", "that work, and CPUs of a pod (2)")
    .action((file: string, given: MeasureArguments) => measureCommand(file, given, system));

  program
    .command("diff")
    .description("say what changed from one report to another, and what changed it")
    .argument("<before>", "a report.json")
    .argument("<after>", "a report.json; - for standard input")
    .addOption(new Option("--format <format>", "what is printed").choices(["text", "json"]).default("text"))
    .action((before: string, after: string, given: { readonly format: "text" | "json" }) =>
      diffCommand(before, after, given, system),
    );

  program
    .command("schema")
    .description("print the JSON Schema of a brief")
    .action(() => system.print(`${JSON.stringify(briefJsonSchema(), null, 2)}\n`));

  return program;
}
