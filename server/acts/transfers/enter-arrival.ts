import type { z } from 'zod';
import type { Refusal } from '../../../core/codes/refusal.js';
import type { enterArrivalSchema, TransferFacts } from '../../../core/contract/transfers.js';
import { PROFILE_FIELDS } from '../../../core/fields/field-key.js';
import { PROFILE_SHEET } from '../../../core/law/record-sheet.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import type { CheckedBundle } from '../../files/check-bundle.js';
import type { OpenedBundle } from '../../files/open-bundle.js';
import { enterProfiles, type ProfileCells } from '../imports/parts/enter-profiles.js';
import { enterPupil, requireEnterable } from '../pupils/parts/enter-pupil.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import type { Reader } from '../../store/reader.js';
import { checkedBundle } from './check-arrival.js';
import { sealsOfBundle } from './parts/seals-of-bundle.js';
import { dropAsking, endAsking, freeId, keepAsking } from './parts/asked-bundle.js';
import { tellPortal, type Unasked, type Word, wordFor } from './parts/tell-portal.js';

type EnterInput = z.output<typeof enterArrivalSchema> & { readonly caller: Caller };

interface Checked extends CheckedBundle {
  readonly opened: OpenedBundle;
  /** What the portal is told, kept already; or why it is not asked. */
  readonly word: Word | Unasked;
}

/**
 * A pupil from another school, entered without typing: her facts, her documents byte for byte, what was assessed this year, and
 * what her cover will say. What the portal is asked is kept before it is. Refuses with arrival-not-valid, arrival-seal, arrival-twice,
 * arrival-withdrawn, arrival-giving-up, and what opening, checking, entering a pupil, `wordFor` and `tellPortal` refuse.
 */
export async function enterArrival(deps: Deps, input: EnterInput): Promise<Entered> {
  const checked = await asksPortal(deps, input);
  try {
    return await enters(deps, { ...input, checked });
  } catch (error) {
    const { word } = checked;
    const fault = error instanceof Refused ? FAULTS[error.refusal.code] : undefined;
    if (typeof word !== 'string' && fault !== undefined) await dropAsking(deps, word.moved.id!, fault);
    throw error;
  }
}

/** Refusals by which the portal has answered that the bundle may not be entered. */
const FAULTS: Readonly<Record<string, string>> = { 'arrival-withdrawn': 'CV02', 'arrival-other-bundle': 'CV03' };
const refused = (_: unknown, code: Refusal['code']) => ({ kind: 'arrival.refused' as const, code });

const asksPortal = act({
  act: 'enter-arrival',
  prepare: async (at, { bundle, seal, classId, grade, day }: EnterInput) => {
    const checked = await checkedBundle(at, bundle);
    const { shown } = checked;
    const bad = shown.documents.find(({ verdict }) => verdict !== 'valid');
    if (bad) throw refuse('arrival-not-valid', { step: bad.path });
    if (shown.seal !== seal) throw refuse('arrival-seal');
    const { list, listBytes } = checked.opened;
    const { transferId: transfer, from, to, madeAt } = list;
    const { pupil } = shown.facts;
    const digest = sha256Base64(listBytes);
    await at.read(async (looking) => {
      await requireNew(looking.db, { list: checked.opened.list, digest, seal, facts: shown.facts });
      await requireEnterable(looking, { ...pupil, classId, grade, day });
    });
    const word = await wordFor(at, { transfer, kind: 'received', digest, from, to, madeAt });
    return { ...checked, word };
  },
  run: async (at, _, { prepared: { word, ...checked } }): Promise<Checked> => {
    const { list, listBytes, facts } = checked.opened;
    await requireNew(at.db, { list, digest: sha256Base64(listBytes), seal: checked.shown.seal, facts });
    if (typeof word === 'string') return { ...checked, word };
    const { code: pupil, name } = facts.pupil;
    const moved = await keepAsking(at, word.moved, { pupil, name, from: list.from });
    return { ...checked, word: { ...word, moved } };
  },
  refused,
});

interface Entered {
  readonly transfer: string;
  readonly profileEntered: boolean;
}

