import { z } from 'zod';

/** How articles of the queue are tried again. */
export const queueSettingsSchema = z.strictObject({
  /** Times that an article is tried again before it is set aside as dead. */
  retries: z.int().min(0).max(100).default(3),
  /** Seconds before the first of them; every further one waits twice as long. */
  retryDelay: z.int().min(1).max(86_400).default(10),
  /** Seconds after which an article that a worker took and was not heard of again is given to another one. */
  lostAfter: z.int().min(1).max(86_399).default(300),
});

export type QueueSettings = z.output<typeof queueSettingsSchema>;
