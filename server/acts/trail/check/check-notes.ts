/** Notes held against the chain: those of the database, and those of the folder, which a database set back does not take along. */
import { readFile } from 'node:fs/promises';
import { type Edge, EMPTY_EDGE, grown, rootOf } from '../../../../core/audit/merkle.js';
import { readCheckpoint, readNote } from '../../../../core/audit/signed-note.js';
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { auditVerifier, readVerifier } from '../../../ground/audit-key.js';
import { filedSizes, noteFile } from '../../../trail/notes/note-files.js';
import { originOf, sha256Bytes } from '../../../trail/notes/write-note.js';

export interface FiledNote {
  readonly size: number;
  readonly note: string;
}

/** Read before the database is: what was filed then, the database has to have. */
export const readFiled = async (dir: string): Promise<FiledNote[]> =>
  Promise.all(
    (await filedSizes(dir)).map(async (size) => ({ size, note: await readFile(noteFile(dir, size), 'utf8') })),
  );

type Verifier = NonNullable<ReturnType<typeof readVerifier>>;

interface Expected {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

export class NoteCheck {
  readonly #expected: readonly Expected[];
  readonly #findings: TrailFinding[];
  readonly notes: number;
  #edge: Edge = EMPTY_EDGE;
  #at = 0;

  private constructor(expected: readonly Expected[], findings: TrailFinding[], notes: number) {
    this.#expected = [...expected].sort((a, b) => a.size - b.size);
    this.#findings = findings;
    this.notes = notes;
  }

  static async open(db: Reader, filed: readonly FiledNote[]): Promise<NoteCheck> {
    const stored = await select<FiledNote>(db, 'SELECT size, note FROM trail_notes ORDER BY size', []);
    const origin = await originOf(db);
    const verifier = origin === null ? null : auditVerifier(db.trailFolder.dir, origin);
    const known = verifier === null ? null : readVerifier(verifier);
    const findings: TrailFinding[] = [];
    const inDatabase = new Map(stored.map(({ size, note }) => [size, note]));
    for (const { size, note } of filed) {
      const own = inDatabase.get(size);
      if (own === undefined) findings.push({ code: 'note-missing', seq: size });
      else if (own !== note) findings.push({ code: 'note-differs', seq: size });
    }
    const expected = [...stored, ...filed.filter(({ size, note }) => inDatabase.get(size) !== note)].flatMap((one) =>
      headOf(one, known, findings),
    );
    return new NoteCheck(expected, findings, stored.length);
  }

  /** Links in their order: each note is compared as its size is reached. */
  see(hash: string): void {
    this.#edge = grown(sha256Bytes, this.#edge, [Buffer.from(hash, 'hex')]);
    for (let head = this.#expected[this.#at]; head?.size === this.#edge.size; head = this.#expected[++this.#at]) {
      const root = Buffer.from(rootOf(sha256Bytes, this.#edge)).toString('base64');
      if (root !== head.root) this.#findings.push({ code: 'note-root', seq: head.size, now: root });
    }
  }

  end(): readonly TrailFinding[] {
    for (const { size } of this.#expected.slice(this.#at)) this.#findings.push({ code: 'note-beyond', seq: size });
    return this.#findings;
  }
}

/** What a note says; a note that is none, or that the audit's key has not signed, says nothing. */
function headOf({ size, note }: FiledNote, key: Verifier | null, findings: TrailFinding[]): Expected[] {
  const read = readNote(note);
  const head = read && readCheckpoint(read.text);
  if (!read || head?.size !== size) {
    findings.push({ code: 'note-unreadable', seq: size });
    return [];
  }
  if (key?.check(read) !== true) {
    findings.push({ code: 'note-signature', seq: size });
    return [];
  }
  return [{ size, root: head.root }];
}
