import type { InstallKit } from '../../kit/make-kit.js';
import { makeKit } from '../../kit/make-kit.js';
import type { KitAddress } from '../../kit/address.js';
import { loadKitSources } from '../../kit/sources.js';
import { authorityCertificate } from '../../pki/server-certificate.js';
import type { Deps } from '../../runner/deps.js';
import { loadSchool } from '../school/load-school.js';

export interface InstallKitRequest {
  readonly address: KitAddress;
  /** Holds the root's certificate for that address; throws CertificateNeeded where it does not. */
  readonly dataDir: string;
  readonly version: string;
}

/** The files that install the add-in at this school. */
export async function makeInstallKit(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { address, dataDir, version }: InstallKitRequest,
): Promise<InstallKit> {
  const now = clock();
  const [{ code, name }, authorityPem, sources] = await Promise.all([
    loadSchool(db),
    authorityCertificate(dataDir, address.host, now),
    loadKitSources(),
  ]);
  return makeKit({ address, school: { code, name }, authorityPem, ...sources, version, now });
}
