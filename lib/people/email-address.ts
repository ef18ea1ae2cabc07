import { z } from "zod";

/** An e-mail address as it is kept: in small letters, without blanks around it. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That is too long for an e-mail address.")
  .pipe(z.email("That isn't a complete e-mail address, such as ann@example.org."));
