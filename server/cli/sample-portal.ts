/**
 * `npm start -- --portal`: the reference portal beside the sample school, with a folder and a database of its own. The two trust each
 * other by files alone, put where people would put them before either is served: the school's authorities into the portal's `tin-cay/`, the
 * portal's connection file into the school's data directory. Two labelled officers of the sample approve its seal.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, CONNECTION_FILE } from '../../core/wire/connection.js';
import { auditKey } from '../ground/audit-key.js';
import { CHECKERS_FILE } from './bring-checkers.js';
import { readTrust } from '../acts/checkers/read-trust.js';
import { loadSchool } from '../acts/school/load-school.js';
import { approve, certificatesSeen, proposeApproval } from '../portal/acts/certificates.js';
import type { Officer } from '../portal/acts/officer.js';
import { beginOffices, hasOffices, type NewAccount, officersIn } from '../portal/acts/offices.js';
import { confirmNoteKey, connectionFor, enterSchool, proposeNoteKey } from '../portal/acts/schools.js';
import { type ServedPortal, servePortal, TRUST_DIR } from '../portal/serve-portal.js';
import type { Deps } from '../runner/deps.js';
import { approveSampleSeal } from '../sample/certificates/approve-seal.js';
import { readFrom } from '../store/read-from.js';
import { originOf } from '../trail/notes/write-note.js';

/** Names under which the portal is reached: this machine's alone, and over HTTPS. */
export const OWN_HOSTS = ['localhost'];

/**
 * Both folders are made to know each other, while nobody serves either; the portal's first accounts, on the first start alone. Rejects
 * with what `servePortal` does. `school`: does something with the school's folder.
 */
export async function introduceSamplePortal(
  { dataDir, portalDir }: Pick<Meeting, 'dataDir' | 'portalDir'>,
  names: { readonly commune: string; readonly province: string },
  school: <T>(job: (deps: Deps) => Promise<T>) => Promise<T>,
): Promise<readonly NewAccount[]> {
  const served = await servePortal({ dataDir: portalDir, port: 0, hosts: OWN_HOSTS });
  try {
    const { deps } = served;
    const accounts = (await hasOffices(deps.db)) ? [] : await beginOffices(deps, names);
    await school((own) => introduce(own, { served, dataDir, portalDir }));
    return accounts;
  } finally {
    await served.close();
  }
}

/** The portal listens elsewhere than when the file was made. */
export async function moveConnection(dataDir: string, address: string): Promise<void> {
  const path = join(dataDir, CONNECTION_FILE);
  const connection = JSON.parse(await readFile(path, 'utf8')) as Connection;
  await writeConnection(path, { ...connection, dia_chi: address });
}

const writeConnection = (path: string, connection: Connection): Promise<void> =>
  writeFile(path, JSON.stringify(connection, null, 2), { mode: 0o600 });

interface Meeting {
  readonly served: ServedPortal;
  readonly dataDir: string;
  readonly portalDir: string;
}

async function introduce(own: Deps, { served, dataDir, portalDir }: Meeting): Promise<void> {
  const { deps } = served;
  const [first, second] = (await officersIn(deps.db, 'commune')) as [Officer, Officer];
  await giveTrust(own, join(portalDir, TRUST_DIR));
  const { code, name, origin } = await readFrom(own.db, async (reader) => ({
    ...(await loadSchool(reader, own.clock())),
    origin: await originOf(reader),
  }));
  const known = await deps.db.rows<{ noteKey: string | null }>(
    'SELECT note_key AS "noteKey" FROM schools WHERE code = $1',
    [code],
  );
  if (known.length === 0) await enterSchool(deps, first, { code, name });
  // Its secrets are made anew: the address may be another one than last time.
  const connection = await connectionFor(deps, first, code);
  await writeConnection(join(dataDir, CONNECTION_FILE), connection);
  const { verifier } = auditKey(own.db.trailFolder.dir, origin!);
  if (known[0]?.noteKey !== verifier) {
    await proposeNoteKey(deps, first, code, verifier);
    await confirmNoteKey(deps, second, code, verifier);
  }
  await approveSampleSeal({ ...own, officeConnection: () => Promise.resolve(connection) }, async () => {
    for (const { fingerprint, state, proposedBy } of await certificatesSeen(deps.db, code)) {
      if (state !== 'waiting') continue;
      const deciding = { school: code, fingerprint };
      if (proposedBy === null) await proposeApproval(deps, { ...deciding, officer: first });
      await approve(deps, { ...deciding, officer: proposedBy === second.id ? first : second });
    }
  });
}

/** What the school publishes for anybody who checks, as files. */
async function giveTrust(own: Deps, dir: string): Promise<void> {
  const { anchors, intermediates, crls, checkers } = await readTrust(own);
  const put = (name: string, content: string | Buffer): Promise<void> => writeFile(join(dir, name), content);
  const der = (base64: string): Buffer => Buffer.from(base64, 'base64');
  await Promise.all([
    ...anchors.map((one, at) => put(`goc-${at + 1}.cer`, der(one))),
    ...intermediates.map((one, at) => put(`trung-gian-${at + 1}.cer`, der(one))),
    ...crls.map((one, at) => put(`thu-hoi-${at + 1}.crl`, der(one))),
    ...(checkers ? [put(CHECKERS_FILE, checkers)] : []),
  ]);
}
