import { z } from 'zod';
import { errorCodes, fieldErrorCodes } from '../errors';
import { event } from './line';

/** What a call to a job line answers at once. */
export const jobStarted = z.object({ jobId: z.uuid() });

/**
 * Progress and end of a job. It goes only to the window whose session started it. `output` is in wire form,
 * decoded by the bridge with the output schema of the job's line.
 */
export const jobEvent = event({
  permission: 'open',
  payload: z.object({
    jobId: z.uuid(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    /** 0 to 1, or null where the end cannot be foreseen. */
    progress: z.number().min(0).max(1).nullable(),
    /** What is being done, a key of the renderer's texts. */
    step: z.string().nullable(),
    output: z.unknown().optional(),
    failure: z
      .object({
        code: z.enum(errorCodes),
        requestId: z.string(),
        fields: z.record(z.string(), z.enum(fieldErrorCodes)).optional(),
        details: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  }),
});
