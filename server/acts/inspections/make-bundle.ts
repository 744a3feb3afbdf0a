import { randomBytes } from 'node:crypto';
import { BUNDLE_FILES, type BundleFacts, type MakeBundle } from '../../../core/contract/bundles.js';
import { dayInVietnam, momentInVietnam } from '../../../core/codes/day.js';
import { refusal } from '../../../core/codes/refusal.js';
import { refusalBody } from '../../../core/words/render.js';
import type { BundleToSeal, SealedBundle } from '../../exports/bundle.js';
import { inWorker } from '../../files/file-pool.js';
import { sha256 } from '../../ground/digests.js';
import { groupBy } from '../../ground/group-by.js';
import { refuse } from '../../ground/refused.js';
import { type Preparing, work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { readTrust } from '../checkers/read-trust.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { loadProver } from '../prints/parts/prover.js';
import { loadSchool } from '../school/load-school.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { completionFiles } from './parts/completion-files.js';
import { bundledRecord } from './parts/bundled-record.js';
import { certificatesOf } from './parts/certificates-of.js';
import { type Chosen, drawn, releasedIn } from './parts/choose-records.js';
import { type CoveredByDecision, coveredBy } from './parts/covered.js';
import { offlinePage } from './parts/offline-page.js';
import { trailPart } from './parts/trail-part.js';

interface BundleInput {
  readonly caller: Caller;
  readonly asked: MakeBundle;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LONGEST_MS = 120_000;

/**
 * What an inspection's decision covers, or a sample of it, to be taken away (H21). Each record is proven first, as for printing; who
 * is left out is listed. Refuses with not-found, bundle-nothing and bundle-page-missing.
 */
export const makeBundle = (deps: Deps, input: BundleInput): Promise<IssuedWorkbook> =>
  work({
    act: 'make-bundle',
    run: async (at, { asked }: BundleInput): Promise<IssuedWorkbook> => {
      const covered = await at.read((looking) => coveredBy(looking, asked.inspectionId));
      const ids = covered.classes.map(({ id }) => id);
      const among = ids.length === 0 ? [] : await at.read(({ db }) => releasedIn(db, ids));
      if (among.length === 0) throw refuse('bundle-nothing');
      const page = await offlinePage();
      const seed = asked.sample === null ? null : (asked.seed ?? randomBytes(16).toString('hex'));
      const chosen = seed === null ? among : drawn(among, { sample: asked.sample!, seed });
      const collected = await collect(at, { chosen, covered, named: asked.named });
      if (collected.records.length === 0) throw refuse('bundle-nothing');
      const trail = await at.read(({ db }) => trailPart(db, deps.db.trailFolder.dir, ids));
      // They name pupils of the whole school: whoever takes a sample takes none.
      const years = seed === null ? covered.wholeYears : [];
      const completions = await at.read(({ db }) => completionFiles(db, years));
      const school = await at.read(({ db }) => loadSchool(db, at.clock()));
      const { decision, decidedOn, authority } = covered;
      const facts: BundleFacts = {
        format: 'hocba-bundle-1',
        school: { name: school.name, code: school.code },
        ...{ decision, decidedOn, authority, madeAt: momentInVietnam(at.clock()) },
        classes: covered.classes.map(({ name }) => name),
        ...{ seed, among: among.length, named: [...asked.named], leftOut: collected.leftOut },
        records: collected.records,
        certificates: await at.read(({ db }) => certificatesOf(db, collected.records)),
      };
      const task: BundleToSeal = {
        files: {
          [BUNDLE_FILES.facts]: utf8(JSON.stringify(facts, null, 1)),
          [BUNDLE_FILES.trust]: utf8(JSON.stringify(await readTrust(deps))),
          ...trail,
          ...completions,
          ...collected.files,
        },
        passphrase: asked.passphrase,
        stretch: deps.stretch,
        beside: { [BUNDLE_FILES.page]: page },
        sealedName: BUNDLE_FILES.sealed,
      };
      const { zip, sealed } = await inWorker<SealedBundle>('bundle', task, LONGEST_MS);
      await at.note({
        ...{ kind: 'bundle.made', inspectionId: covered.id, classIds: ids, seed, named: [...asked.named] },
        ...{ records: collected.told, digest: sha256(sealed) },
      });
      return { name: fileName(`đoàn kiểm tra ${dayInVietnam(at.clock())}`, 'zip'), bytes: zip };
    },
  })(deps, input);

interface Wanted extends Pick<MakeBundle, 'named'> {
  readonly chosen: readonly Chosen[];
  readonly covered: CoveredByDecision;
}

interface Collected {
  readonly records: BundleFacts['records'];
  readonly files: Record<string, Uint8Array>;
  readonly leftOut: string[];
  readonly told: { record: number; version: number }[];
}

/** A class at a time. */
async function collect(at: Preparing, { chosen, covered, named }: Wanted): Promise<Collected> {
  const collected: Collected = { records: [], files: {}, leftOut: [], told: [] };
  const prover = await at.read(loadProver);
  for (const [classId, own] of groupBy(chosen, (one) => one.classId)) {
    const prints = await at.read((looking) => loadClassPrints(looking, classId, null));
    const className = covered.classes.find(({ id }) => id === classId)!.name;
    for (const { pupil, code } of own) {
      const stored = prints?.year.records.get(pupil);
      // Another unit has been begun since.
      if (!prints || stored?.lookupCode !== code) continue;
      const doubt = await doubtAbout(prover, prints, pupil);
      if (doubt) {
        await tellDoubt(at, { prints, pupil, what: 'export' }, doubt);
        collected.leftOut.push(`${prints.nameOf(pupil)}: ${refusalBody(refusal(doubt), 'vi').reason}`);
        continue;
      }
      const bundled = bundledRecord(stored, { className, named });
      if (bundled.file !== null) collected.files[bundled.file] = utf8(prints.textOf(pupil));
      collected.records.push(bundled);
      collected.told.push({ record: stored.id, version: stored.version });
    }
  }
  return collected;
}
