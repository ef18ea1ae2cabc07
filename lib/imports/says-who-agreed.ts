import { splitHeader } from "./headers/split-header";

const agreeing = new Set(
  (
    "optin optedin subscribe subscribed subscription subscriber consent consented permission permissions agree agreed agreement accept accepts accepted allow allows " +
    "allowed wants want receive interested willing ok okay approved permitted may can enabled authorized"
  ).split(" "),
);
const refusing = new Set(
  "out not do unsubscribed unsubscribe suppressed suppress stop blocked declined refused never dnc".split(
    " ",
  ),
);

const asking = /\b(can|may) (we|i)\b|\bdo you (want|agree|consent)\b/iu;

/** Whether a header says who agreed to be contacted rather than who didn't: "SMS Opt-In", "Can we e-mail you?". */
export function saysWhoAgreed(header: string): boolean {
  if (asking.test(header)) return true;
  const { words } = splitHeader(header);
  return words.some((word) => agreeing.has(word)) && !words.some((word) => refusing.has(word));
}
