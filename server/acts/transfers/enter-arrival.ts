import type { z } from 'zod';
import type { enterArrivalSchema, TransferFacts } from '../../../core/contract/transfers.js';
import { PROFILE_FIELDS } from '../../../core/fields/field-key.js';
import { PROFILE_SHEET } from '../../../core/law/record-sheet.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { enterProfiles, type ProfileCells } from '../imports/parts/enter-profiles.js';
import { enterPupil, requireEnterable } from '../pupils/parts/enter-pupil.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import type { Reader } from '../../store/reader.js';
import { checkedBundle } from './check-arrival.js';
import { sealsOfBundle } from './parts/seals-of-bundle.js';
import { keepUnheard, tellPortal } from './parts/tell-portal.js';

type EnterInput = z.output<typeof enterArrivalSchema> & { readonly caller: Caller };

/**
 * A pupil from another school, entered without typing: her facts, her documents byte for byte, what was assessed this year, and
 * what her cover will say. Refuses with arrival-not-valid, arrival-seal, arrival-twice, arrival-withdrawn, and what opening, checking,
 * entering a pupil and `tellPortal` refuse.
 */
export const enterArrival = act({
  act: 'enter-arrival',
  prepare: async (at, { bundle, seal, unasked, classId, grade, day }: EnterInput) => {
    const checked = await checkedBundle(at, bundle);
    const { shown } = checked;
    const bad = shown.documents.find(({ verdict }) => verdict !== 'valid');
    if (bad) throw refuse('arrival-not-valid', { step: bad.path });
    if (shown.seal !== seal) throw refuse('arrival-seal');
    const { list, listBytes } = checked.opened;
    const { transferId: transfer, from, to, madeAt } = list;
    const digest = sha256Base64(listBytes);
    const { pupil } = shown.facts;
    await at.read(async (looking) => {
      await requireNew(looking.db, { list, digest, seal: shown.seal, facts: shown.facts });
      await requireEnterable(looking, { ...pupil, classId, grade, day });
    });
    // Last of all, once nothing here stands in the way: from now on the old school cannot take it back there.
    const told = await tellPortal(at, { transfer, kind: 'received', digest, from, to, madeAt, unasked });
    return { ...checked, ...told };
  },
  run: async (at, { classId, grade, day }, { prepared }): Promise<{ transfer: string; profileEntered: boolean }> => {
    const { db, clock, caller, note } = at;
    const { opened, kept, shown, unheard, earlierCode } = prepared;
    const { list, listBytes, facts } = opened;
    const id = list.transferId;
    const digest = sha256Base64(listBytes);
    await requireNew(db, { list, digest, seal: shown.seal, facts });
    const pupilId = await enterPupil(at, { ...facts.pupil, classId, grade, day });
    const profileEntered = await entersProfile(at, { classId, pupilId, facts });
    const text = new TextDecoder().decode(listBytes);
    await db.arrivals.create({
      ...{ id, pupilId, fromCode: list.from.code, fromName: list.from.name, facts: JSON.stringify(facts), list: text },
      ...{ digest, seal: shown.seal, enteredBy: caller.userId, enteredAt: clock().toISOString() },
    });
    await db.foreignDocuments.bulkCreate(
      kept.map(({ content, ...one }, at) => ({
        ...{ arrivalId: id, number: at + 1, ...one },
        content: Buffer.from(content),
      })),
    );
    await keepUnheard(at, unheard);
    await note({
      ...{ kind: 'arrival.entered', transfer: id, pupilId, from: list.from.code, seal: shown.seal, digest },
      documents: kept.length,
      ...(unheard !== null && { unasked: true as const }),
      ...(earlierCode && { earlierCode: true as const }),
    });
    return { transfer: id, profileEntered };
  },
  refused: (_, code) => ({ kind: 'arrival.refused', code }),
});

interface ToBeNew {
  readonly list: TransferList;
  /** Of the sealed listing. */
  readonly digest: string;
  readonly seal: string;
  readonly facts: TransferFacts;
}

/** Only the school that made a bundle takes it back, by a seal of its own: whatever else was said of its id stands in nobody's way. */
async function requireNew(db: Reader, { list: { transferId, from }, digest, seal, facts }: ToBeNew): Promise<void> {
  const { name } = facts.pupil;
  if ((await db.arrivals.count({ where: { id: transferId } })) > 0) throw refuse('arrival-twice', { name });
  const own = { transferId, fromCode: from.code, digest, seal: sealsOfBundle({ fromCode: from.code, seal, facts }) };
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
