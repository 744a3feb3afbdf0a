/** Whether the name in a row belongs to its pupil id: sorting or pasting half a row gives children each other's marks. */
import type { PupilOnSheet } from '../sheet/context.js';
import { fold, squash } from '../text/normalise.js';

/** What a row says about its pupil, as text; empty where it says nothing. */
export interface RowIdentity {
  readonly name: string;
  /** `dd/mm/yyyy` or `yyyy-mm-dd`. */
  readonly birthDate: string;
}

/** The other pupil a row of `pupil` speaks of, or null. */
export type OtherPupil = (pupil: PupilOnSheet, row: RowIdentity) => PupilOnSheet | null;

/**
 * Compare rows with a class list. Only another pupil's full name counts: a name corrected or misspelt is nobody else's.
 * Of pupils with one name the birth date decides where the row has it.
 */
export function otherPupilIn(roster: readonly PupilOnSheet[]): OtherPupil {
  // Each tab of a class asks with the same list.
  const known = byRoster.get(roster) ?? comparing(roster);
  byRoster.set(roster, known);
  return known;
}

const byRoster = new WeakMap<readonly PupilOnSheet[], OtherPupil>();

function comparing(roster: readonly PupilOnSheet[]): OtherPupil {
  const exact = byKey(roster, squash);
  // Hardly ever asked: nearly every row bears a name of the list.
  let folded: ReturnType<typeof byKey> | null = null;
  return (pupil, { name, birthDate }) => {
    const text = squash(name);
    // Without accents Hòa and Hoa are one name, with them two pupils of a class list.
    const named = exact.get(text) ?? (folded ??= byKey(roster, fold)).get(fold(text)) ?? [];
    const others = named.filter(({ id }) => id !== pupil.id);
    if (others.length === 0) return null;
    const day = isoDay(birthDate);
    const born = others.find((other) => other.birthDate === day);
    const isOwn = others.length < named.length;
    if (!isOwn) return born ?? others[0]!;
    return day === pupil.birthDate ? null : (born ?? null);
  };
}

function byKey(roster: readonly PupilOnSheet[], keyOf: (name: string) => string): Map<string, PupilOnSheet[]> {
  const groups = new Map<string, PupilOnSheet[]>();
  for (const pupil of roster) {
    const key = keyOf(pupil.name);
    groups.set(key, [...(groups.get(key) ?? []), pupil]);
  }
  return groups;
}

function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text.trim();
}
