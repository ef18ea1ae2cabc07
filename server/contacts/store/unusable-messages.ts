/** What to say to a person whose value can't be used, by the kind of problem that the rules of lists find. */
export const unusableMessages: Record<string, string> = {
  email_unusable: "That isn't a complete e-mail address. Write it like name@example.org.",
  phone_unusable: "That isn't a complete phone number. Write ten digits, or + and the country first.",
  number_unusable: "Write a whole number that makes sense here.",
  date_unusable: "That isn't a date that makes sense here. Write month, day and year: 3/9/1984.",
  support_unusable: "Choose a support level from 1 to 5.",
  yes_no_unusable: "Write yes or no.",
};
