import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type StartedPortal, startPortal } from "./start-portal";

/** A portal of its own, on an empty data directory. */
export interface Portal extends Pick<StartedPortal, "url" | "dataDir" | "setupLink"> {
  /** Ends it at once, as a machine does that loses its power. */
  kill: () => Promise<void>;
  /** Starts it again, on the same data and at the same address. */
  restart: () => Promise<void>;
}

export const owner = {
  name: "Olive Owner",
  email: "owner@example.org",
  password: "correct horse battery staple",
};

export { expect };

export const test = base.extend<{ noErrors: undefined }, { portal: Portal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const dataDir = mkdtempSync(path.join(tmpdir(), "campaignbrain-e2e-"));
      const first = await startPortal(dataDir);
      let now = first;
      const kill = async () => {
        const { pid } = JSON.parse(readFileSync(path.join(dataDir, "portal.json"), "utf8"));
        process.kill(pid, "SIGKILL");
        await now.ended;
      };
      const restart = async () => {
        now = await startPortal(dataDir, { port: first.port });
      };
      const { url, setupLink } = first;
      await use({ url, dataDir, setupLink, kill, restart });
      await now.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** The page, once it has come to rest, has nothing that axe finds fault with. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
  // Twice where it has to: the title of a page that was navigated to comes a moment after what is on it.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    expect(found).toEqual([]);
  }).toPass({ timeout: 30_000 });
}

/** Signs the owner in, making the account by the set-up link the first time. */
export async function signInAsOwner(page: Page, portal: Pick<Portal, "url" | "setupLink">): Promise<void> {
  await page.goto("/");
  if (page.url().includes("/sign-in")) {
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password").fill(owner.password);
    await page.getByRole("button", { name: "Sign in" }).click();
  } else {
    await page.goto(new URL(portal.setupLink).pathname);
    await page.getByLabel("Your name").fill(owner.name);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password").fill(owner.password);
    await page.getByRole("button", { name: "Create account" }).click();
  }
  await page.waitForURL(/\/manager/);
}
