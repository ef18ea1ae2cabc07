import type { ParseArgsConfig } from "node:util";
import type { CommandInput, CommandName, CommandValue } from "@/server/portal/commands";

export type Options = Record<string, string | boolean | undefined>;
export type Absolute = (file: string) => string;

/** How a command is written, what it asks of the server, and how its answer is shown. */
export interface Verb<N extends CommandName = CommandName> {
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The fewest and the most words behind the command. */
  words: readonly [number, number];
  input: (words: readonly string[], options: Options, absolute: Absolute) => CommandInput<N>;
  show: (value: CommandValue<N>) => string;
  /** Whether the exit code is 0. */
  isFine: (value: CommandValue<N>) => boolean;
  /** Needs no data, so a running portal isn't asked. */
  alone?: boolean;
}

export type Draft<N extends CommandName> = Omit<Verb<N>, "options" | "isFine"> &
  Partial<Pick<Verb<N>, "options" | "isFine">>;

export const verb = <N extends CommandName>(_name: N, draft: Draft<N>): Verb =>
  ({ options: {}, isFine: () => true, ...draft }) as unknown as Verb;

export const text = { type: "string" } as const;
export const yes = { type: "boolean" } as const;
export const word = (words: readonly string[], at: number) => words[at] ?? "";
export const optional = (value: string | boolean | undefined) =>
  typeof value === "string" ? value : undefined;

/** The values of an option that takes several, with commas between. */
export const several = (value: string | boolean | undefined) =>
  (optional(value) ?? "").split(",").flatMap((part) => part.trim() || []);

/** The value of an option that a command can't do without. */
export function needed(options: Options, name: string): string {
  const value = optional(options[name]);
  if (value === undefined) throw new RangeError(`--${name} is missing`);
  return value;
}

export function oneOf<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = optional(options[name]);
  if (value === undefined || (choices as readonly string[]).includes(value)) return value as T | undefined;
  throw new RangeError(`--${name} is one of ${choices.join(", ")}, not “${value}”`);
}
