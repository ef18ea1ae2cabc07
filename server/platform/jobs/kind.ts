import "server-only";
import type { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import type { Progress } from "@/lib/jobs/progress";
import type { Slug } from "@/lib/platform/tenant";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";

/** What a kind of job is asked with: enough to ask for one. */
export interface JobInput<Shape extends z.ZodType = z.ZodType> {
  kind: string;
  /** Goes up when the shape changes; what was asked in another version ends in words. */
  version: number;
  input: Shape;
}

/** A job, without what was asked. */
export interface JobFacts {
  id: JobId;
  title: string;
  subjectId: string | null;
  tenantId: string | null;
  tenantSlug: Slug | null;
  createdBy: string;
  /** 1 for the first time that a process works on it. */
  attempt: number;
}

/** How a job ends. */
export type JobEnd =
  | { state: "done"; figures: unknown }
  /**
   * error: in words for people; code: the refusal's, or "stopped" when the server stopped too often; reference: of the line
   * in the log, where it wasn't foreseen.
   */
  | { state: "failed"; error: string; code: string | null; reference: string | null }
  | { state: "cancelled"; error: string | null };

/** What a job's work is given. */
export interface JobContext {
  /** Is aborted when the job is cancelled, was taken over by another process, or the server stops. */
  signal: AbortSignal;
  /** Counts the claims of this job. */
  token: number;
  /** Says how far the work is. May be called at any rate. */
  progress(progress: Partial<Progress>): void;
  /** Changes manager.db, provided that the job is still this process's own; whoever has lost it writes nothing. */
  write<T>(work: (tx: ManagerTransaction) => Promise<T>): Promise<T>;
}

/** A kind of long work, as a feature gives it to the runner. */
export interface JobKind<Shape extends z.ZodType = z.ZodType, Figures = unknown> extends JobInput<Shape> {
  /** Of heavy jobs one at a time runs in a campaign; light ones, at most a few seconds long, wait for none. */
  heavy: boolean;
  /** Comes after other work of the campaign, and waits while any is there; no other job waits for it. */
  followUp?: boolean;
  /** Is asked for when a job of these kinds is done, in the transaction that writes that end down. */
  follows?: { kinds: readonly string[]; ask(tx: ManagerTransaction, job: JobFacts): Promise<void> };
  memoryMb: number;
  /** How often it is begun when the server stops in the middle of it. */
  attempts: number;
  /** Does the work, or goes on with what a stop had cut off. Gives what is kept as the job's figures. */
  run(job: JobFacts & { input: z.infer<Shape> }, context: JobContext): Promise<Figures>;
  /** Takes back what was begun before a job ends without being done; may find that it was done after all. */
  cleanUp?(job: JobFacts, end: JobEnd, context: JobContext): Promise<JobEnd>;
  /** Says what the end means for the job's subject, in the transaction that writes it down. */
  onEnd?(tx: ManagerTransaction, job: JobFacts, end: JobEnd): Promise<void>;
  /** Clears away what nobody needs once the end is written down. */
  afterEnd?(job: JobFacts, end: JobEnd): Promise<void>;
  /** Prepares the job's subject for another try, in the transaction that queues it. May refuse. */
  retry?(tx: ManagerTransaction, job: JobFacts): Promise<void>;
}

/** Ties the types of a kind to its input. */
export const jobKind = <Shape extends z.ZodType, Figures>(kind: JobKind<Shape, Figures>): JobKind =>
  kind as unknown as JobKind;