const enters = act({
  act: 'enter-arrival',
  // Last of all, once nothing here stands in the way: from now on the old school cannot take it back there.
  prepare: async (_, { checked: { word, opened }, unasked }: EnterInput & { readonly checked: Checked }) =>
    typeof word === 'string' ? word : tellPortal(word, { from: opened.list.from, unasked }),
  run: async (at, { classId, grade, day, checked }, { prepared: answer }): Promise<Entered> => {
    const { db, clock, caller, note, newId } = at;
    const { opened, kept, shown, word } = checked;
    const { list, listBytes, facts } = opened;
    const digest = sha256Base64(listBytes);
    await requireNew(db, { list, digest, seal: shown.seal, facts });
    const id = typeof word === 'string' ? await freeId(db, list.transferId, newId) : word.moved.id!;
    if (typeof word !== 'string') await endAsking(at, id, answer === 'heard');
    const pupilId = await enterPupil(at, { ...facts.pupil, classId, grade, day });
    const profileEntered = await entersProfile(at, { classId, pupilId, facts });
    const text = new TextDecoder().decode(listBytes);
    const from = { fromCode: list.from.code, fromName: list.from.name };
    await db.arrivals.create({
      ...{ id, transferId: list.transferId, pupilId, ...from, facts: JSON.stringify(facts), list: text },
      ...{ digest, seal: shown.seal, enteredBy: caller.userId, enteredAt: clock().toISOString() },
    });
    await db.foreignDocuments.bulkCreate(
      kept.map(({ content, ...one }, at) => ({
        ...{ arrivalId: id, number: at + 1, ...one },
        content: Buffer.from(content),
      })),
    );
    await note({
      ...{ kind: 'arrival.entered', transfer: id, pupilId, from: list.from.code, seal: shown.seal, digest },
      documents: kept.length,
      ...(answer === 'unheard' && { unasked: true as const }),
      ...(answer === 'earlier-code' && { earlierCode: true as const }),
    });
    return { transfer: id, profileEntered };
  },
  refused,
});

interface ToBeNew {
  readonly list: TransferList;
  /** Of the sealed listing. */
  readonly digest: string;
  readonly seal: string;
  readonly facts: TransferFacts;
}

/**
 * A school makes a listing's id once, and another school may have the same. Only the school that made a bundle takes it back, by a seal of
 * its own: whatever else was said of its id stands in nobody's way.
 */
async function requireNew(db: Reader, { list: { transferId, from }, digest, seal, facts }: ToBeNew): Promise<void> {
  const made = { transferId, fromCode: from.code };
  const before = await db.arrivals.findOne({ attributes: ['pupilId'], where: made, raw: true });
  if (before !== null) {
    const { name } = (await db.pupils.findByPk(before.pupilId, { attributes: ['name'], raw: true }))!;
    throw refuse('arrival-twice', { name });
  }
  const own = { ...made, digest, seal: sealsOfBundle({ fromCode: from.code, seal, facts }) };
  if ((await db.enteredWithdrawals.count({ where: own })) > 0) throw refuse('arrival-withdrawn', { school: from.name });
}

/** Registration is the school's own. */
const ENTERED = PROFILE_FIELDS.filter((field) => field !== 'registrationNumber');

interface Entering {
  readonly classId: string;
  readonly pupilId: string;
  readonly facts: TransferFacts;
}

/** What is closed or cannot be entered stays among what came along, to be read there. */
async function entersProfile(
  at: Acting<'enter-arrival'>,
  { classId, pupilId, facts: { results, schoolYear } }: Entering,
): Promise<boolean> {
  const own = results.filter((one) => one.period === PROFILE_SHEET && one.schoolYear === schoolYear).at(-1);
  const after = Object.fromEntries(
    ENTERED.flatMap((field) => {
      // Another program's word: read as a cell is.
      const read = parseCell(`profile.${field}`, own?.values[`profile.${field}`] ?? null);
      return read.ok && read.value !== null ? [[field, read.value]] : [];
    }),
  ) as ProfileCells;
  if (Object.keys(after).length === 0) return false;
  try {
    await enterProfiles(at, classId, [{ pupil: pupilId, before: {}, after }]);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
