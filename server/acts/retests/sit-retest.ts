import type { z } from 'zod';
import type { sitRetestSchema } from '../../../core/contract/retests.js';
import { dayInVietnam, isDay, shownDay } from '../../../core/codes/day.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lawFor } from '../../../core/law/law-for.js';
import type { SheetDocument } from '../../../core/merge/document.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { Period } from '../../../core/codes/periods.js';
import { valueAt } from '../../../core/sheet/values.js';
import type { Locale } from '../../../core/words/render.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { refuse, Refused } from '../../ground/refused.js';
import { contentDigest } from '../sheets/push/content-digest.js';
import { loadPush, takePush } from '../sheets/push/take-push.js';

export interface SitRetestInput extends z.output<typeof sitRetestSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * Enter a sitting of a test that was agreed to. The last one counts: its score becomes that of the class sheet, by a push in
 * the same transaction, whose refusal (a lock, a signed record) is that of the whole. Refuses with not-found, not-allowed,
 * bad-request, retest-not-agreed, retest-day-odd, and retest-moved-on where another sitting was entered meanwhile.
 */
export async function sitRetest(deps: Deps, input: SitRetestInput): Promise<void> {
  const { period, next } = await sit(deps, input);
  deps.db.recentDocuments.keep(input.classId, period, next);
}

const sit = act({
  act: 'enter-subject-values',
  place: ({ classId, subject }: SitRetestInput) => ({ classId, subject }),
  run: async (at, input): Promise<{ period: Period; next: SheetDocument }> => {
    const { caller, classId, retest: id, subject, number, score, satOn, locale } = input;
    const retest = await at.db.retests.findOne({ where: { id, classId, subject }, raw: true });
    if (!retest) throw refuse('not-found');
    if (!retest.agreed) throw refuse('retest-not-agreed');
    const now = at.clock();
    const [from, to] = [dayInVietnam(new Date(retest.proposedAt)), dayInVietnam(now)];
    if (!isDay(satOn) || satOn < from || satOn > to)
      throw refuse('retest-day-odd', { from: shownDay(from), to: shownDay(to) });
    if (number !== 1 + (await at.db.retestAttempts.count({ where: { retestId: id } }))) throw refuse('retest-moved-on');

    const { period, pupilId: pupil } = retest;
    const [pushId, receivedAt] = [at.newId(), now.toISOString()];
    const loaded = await loadPush(at, { classId, period, pushId, receivedAt });
    if (!loaded.context) throw refuse('not-found');
    const { least, most } = lawFor(loaded.context.schoolYear).scores;
    if (score < least || score > most) throw refuse('bad-request', { detail: 'score' });
    const field: FieldKey = `subject.${subject}.score`;
    const { document } = loaded.stored;
    const change = { pupil, field, base: valueAt(valuesOf(document), pupil, field), value: String(score) };
    const push = { caller, classId, period, pushId, baseRevision: document.revision, changes: [change], locale };
    const { answer, next } = await takePush(at, { ...push, receivedAt, digest: contentDigest(push) }, loaded);
    const [refused] = answer.refused;
    if (refused)
      throw 'refusal' in refused.reason
        ? new Refused(refused.reason.refusal)
        : refuse('bad-request', { detail: 'score' });

    const attempt = { retestId: id, number, score, satOn };
    await at.db.retestAttempts.create({ ...attempt, enteredBy: caller.userId, enteredAt: receivedAt });
    await at.note({ kind: 'retest.sat', classId, retestId: id, number, pushId });
    return { period, next };
  },
});
