import { expect, it } from "vitest";
import { saysWhoAgreed } from "./says-who-agreed";

it.each([
  "SMS Opt-In",
  "sms_opt_in",
  "OptedIn",
  "email_subscribed",
  "Consent to text",
  "Can we email you?",
  "permission_to_call",
  "accepts_marketing",
  "Wants Email",
  "OK to text",
])("%s says who agreed", (header) => expect(saysWhoAgreed(header)).toBe(true));

it.each([
  "SMS Opt-Out",
  "unsubscribed",
  "Do Not Call",
  "do_not_allow_email",
  "No Mail",
  "has opted out of email",
  "Phone",
  "",
  "DNC",
  "Not subscribed",
  "Email",
])("%s doesn't", (header) => expect(saysWhoAgreed(header)).toBe(false));
