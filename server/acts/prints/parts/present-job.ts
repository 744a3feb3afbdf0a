import type { PrintJob } from '../../../../core/contract/sealing.js';
import type { Job } from './jobs.js';

export const presentJob = ({ id, state, done, total }: Job): PrintJob => ({ id, state, done, total });
