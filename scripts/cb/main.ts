// `npm run cb -- …`: the command line. What the server says to its log is for CB_DEBUG=1 only.
if (process.env.CB_DEBUG !== "1") process.env.CB_LOG_LEVEL ??= "silent";

const { runCommandLine } = await import("./run-command-line");
const { stdout, stderr, code } = await runCommandLine(process.argv.slice(2));
process.stdout.on("error", () => process.exit(code));
process.stderr.write(stderr);
process.stdout.write(stdout, () => process.exit(code));

export {};
