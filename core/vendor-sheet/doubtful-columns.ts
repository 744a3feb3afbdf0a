/** Columns whose header alone is clear, and which the columns beside them put in doubt: these mean nothing. */
import { headerToken } from '../forms/header-words.js';
import type { VendorColumn } from './locate-sheet.js';
import type { Meaning } from './meaning.js';
import { namesIn, subjectNamed, traitCalled } from './read-header.js';
import { contradicts, isPeriodAlone } from './said-period.js';

/** `paths` as they stand over the columns, in the same order. */
export function withoutDoubt(
  columns: readonly VendorColumn[],
  paths: readonly (readonly string[])[],
): readonly VendorColumn[] {
  const meanings = besideTraits(
    columns.map(({ meaning }) => meaning),
    paths,
  );
  const isOfClass = meanings.some((meaning) => meaning?.startsWith('subject.') || meaning?.startsWith('trait.'));
  // Lịch sử alone is called what the subject is; with Địa lí beside it, it is a half.
  const isHalved = paths.some((path) => has(path, 'dia li'));
  return columns.map((column, i) => {
    const meaning = meanings[i]!;
    const isDoubtful =
      contradicts(column.said) ||
      isYearEnd(paths[i]!, paths) ||
      (isHalved && has(paths[i]!, 'lich su')) ||
      // Of which subject, on a sheet of several?
      (isOfClass && meaning?.startsWith('one.'));
    return { ...column, meaning: isDoubtful ? null : meaning };
  });
}

const has = (path: readonly string[], token: string): boolean => path.some((header) => headerToken(header) === token);

/** CN beside GK1, CK1, GK2 is `cuối năm`, not Công nghệ. */
const isYearEnd = (path: readonly string[], paths: readonly (readonly string[])[]): boolean =>
  path.some(
    (header, at) =>
      headerToken(header) === 'cn' &&
      paths.some(
        (other) => isPeriodAlone(other[at] ?? '') && other.slice(0, at).join('›') === path.slice(0, at).join('›'),
      ),
  );

/**
 * Khoa học, Tin học, Công nghệ in one row with competences: behind one they are competences too; before one nobody knows, unless
 * the name stands there a second time or has a score.
 */
function besideTraits(
  meanings: readonly (Meaning | null)[],
  paths: readonly (readonly string[])[],
): readonly (Meaning | null)[] {
  const names = paths.map(namesIn);
  const groups = names.map((path) => path.slice(0, -1).join('›'));
  const both = (i: number): boolean => {
    const name = names[i]!.at(-1) ?? '';
    const subject = subjectNamed(name);
    return (
      subject !== null &&
      traitCalled(name) !== null &&
      meanings[i] === `subject.${subject}.level` &&
      !meanings.includes(`subject.${subject}.score`)
    );
  };
  const isTrait = (meaning: Meaning | null | undefined): boolean => meaning?.startsWith('trait.') === true;
  const found = [...meanings];
  for (let i = 1; i < found.length; i++)
    if (both(i) && isTrait(found[i - 1]) && groups[i] === groups[i - 1])
      found[i] = `trait.${traitCalled(names[i]!.at(-1)!)!}`;
  let isDoubtful = false;
  for (let i = found.length - 1; i >= 0; i--) {
    const isBoth = both(i) && !isTrait(found[i]);
    const isBeside: boolean = groups[i] === groups[i + 1] && (isTrait(found[i + 1]) || isDoubtful);
    isDoubtful = isBoth && isBeside;
    const again = meanings.some((other, at) => at > i && isTrait(other) && names[at]!.at(-1) === names[i]!.at(-1));
    if (isDoubtful && !again) found[i] = null;
  }
  return found;
}
