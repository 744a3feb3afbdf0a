/** Every push's event held against the revision it tells of, some at a time. */
import type { AuditData } from '../../../../core/audit/event.js';
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import { sha256 } from '../../../ground/digests.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import type { StoredEvent } from './read-events.js';

type Pushed = Extract<AuditData, { kind: 'sheet.pushed' }>;

interface Sheet {
  readonly id: number;
  readonly classId: string;
  readonly period: string;
  readonly revisions: number;
}

interface Revision {
  readonly sheet: number;
  readonly number: number;
  readonly pushId: string;
  readonly author: string;
  readonly changes: string;
}

const SHEETS = `
  SELECT s.id, s.class_id AS "classId", s.period, COUNT(v.id) AS revisions
  FROM sheets s LEFT JOIN sheet_revisions v ON v.sheet_id = s.id GROUP BY s.id, s.class_id, s.period`;
/** Pairs a statement asks for. */
const TOGETHER = 100;

export class RevisionCheck {
  readonly #db: Reader;
  readonly #sheets: ReadonlyMap<string, Sheet>;
  /** Revisions found to have their event, by sheet. */
  readonly #told = new Map<number, number>();

  private constructor(db: Reader, sheets: readonly Sheet[]) {
    this.#db = db;
    this.#sheets = new Map(sheets.map((sheet) => [`${sheet.classId} ${sheet.period}`, sheet]));
  }

  static async open(db: Reader): Promise<RevisionCheck> {
    return new RevisionCheck(db, await select<Sheet>(db, SHEETS, []));
  }

  async see(events: readonly StoredEvent[]): Promise<TrailFinding[]> {
    const findings: TrailFinding[] = [];
    // A push that changed nothing has its event, and no revision.
    const pushes = events.flatMap(({ seq, event }) =>
      event?.data.kind === 'sheet.pushed' && event.data.cells > 0
        ? [{ seq, actor: event.actor, data: event.data }]
        : [],
    );
    for (let first = 0; first < pushes.length; first += TOGETHER) {
      const some = pushes.slice(first, first + TOGETHER);
      const known = await this.#revisions(some.map(({ data }) => data));
      for (const push of some) findings.push(...this.#compare(push, known));
    }
    return findings;
  }

  /** Revisions no event tells of. */
  end(): TrailFinding[] {
    return [...this.#sheets.values()].flatMap(({ id, classId, period, revisions }) =>
      revisions > (this.#told.get(id) ?? 0)
        ? [
            {
              code: 'revision-foreign' as const,
              table: 'sheets',
              key: String(id),
              part: period,
              classId,
              now: String(revisions),
            },
          ]
        : [],
    );
  }

  #compare(
    { seq, actor, data }: { seq: number; actor: string | null; data: Pushed },
    known: ReadonlyMap<string, Revision>,
  ): TrailFinding[] {
    const { classId, period, revision: number } = data;
    const sheet = this.#sheets.get(`${classId} ${period}`);
    const revision = sheet && known.get(`${sheet.id} ${number}`);
    const where = { seq, table: 'sheet_revisions', key: `${classId} ${period} ${number}`, classId };
    if (!revision) return [{ code: 'revision-missing', ...where }];
    this.#told.set(sheet.id, (this.#told.get(sheet.id) ?? 0) + 1);
    const digest = sha256(revision.changes);
    const same = digest === data.changesDigest && revision.pushId === data.pushId && revision.author === actor;
    return same ? [] : [{ code: 'revision-changed', ...where, part: 'changes', now: digest }];
  }

  async #revisions(pushes: readonly Pushed[]): Promise<Map<string, Revision>> {
    const pairs = pushes.flatMap(({ classId, period, revision }) => {
      const sheet = this.#sheets.get(`${classId} ${period}`);
      return sheet ? [[sheet.id, revision] as const] : [];
    });
    if (pairs.length === 0) return new Map();
    const places = pairs.map((_, at) => `(sheet_id = $${2 * at + 1} AND number = $${2 * at + 2})`).join(' OR ');
    const lines = await select<Revision>(
      this.#db,
      `SELECT sheet_id AS sheet, number, push_id AS "pushId", author, changes FROM sheet_revisions WHERE ${places}`,
      pairs.flat(),
    );
    return new Map(lines.map((line) => [`${line.sheet} ${line.number}`, line]));
  }
}
