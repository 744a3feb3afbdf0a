/** One time stamp over all that was released (`hocba renew`), where no running server does it by itself. */
import type { Command } from 'commander';
import { beginRenewal, renewalDue } from '../../acts/evidence/renew.js';
import { lastRound } from '../../acts/evidence/parts/evidence-rows.js';
import { EVIDENCE, evidenceJobs, type Renewed } from '../../acts/evidence/parts/renewal-jobs.js';
import { Refused } from '../../ground/refused.js';
import { silent } from '../../ground/log.js';
import { findJob } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { shownTime } from '../../runner/keep-time.js';
import { readAuthorities } from '../../stamping/authorities-file.js';
import { Stamper } from '../../stamping/stamper.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';
import { addCommand, DATA_DIR } from '../program.js';
import { EXIT } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly ifDue?: true;
}

export function addRenew(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'renew', 'renew-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--if-due', words('renew-if-due-option'))
    .addHelpText('after', `\n${words('renew-more')}`)
    .action(({ data = DATA_DIR, ifDue }: Options) =>
      withData(terminal, data, async (deps) => {
        const stamper = new Stamper({ authorities: () => readAuthorities(data), clock: deps.clock, log: silent });
        try {
          await renew(terminal, { ...deps, stamper }, ifDue ?? false);
        } finally {
          stamper.close();
        }
      }),
    );
}

async function renew({ words, print, end }: Terminal, deps: Deps, ifDue: boolean): Promise<void> {
  const { due, last } = await readFrom(deps.db, async (db) => ({
    due: await renewalDue(db, deps.clock()),
    last: await lastRound(db),
  }));
  if (ifDue && due === 0) {
    return print(
      last === null ? words('renew-nothing') : words('renew-not-due', { when: shownTime(new Date(last.stampedAt)) }),
    );
  }
  const id = (await beginRenewal(deps)) ?? (await underWay(deps));
  const runner = evidenceJobs(deps);
  await runner.idle();
  const job = await readFrom(deps.db, (db) => findJob(db, id));
  await runner.end();
  if (job?.state === 'failed') throw new Refused(job.reason!);
  if (job?.state !== 'done') return print(words('renew-under-way'));
  const { round, stampedAt, altered } = job.result as Renewed;
  print(words('renew-done', { n: round, when: shownTime(new Date(stampedAt)) }));
  if (altered === 0) return;
  print(words('renew-altered', { n: altered }));
  end(EXIT.findings);
}

/** One that was begun before: a server that was killed, or one that is at it. */
const underWay = (deps: Deps): Promise<string> =>
  readFrom(deps.db, async (db) => {
    const [job] = await select<{ id: string }>(
      db,
      `SELECT id FROM jobs WHERE kind = $1 AND state IN ('waiting', 'running')`,
      [EVIDENCE],
    );
    return job?.id ?? '';
  });
