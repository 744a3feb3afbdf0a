import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { writerOf } from '../../store/reader.js';
import { mailJobs, SEND_MAILS } from './parts/mail-jobs.js';
import { giveUpOld } from './parts/end-mails.js';
import { dueLetters } from './parts/take-up.js';

/** Give up what waits too long, even where no letters are handed in, and begin handing in what is due. Resolves to the number of letters. */
export async function sendDueMails(deps: Deps): Promise<number> {
  const { db, clock, newId, mailer } = deps;
  await giveUpOld(deps);
  if (mailer === null) return 0;
  const due = (await dueLetters(deps)).length;
  if (due === 0) return 0;
  await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    if (await hasOwnJobUnderWay(writer, SEND_MAILS)) return;
    const job = { id: newId(), kind: SEND_MAILS, owner: null, input: {}, total: due };
    await addJob(writer, job, clock().toISOString());
  });
  mailJobs(deps).wake();
  return due;
}
