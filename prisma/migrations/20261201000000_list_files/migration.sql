ALTER TABLE "import_jobs" ADD COLUMN "files_removed_at" DATETIME;
