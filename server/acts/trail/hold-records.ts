/** Records that were touched are held back, each with what was found of it, and with an event. */
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { sha256 } from '../../ground/digests.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { select, write } from '../../store/sql.js';
import { type TouchedRecord, touchedRecords } from '../../trail/holds/touched-records.js';

const KNOWN = 'SELECT pupil_id AS "pupilId", class_id AS "classId", found FROM record_holds';
const INSERT = `
  INSERT INTO record_holds (id, pupil_id, class_id, found, digest, found_at) VALUES ($1, $2, $3, $4, $5, $6)`;

/** What was found before and let go stays let go; anything new of the same record holds it back anew. Resolves to how many were. */
export async function holdRecords(
  deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'newId'>,
  findings: readonly TrailFinding[],
): Promise<number> {
  if (findings.length === 0) return 0;
  return deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction);
    const known = await select<TouchedRecord & { found: string }>(db, KNOWN, []);
    const told = new Set(
      known.flatMap((hold) => (JSON.parse(hold.found) as TrailFinding[]).map((one) => textOf(hold, one))),
    );
    const fresh = new Map<string, { readonly record: TouchedRecord; readonly found: TrailFinding[] }>();
    for (const finding of findings) {
      for (const record of await touchedRecords(db, finding)) {
        if (told.has(textOf(record, finding))) continue;
        const key = `${record.classId} ${record.pupilId}`;
        const hold = fresh.get(key) ?? { record, found: [] };
        hold.found.push(finding);
        fresh.set(key, hold);
      }
    }
    const at = deps.clock().toISOString();
    for (const { record, found } of fresh.values()) {
      const { pupilId, classId } = record;
      const [holdId, text] = [deps.newId(), JSON.stringify(found)];
      await write(db, INSERT, [holdId, pupilId, classId, text, sha256(text), at]);
      await note({ kind: 'record.held', holdId, pupilId, classId, digest: sha256(text) });
    }
    return fresh.size;
  });
}

const textOf = ({ pupilId, classId }: TouchedRecord, finding: TrailFinding): string =>
  `${classId} ${pupilId} ${JSON.stringify(finding)}`;
