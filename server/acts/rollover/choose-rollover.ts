import type { z } from 'zod';
import type { choicesSchema, Rollover } from '../../../core/contract/rollover.js';
import { gradeOfClass, readClass } from '../../../core/import/read-facts.js';
import type { Grade } from '../../../core/law/law.js';
import {
  type Destination,
  gradeAfter,
  gradesOpen,
  lastTime,
  propose,
  type YearFacts,
} from '../../../core/rollover/proposal.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { lineKey, loadYearFacts, pupilKey } from './parts/load-year-facts.js';
import { lineOf, showRollover } from './parts/show-rollover.js';
import type { RolloverInput } from './read-rollover.js';

type ChooseInput = RolloverInput & z.output<typeof choicesSchema>;

/** Null takes a choice back. */
interface Choice {
  readonly what: string;
  readonly to: Destination | null;
}

const choose = act({
  act: 'roll-over',
  run: async (at, { caller, year, lines, pupils }: ChooseInput): Promise<Rollover> => {
    const { facts } = await loadYearFacts(at, year);
    const choices = [...linesOf(facts, lines), ...pupilsOf(facts, pupils)];
    if (choices.length === 0) throw refuse('rollover-nothing');
    await store(at, year, choices, caller.userId);
    return showRollover(at, year);
  },
});

/**
 * Choose another class of the next year than the proposed one, for those of a line or for a pupil; never another grade than a
 * pupil has come to. Refuses with not-found, rollover-nothing, rollover-class, rollover-placed, rollover-grade.
 */
export const chooseRollover = (deps: Deps, input: ChooseInput): Promise<Rollover> =>
  whenFresh(deps, () => choose(deps, input));

function linesOf(facts: YearFacts, chosen: ChooseInput['lines']): Choice[] {
  const { lines } = propose(facts);
  return chosen.map(({ className, ...line }) => {
    if (!lineOf(lines, line.classId, line.grade)) throw refuse('not-found');
    if (className === null) return { what: lineKey(line), to: null };
    const grade = line.goes === 'up' ? gradeAfter(line.grade) : line.grade;
    if (grade === null) throw refuse('rollover-class');
    return { what: lineKey(line), to: { kind: 'class', className: nameFor(className, grade), grade } };
  });
}

function pupilsOf(facts: YearFacts, chosen: ChooseInput['pupils']): Choice[] {
  const known = new Map(facts.pupils.map((one) => [one.id, one]));
  return chosen.map(({ pupil: id, to }) => {
    const pupil = known.get(id);
    if (!pupil) throw refuse('not-found');
    const { name } = pupil;
    if (pupil.placed !== null) throw refuse('rollover-placed', { name });
    if (to?.kind !== 'class') return { what: pupilKey(id), to };
    const from = lastTime(pupil, facts.ends)?.grade ?? null;
    if (!gradesOpen(pupil.standing, from)(to.grade)) throw refuse('rollover-grade', { name });
    return { what: pupilKey(id), to: { ...to, className: nameFor(to.className, to.grade) } };
  });
}

/** Refuses with rollover-class: 4A is no class of grade 5; the name of a combined class names each of its grades. */
function nameFor(typed: string, grade: Grade): string {
  const name = readClass(typed);
  if (!name) throw refuse('rollover-class');
  const only = gradeOfClass(name);
  const fits = only === null ? name.includes(String(grade)) : only === grade;
  if (!fits) throw refuse('rollover-class');
  return name;
}

async function store(
  { db, clock, note }: Pick<Acting, 'db' | 'clock' | 'note'>,
  schoolYear: string,
  choices: readonly Choice[],
  chosenBy: string,
): Promise<void> {
  const what = choices.map((choice) => choice.what);
  const chosenAt = clock().toISOString();
  await db.rolloverChoices.destroy({ where: { schoolYearId: schoolYear, what } });
  const last = new Map(choices.map((choice) => [choice.what, choice.to]));
  await db.rolloverChoices.bulkCreate(
    [...last].flatMap(([key, to]) =>
      to === null ? [] : [{ schoolYearId: schoolYear, what: key, destination: JSON.stringify(to), chosenBy, chosenAt }],
    ),
  );
  await note(
    { kind: 'rollover.chosen', schoolYear, what, choicesDigest: sha256(JSON.stringify(choices.map(({ to }) => to))) },
    { at: chosenAt },
  );
}
