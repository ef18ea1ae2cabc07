interface Named {
  firstName: string | null;
  lastName: string | null;
  email?: string | null;
}

/** What to call a contact: the name, else the e-mail, else that there is none. */
export function contactName({ firstName, lastName, email }: Named): string {
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return name || email || "No name";
}
