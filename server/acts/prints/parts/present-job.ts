import type { PrintJob } from '../../../../core/contract/sealing.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { Job } from '../../../jobs/job.js';

/** Whoever waits for her prints need not know whether somebody else's come first. */
export const presentJob = ({ id, state, done, total, reason }: Job, locale: Locale): PrintJob => ({
  id,
  state: state === 'waiting' ? 'running' : state,
  done,
  total,
  ...(reason && { why: refusalBody(reason, locale) }),
});
