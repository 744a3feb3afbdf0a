import type { InstallKit } from '../../kit/make-kit.js';
import { makeKit } from '../../kit/make-kit.js';
import type { KitAddress } from '../../kit/address.js';
import { loadKitSources } from '../../kit/sources.js';
import { authorityCertificate } from '../../pki/server-certificate.js';

export interface InstallKitRequest {
  readonly address: KitAddress;
  /** Holds the root's certificate for that address; throws CertificateNeeded where it does not. */
  readonly dataDir: string;
  readonly version: string;
}

interface SchoolOfKit {
  readonly name: string;
  /** Excel knows its catalogue by the oldest, so that a kit of after a new code replaces the one of before. */
  readonly codes: readonly string[];
}

/** The files that install the add-in at this school. */
export async function makeInstallKit(
  { school, clock }: { readonly school: SchoolOfKit; readonly clock: () => Date },
  { address, dataDir, version }: InstallKitRequest,
): Promise<InstallKit> {
  const now = clock();
  const [authorityPem, sources] = await Promise.all([
    authorityCertificate(dataDir, address.host, now),
    loadKitSources(),
  ]);
  return makeKit({
    address,
    school: { code: school.codes[0]!, name: school.name },
    authorityPem,
    ...sources,
    version,
    now,
  });
}
