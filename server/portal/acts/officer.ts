/** Who acts at the portal, what she may see, and what she is refused. */
import { tidy } from '../../../core/text/normalise.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';

export interface Officer {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly office: 'commune' | 'province';
  /** She still has the password she was given. */
  readonly firstPassword: boolean;
}

/** Why an officer's act is refused; the words stand with the pages. */
export type OfficerRefusal =
  | 'not-found'
  | 'second-person'
  | 'moved-on'
  | 'reason-missing'
  | 'bad-school'
  | 'school-exists'
  | 'bad-key'
  | 'not-yours'
  | 'bad-name'
  | 'certificate-ended';

export class OfficerRefused extends Error {
  override readonly name = 'OfficerRefused';

  constructor(readonly code: OfficerRefusal) {
    super(code);
  }
}

export interface SchoolSeen {
  readonly code: string;
  readonly name: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly userName: string;
  readonly closedAt: string | null;
  readonly noteKey: string | null;
  readonly noteKeyProposed: string | null;
  readonly noteKeyBy: string | null;
}

const SCHOOLS = `
  SELECT s.code, s.name, s.office_id AS "officeId", o.name AS "officeName", s.user_name AS "userName", s.closed_at AS "closedAt",
    s.note_key AS "noteKey", s.note_key_proposed AS "noteKeyProposed", s.note_key_by AS "noteKeyBy"
  FROM schools s JOIN offices o ON o.id = s.office_id`;

/** A commune's own; all for the province. */
export const schoolsSeen = (db: Reading, { office, officeId }: Officer): Promise<SchoolSeen[]> =>
  office === 'province'
    ? db.rows<SchoolSeen>(`${SCHOOLS} ORDER BY s.name, s.code`)
    : db.rows<SchoolSeen>(`${SCHOOLS} WHERE s.office_id = $1 ORDER BY s.name, s.code`, [officeId]);

/** Rejects with OfficerRefused not-found, also for a school of another commune: nobody learns that it is there. */
export async function schoolSeen(db: Reading, officer: Officer, code: string): Promise<SchoolSeen> {
  const [school] = await db.rows<SchoolSeen>(`${SCHOOLS} WHERE s.code = $1`, [code]);
  if (school === undefined || (officer.office === 'commune' && school.officeId !== officer.officeId)) {
    throw new OfficerRefused('not-found');
  }
  return school;
}

/** What was done, by whom, in the transaction that does it. */
export async function noteEvent(
  at: Writing,
  { clock }: Pick<PortalDeps, 'clock'>,
  event: {
    readonly officer: string | null;
    readonly school: string | null;
    readonly kind: string;
    readonly about: object;
  },
): Promise<void> {
  await at.write(
    `INSERT INTO events (seq, at, officer_id, school_code, kind, about)
     SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3, $4, $5 FROM events`,
    [clock().toISOString(), event.officer, event.school, event.kind, JSON.stringify(event.about)],
  );
}

/** Throws OfficerRefused for a reason nobody could read. */
export function reasonOf(text: string): string {
  const reason = tidy(text);
  if (reason.length < 3) throw new OfficerRefused('reason-missing');
  return reason.slice(0, 1000);
}
