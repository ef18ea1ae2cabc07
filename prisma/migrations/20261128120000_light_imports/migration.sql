-- What lists show comes first: what lies behind a long value is reached only by reading through that value. Its figures
-- are copied out of the JSON, where that can be read.
CREATE TABLE "import_jobs_light" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "size_bytes" BIGINT NOT NULL DEFAULT 0,
  "sha256" TEXT,
  "rows" INTEGER,
  "figures" TEXT,
  "path" TEXT,
  "created_by" TEXT NOT NULL,
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "lease_owner" TEXT,
  "heartbeat_at" DATETIME,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" DATETIME NOT NULL,
  "started_at" DATETIME,
  "finished_at" DATETIME,
  "undone_at" DATETIME,
  "error" TEXT,
  "progress" TEXT NOT NULL DEFAULT '{}',
  "options" TEXT NOT NULL DEFAULT '{}',
  "plan" TEXT,
  "result" TEXT,
  "mapping" TEXT,
  "proposals" TEXT,
  "reading" TEXT,
  CONSTRAINT "import_jobs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "import_jobs_light" (
  "id", "tenant_id", "state", "file_name", "size_bytes", "sha256", "rows", "figures", "path", "created_by", "attempt",
  "lease_owner", "heartbeat_at", "created_at", "updated_at", "started_at", "finished_at", "undone_at", "error",
  "progress", "options", "plan", "result", "mapping", "proposals", "reading"
)
SELECT
  "id", "tenant_id", "state", "file_name", "size_bytes", "sha256",
  CASE WHEN json_valid("reading") THEN
    CAST(json_extract("reading", '$.rows') AS INTEGER) + CAST(json_extract("reading", '$.unreadable') AS INTEGER)
  END,
  CASE WHEN json_valid("result") THEN
    CASE WHEN json_type("result", '$.figures') = 'object' THEN json_extract("result", '$.figures') END
  END,
  "path", "created_by", "attempt",
  "lease_owner", "heartbeat_at", "created_at", "updated_at", "started_at", "finished_at", "undone_at", "error",
  "progress", "options", "plan", "result", "mapping", "proposals", "reading"
FROM "import_jobs";
DROP TABLE "import_jobs";
ALTER TABLE "import_jobs_light" RENAME TO "import_jobs";
CREATE INDEX "import_jobs_tenant_id_id_idx" ON "import_jobs" ("tenant_id", "id");
CREATE INDEX "import_jobs_tenant_id_created_at_idx" ON "import_jobs" ("tenant_id", "created_at");
CREATE INDEX "import_jobs_state_created_at_idx" ON "import_jobs" ("state", "created_at");
CREATE INDEX "import_jobs_tenant_id_sha256_idx" ON "import_jobs" ("tenant_id", "sha256");
CREATE INDEX "import_jobs_state_tenant_id_finished_at_idx" ON "import_jobs" ("state", "tenant_id", "finished_at");
