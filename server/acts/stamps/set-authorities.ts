import { readCertificate } from '../../../core/signing/certificate.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { type StampAuthority, writeAuthorities } from '../../stamping/authorities-file.js';

/**
 * Set which time-stamp authorities are asked, in order, by whoever has the server's console; the file and its event, or
 * neither. The event names them and their certificates, never an account. Throws ZodError for what cannot be set.
 */
export async function setAuthorities(
  deps: Deps,
  dataDir: string,
  authorities: readonly StampAuthority[],
): Promise<void> {
  const told = await Promise.all(
    authorities.map(async ({ name, url, certificates, internal = false }) => ({
      ...{ name, host: new URL(url).host, internal },
      certificates: await Promise.all(
        certificates.map(async (der) => (await readCertificate(bytesOf(der))).fingerprint),
      ),
    })),
  );
  await deps.db.writes.run(async (transaction) => {
    await asSystem(deps, transaction).note({ kind: 'stamps.set', authorities: told });
    await writeAuthorities(dataDir, authorities);
  });
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
