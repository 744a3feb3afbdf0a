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

const cellSchema = z.object({
  pupil: z.string(),
  field: z.string(),
  base: z.string().nullable(),
  revision: z.int(),
  raw: z.union([z.string(), z.number(), z.null()]),
});
const headSchema = z.object({ classId: z.string(), className: z.string(), period: z.string() });
/** Its cells are read one by one, so that one that cannot be read costs no other. */
const sheetSchema = headSchema.extend({ cells: z.array(z.unknown()) });
export type KeptSheet = z.infer<typeof headSchema> & { readonly cells: readonly KeptCell[] };

/** What is kept of a person; what cannot be read any more is nothing. */
export function keptOf(userId: string): readonly KeptSheet[] {
  return parsed(recall(keptKey(userId))).flatMap((one) => {
    const sheet = sheetSchema.safeParse(one);
    if (!sheet.success) return [];
    const cells = sheet.data.cells.flatMap((cell) => cellSchema.safeParse(cell).data ?? []);
    return cells.length > 0 ? [{ ...sheet.data, cells }] : [];
  });
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
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

/** A cell's name within its sheet. */
export const cellKey = ({ pupil, field }: Pick<KeptCell, 'pupil' | 'field'>): string => `${pupil}\n${field}`;

/** A cell to be let go of; with `raw` only where this is what is kept of it. */
export type Touched = Pick<KeptCell, 'pupil' | 'field'> & { readonly raw?: KeptCell['raw'] | undefined };

/** What is kept of one sheet. */
export const keptOn = (userId: string, name: SheetName): readonly KeptCell[] =>
  keptOf(userId).find(isOf(name))?.cells ?? [];

/** What is written over what is kept: a cell of both is the written one. */
export function mergeKept(kept: readonly KeptCell[], written: readonly KeptCell[]): readonly KeptCell[] {
  const mine = new Set(written.map(cellKey));
  return [...kept.filter((cell) => !mine.has(cellKey(cell))), ...written];
}

/**
 * Keep the cells among `touched` that are unsent and let go of the others; a second window's cells stay as they are, but for
 * the newer base of those that are still the same (`rebased`). False where the browser keeps nothing: then nothing older is
 * kept of the cells touched either, for it would come back as what she typed last.
 */
export function keepOn(
  userId: string,
  name: SheetName,
  touched: readonly Touched[],
  unsent: readonly KeptCell[],
  rebased: readonly KeptCell[] = [],
): boolean {
  const sheets = keptOf(userId);
  const mine = new Map(touched.map((cell) => [cellKey(cell), cell]));
  const newer = new Map(rebased.map((cell) => [cellKey(cell), cell]));
  const others = (sheets.find(isOf(name))?.cells ?? []).flatMap((cell): KeptCell[] => {
    const touch = mine.get(cellKey(cell));
    if (touch && (touch.raw === undefined || touch.raw === cell.raw)) return [];
    const base = newer.get(cellKey(cell));
    return [base?.raw === cell.raw ? base : cell];
  });
  const { classId, className, period } = name;
  const withCells = (cells: readonly KeptCell[]): KeptSheet[] => [
    ...sheets.filter((sheet) => !isOf(name)(sheet)),
    { classId, className, period, cells },
  ];
  if (keep(userId, withCells([...others, ...unsent]))) return true;
  keep(userId, withCells(others));
  return false;
}
