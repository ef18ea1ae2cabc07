ALTER TABLE "tenant_configs" ADD COLUMN "voter_scope" TEXT;
