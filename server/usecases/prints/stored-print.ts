import type { Deps } from '../deps.js';

/** The print of a record's version with the school's seal; null as long as it has none. One statement. */
export async function storedPrint(
  { db }: Pick<Deps, 'db'>,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Buffer | null> {
  const row = await db.prints.findOne({ where: { recordId: id, version }, attributes: ['pdf'], raw: true });
  return row?.pdf ?? null;
}
