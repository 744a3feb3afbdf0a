/** What goes with a pupil to her next school, put together from what is stored and proven first. */
import { zipSync } from 'fflate';
import { momentInVietnam } from '../../../../core/codes/day.js';
import type { TransferFacts } from '../../../../core/contract/transfers.js';
import { MOST_BUNDLE } from '../../../../core/contract/transfers.js';
import { isReleased } from '../../../../core/record/record-states.js';
import { foreignPath, TRANSFER_FILES } from '../../../../core/transfer/transfer-files.js';
import type { TransferList } from '../../../../core/transfer/transfer-list.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Looking, Preparing } from '../../../runner/act.js';
import { newestCheckersFile } from '../../checkers/parts/checkers-state.js';
import { type ClassPrints, loadClassPrints } from '../../prints/parts/class-prints.js';
import { documentOf } from '../../prints/parts/prove-record.js';
import { requireProven } from '../../prints/parts/proven.js';
import { loadSchoolEver } from '../../school/load-school.js';
import { coversOf } from './covers-of.js';
import { inheritedBy } from './inherited-by.js';
import { sealFiles } from './seal-files.js';
import { resultsToDate } from './results-to-date.js';
import { type LastClass, lastClassOf } from './last-class-of.js';

export interface ComposedTransfer {
  readonly list: TransferList;
  /** A ZIP of what the list names. */
  readonly content: Buffer;
  readonly className: string;
  /** Records and covers. */
  readonly documents: number;
  /** Codes of the school's own records in it. */
  readonly codes: readonly string[];
}

export interface Going {
  readonly pupilId: string;
  readonly to: { readonly code: string; readonly name: string };
}

type Files = Record<string, Uint8Array>;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Refuses with not-found for a pupil who is in no class of the year, transfer-to-itself, pupil-year-signed where a record is on its
 * way through signing, transfer-too-large, and what `requireProven` says.
 */
export async function composeTransfer(
  at: Pick<Preparing, 'read' | 'note' | 'clock' | 'newId'>,
  { pupilId, to }: Going,
): Promise<ComposedTransfer> {
  const now = at.clock();
  const found = await at.read(async (looking) => {
    const own = await loadSchoolEver(looking.db, now);
    if (own.codes.includes(to.code)) throw refuse('transfer-to-itself');
    const last = await lastClassOf(looking.db, pupilId);
    const prints = await loadClassPrints(looking, last.classId, null);
    if (!prints) throw refuse('not-found');
    return { own, last, prints };
  });
  const { own, last, prints } = found;
  const units = prints.unitsOf(pupilId);
  if (!units.every(({ state }) => isReleased(state))) throw refuse('pupil-year-signed');
  if (units.length > 0) await requireProven(at, { prints, pupil: pupilId, what: 'export' });
  const { files, facts, documents } = await at.read((looking) => collect(looking, { pupilId, last, prints }));
  files[TRANSFER_FILES.facts] = utf8(JSON.stringify(facts, null, 1));
  const content = Buffer.from(zipSync(files, { mtime: now }));
  if (content.length > MOST_BUNDLE * 0.9) throw refuse('transfer-too-large');
  const list: TransferList = {
    transferId: at.newId(),
    from: { code: own.code, name: own.name },
    to,
    madeAt: momentInVietnam(now),
    files: Object.keys(files)
      .sort()
      .map((path) => ({ path, digest: sha256Base64(files[path]!) })),
  };
  const codes = units.map(({ lookupCode }) => lookupCode);
  return { list, content, className: last.className, documents, codes };
}

interface Collecting {
  readonly pupilId: string;
  readonly last: LastClass;
  readonly prints: ClassPrints;
}

async function collect(looking: Looking, { pupilId, last, prints }: Collecting) {
  const { db, clock } = looking;
  const files: Files = {};
  const before = await inheritedBy(db, pupilId);
  Object.assign(files, before.files);
  const units = prints.unitsOf(pupilId);
  for (const unit of units) files[foreignPath('unit', unit.lookupCode)] = utf8(documentOf(unit));
  const covers = await coversOf(db, pupilId);
  for (const { code, text } of covers) files[foreignPath('cover', code)] = utf8(text);
  const own = await loadSchoolEver(db, clock());
  const checkers = await newestCheckersFile(looking);
  if (checkers) files[foreignPath('checkers', `${own.code}-${checkers.number}`)] = utf8(checkers.xml);
  Object.assign(files, await sealFiles(looking, Object.values(files)));
  const seals = await db.certificates.findAll({
    attributes: ['fingerprint'],
    where: { kind: 'organisation', office: 'approved' },
    order: ['fingerprint'],
    raw: true,
  });
  const pupil = await db.pupils.findByPk(pupilId, { raw: true });
  const { name, birthDate, sex, personalId, lifelongCode } = pupil!;
  const facts: TransferFacts = {
    format: 'hocba-transfer-1',
    pupil: { code: pupilId, name, birthDate, sex, personalId, lifelongCode },
    ...{ schoolYear: last.schoolYear, className: last.className, grade: last.grade },
    seals: [...before.seals, ...seals.map(({ fingerprint }) => ({ schoolCode: own.code, fingerprint }))],
    results: [
      ...before.results,
      ...(await resultsToDate(db, { pupilId, schoolYear: last.schoolYear, school: own.name })),
    ],
  };
  return { files, facts, documents: units.length + covers.length + before.documents };
}
