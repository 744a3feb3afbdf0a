import type { PromotedUndecided } from '../acts/records/promoted-undecided.js';
import type { Terminal } from './terminal.js';

/** Said at every start until it is settled: each was signed as going up without anybody's decision. */
export function noteUndecided(
  terminal: Pick<Terminal, 'note' | 'paint' | 'words'>,
  classes: readonly PromotedUndecided[],
): void {
  if (classes.length === 0) return;
  const count = classes.reduce((sum, { pupils }) => sum + pupils.length, 0);
  terminal.note(terminal.paint('yellow', terminal.words('promoted-undecided', { count })));
  for (const { className, schoolYear, pupils } of classes) {
    terminal.note(
      `  ${terminal.words('promoted-undecided-class', { class: className, year: schoolYear, n: pupils.length })}`,
    );
  }
  terminal.note(terminal.words('promoted-undecided-remedy'));
}
