import { accountsWords } from "@/lib/accounts/words";
import { auditWords } from "@/lib/audit/words";
import { backupsWords } from "@/lib/backups/words";
import { campaignsWords } from "@/lib/campaigns/words";
import { contactsWords } from "@/lib/contacts/words";
import { demoWords } from "@/lib/demo/words";
import { duplicatesWords } from "@/lib/duplicates/words";
import { importsWords } from "@/lib/imports/words";
import { jobsWords } from "@/lib/jobs/words";
import type { FeatureWords } from "@/lib/platform/feature-words";
import { reviewWords } from "@/lib/review/words";
import { tagsWords } from "@/lib/tags/words";
import { votersWords } from "@/lib/voters/words";

/** The words of every feature, a line each. */
export const words: readonly FeatureWords[] = [
  accountsWords,
  auditWords,
  backupsWords,
  campaignsWords,
  contactsWords,
  demoWords,
  duplicatesWords,
  importsWords,
  jobsWords,
  reviewWords,
  tagsWords,
  votersWords,
];
