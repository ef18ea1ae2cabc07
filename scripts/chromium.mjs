import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium for the browser tests: the one that is named, one that is installed, Playwright's own, else Debian's package. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const there = usual.find((file) => existsSync(file));
  if (there) return there;
  const own = spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: ["ignore", 2, 2],
    timeout: 300_000,
  });
  if (own.status === 0) return "";
  spawnSync("sh", ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"], {
    stdio: ["ignore", 2, 2],
  });
  const installed = usual.find((file) => existsSync(file));
  if (installed) return installed;
  process.stderr.write("No Chromium was found. Install one, or name it in CHROMIUM_PATH.\n");
  process.exit(1);
}
