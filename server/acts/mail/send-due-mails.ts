import { errorFacts } from '../../ground/error-facts.js';
import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { writerOf } from '../../store/reader.js';
import { mailJobs, SEND_MAILS } from './parts/mail-jobs.js';
import { dueMails } from './parts/send-mail.js';

/** Begin handing in the letters that are due. Resolves to their number. */
export async function sendDueMails(deps: Deps): Promise<number> {
  const { db, clock, newId, mailer } = deps;
  if (mailer === null) return 0;
  const due = (await dueMails(deps)).length;
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

/** The same without waiting for it: whoever reminded is answered at once. */
export function sendMailsSoon(deps: Deps): void {
  void sendDueMails(deps).catch((error: unknown) =>
    deps.log.error({ error: errorFacts(error) }, 'letters could not be handed in'),
  );
}
