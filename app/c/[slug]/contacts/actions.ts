"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ContactFieldName } from "@/lib/contacts/contact-field-name";
import { PersonId } from "@/lib/people/person-id";
import { createContact } from "@/server/contacts/store/create-contact";
import { deleteContact } from "@/server/contacts/store/delete-contact";
import { saveContact } from "@/server/contacts/store/save-contact";
import { campaignAction } from "@/server/platform/auth/action";
import { writePocket } from "@/server/platform/pocket/use";
import { addTag } from "@/server/tags/store/add-tag";
import { removeTag } from "@/server/tags/store/remove-tag";

const Value = z.string().max(10_000, "Use at most 10,000 characters.");

/**
 * Saves values that were edited in place. Value: what is now kept, by field.
 * Refuses: not_found, invalid_input, conflict (changed by someone else since; `fields` has what it is now).
 */
export const saveContactAction = campaignAction(
  "save_contact",
  "organizer",
  z.object({
    id: PersonId,
    changes: z
      .array(z.object({ field: ContactFieldName, seen: Value, value: Value }))
      .min(1)
      .max(60),
  }),
  async (member, { id, changes }) => {
    const editor = { by: member.name, at: new Date() };
    const values = await writePocket(member.tenantSlug, (pocket) => saveContact(pocket, id, changes, editor));
    revalidatePath(`/c/${member.tenantSlug}/contacts/${id}`);
    return { values };
  },
  (_, { id, changes }) => ({ subject: id, details: { fields: changes.map(({ field }) => field) } }),
);

/** Makes a contact. Value: its id. Refuses: invalid_input, conflict (there may be one already). */
export const createContactAction = campaignAction(
  "create_contact",
  "organizer",
  z.object({
    values: z.array(z.object({ field: ContactFieldName, value: Value })).max(60),
    evenIfKnown: z.boolean(),
  }),
  async (member, input) => {
    const editor = { by: member.name, at: new Date() };
    const id = await writePocket(member.tenantSlug, (pocket) => createContact(pocket, input, editor));
    revalidatePath(`/c/${member.tenantSlug}/contacts`);
    return { id };
  },
);

/** Deletes a contact and all that hangs on it. Refuses: not_found. */
export const deleteContactAction = campaignAction(
  "delete_contact",
  "organizer",
  z.object({ id: PersonId }),
  async (member, { id }) => {
    const editor = { by: member.name, at: new Date() };
    // Nothing is revalidated: the page that asks is the contact's own, and it would turn into "not found" under the dialog.
    await writePocket(member.tenantSlug, (pocket) => deleteContact(pocket, id, editor));
  },
  (_, { id }) => ({ subject: id }),
);

/** Puts a tag on a contact, and makes the tag when there is none of that name. Value: the tag. Refuses: not_found. */
export const addTagAction = campaignAction(
  "add_tag",
  "organizer",
  z.object({
    id: PersonId,
    name: z.string().trim().min(1, "Give the tag a name.").max(80, "Use at most 80 characters."),
  }),
  async (member, { id, name }) => {
    const editor = { by: member.name, at: new Date() };
    const tag = await writePocket(member.tenantSlug, (pocket) => addTag(pocket, id, name, editor));
    revalidatePath(`/c/${member.tenantSlug}/contacts/${id}`);
    return tag;
  },
  (_, { id }) => ({ subject: id }),
);

/** Takes a tag off a contact. Refuses: not_found. */
export const removeTagAction = campaignAction(
  "remove_tag",
  "organizer",
  z.object({ id: PersonId, tagId: z.uuid() }),
  async (member, { id, tagId }) => {
    const editor = { by: member.name, at: new Date() };
    await writePocket(member.tenantSlug, (pocket) => removeTag(pocket, id, tagId, editor));
    revalidatePath(`/c/${member.tenantSlug}/contacts/${id}`);
  },
  (_, { id }) => ({ subject: id }),
);
