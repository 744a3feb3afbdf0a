import { foreignPath } from '../../../../core/transfer/transfer-files.js';
import { sha256 } from '../../../ground/digests.js';
import type { Looking } from '../../../runner/act.js';
import { loadTrust } from '../../certificates/parts/load-trust.js';
import { chainOf, loadRegisterLines } from '../../certificates/parts/register-lines.js';

/** What leads from this school's seals to their authorities, by path: the other school may have none of it. */
export async function sealFiles(looking: Looking): Promise<Record<string, Uint8Array>> {
  const trust = await loadTrust(looking);
  const chains = [...(await loadRegisterLines(looking)).values()].flatMap(chainOf);
  return Object.fromEntries([
    ...[...trust.intermediates, ...chains].map((der) => [foreignPath('certificate', sha256(der)), der] as const),
    ...trust.crls.map((der) => [foreignPath('revocation', sha256(der)), der] as const),
  ]);
}
