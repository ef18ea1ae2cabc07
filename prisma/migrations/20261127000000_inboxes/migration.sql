CREATE TABLE "inboxes" (
  "tenant_id" TEXT NOT NULL PRIMARY KEY,
  "enabled" BOOLEAN NOT NULL DEFAULT false,
  "taken_at" TEXT NOT NULL DEFAULT '',
  "duplicates" TEXT NOT NULL DEFAULT 'fill',
  "dates" TEXT NOT NULL DEFAULT 'ask',
  "last_taken_at" DATETIME,
  "updated_by" TEXT NOT NULL,
  "updated_at" DATETIME NOT NULL,
  CONSTRAINT "inboxes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
