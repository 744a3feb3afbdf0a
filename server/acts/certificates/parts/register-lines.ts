import type { CertificateRow } from '../../../store/models/certificates.js';
import type { Reading } from '../../../runner/deps.js';
import { derOf } from './load-trust.js';

/** What a stored signature is held against. */
export type RegisterLine = Pick<CertificateRow, 'der' | 'chain' | 'kind' | 'userId' | 'revokedAt'>;
/** By fingerprint. */
export type RegisterLines = ReadonlyMap<string, RegisterLine>;

/** Every certificate of the register, revoked ones too. One statement. */
export async function loadRegisterLines({ db }: Pick<Reading, 'db'>): Promise<RegisterLines> {
  const attributes = ['fingerprint', 'der', 'chain', 'kind', 'userId', 'revokedAt'];
  const rows = await db.certificates.findAll({ attributes, raw: true });
  return new Map(rows.map((row) => [row.fingerprint, row]));
}

/** DER of the certificates above one, nearest first. */
export const chainOf = (line: Pick<RegisterLine, 'chain'> | undefined): Uint8Array[] =>
  line ? (JSON.parse(line.chain) as string[]).map(derOf) : [];
