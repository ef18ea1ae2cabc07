import type { Channel } from "@/lib/people/fields";
import { demoUsers } from "./demo-extras";
import { dayAt, minuteMs } from "./demo-time";
import { Random, weightedPairs } from "./random";

const stream = { communication: 42 };

export type DemoOutcome = (typeof outcomes)[DemoChannel]["values"][number];
export type DemoChannel = Exclude<Channel, "mail">;

const outcomes = {
  call: weightedPairs([
    ["no_answer", 52],
    ["left_message", 20],
    ["talked", 20],
    ["refused", 5],
    ["wrong_number", 3],
  ] as const),
  text: weightedPairs([
    ["delivered", 78],
    ["replied", 15],
    ["failed", 5],
    ["opted_out", 2],
  ] as const),
  email: weightedPairs([
    ["delivered", 62],
    ["opened", 28],
    ["clicked", 6],
    ["bounced", 3],
    ["unsubscribed", 1],
  ] as const),
  knock: weightedPairs([
    ["not_home", 55],
    ["talked", 31],
    ["left_literature", 9],
    ["refused", 5],
  ] as const),
};

const channelTable = weightedPairs<DemoChannel>([
  ["call", 38],
  ["knock", 26],
  ["text", 22],
  ["email", 14],
]);

export interface DemoCommunication {
  person: number;
  channel: DemoChannel;
  outcome: DemoOutcome;
  /** Position in `demoUsers`. */
  user: number;
  happenedAt: Date;
  durationSeconds: number | null;
  note: string;
}

const callNotes = [
  "Will vote early.",
  "Cares about schools and roads.",
  "Asked for an absentee form.",
  "Undecided, send the plan on jobs.",
  "Strong supporter, wants a yard sign.",
  "Call back next week.",
];

/**
 * Calls, texts, e-mails and door knocks of the last 60 days, oldest day first, in the waking hours of Ohio.
 * people: how many indexes there are to choose from; count: how many rows.
 */
export function* demoCommunications(
  seed: number,
  { now, people, count }: { now: Date; people: number; count: number },
): Generator<DemoCommunication> {
  const random = new Random(seed, stream.communication);
  for (let row = 0; row < count; row++) {
    const channel = random.weighted(channelTable);
    const outcome = random.weighted<DemoOutcome>(outcomes[channel]);
    const talked = outcome === "talked";
    const day = -60 + Math.floor((59 * row) / count);
    yield {
      person: random.below(people),
      channel,
      outcome,
      user: random.below(demoUsers.length),
      happenedAt: new Date(dayAt(now, day, 14).getTime() + random.below(10 * 60) * minuteMs),
      durationSeconds: channel === "call" && talked ? random.between(40, 620) : null,
      note: talked && random.chance(0.5) ? random.pick(callNotes) : "",
    };
  }
}
