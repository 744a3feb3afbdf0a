/** The sheets of a year of the sample as they came to be, and each push with its event: thousands of acts, written at once. */
import type { Transaction } from 'sequelize';
import { sha256 } from '../ground/digests.js';
import { changesText } from '../store/changes-text.js';
import type { Database } from '../store/open-database.js';
import { addEvents } from './audit-chain.js';
import type { History } from './history.js';
import type { PlannedYear } from './plan-school.js';
import { userIdOf, uuidOf } from './rows.js';

/** In the order of time, behind what the trail holds. */
export async function writeHistory(
  db: Database,
  transaction: Transaction,
  history: History,
  { classes }: PlannedYear,
): Promise<void> {
  const own = new Set(classes.map(({ klass }) => klass.id));
  const ofYear = ({ classId }: { readonly classId: string }): boolean => own.has(classId);
  const pushes = history.pushes.filter(ofYear);
  const ids = new Map(history.documents.map(({ classId, period }, index) => [`${classId} ${period}`, index + 1]));
  await writeSheets(db, transaction, { pushes, documents: history.documents.filter(ofYear) }, ids);
  await addEvents(
    db,
    transaction,
    pushes.map(({ classId, period, author, at, revision, changes }) => ({
      at: at.toISOString(),
      actor: userIdOf(author),
      hat: 'teacher' as const,
      from: null,
      data: {
        kind: 'sheet.pushed' as const,
        classId,
        period,
        revision,
        pushId: pushIdOf(classId, period, revision),
        cells: changes.length,
        refused: 0,
        conflicts: 0,
        changesDigest: sha256(changesText(changes)),
      },
    })),
  );
}

/** Rows per statement: a document is some hundred kilobytes of text. */
const TOGETHER = 10;

async function writeSheets(
  db: Database,
  transaction: Transaction,
  { documents, pushes }: History,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  for (let first = 0; first < documents.length; first += TOGETHER) {
    await db.sheets.bulkCreate(
      documents.slice(first, first + TOGETHER).map(({ classId, period, document }) => ({
        id: ids.get(`${classId} ${period}`) as number,
        classId,
        period,
        revision: document.revision,
        documentRevision: document.revision,
        document: JSON.stringify(document),
      })),
      { transaction },
    );
  }
  for (let first = 0; first < pushes.length; first += TOGETHER) {
    await db.sheetRevisions.bulkCreate(
      pushes.slice(first, first + TOGETHER).map(({ classId, period, author, at, revision, changes }) => ({
        sheetId: ids.get(`${classId} ${period}`) as number,
        number: revision,
        pushId: pushIdOf(classId, period, revision),
        author: userIdOf(author),
        receivedAt: at.toISOString(),
        changes: changesText(changes),
      })),
      { transaction },
    );
  }
}

const pushIdOf = (classId: string, period: string, revision: number): string =>
  uuidOf(`push ${classId} ${period} ${revision}`);
