import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { CommandName } from "@/server/portal/commands";
import { help, helpOf } from "./help";
import type { Verb } from "./verb";
import { verbs } from "./verbs";

/** The command line could not be understood. The message says how it is written. */
export class UsageError extends Error {}

export type Parsed = { help: string } | { command: CommandName; input: unknown; json: boolean };

/** Reads a command line. Throws UsageError; files that an option names are read here, and may refuse. */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const [first = "", second = ""] = argv;
  if (first === "--help" || first === "-h" || first === "help") return { help: help() };
  if (first === "") throw new UsageError(help().trimEnd());
  const name = [`${first} ${second}`, first].find((words): words is CommandName =>
    Object.hasOwn(verbs, words),
  );
  if (!name) throw new UsageError(`There is no command “${first}”. “cb --help” lists them all.`);
  const verb = verbs[name];
  const { positionals, values } = read(name, verb, argv.slice(name.split(" ").length));
  if (values.help) return { help: helpOf(name) };
  if (positionals.length < verb.words[0] || positionals.length > verb.words[1]) throw wrong(name);
  try {
    return { command: name, input: verb.input(positionals, values, absolute), json: values.json === true };
  } catch (error) {
    if (error instanceof RangeError) throw wrong(name, error.message);
    throw error;
  }
}

const everywhere = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

function read(name: CommandName, verb: Verb, args: readonly string[]) {
  const options: ParseArgsConfig["options"] = { ...verb.options, ...everywhere };
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw wrong(name, error instanceof Error ? error.message.split(/\. |\n/u)[0] : "");
  }
}

const wrong = (name: CommandName, why = "") =>
  new UsageError(`${why ? `${why.replace(/\.$/u, "")}. ` : ""}Usage: cb ${verbs[name].usage}`);

/** npm changes into the project's folder; the person's own is where relative paths start. */
const absolute = (file: string) => {
  const calledBy = process.env.npm_lifecycle_event === "cb" ? process.env.INIT_CWD : undefined;
  return path.resolve(calledBy ?? process.cwd(), file);
};
