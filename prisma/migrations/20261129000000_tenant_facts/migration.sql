CREATE TABLE "tenant_facts" (
  "tenant_id" TEXT NOT NULL PRIMARY KEY,
  "contacts" INTEGER,
  "size_bytes" BIGINT,
  "trouble" TEXT,
  "told_at" DATETIME NOT NULL,
  CONSTRAINT "tenant_facts_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
