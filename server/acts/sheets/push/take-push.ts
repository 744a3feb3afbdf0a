/** A push inside a transaction: for whoever sends one, and for an act that makes a value of the sheet along with its own. */
import type { Locale } from '../../../../core/words/render.js';
import type { SheetDocument } from '../../../../core/merge/document.js';
import { type SheetPeriod, SUPPLEMENTARY } from '../../../../core/codes/periods.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { PushAnswerRow } from '../../../store/models/sheets.js';
import { select } from '../../../store/sql.js';
import { lastLink } from '../../../runner/append-audit-event.js';
import type { Acting, Looking } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import { refuse } from '../../../ground/refused.js';
import { loadDocument } from '../load-document.js';
import { loadSheetContext } from '../load-sheet-context.js';
import { composeAnswer } from './compose-answer.js';
import type { IncomingChange } from './incoming.js';
import { judgeChanges } from './judge-changes.js';
import { keepAssessed } from './keep-assessed.js';
import { nameAuthors } from './name-authors.js';
import { type KnownCopy, othersChanged } from './others-changed.js';
import { siftChanges } from './sift-changes.js';
import { storePush } from './store-push.js';
import type { StoredAnswer } from './stored-answer.js';

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
  /** When it had come in, where that was before now. */
  readonly receivedAt?: Date;
  readonly locale: Locale;
}

/** `receivedAt`: ISO instant. `digest`: of what was sent. */
export type ReceivedPush = Omit<PushInput, 'receivedAt'> & { readonly receivedAt: string; readonly digest: string };

export interface Outcome {
  readonly answer: StoredAnswer;
  readonly pupils: readonly PupilOnSheet[];
  readonly next: SheetDocument;
}

type AnswerLine = Pick<PushAnswerRow, 'userId' | 'digest' | 'answer'>;
const ANSWER = 'SELECT user_id AS "userId", digest, answer FROM push_answers WHERE push_id = $1';

/**
 * The document is that of the moment of writing; class list and locks are those of its receipt, so that a push that waited its
 * turn over the end of a day is not late (decision 38). One round of questions to the database.
 */
export async function loadPush(
  at: Omit<Looking, 'asker'>,
  { classId, period, pushId, receivedAt }: Pick<ReceivedPush, 'classId' | 'period' | 'pushId' | 'receivedAt'>,
) {
  const [context, [before], stored, last] = await Promise.all([
    loadSheetContext({ ...at, clock: () => new Date(receivedAt) }, classId, period),
    select<AnswerLine>(at.db, ANSWER, [pushId]),
    loadDocument(at.db, classId, period),
    lastLink(at),
  ]);
  return { context, before, stored, last };
}

/** Refuses as a whole with not-found, and with push-id-reused when the id belongs to another push. */
export async function takePush(
  at: Acting<'enter-class-values' | 'enter-subject-values'>,
  input: ReceivedPush,
  { context, before, stored, last }: Awaited<ReturnType<typeof loadPush>>,
): Promise<Outcome> {
  const { caller, pushId, baseRevision, changes, receivedAt, digest } = input;
  if (!context) throw refuse('not-found');
  const { pupils } = context;
  const { document } = stored;
  if (before) {
    if (before.userId !== caller.userId || before.digest !== digest) throw refuse('push-id-reused');
    return { answer: JSON.parse(before.answer) as StoredAnswer, pupils, next: document };
  }
  const sifted = siftChanges(context, at.asker, changes);
  const judged = judgeChanges(context, document, baseRevision, sifted.proposed);
  const others = othersChanged(document, { revision: baseRevision, copy: input.copy ?? null }, changes);
  const revisions = [...judged.conflicts, ...others].map(({ revision }) => revision);
  const authors = await nameAuthors(at.db, stored.id, revisions);
  const answer = composeAnswer({ changes, sifted, judged, others, authors, userId: caller.userId, receivedAt });
  await storePush(at, {
    context,
    pushId,
    digest,
    last,
    receivedAt,
    stored,
    next: judged.next,
    changes: judged.changes,
    answer,
  });
  if (input.period === SUPPLEMENTARY) await keepAssessed(at.db, { context, receivedAt, ...judged });
  return { answer, pupils, next: judged.next };
}
