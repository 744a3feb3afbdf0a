import type { Writer } from '../../store/reader.js';
import type { Deps } from '../../runner/deps.js';
import type { Note } from '../../runner/world.js';

/** Write down that an install kit was made for a name of the server; the newest counts. */
export async function noteKit(
  { db, clock, note }: { readonly db: Writer; readonly note: Note } & Pick<Deps, 'clock'>,
  host: string,
): Promise<void> {
  await db.excelKits.upsert({ host, madeAt: clock().toISOString() });
  await note({ kind: 'kit.made', host });
}
