import { type CellChange, EMPTY_DOCUMENT, type SheetDocument } from '../../../../core/merge/document.js';
import type { SignedRows } from '../../../../core/record/progress.js';
import type { SheetContext } from '../../../../core/sheet/context.js';
import { changesText } from '../../../store/changes-text.js';
import { write } from '../../../store/sql.js';
import type { Writer } from '../../../store/reader.js';
import type { Acting } from '../../../runner/act.js';
import type { Link } from '../../../runner/append-audit-event.js';
import { sha256 } from '../../../ground/digests.js';
import { RENEWED_AFTER, type StoredSheet } from '../load-document.js';
import { projectSheet } from '../project-sheet.js';
import type { StoredAnswer } from './stored-answer.js';

export interface PushToStore {
  /** Of the moment of writing. */
  readonly context: SheetContext;
  readonly pushId: string;
  readonly digest: string;
  /** The end of the audit chain. */
  readonly last: Link;
  readonly receivedAt: string;
  readonly stored: StoredSheet;
  readonly next: SheetDocument;
  readonly changes: readonly CellChange[];
  readonly answer: StoredAnswer;
}

const UPDATE_SHEET = 'UPDATE sheets SET revision = $1, progress = $2 WHERE id = $3';
const RENEW_SHEET =
  'UPDATE sheets SET revision = $1, document_revision = $1, progress = $2, document = $3 WHERE id = $4';
const INSERT_REVISION = `
  INSERT INTO sheet_revisions (sheet_id, number, push_id, author, received_at, changes) VALUES ($1, $2, $3, $4, $5, $6)`;
const INSERT_ANSWER =
  'INSERT INTO push_answers (push_id, user_id, digest, answer, received_at) VALUES ($1, $2, $3, $4, $5)';

type Entering = Acting<'enter-class-values' | 'enter-subject-values' | 'import-profiles' | 'enter-arrival'>;

/** Write a judged push: document, revision, answer and audit event. */
export async function storePush({ db, caller, note }: Entering, push: PushToStore): Promise<void> {
  const { context, pushId, receivedAt, next, answer } = push;
  const changes = changesText(push.changes);
  // Independent statements are sent at once: the database works on one while the next is made ready.
  await Promise.all([
    storeRevision(db, caller.userId, push, changes),
    note(
      {
        kind: 'sheet.pushed',
        classId: context.class.id,
        period: context.period,
        revision: next.revision,
        pushId,
        cells: push.changes.length,
        refused: answer.refused.length,
        conflicts: answer.conflicts.length,
        changesDigest: sha256(changes),
      },
      { at: receivedAt, end: push.last },
    ),
    write(db, INSERT_ANSWER, [pushId, caller.userId, push.digest, JSON.stringify(answer), receivedAt]),
  ]);
}

/** What changed, and now and then the whole document; nothing where nothing changed. */
async function storeRevision(
  db: Writer,
  author: string,
  { context, pushId, receivedAt, stored, next, changes }: PushToStore,
  text: string,
): Promise<void> {
  if (changes.length === 0) return;
  const { revision } = next;
  // Whose signed rows nobody has gathered yet is projected at the next look.
  const signed = stored.signedRows === null ? null : (JSON.parse(stored.signedRows) as SignedRows);
  const progress = signed && JSON.stringify(projectSheet(context, next, signed));
  const revisionOf = (id: number) => [id, revision, pushId, author, receivedAt, text];
  if (stored.id === null) {
    const begun = { revision, documentRevision: 0, document: JSON.stringify(EMPTY_DOCUMENT) };
    const { class: klass, period } = context;
    const { id } = await db.sheets.create({
      ...{ classId: klass.id, period, ...begun },
      ...{ progress, signedRows: stored.signedRows },
    });
    await write(db, INSERT_REVISION, revisionOf(id));
    return;
  }
  const due = revision - stored.documentRevision >= RENEWED_AFTER;
  await Promise.all([
    write(db, INSERT_REVISION, revisionOf(stored.id)),
    due
      ? write(db, RENEW_SHEET, [revision, progress, JSON.stringify(next), stored.id])
      : write(db, UPDATE_SHEET, [revision, progress, stored.id]),
  ]);
}
