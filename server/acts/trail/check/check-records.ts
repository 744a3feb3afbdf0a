/** Every signed record proven as it is before it is handed out, class after class. */
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import { mayChangeValues } from '../../../../core/record/record-states.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';
import { loadClassPrints } from '../../prints/parts/class-prints.js';
import { loadProver, type Prover } from '../../prints/parts/prover.js';

const CLASSES = `SELECT DISTINCT r.class_id AS id FROM records r JOIN units u ON u.record_id = r.id WHERE u.version > 0`;

export async function checkRecords(looking: Reading, found: (finding: TrailFinding) => void): Promise<void> {
  const prover = await loadProver(looking);
  for (const { id } of await select<{ id: string }>(looking.db, CLASSES, [])) {
    for (const finding of await checkClass(looking, prover, id)) found(finding);
  }
}

async function checkClass(looking: Reading, prover: Prover, classId: string): Promise<TrailFinding[]> {
  const findings: TrailFinding[] = [];
  try {
    const prints = await loadClassPrints(looking, classId, null);
    for (const [pupil, stored] of prints?.year.records ?? []) {
      if (mayChangeValues(stored.state)) continue;
      const unit = prints!.unitsOf(pupil).at(-1)!;
      const code = await prover.record(unit);
      if (code)
        findings.push({ code, table: 'units', key: String(stored.unitId), record: stored.id, now: unit.digest ?? '' });
    }
    return findings;
  } catch {
    // What cannot even be read is no record any more, whichever it is; the rows themselves say which.
    return [...findings, { code: 'record-unreadable', classId }];
  }
}
