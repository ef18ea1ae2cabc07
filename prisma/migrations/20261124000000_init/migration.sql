CREATE TABLE "tenants" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "domain" TEXT,
  "status" TEXT NOT NULL DEFAULT 'active',
  "data_url" TEXT NOT NULL,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" DATETIME NOT NULL,
  "archived_at" DATETIME
);

CREATE TABLE "tenant_configs" (
  "tenant_id" TEXT NOT NULL PRIMARY KEY,
  "public_url" TEXT,
  "ollama_url" TEXT,
  "ollama_model" TEXT,
  "direct_above_rows" INTEGER NOT NULL DEFAULT 10000,
  "custom_env" TEXT NOT NULL DEFAULT '{}',
  "updated_at" DATETIME NOT NULL,
  CONSTRAINT "tenant_configs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "tenant_themes" (
  "tenant_id" TEXT NOT NULL PRIMARY KEY,
  "accent" TEXT NOT NULL DEFAULT '#2f5bd0',
  "logo_path" TEXT,
  "tokens" TEXT NOT NULL DEFAULT '{}',
  "updated_at" DATETIME NOT NULL,
  CONSTRAINT "tenant_themes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "users" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "email" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "password_hash" TEXT,
  "session_version" INTEGER NOT NULL DEFAULT 1,
  "disabled_at" DATETIME,
  "last_sign_in_at" DATETIME,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" DATETIME NOT NULL
);

CREATE TABLE "deployments" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'pending',
  "placement" TEXT NOT NULL DEFAULT 'shared',
  "version" TEXT,
  "message" TEXT,
  "started_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" DATETIME,
  CONSTRAINT "deployments_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ai_analyses" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "input" TEXT NOT NULL DEFAULT '{}',
  "result" TEXT NOT NULL DEFAULT '{}',
  "model" TEXT,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ai_analyses_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "theme_suggestions" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "analysis_id" TEXT,
  "tokens" TEXT NOT NULL DEFAULT '{}',
  "reason" TEXT,
  "accepted_at" DATETIME,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "theme_suggestions_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "theme_suggestions_analysis_id_fkey" FOREIGN KEY ("analysis_id") REFERENCES "ai_analyses" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE "logs" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "actor_kind" TEXT NOT NULL,
  "actor_id" TEXT,
  "actor_name" TEXT NOT NULL,
  "tenant_slug" TEXT,
  "action" TEXT NOT NULL,
  "subject" TEXT,
  "details" TEXT NOT NULL DEFAULT '{}',
  "outcome" TEXT NOT NULL DEFAULT 'done'
);

CREATE TABLE "port_allocations" (
  "port" INTEGER NOT NULL PRIMARY KEY,
  "tenant_id" TEXT,
  "purpose" TEXT NOT NULL DEFAULT 'app',
  "allocated_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "released_at" DATETIME,
  CONSTRAINT "port_allocations_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE "import_jobs" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "size_bytes" BIGINT NOT NULL DEFAULT 0,
  "sha256" TEXT,
  "reading" TEXT,
  "proposals" TEXT,
  "mapping" TEXT,
  "options" TEXT NOT NULL DEFAULT '{}',
  "plan" TEXT,
  "result" TEXT,
  "progress" TEXT NOT NULL DEFAULT '{}',
  "path" TEXT,
  "error" TEXT,
  "created_by" TEXT NOT NULL,
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "lease_owner" TEXT,
  "heartbeat_at" DATETIME,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" DATETIME NOT NULL,
  "started_at" DATETIME,
  "finished_at" DATETIME,
  "undone_at" DATETIME,
  CONSTRAINT "import_jobs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "api_tokens" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" DATETIME,
  "last_used_at" DATETIME,
  "revoked_at" DATETIME,
  CONSTRAINT "api_tokens_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "one_time_links" (
  "hash" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "email" TEXT,
  "role" TEXT,
  "tenant_slug" TEXT,
  "created_by" TEXT,
  "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" DATETIME NOT NULL,
  "used_at" DATETIME
);

CREATE TABLE "sign_in_throttles" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "points" INTEGER NOT NULL,
  "expire" DATETIME
);

CREATE TABLE "saved_mappings" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "tenant_id" TEXT NOT NULL,
  "header_key" TEXT NOT NULL,
  "headers" TEXT NOT NULL,
  "mapping" TEXT NOT NULL,
  "used_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "saved_mappings_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "tenants_slug_key" ON "tenants" ("slug");
CREATE UNIQUE INDEX "tenants_domain_key" ON "tenants" ("domain");
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
CREATE INDEX "deployments_tenant_id_started_at_idx" ON "deployments" ("tenant_id", "started_at");
CREATE INDEX "ai_analyses_tenant_id_created_at_idx" ON "ai_analyses" ("tenant_id", "created_at");
CREATE INDEX "theme_suggestions_tenant_id_created_at_idx" ON "theme_suggestions" ("tenant_id", "created_at");
CREATE INDEX "logs_at_idx" ON "logs" ("at");
CREATE INDEX "logs_tenant_slug_at_idx" ON "logs" ("tenant_slug", "at");
CREATE INDEX "port_allocations_tenant_id_idx" ON "port_allocations" ("tenant_id");
CREATE INDEX "import_jobs_tenant_id_created_at_idx" ON "import_jobs" ("tenant_id", "created_at");
CREATE INDEX "import_jobs_state_created_at_idx" ON "import_jobs" ("state", "created_at");
CREATE INDEX "import_jobs_tenant_id_sha256_idx" ON "import_jobs" ("tenant_id", "sha256");
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens" ("hash");
CREATE INDEX "api_tokens_tenant_id_idx" ON "api_tokens" ("tenant_id");
CREATE INDEX "one_time_links_tenant_slug_idx" ON "one_time_links" ("tenant_slug");
CREATE UNIQUE INDEX "saved_mappings_tenant_id_header_key_key" ON "saved_mappings" ("tenant_id", "header_key");
