/**
 * What somebody typed and has not sent, kept on this device under her own name, in one place for all her sheets. Of every
 * cell also what it was typed over, so that it is merged as if it had been sent then.
 */
import { z } from 'zod';
import { forget, recall, remember } from '../device/storage.js';
import { keptKey } from '../device/kept-key.js';

/** A cell typed and not sent; `revision` is what its base stands for. */
export interface KeptCell {
  readonly pupil: string;
  readonly field: string;
  readonly base: string | null;
  readonly revision: number;
  readonly raw: string | number | null;
}

const sheetSchema = z.object({
  classId: z.string(),
  className: z.string(),
  period: z.string(),
  cells: z.array(
    z.object({
      pupil: z.string(),
      field: z.string(),
      base: z.string().nullable(),
      revision: z.int(),
      raw: z.union([z.string(), z.number(), z.null()]),
    }),
  ),
});
export type KeptSheet = z.infer<typeof sheetSchema>;
const keptSchema = z.array(sheetSchema);

/** What is kept of a person; what cannot be read any more is nothing. */
export function keptOf(userId: string): readonly KeptSheet[] {
  try {
    return keptSchema.parse(JSON.parse(recall(keptKey(userId)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Whether it could be kept. */
function keep(userId: string, sheets: readonly KeptSheet[]): boolean {
  const some = sheets.filter(({ cells }) => cells.length > 0);
  if (some.length > 0) return remember(keptKey(userId), JSON.stringify(some));
  forget(keptKey(userId));
  return true;
}

export const forgetKept = (userId: string): void => void keep(userId, []);

export type SheetName = Pick<KeptSheet, 'classId' | 'className' | 'period'>;

const isOf =
  ({ classId, period }: SheetName) =>
  (sheet: KeptSheet): boolean =>
    sheet.classId === classId && sheet.period === period;

const keyOf = ({ pupil, field }: Pick<KeptCell, 'pupil' | 'field'>): string => `${pupil}\n${field}`;

/** What is kept of one sheet. */
export const keptOn = (userId: string, name: SheetName): readonly KeptCell[] =>
  keptOf(userId).find(isOf(name))?.cells ?? [];

/**
 * Keep the cells among `touched` that are unsent and let go of the others; a second window's cells stay as they are. False
 * where the browser keeps nothing.
 */
export function keepOn(
  userId: string,
  name: SheetName,
  touched: readonly Pick<KeptCell, 'pupil' | 'field'>[],
  unsent: readonly KeptCell[],
): boolean {
  const sheets = keptOf(userId);
  const mine = new Set(touched.map(keyOf));
  const others = sheets.find(isOf(name))?.cells.filter((cell) => !mine.has(keyOf(cell))) ?? [];
  const { classId, className, period } = name;
  const now: KeptSheet = { classId, className, period, cells: [...others, ...unsent] };
  return keep(userId, [...sheets.filter((sheet) => !isOf(name)(sheet)), now]);
}
