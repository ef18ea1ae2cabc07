import "server-only";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { listCsv, rowsForPeople } from "@/lib/demo/list-csv";
import { ImportOptions } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { createUser } from "@/server/accounts/store/create-user";
import { saveUserPassword } from "@/server/accounts/store/save-user-password";
import { createTenant } from "@/server/campaigns/create-tenant";
import { writeDemoExtras } from "@/server/demo/store/write-demo-extras";
import { chooseMapping } from "@/server/imports/check-list";
import { startImport } from "@/server/imports/start-import";
import { completeUpload, createUpload, receiveUpload } from "@/server/imports/upload";
import { waitForImport } from "@/server/imports/wait-for-import";
import { hashPassword, passwordFits } from "@/server/platform/auth/password";
import { findUserForSignIn } from "@/server/platform/auth/store/find-user-for-sign-in";
import { env } from "@/server/platform/env";
import { findTenant, type Tenant } from "@/server/platform/manager/tenants";
import { noteLog } from "@/server/platform/manager/write-log";
import { checkpointPocket, writePocket } from "@/server/platform/pocket/use";
import { publicUrl } from "@/server/platform/public-url";

const seed = 2026;
const contacts = 83_067;
const slug = Slug.parse("demo");
const starter = { actorKind: "system", actorId: null, actorName: "npm start -- --demo" } as const;
const demoEmail = "demo@example.org";

/** Makes the demo campaign, if it isn't there: its contacts come through the list loader like anyone's. */
export async function loadDemo(createdBy: string): Promise<Tenant> {
  const there = await findTenant(slug);
  if (there) return there;
  const { tenant } = await createTenant({ slug, name: "Rivera for Ohio (demo)", createdBy });
  await loadDemoList({
    tenantId: tenant.id,
    tenantSlug: slug,
    name: createdBy,
    directAboveRows: tenant.directAboveRows,
  });
  await writePocket(slug, (pocket) => writeDemoExtras(pocket, { seed, people: contacts, now: new Date() }));
  await checkpointPocket(slug);
  return tenant;
}

async function loadDemoList(loader: Parameters<typeof createUpload>[0]) {
  const list = { seed };
  const rows = rowsForPeople(list, contacts);
  const upload = await createUpload(loader, "ohio-voters-demo.csv");
  const pieces = Readable.from(listCsv({ ...list, rows }), { objectMode: false });
  const sent = await receiveUpload(loader, upload.id, pieces, null);
  await completeUpload(loader, upload.id, sent);
  const read = await waitForImport(upload.id);
  await chooseMapping(loader, upload.id, { mapping: read.mapping ?? [], options: ImportOptions.parse({}) });
  await waitForImport(upload.id);
  await startImport(loader, upload.id);
  await waitForImport(upload.id);
}

/** For `npm start -- --demo`: the demo campaign and an owner to look at it with, whose sign-in is printed. */
export async function prepareDemo(): Promise<void> {
  const startedAt = performance.now();
  const password = await demoPassword();
  await prepareOwner(password);
  if (!(await findTenant(slug))) {
    await loadDemo("Demo owner");
    await noteLog({ ...starter, tenantSlug: slug, action: "load_demo", subject: null, outcome: "done" });
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `\nThe demo campaign is ready (${seconds} s): ${publicUrl()}/c/${slug}/contacts\n  e-mail    ${demoEmail}\n  password  ${password}\n\n`,
  );
}

/** The owner's password is the one that is printed. Who is signed in with it stays so. */
async function prepareOwner(password: string): Promise<void> {
  const user = await findUserForSignIn(demoEmail);
  if (user && (await passwordFits(user.passwordHash, password))) return;
  const passwordHash = await hashPassword(password);
  if (user) await saveUserPassword(user.id, passwordHash);
  else await createUser({ email: demoEmail, name: "Demo owner", role: "owner", passwordHash });
}

/** One password a data directory, kept beside it for its owner only, so that the next start prints the same. */
async function demoPassword(): Promise<string> {
  const file = path.join(env.dataDir, "demo-password");
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept) return kept;
  const password = randomBytes(12).toString("base64url");
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
