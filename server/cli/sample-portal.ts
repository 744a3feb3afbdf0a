/**
 * `npm start -- --portal`: the reference portal beside the sample school, with a folder and a database of its own. The two trust each
 * other by files alone, put where people would put them: the school's authorities into the portal's `tin-cay/`, the portal's connection file into the
 * school's data directory. Two labelled officers of the sample approve its seal.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONNECTION_FILE } from '../../core/wire/connection.js';
import { auditKey } from '../ground/audit-key.js';
import { bringCheckers, CHECKERS_FILE } from './bring-checkers.js';
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

export interface SamplePortal {
  readonly url: string;
  readonly wireUrl: string;
  /** Of the first start alone. */
  readonly accounts: readonly NewAccount[];
  /** From now on the school's file for checkers is taken from its address: it is published with the first seal, and renewed. */
  readonly follow: (school: string) => void;
  readonly close: () => Promise<void>;
}

/** Serve it, and let the two know each other. Rejects with what `servePortal` does. `school`: nobody serves it meanwhile. */
export async function startSamplePortal(
  dataDir: string,
  port: number,
  names: { readonly commune: string; readonly province: string },
  school: <T>(job: (deps: Deps) => Promise<T>) => Promise<T>,
): Promise<SamplePortal> {
  const portalDir = `${dataDir}-portal`;
  let followed: string | null = null;
  const served = await servePortal({
    dataDir: portalDir,
    port,
    beforeTrust: async () => {
      if (followed !== null) await bringCheckers(followed, join(portalDir, TRUST_DIR, CHECKERS_FILE));
    },
  });
  try {
    const { deps } = served;
    const accounts = (await hasOffices(deps.db)) ? [] : await beginOffices(deps, names);
    await school((own) => introduce(own, { served, dataDir, portalDir }));
    return {
      ...{ url: `${served.urls[0]!}/can-bo`, wireUrl: served.wireUrl, accounts, close: served.close },
      follow: (address) => void (followed = address),
    };
  } catch (error) {
    await served.close();
    throw error;
  }
}

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
  await writeFile(join(dataDir, CONNECTION_FILE), JSON.stringify(connection, null, 2), { mode: 0o600 });
  const { verifier } = auditKey(own.db.trailFolder.dir, origin!);
  if (known[0]?.noteKey !== verifier) {
    await proposeNoteKey(deps, first, code, verifier);
    await confirmNoteKey(deps, second, code, verifier);
  }
  await approveSampleSeal({ ...own, officeUrl: served.wireUrl }, async () => {
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
