/** Print jobs behind the fake API: seven prints a question. */
import type { PrintJob } from '../../../core/contract/sealing.js';
import type { Answers } from './fake-api.js';

export const printing = (school: { job: PrintJob }): Answers => ({
  startPrintJob: () => school.job,
  startPackage: () => school.job,
  printJob: () => {
    if (school.job.state === 'running') {
      const done = Math.min(school.job.total, school.job.done + 7);
      school.job = { ...school.job, done, state: done === school.job.total ? 'done' : 'running' };
    }
    return school.job;
  },
  cancelPrintJob: () => (school.job = { ...school.job, state: 'cancelled' }),
  printJobFile: () => ({ name: 'Học bạ 4A.zip', bytes: Buffer.from('PK') }),
});
