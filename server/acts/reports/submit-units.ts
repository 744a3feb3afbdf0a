import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { refuse } from '../../ground/refused.js';
import { groupBy } from '../../ground/group-by.js';
import { act } from '../../runner/act.js';
import { heldPupils } from '../../trail/holds/held-pupils.js';
import { keepReport } from './parts/keep-report.js';
import { readyTransactions } from './parts/ready-transactions.js';
import { sendSoon } from './send-due.js';

export interface SubmitUnitsInput {
  readonly caller: Caller;
  readonly transactions: readonly string[];
}

/**
 * The principal reports signed packages: each is a message in the outbox, or a file to take away, and its units wait for the
 * office. Refuses as a whole with report-moved-on and report-unit-held.
 */
const submit = act({
  act: 'submit',
  run: async (at, { transactions }: SubmitUnitsInput): Promise<{ reports: string[] }> => {
    const ready = groupBy(await readyTransactions(at.db), ({ transactionId }) => transactionId);
    const held = await heldPupils(at.db);
    const asked = [...new Set(transactions)];
    for (const id of asked) {
      const units = ready.get(id);
      if (!units) throw refuse('report-moved-on');
      const names = units.filter(({ pupil }) => held.has(pupil)).map(({ name }) => name);
      if (names.length > 0) throw refuse('report-unit-held', { names: names.join(', ') });
      const { schoolYear } = units[0]!;
      await keepReport(at, { id, what: 'submit', schoolYear, transactionId: id }, units);
    }
    return { reports: asked };
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});

export async function submitUnits(deps: Deps, input: SubmitUnitsInput): Promise<{ reports: string[] }> {
  const done = await submit(deps, input);
  sendSoon(deps);
  return done;
}
