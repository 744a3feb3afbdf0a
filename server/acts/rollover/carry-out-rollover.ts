import type { z } from 'zod';
import type { partsToDoSchema, Rollover } from '../../../core/contract/rollover.js';
import type { Grade } from '../../../core/law/law.js';
import { type Destination, type PlacedLine, type Proposal, propose, waits } from '../../../core/rollover/proposal.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { insertRows } from '../../store/sql.js';
import { whenFresh } from '../progress/stale.js';
import { loadYearFacts, type RolloverYear } from './parts/load-year-facts.js';
import { newClasses, type NewClasses } from './parts/new-classes.js';
import type { PlacedDestination } from './parts/placed-destination.js';
import { lineOf, seenOf, showRollover } from './parts/show-rollover.js';
import type { RolloverInput } from './read-rollover.js';

type CarryOutInput = RolloverInput & z.output<typeof partsToDoSchema>;

/** What is done at once and taken back at once. */
interface Part {
  readonly classId: string | null;
  readonly grade: Grade | null;
  readonly pupils: readonly PlacedLine[];
}

const carryOut = act({
  act: 'roll-over',
  run: async (at, input: CarryOutInput): Promise<Rollover> => {
    const year = await loadYearFacts(at, input.year);
    if (year.to.calendar === null) throw refuse('rollover-not-opened', { year: year.to.id });
    const parts = partsOf(propose(year.facts), input);
    if (parts.length === 0) throw refuse('rollover-nothing');
    const classes = await newClasses(at, { from: year.from, to: year.to.id });
    for (const part of parts) await carryOutPart(at, year, part, classes);
    return showRollover(at, input.year);
  },
  refused: ({ year }, code) => ({ kind: 'rollover.refused', schoolYear: year, code }),
});

/**
 * Carry out what was shown, each part once: all that is asked for, or nothing. Refuses with not-found, rollover-not-opened,
 * rollover-nothing, rollover-done, rollover-moved-on, rollover-to-choose.
 */
export const carryOutRollover = (deps: Deps, input: CarryOutInput): Promise<Rollover> =>
  whenFresh(deps, () => carryOut(deps, input));

function partsOf({ lines, loose }: Proposal, asked: CarryOutInput): Part[] {
  const known = new Set<string>();
  const ofLines = asked.lines.map(({ classId, grade, seen }) => {
    const line = lineOf(lines, classId, grade);
    if (!line || known.has(`${grade} ${classId}`)) throw refuse('rollover-moved-on');
    known.add(`${grade} ${classId}`);
    return { classId, grade, pupils: toDo(line.pupils, seen) };
  });
  const ofPupils = [...new Map(asked.pupils.map((one) => [one.pupil, one])).values()].map(({ pupil, seen }) => {
    const found = loose.find(({ id }) => id === pupil);
    if (!found) throw refuse('rollover-moved-on');
    return { classId: null, grade: null, pupils: toDo([found], seen) };
  });
  return [...ofLines, ...ofPupils];
}

function toDo(pupils: readonly PlacedLine[], seen: string): readonly PlacedLine[] {
  const waiting = pupils.filter(waits);
  if (waiting.length === 0) throw refuse('rollover-done');
  if (seenOf(pupils) !== seen) throw refuse('rollover-moved-on');
  const homeless = waiting.filter(({ to }) => to === null).map(({ name }) => name);
  if (homeless.length > 0) throw refuse('rollover-to-choose', { names: homeless.join(', ') });
  return waiting;
}

async function carryOutPart(
  { db, clock, newId, caller, note }: Pick<Acting, 'db' | 'clock' | 'newId' | 'caller' | 'note'>,
  { from, to, modes }: RolloverYear,
  { classId, grade, pupils }: Part,
  classes: NewClasses,
): Promise<void> {
  const partId = newId();
  const doneAt = clock().toISOString();
  const fromDay = to.calendar!.begins;
  const places: { readonly one: PlacedLine; readonly destination: PlacedDestination }[] = [];
  for (const one of pupils) places.push({ one, destination: await placeFor(one.to!, modes.get(one.id), classes) });
  const made = classes.made();
  const undone = { undoneBy: null, undoneAt: null };
  await db.rolloverParts.create({
    ...{ id: partId, schoolYearId: from, classId, grade, made: JSON.stringify(made) },
    ...{ doneBy: caller.userId, doneAt, ...undone },
  });
  await insertRows(
    db,
    'enrolments (pupil_id, class_id, grade, mode, position, from_day)',
    places.flatMap(({ one, destination: place }) =>
      place.kind === 'class'
        ? [[one.id, place.classId, place.grade, place.mode, classes.nextPlace(place.classId), fromDay]]
        : [],
    ),
  );
  await db.rolloverPlaces.bulkCreate(
    places.map(({ one, destination }) => ({
      ...{ partId, schoolYearId: from, pupilId: one.id, fromGrade: grade, standing: one.standing },
      ...{ kind: destination.kind },
      ...{ destination: JSON.stringify(destination), provisional: one.provisional },
      ...{ settledBy: null, settledAt: null, undoneAt: null },
    })),
  );
  await note(
    {
      kind: 'rollover.carried-out',
      schoolYear: from,
      partId,
      classId,
      grade,
      pupils: places.map(({ one }) => one.id),
      provisional: pupils.filter(({ provisional }) => provisional).length,
      made,
      placesDigest: sha256(JSON.stringify(places.map(({ one, destination }) => [one.id, destination]))),
    },
    { at: doneAt },
  );
}

async function placeFor(
  to: Destination,
  mode: PlacedMode | undefined,
  classes: NewClasses,
): Promise<PlacedDestination> {
  if (to.kind !== 'class') return to;
  const { id: classId } = await classes.named(to.className);
  return { ...to, classId, mode: mode ?? 'normal' };
}

type PlacedMode = Extract<PlacedDestination, { kind: 'class' }>['mode'];
