/** Whose a duty is on a day, of a year that is on and of one that is over (H13). */
import { covers, type Day } from '../codes/day.js';

interface Held {
  readonly duty: 'homeroom' | 'subject';
  readonly subject: string | null;
  readonly responsible: boolean | number;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/**
 * Of one class's lines those that count. In a year that is over whoever held a duty on its last day goes on holding it, whatever
 * end was named, for supplementary assessment, returns and replacements, as long as nobody answers for it in her place; who began after
 * the year's last day does so by days of her own, and who shares a duty, without answering for it, goes when her end comes. Before the year its first day counts.
 */
export function holdersOn<Line extends Held>(
  lines: readonly Line[],
  { begins, ends }: { readonly begins: Day; readonly ends: Day },
  today: Day,
): Line[] {
  if (today <= ends) return lines.filter((line) => covers(line, today < begins ? begins : today));
  const after = lines.filter((line) => line.fromDay > ends && covers(line, today));
  const isTaken = ({ duty, subject }: Line): boolean =>
    after.some((one) => one.responsible && one.duty === duty && (one.subject ?? null) === (subject ?? null));
  return lines.filter(
    (line) => after.includes(line) || (covers(line, ends) && (line.responsible ? !isTaken(line) : covers(line, today))),
  );
}
