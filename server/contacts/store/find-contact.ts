import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { type Contact, findContactRow } from "@/server/people/store/find-contact-row";
import { idsOfContact } from "@/server/people/store/follow-merges";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { type CustomValue, listCustomValues } from "./list-custom-values";

const Text = z.string().nullable();
const ContactTag = z.object({ id: z.string(), name: z.string() });
const KeptProblem = z.object({
  field: z.string(),
  kind: z.string(),
  value: Text,
  line: z.number(),
  batchId: z.string(),
  fileName: Text,
});
const Message = z.object({
  id: z.string(),
  channel: z.string(),
  direction: z.string(),
  outcome: Text,
  subject: Text,
  body: Text,
  happenedAt: Time,
});
const Registration = z.object({
  id: z.string(),
  eventName: z.string(),
  kind: z.string(),
  status: z.string(),
  startsAt: Time,
});

interface ContactDetail {
  contact: Contact;
  customs: CustomValue[];
  tags: z.infer<typeof ContactTag>[];
  /** What imports found for this contact and could not use. */
  problems: z.infer<typeof KeptProblem>[];
  /** The newest hundred. */
  communications: z.infer<typeof Message>[];
  registrations: z.infer<typeof Registration>[];
}

/** Finds a contact with all that hangs on it; null when absent. */
export async function findContact(pocket: Pocket, id: PersonId): Promise<ContactDetail | null> {
  const contact = await findContactRow(pocket, id);
  if (!contact) return null;
  const values = { id };
  return {
    contact,
    customs: await listCustomValues(pocket, id),
    tags: await queryRows(
      pocket,
      ContactTag,
      `SELECT id, name FROM tag WHERE id IN (SELECT tag_id FROM person_tag WHERE person_id = $id::UUID)
        ORDER BY lower(name), id`,
      values,
    ),
    problems: await queryRows(
      pocket,
      KeptProblem,
      `SELECT i.field, i.kind, i.value, i.line, i.batch_id AS "batchId", b.file_name AS "fileName"
         FROM import_problem i LEFT JOIN import_batch b ON b.id = i.batch_id
        WHERE i.person_id IN ${idsOfContact} AND b.undone_at IS NULL
        ORDER BY i.batch_id DESC, i.line, i.field LIMIT 100`,
      values,
    ),
    communications: await queryRows(
      pocket,
      Message,
      `SELECT id, channel, direction, outcome, subject, body, happened_at AS "happenedAt"
         FROM communication WHERE person_id = $id::UUID ORDER BY happened_at DESC LIMIT 100`,
      values,
    ),
    registrations: await queryRows(
      pocket,
      Registration,
      `SELECT r.id, e.name AS "eventName", e.kind, r.status, e.starts_at AS "startsAt"
         FROM event_registration r JOIN event e ON e.id = r.event_id
        WHERE r.person_id = $id::UUID ORDER BY e.starts_at DESC LIMIT 100`,
      values,
    ),
  };
}
