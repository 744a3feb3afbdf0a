/** What is stored of each record's way, held against what events say of it. */
import type { AuditData } from '../../../../core/audit/event.js';
import { type ReplayedRecord, replayed, UNTOUCHED } from '../../../../core/audit/replay-records.js';
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import type { RecordState } from '../../../../core/record/record-states.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

interface Unit {
  readonly id: number;
  readonly record: number;
  readonly state: RecordState;
  readonly version: number;
  readonly seal: number | null;
  readonly print: number | null;
}

/** The unit in hand of each record. */
const UNITS = `
  SELECT u.id, u.record_id AS record, u.state, u.version, u.seal, u.print FROM units u
  WHERE u.id > $1 AND u.number = (SELECT MAX(n.number) FROM units n WHERE n.record_id = u.record_id) ORDER BY u.id LIMIT 500`;

export class StateCheck {
  readonly #records = new Map<number, ReplayedRecord>();

  see(data: AuditData): void {
    const known = (record: number): ReplayedRecord => this.#records.get(record) ?? UNTOUCHED;
    for (const [record, now] of replayed(known, data)) this.#records.set(record, now);
  }

  async end(db: Reader, found: (finding: TrailFinding) => void): Promise<void> {
    for (let id = 0; ;) {
      const units = await select<Unit>(db, UNITS, [id]);
      for (const unit of units) {
        const part = differs(unit, this.#records.get(unit.record) ?? UNTOUCHED);
        if (part === null) continue;
        const now = String(unit[part]);
        found({ code: 'state-differs', table: 'units', key: String(unit.id), part, now, record: unit.record });
      }
      if (units.length < 500) return;
      id = units.at(-1)!.id;
    }
  }
}

const differs = (unit: Unit, said: ReplayedRecord): 'state' | 'version' | 'seal' | 'print' | null =>
  (['state', 'version', 'seal', 'print'] as const).find((part) => unit[part] !== said[part]) ?? null;
