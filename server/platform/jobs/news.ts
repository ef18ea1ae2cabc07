import "server-only";
import { runner } from "./runner-state";

/** How many times there was news of this process's jobs. To be read before one looks at what is written down. */
export const newsSoFar = (): number => runner.news;

/** Says that a job of this process has ended, or that nothing of one can be written down: whoever waits for it looks again. */
export function tellNews(): void {
  runner.news++;
  for (const hear of runner.listeners) hear();
  runner.listeners.clear();
}

/** Resolves when there is news after what was `heard`; after `mostMs` in any case, since another process may be at work. */
export async function untilNews(heard: number, mostMs: number): Promise<void> {
  if (runner.news !== heard) return;
  await new Promise<void>((resolve) => {
    const hear = () => {
      clearTimeout(timer);
      runner.listeners.delete(hear);
      resolve();
    };
    const timer = setTimeout(hear, mostMs);
    runner.listeners.add(hear);
  });
}
