import type { Reminded } from '../../../core/contract/rehearsal.js';
import type { RehearsedDebt, RehearsedRow } from '../../../core/rehearsal/rehearse.js';
import { personMessage } from '../../../core/words/person-message.js';
import { thingOf } from '../../../core/reminders/debt.js';
import type { Day } from '../../../core/codes/day.js';
import { VIETNAMESE } from '../../../core/words/vietnamese.js';
import { sha256 } from '../../ground/digests.js';
import { groupBy } from '../../ground/group-by.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { queueMails, type Queued } from '../mail/parts/queue-mails.js';
import { whenFresh } from '../progress/stale.js';
import { NO_DAY } from '../../store/models/reminders.js';
import { loadRehearsal, type RehearsalAsked } from './load-rehearsal.js';

interface Asked extends RehearsalAsked {
  readonly caller: Caller;
  /** Null for every class, for everybody. */
  readonly classIds: readonly string[] | null;
  readonly userIds: readonly string[] | null;
  /** False where they are told no day. */
  readonly dated: boolean;
}

/** What is owed goes into the work lists of those who owe it, as it is at this moment; of each thing once a day. Refuses with rehearsal-day. */
export const remind = (deps: Deps, input: Asked): Promise<Reminded> =>
  whenFresh(deps, () => keepReminders(deps, input));

const keepReminders = act({
  act: 'remind',
  run: async (at, { caller, classIds, userIds, dated, ...asked }: Asked): Promise<Reminded> => {
    const { year, today, day, rows, remindedOf } = await loadRehearsal(at, asked);
    const wanted = rows
      .flatMap(({ debts, ...row }) => debts.map((debt): Wanted => ({ ...debt, row })))
      // Whoever owes by her hat has it in her work list anyway.
      .filter(({ office }) => office === null)
      .filter(({ classId }) => classIds === null || classIds.includes(classId));
    const owed = byThing(
      wanted.filter(({ userId }) => userId !== null && (userIds === null || userIds.includes(userId))),
    );
    const fresh = owed.filter((debt) => remindedOf(debt) === null);
    const reminded = {
      things: fresh.length,
      people: new Set(fresh.map(({ userId }) => userId)).size,
      already: owed.length - fresh.length,
      nobodys: userIds === null ? wanted.filter(({ userId }) => userId === null).length : 0,
    };
    if (fresh.length === 0) return { ...reminded, mails: at.mailer && { going: 0, without: 0 } };
    const now = at.clock();
    const batchId = at.newId();
    const given = {
      batchId,
      schoolYearId: year.id,
      ...{ until: dated ? day : NO_DAY, day: today, remindedBy: caller.userId, remindedAt: now.toISOString() },
    };
    const reminders = fresh.map(({ classId, userId, kind, period, subject, n }) => ({
      ...{ id: at.newId(), classId, userId, kind, period: period ?? '', subject: subject ?? '', n },
      ...given,
    }));
    await at.db.reminders.bulkCreate(reminders as never);
    await at.note({
      kind: 'reminders.given',
      batchId,
      ...{ schoolYear: year.id, until: dated ? day : null, reminders: reminders.length },
      digest: sha256(JSON.stringify(fresh.map((debt) => [debt.userId, thingOf(debt), debt.n]))),
    });
    return { ...reminded, mails: await mail(at, batchId, lettersOf(wanted, fresh), dated ? day : null) };
  },
});

type Wanted = RehearsedDebt & { readonly row: Omit<RehearsedRow, 'debts'> };
type Owed = Wanted & { readonly userId: string };

/** By person what goes into her work list now, grade by grade as the text to copy has it. */
function lettersOf(wanted: readonly Wanted[], fresh: readonly Owed[]): ReadonlyMap<string, readonly Owed[]> {
  const told = new Set(fresh.map((debt) => `${debt.userId} ${thingOf(debt)}`));
  const owed = wanted.filter((debt): debt is Owed => told.has(`${debt.userId} ${thingOf(debt)}`));
  return groupBy(owed, ({ userId }) => userId);
}

function mail(
  at: Acting,
  batchId: string,
  letters: ReadonlyMap<string, readonly Owed[]>,
  until: Day | null,
): Promise<Queued | null> {
  const { mailer } = at;
  if (mailer === null) return Promise.resolve(null);
  const texts = [...letters].map(([userId, debts]) => ({
    userId,
    text: personMessage({ name: debts[0]!.name, debts }, until, VIETNAMESE, mailer.origin),
  }));
  return queueMails(at, batchId, texts);
}

/** A combined class's two rows are one thing to whoever teaches both grades. */
function byThing(debts: readonly Wanted[]): readonly Owed[] {
  const found = new Map<string, Owed>();
  for (const debt of debts) {
    const owed = debt as Owed;
    const key = `${owed.userId} ${thingOf(owed)}`;
    const known = found.get(key);
    found.set(key, { ...owed, n: owed.n + (known?.n ?? 0) });
  }
  return [...found.values()];
}
