/** A stored unit as it is looked up. */
import type { LookedUp } from '../../../core/lookup/shown-unit.js';
import { unitText } from '../../../core/record/record-xml.js';
import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import { type Validity, validityOf } from '../../../core/record/validity.js';
import type { IssueOnRecord, LeaderOnRecord, YearRecord } from '../../../core/record/year-record.js';
import { sha256Base64 } from '../../ground/digests.js';
import type { UnitAtCode } from './lookup-statement.js';

/** Null where what is stored is no record any more. */
export function lookedUp(line: UnitAtCode): LookedUp | null {
  try {
    const record = JSON.parse(line.document) as YearRecord;
    const principal = JSON.parse(line.principalBrought) as LeaderOnRecord;
    const issue = JSON.parse(line.issue) as IssueOnRecord;
    const validity = validityOf({ state: line.state, replaced: line.replacedBy !== null });
    if (validity === null || typeof record.pupil.birthDate !== 'string') return null;
    return {
      validity,
      since: sinceOf(line, validity),
      record,
      homeroomAt: line.homeroomAt,
      principal: { leader: principal, at: line.principalAt },
      issue,
    };
  } catch {
    return null;
  }
}

/** The day, here, since which it is replaced or recalled. */
function sinceOf({ replacedAt, movedAt }: UnitAtCode, validity: Validity): Day | null {
  if (replacedAt !== null) return replacedAt.slice(0, 10);
  return validity === 'recalled' && movedAt !== null ? dayInVietnam(new Date(movedAt)) : null;
}

/** Whether the unit still says what its seal covers: a row changed in the database is not shown with a good face. */
export function isUntouched({ record, principal, issue }: LookedUp, line: UnitAtCode): boolean {
  try {
    const before = {
      homeroom: { signedAt: line.homeroomAt, signature: line.homeroomText },
      principal: { signedAt: line.principalAt, signature: line.principalText, leader: principal.leader },
    };
    const covered = unitText(record, before, { signedAt: line.releasedAt, issue });
    return record.lookupCode === line.code && sha256Base64(covered) === line.digest;
  } catch {
    return false;
  }
}
