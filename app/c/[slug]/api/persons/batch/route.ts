import { answerBatch } from "@/server/imports/answer-batch";

export const dynamic = "force-dynamic";

export const POST = answerBatch;
