import type { FamilyRequestKind, FamilyRequestState } from '../../../../core/contract/families.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export interface StoredRequest {
  readonly kind: FamilyRequestKind;
  readonly pupil: string;
  readonly name: string;
  readonly limit: string;
  readonly state: FamilyRequestState;
  readonly asker: string;
  readonly relation: string;
  readonly purpose: string;
  readonly until: string | null;
  /** When the school took its grant back. */
  readonly withdrawn: string | null;
}

const ONE = `
  SELECT f.kind, f.pupil_id AS pupil, p.name, f.limits AS "limit", f.state, f.asker, f.relation, f.purpose, f.until,
    w.withdrawn_at AS withdrawn
  FROM family_requests f JOIN pupils p ON p.id = f.pupil_id
    LEFT JOIN soft_copy_withdrawals w ON w.request_id = f.id WHERE f.id = $1`;

/** Refuses with not-found. */
export async function oneRequest(db: Reader, id: string): Promise<StoredRequest> {
  const [found] = await select<StoredRequest>(db, ONE, [id]);
  if (!found) throw refuse('not-found');
  return found;
}
