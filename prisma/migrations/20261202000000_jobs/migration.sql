CREATE TABLE "jobs" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "input_version" INTEGER NOT NULL,
  "input" TEXT NOT NULL DEFAULT '{}',
  "tenant_id" TEXT,
  "title" TEXT NOT NULL,
  "subject_id" TEXT,
  "state" TEXT NOT NULL DEFAULT 'queued',
  "slot" TEXT,
  "created_by" TEXT NOT NULL,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "started_at" DATETIME,
  "finished_at" DATETIME,
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "lease_owner" TEXT,
  "lease_token" INTEGER NOT NULL DEFAULT 0,
  "lease_until" BIGINT NOT NULL DEFAULT 0,
  "cancel_asked_at" DATETIME,
  "progress" TEXT NOT NULL DEFAULT '{}',
  "figures" TEXT,
  "error" TEXT,
  CONSTRAINT "jobs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "jobs_slot_key" ON "jobs" ("slot");

CREATE INDEX "jobs_state_id_idx" ON "jobs" ("state", "id");

CREATE INDEX "jobs_tenant_id_id_idx" ON "jobs" ("tenant_id", "id");

CREATE INDEX "jobs_subject_id_idx" ON "jobs" ("subject_id");
