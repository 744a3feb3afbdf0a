import type { Transaction } from 'sequelize';
import type { Deps } from '../deps.js';

/** What a signature is checked against here; all DER. */
export interface Trust {
  /** Authorities the principal has confirmed, the school's own root among them. */
  readonly anchors: readonly Uint8Array[];
  /** The school's issuing certificate. */
  readonly intermediates: readonly Uint8Array[];
  /** The newest revocation list of each of the school's authorities. */
  readonly crls: readonly Uint8Array[];
}

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Three statements. */
export async function loadTrust({ db }: Pick<Deps, 'db'>, transaction: Transaction | null = null): Promise<Trust> {
  const [anchors, authorities, lists] = await Promise.all([
    db.anchors.findAll({ where: { state: 'trusted' }, order: ['fingerprint'], raw: true, transaction }),
    db.authorities.findAll({ order: ['fingerprint'], raw: true, transaction }),
    db.revocationLists.findAll({ order: [['number', 'DESC']], raw: true, transaction }),
  ]);
  const newest = authorities.flatMap(
    ({ fingerprint }) => lists.find(({ authority }) => authority === fingerprint) ?? [],
  );
  return {
    anchors: anchors.map(({ der }) => fromBase64(der)),
    intermediates: authorities.flatMap(({ role, der }) => (role === 'issuing' ? [fromBase64(der)] : [])),
    crls: newest.map(({ der }) => fromBase64(der)),
  };
}
