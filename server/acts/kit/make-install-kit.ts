import type { InstallKit } from '../../kit/make-kit.js';
import { makeKit } from '../../kit/make-kit.js';
import type { KitAddress } from '../../kit/address.js';
import { loadKitSources } from '../../kit/sources.js';
import { authorityCertificate } from '../../pki/server-certificate.js';
import type { SchoolOnSheet } from '../../../core/sheet/context.js';

export interface InstallKitRequest {
  readonly address: KitAddress;
  /** Holds the root's certificate for that address; throws CertificateNeeded where it does not. */
  readonly dataDir: string;
  readonly version: string;
}

/** The files that install the add-in at this school. */
export async function makeInstallKit(
  { school, clock }: { readonly school: Pick<SchoolOnSheet, 'code' | 'name'>; readonly clock: () => Date },
  { address, dataDir, version }: InstallKitRequest,
): Promise<InstallKit> {
  const now = clock();
  const [authorityPem, sources] = await Promise.all([
    authorityCertificate(dataDir, address.host, now),
    loadKitSources(),
  ]);
  return makeKit({ address, school: { code: school.code, name: school.name }, authorityPem, ...sources, version, now });
}
