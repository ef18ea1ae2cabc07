import { answerCommand } from "@/server/portal/answer-command";

export const dynamic = "force-dynamic";

/** Carries out a command that a command line hands over, with the secret of this portal's own file. */
export const POST = answerCommand;
