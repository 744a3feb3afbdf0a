import type { Locale } from '../../../core/words/render.js';
import type { PushAnswer } from '../../../core/contract/push.js';
import type { SheetDocument } from '../../../core/merge/document.js';
import { maySeeClass } from '../../../core/rights/sheet-policy.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import type { PushAnswerRow } from '../../store/models/sheets.js';
import { select } from '../../store/sql.js';
import { lastLink } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { loadActor } from '../sessions/load-actor.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import type { IncomingChange } from './push/incoming.js';
import { judgeChanges } from './push/judge-changes.js';
import { nameAuthors } from './push/name-authors.js';
import { type KnownCopy, othersChanged } from './push/others-changed.js';
import { contentDigest } from './push/content-digest.js';
import { composeAnswer } from './push/compose-answer.js';
import { presentAnswer } from './push/present-answer.js';
import { siftChanges } from './push/sift-changes.js';
import { storePush } from './push/store-push.js';
import type { StoredAnswer } from './push/stored-answer.js';
import { refuse } from '../../ground/refused.js';

export interface PushInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly pushId: string;
  readonly baseRevision: number;
  /** The sender's copy where it is known whole (a workbook). */
  readonly copy?: KnownCopy;
  /** Each cell once. */
  readonly changes: readonly IncomingChange[];
  /** The request's body, of which `changes` were read. */
  readonly sent?: Uint8Array;
  readonly locale: Locale;
}

interface Outcome {
  readonly answer: StoredAnswer;
  readonly pupils: readonly PupilOnSheet[];
  readonly next: SheetDocument;
}

type AnswerLine = Pick<PushAnswerRow, 'userId' | 'digest' | 'answer'>;
const ANSWER = 'SELECT user_id AS "userId", digest, answer FROM push_answers WHERE push_id = $1';

/**
 * Take what can be taken of somebody's changes (decisions 3-9) and say what became of the rest. Refuses as a whole
 * with not-found, and with push-id-reused when the id belongs to another push. A push answered is on disk.
 */
export async function pushChanges(deps: Deps, input: PushInput): Promise<PushAnswer> {
  const { caller, classId, period, pushId, baseRevision } = input;
  const receivedAt = deps.clock().toISOString();
  const { changes } = input;
  const digest = contentDigest(input);

  const { answer, pupils, next } = await deps.db.writes.run(async (transaction): Promise<Outcome> => {
    // Rights and class list are those of the moment of writing. One round of questions to the database.
    const [{ actor, context }, [before], stored, last] = await Promise.all([
      load(deps, caller, classId, period),
      select<AnswerLine>(deps.db, ANSWER, [pushId], transaction),
      loadDocument(deps.db, classId, period, transaction),
      lastLink(deps, transaction),
    ]);
    if (!context || !maySeeClass(actor, classId)) throw refuse('not-found');
    const { pupils } = context;
    const { document } = stored;
    if (before) {
      if (before.userId !== caller.userId || before.digest !== digest) throw refuse('push-id-reused');
      return { answer: JSON.parse(before.answer) as StoredAnswer, pupils, next: document };
    }
    const sifted = siftChanges(context, actor, changes);
    const judged = judgeChanges(context, document, baseRevision, sifted.proposed);
    const others = othersChanged(document, { revision: baseRevision, copy: input.copy ?? null }, changes);
    const revisions = [...judged.conflicts, ...others].map(({ revision }) => revision);
    const authors = await nameAuthors(deps.db, stored.id, revisions, transaction);
    const fresh = composeAnswer({ changes, sifted, judged, others, authors, userId: caller.userId, receivedAt });
    await storePush(deps, transaction, {
      caller,
      classId,
      period,
      pushId,
      digest,
      last,
      receivedAt,
      stored,
      next: judged.next,
      changes: judged.changes,
      answer: fresh,
    });
    return { answer: fresh, pupils, next: judged.next };
  });
  deps.db.recentDocuments.keep(classId, period, next);
  return presentAnswer(answer, changes, pupils, input.locale);
}

async function load(deps: Deps, caller: Caller, classId: string, period: SheetPeriod) {
  const [actor, context] = await Promise.all([loadActor(deps, caller), loadSheetContext(deps, classId, period)]);
  return { actor, context };
}
