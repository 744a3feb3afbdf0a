/** Handing in what is due as a stored job that nobody has to ask for: taken up by whichever server looks. */
import type { JobKind } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Deps } from '../../../runner/deps.js';
import type { Connections } from '../../../store/open-database.js';
import { sendLetter, tryLater } from './send-letter.js';
import { dueLetters } from './take-up.js';

/** The kind of these jobs in the table. */
export const SEND_MAILS = 'send-mails';

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server, apart from the office's: a silent mail server keeps no report waiting. */
export function mailJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [SEND_MAILS]: sendAll(deps) })));
  return found;
}

const sendAll = (deps: Deps): JobKind => ({
  async run({ tell, signal }) {
    const letters = await dueLetters(deps);
    let done = 0;
    for (const letter of letters) {
      await tell(done, letters.length);
      const trouble = await sendLetter(deps, letter, signal);
      done += 1;
      if (trouble === null) continue;
      // Away for one it is away for all: nobody waits through its silence once for each letter.
      for (const other of letters.slice(done)) await tryLater(deps, other, trouble);
      break;
    }
    return { letters: done };
  },
  // A letter cannot be called back.
  discard: () => Promise.resolve(),
});
