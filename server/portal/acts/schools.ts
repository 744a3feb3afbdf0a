/** Schools entered by their commune's office, and what connects them. */
import { tidy } from '../../../core/text/normalise.js';
import { CONNECTION_FILE, type Connection } from '../../../core/wire/connection.js';
import { WIRE_VERSION } from '../../../core/wire/transactions.js';
import { readVerifier } from '../../ground/audit-key.js';
import { sha256 } from '../../ground/digests.js';
import type { PortalDeps } from '../portal-deps.js';
import { noteEvent, type Officer, OfficerRefused, schoolSeen } from './officer.js';

export { CONNECTION_FILE };

const CODE = /^[0-9A-Za-z]{4,20}$/;

/** Rejects with OfficerRefused not-yours, bad-school, school-exists. */
export async function enterSchool(
  deps: PortalDeps,
  officer: Officer,
  typed: { readonly code: string; readonly name: string },
): Promise<void> {
  if (officer.office !== 'commune') throw new OfficerRefused('not-yours');
  const code = typed.code.trim();
  const name = tidy(typed.name);
  if (!CODE.test(code) || name.length < 3 || name.length > 200) throw new OfficerRefused('bad-school');
  await deps.db.write(async (at) => {
    const [known] = await at.rows<object>('SELECT code FROM schools WHERE code = $1', [code]);
    if (known !== undefined) throw new OfficerRefused('school-exists');
    // Nobody has these secrets: the school connects once a file was made for it.
    await at.write(
      'INSERT INTO schools (code, name, office_id, user_name, password_digest, token_digest) VALUES ($1, $2, $3, $4, $5, $6)',
      [code, name, officer.officeId, `truong-${code}`, sha256(deps.newToken()), sha256(deps.newToken())],
    );
    await noteEvent(at, deps, { officer: officer.id, school: code, kind: 'school.entered', about: { name } });
  });
}

/** A new connection file; the one before no longer works. Rejects with OfficerRefused not-found. */
export async function connectionFor(deps: PortalDeps, officer: Officer, code: string): Promise<Connection> {
  const [password, token] = [deps.newToken(), deps.newToken()];
  const { address, authorityPem } = deps.reached();
  return deps.db.write(async (at) => {
    const school = await schoolSeen(at, officer, code);
    await at.write('UPDATE schools SET password_digest = $1, token_digest = $2, closed_at = NULL WHERE code = $3', [
      sha256(sha256(password)),
      sha256(token),
      school.code,
    ]);
    await noteEvent(at, deps, { officer: officer.id, school: school.code, kind: 'connection.made', about: {} });
    return {
      phien_ban: WIRE_VERSION,
      dia_chi: address,
      chung_thu_may: authorityPem,
      khoa_ghi_chu: deps.key.verifier,
      ma_don_vi: school.code,
      user_name: school.userName,
      password,
      token,
    };
  });
}

/** Nothing more comes in from the school. Rejects with OfficerRefused not-found. */
export const closeConnection = (deps: PortalDeps, officer: Officer, code: string): Promise<void> =>
  deps.db.write(async (at) => {
    const school = await schoolSeen(at, officer, code);
    await at.write('UPDATE schools SET closed_at = $1 WHERE code = $2', [deps.clock().toISOString(), school.code]);
    await noteEvent(at, deps, { officer: officer.id, school: school.code, kind: 'connection.closed', about: {} });
  });

/** The key the school's notes are checked by; another officer confirms it. Rejects with OfficerRefused not-found, bad-key. */
export const proposeNoteKey = (deps: PortalDeps, officer: Officer, code: string, typed: string): Promise<void> =>
  deps.db.write(async (at) => {
    const school = await schoolSeen(at, officer, code);
    const key = typed.trim();
    if (readVerifier(key) === null) throw new OfficerRefused('bad-key');
    await at.write('UPDATE schools SET note_key_proposed = $1, note_key_by = $2 WHERE code = $3', [
      key,
      officer.id,
      code,
    ]);
    await noteEvent(at, deps, { officer: officer.id, school: school.code, kind: 'note-key.proposed', about: { key } });
  });

/** Rejects with OfficerRefused not-found, moved-on where another key or none is proposed, second-person. */
export const confirmNoteKey = (deps: PortalDeps, officer: Officer, code: string, key: string): Promise<void> =>
  deps.db.write(async (at) => {
    const school = await schoolSeen(at, officer, code);
    if (school.noteKeyProposed === null || school.noteKeyProposed !== key) throw new OfficerRefused('moved-on');
    if (school.noteKeyBy === officer.id) throw new OfficerRefused('second-person');
    await at.write('UPDATE schools SET note_key = $1, note_key_proposed = NULL, note_key_by = NULL WHERE code = $2', [
      key,
      code,
    ]);
    await noteEvent(at, deps, { officer: officer.id, school: school.code, kind: 'note-key.confirmed', about: { key } });
  });
