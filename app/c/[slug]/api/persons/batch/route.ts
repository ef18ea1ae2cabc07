import { answerBatch } from "@/server/import/answer-batch";

export const dynamic = "force-dynamic";

export const POST = answerBatch;
