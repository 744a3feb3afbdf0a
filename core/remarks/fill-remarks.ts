/** Phrases for many pupils at once: each one that fits her, spread over the class. */
import type { FieldKey } from '../fields/field-key.js';
import { repeatedText } from '../rules/rule-remark-repeated.js';
import type { PupilId } from '../sheet/values.js';
import { type FittingPhrase, fittingPhrases } from './fitting.js';
import { NAME_SLOT, withName } from './name-slot.js';
import type { Phrase } from './phrase.js';
import type { RemarkCell } from './remark-cell.js';

export interface RemarkWrite {
  readonly pupil: PupilId;
  /** Full name. */
  readonly name: string;
  readonly field: FieldKey;
  /** What stands there now. */
  readonly before: string | null;
  readonly text: string;
  readonly phraseId: string;
}

/**
 * What must be read before the fill is written: `same-for-all`, every chosen pupil would get the same phrase;
 * `same-for-many`, afterwards more than half the class would have one remark (the finding `remark-repeated`).
 */
export interface FillWarning {
  readonly kind: 'same-for-all' | 'same-for-many';
  readonly text: string;
  readonly count: number;
  /** Of how many: the chosen pupils who get one, or the class. */
  readonly total: number;
}

export interface RemarkFill {
  readonly writes: readonly RemarkWrite[];
  /** Chosen pupils who have a remark already, which stays. */
  readonly kept: readonly RemarkCell[];
  /** Chosen pupils no phrase fits, mostly because their level is not entered. */
  readonly without: readonly RemarkCell[];
  readonly warning: FillWarning | null;
}

export interface FillInput {
  /** The whole column of one remark field, in the order of the class: neighbours count, chosen or not. */
  readonly column: readonly RemarkCell[];
  readonly chosen: ReadonlySet<PupilId>;
  readonly phrases: readonly Phrase[];
  /** Write over remarks that are there already. */
  readonly replace?: boolean;
}

/** Choose a phrase for each chosen pupil. The same input gives the same fill; nothing is written here. */
export function fillRemarks({ column, chosen, phrases, replace = false }: FillInput): RemarkFill {
  const writes: RemarkWrite[] = [];
  const kept: RemarkCell[] = [];
  const without: RemarkCell[] = [];
  const open = (cell: RemarkCell): boolean => chosen.has(cell.pupil) && (replace || cell.value === null);
  const slotted = phrases.filter(({ text }) => text.includes(NAME_SLOT));

  // What each cell says, as far as it is decided; a phrase with a name in it is one phrase whatever the name.
  const said = column.map((cell) => (open(cell) ? null : phraseIn(cell, slotted)));
  const uses = new Map<string, number>();
  const use = (text: string): void => void uses.set(text, (uses.get(text) ?? 0) + 1);
  for (const text of said) if (text !== null) use(text);

  const given = new Set<string>();
  column.forEach((cell, at) => {
    if (!chosen.has(cell.pupil)) return;
    const fitting = open(cell) ? fittingPhrases(phrases, cell) : [];
    // A remark that is to be replaced should not come back where there is another.
    const choice = leastUsed(
      unlike(cell.value, fitting, ({ text }) => text),
      said[at - 1],
      said[at + 1],
      uses,
    );
    if (!choice || choice.text === cell.value) {
      (cell.value === null ? without : kept).push(cell);
      if (open(cell) && cell.value !== null) use((said[at] = phraseIn(cell, slotted) ?? cell.value));
      return;
    }
    const { phrase, text } = choice;
    use((said[at] = phrase.text));
    given.add(phrase.text);
    const { pupil, name, field, value: before } = cell;
    writes.push({ pupil, name, field, before, text, phraseId: phrase.id });
  });
  return { writes, kept, without, warning: warningOf(writes, given, said) };
}

/** The phrase a cell holds, with its placeholder; else its text. */
const phraseIn = ({ value, name }: RemarkCell, slotted: readonly Phrase[]): string | null =>
  slotted.find(({ text }) => withName(text, name) === value)?.text ?? value;

/** The best of those used least, unlike the pupil before and, where there is enough to choose from, the one after. */
function leastUsed(
  fitting: readonly FittingPhrase[],
  before: string | null | undefined,
  next: string | null | undefined,
  uses: ReadonlyMap<string, number>,
): FittingPhrase | undefined {
  const phraseText = ({ phrase }: FittingPhrase): string => phrase.text;
  let best: FittingPhrase | undefined;
  let fewest = Infinity;
  for (const one of unlike(next, unlike(before, fitting, phraseText), phraseText)) {
    const count = uses.get(one.phrase.text) ?? 0;
    if (count >= fewest) continue;
    best = one;
    fewest = count;
  }
  return best;
}

/** Without what says the same as another; all of them where nothing would be left. */
function unlike<T>(other: string | null | undefined, list: readonly T[], textOf: (one: T) => string): readonly T[] {
  const rest = list.filter((one) => textOf(one) !== other);
  return rest.length > 0 ? rest : list;
}

function warningOf(
  { length: written }: readonly RemarkWrite[],
  given: ReadonlySet<string>,
  said: readonly (string | null)[],
): FillWarning | null {
  const [text] = given;
  if (text === undefined) return null;
  if (written > 1 && given.size === 1) return { kind: 'same-for-all', text, count: written, total: written };
  const repeated = repeatedText(said.map((one) => one ?? undefined));
  return repeated && { kind: 'same-for-many', ...repeated, total: said.length };
}
