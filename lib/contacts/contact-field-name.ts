import { z } from "zod";
import { isContactField } from "./contact-field";

/** Reads the name of a field from outside. It stands by itself, since no page needs what parses it. */
export const ContactFieldName = z
  .string()
  .max(100)
  .transform((name, context) => {
    if (isContactField(name)) return name;
    context.addIssue({ code: "custom", message: "That isn't a field of a contact." });
    return z.NEVER;
  });
