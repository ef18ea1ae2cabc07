// Rules of the house that no tool knows: what one file can't see of another. Each finding says where and what to do.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

const isTest = (file) => /\.(test|spec)\.tsx?$|^server\/platform\/testing\//.test(file);
const isCode = (file) => /^(components|lib|server)\/.*\.tsx?$/.test(file) && !isTest(file);

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;

/** The line of a text in which the character at `index` stands, counted from 1. */
const lineAt = (text, index) => text.slice(0, index).split("\n").length;

/** Where each name is exported: name → its places, one a file. */
function exportsByName(files) {
  const places = new Map();
  for (const { file, text } of files.filter(({ file }) => isCode(file))) {
    for (const match of text.matchAll(exported)) {
      const at = places.get(match[1]) ?? new Map();
      if (!at.has(file)) at.set(file, lineAt(text, match.index));
      places.set(match[1], at);
    }
  }
  return places;
}

/** A name that two files export means two things, or is one thing twice. */
function namesExportedTwice(files) {
  return [...exportsByName(files)]
    .filter(([, at]) => at.size > 1)
    .map(([name, at]) => {
      const [first, ...others] = [...at].map(([file, line]) => `${file}:${line}`);
      return {
        where: first,
        what: `"${name}" is exported by ${others.join(", ")} too: make them one, or rename the narrower`,
      };
    });
}

/** Statements of SQL, as they are written here: keywords in upper case. */
const statement =
  /\bSELECT\b(?=.*(?:\bFROM\b|\bAS\b|\$\{))|\bINSERT INTO\b|\bDELETE FROM\b|\bCREATE (?:OR REPLACE )?(?:TEMP )?(?:TABLE|VIEW)\b/;

const isStore = (file) => /^server\/(?:[^/]+\/store|platform)\//.test(file);

/** A line of more than 110 characters that holds SQL; comments and messages to people aside. */
const longSql =
  /^(?=.{111})(?!\s*(?:\*|\/\/|\/\*)).*\b(?:SELECT|INSERT|FROM|WHERE|JOIN|USING|CASE|WHEN|THEN|AND|OR|AS|NULL|ORDER BY|GROUP BY)\b/;

/** Lines that only one place may have. */
const lineRules = [
  {
    name: "SQL only in stores",
    pattern: statement,
    inside: (file) => (isCode(file) || /^app\//.test(file)) && !isTest(file) && !isStore(file),
    what: "move the statement into a function of server/<feature>/store",
  },
  {
    name: "lines of SQL have at most 110 characters",
    pattern: longSql,
    inside: (file) => isStore(file) && isCode(file),
    what: "break the line where the statement has a thought of its own",
  },
  {
    name: "one way to a transaction",
    pattern: /\.\$transaction\(/,
    inside: (file) => isCode(file) && file !== "server/platform/manager/transaction.ts",
    what: "call inTransaction of server/platform/manager/transaction, which tries again",
  },
];

/** The lines that break one rule. */
const brokenLines = ({ pattern, inside, what }, files) =>
  files
    .filter(({ file }) => inside(file))
    .flatMap(({ file, text }) =>
      text
        .split("\n")
        .flatMap((line, at) => (pattern.test(line) ? [{ where: `${file}:${at + 1}`, what }] : [])),
    );

const mostLines = 200;
/** A table of data, and the hand-written loop over a list's bytes, which would be slower in two. */
const longFiles = ["lib/people/nicknames.ts", "server/imports/reader/record-walk.ts"];

/** A file that is read in one sitting. */
const filesTooLong = (files) =>
  files
    .filter(({ file }) => !isTest(file) && !longFiles.includes(file))
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ file, lines }) => ({ where: file, what: `has ${lines} lines: give a part of it its own file` }));

/** An exported function that runs a query: one that is async, is handed a campaign's database, or gives a promise. */
const query =
  /^export (?:async function\*? (\w+)|(?:const|function) (\w+)(?: = )?(?:async )?\((?:\s*pocket: |[^;]*?\): (?:Promise|AsyncGenerator)<))/gm;

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A query of a store is found by the name of its file, which therefore has no other. */
const queriesElsewhere = (files) =>
  files
    .filter(({ file }) => isCode(file) && /\/store\//.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(query)]
        .map(({ 1: name, 2: other, index }) => ({ own: `${kebab(name ?? other)}.ts`, index }))
        .filter(({ own }) => own !== path.basename(file))
        .map(({ own, index }) => ({
          where: `${file}:${lineAt(text, index)}`,
          what: `give this query a file of its own, ${own}`,
        })),
    );

/** All rules: what each finds in the files of the tree. */
const rules = [
  { name: "a name is exported once", find: namesExportedTwice },
  { name: "a file has at most 200 lines", find: filesTooLong },
  { name: "one query a file in stores, named for it", find: queriesElsewhere },
  ...lineRules.map((rule) => ({ name: rule.name, find: (files) => brokenLines(rule, files) })),
];

/** The files that git knows or would add, with their texts. */
function readTree() {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "*.ts", "*.tsx"];
  const listed = execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n");
  return listed.filter(Boolean).flatMap((file) => {
    try {
      return [{ file, text: readFileSync(path.join(root, file), "utf8") }];
    } catch (error) {
      if (error.code === "ENOENT") return [];
      throw error;
    }
  });
}

/** Runs every rule over the tree. Gives the findings as lines of text. */
export function findBroken(files = readTree()) {
  return rules.flatMap(({ name, find }) =>
    find(files).map(({ where, what }) => `${where} [${name}] ${what}`),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const broken = findBroken();
  for (const line of broken) process.stdout.write(`${line}\n`);
  process.exit(broken.length === 0 ? 0 : 1);
}
