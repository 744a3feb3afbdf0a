/**
 * What Excel tells of changes and of the selection. Hints only: they come late, merged or, when Excel puts the pane to
 * sleep, not at all; whoever is told reads again. Every sheet is listened to by itself, which ExcelApi 1.7 can.
 */
import type { StillWanted } from './ask-excel.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { ExcelEvent } from './door.js';

/**
 * Milliseconds within which several are told as one: pasting and dragging come as a shower. The first of a selection is told
 * at once, for the next key may be meant for it.
 */
export const MERGED_WITHIN: Readonly<Record<ExcelEvent, number>> = { changed: 300, selected: 120 };

type Removable = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/** Two syncs to begin; one to end. The returned function never throws: a workbook that is gone tells nothing any more. */
export async function listenTo(
  context: Excel.RequestContext,
  stillWanted: StillWanted,
  told: (event: ExcelEvent) => void,
  selecting: (first: CellPlace | null) => void = () => undefined,
): Promise<() => Promise<void>> {
  const merged = new Merged(told);
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  stillWanted();
  const handlers: Removable[] = [];
  const heard = new Set<string>();
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const selected = ({ worksheetId, address }: { worksheetId: string; address?: string }): Promise<void> => {
    if (!merged.ended) selecting(firstCell(names.get(worksheetId), address));
    return merged.tell('selected');
  };
  const hear = (sheet: Excel.Worksheet, id: string): void => {
    heard.add(id);
    handlers.push(
      sheet.onChanged.add(() => merged.tell('changed')),
      sheet.onSelectionChanged.add(selected),
    );
  };
  for (const sheet of worksheets.items) hear(sheet, sheet.id);
  handlers.push(
    worksheets.onActivated.add(async ({ worksheetId }) => {
      await selected({ worksheetId });
      if (heard.has(worksheetId) || merged.ended) return;
      // A sheet that was added meanwhile: listen to it too.
      await merged.tell('changed');
      heard.add(worksheetId);
      await quietly(() =>
        Excel.run({ delayForCellEdit: true }, (later) => {
          hear(later.workbook.worksheets.getItem(worksheetId), worksheetId);
          return later.sync();
        }),
      );
    }),
  );
  await context.sync();
  const end = async (): Promise<void> => {
    merged.end();
    await quietly(() => forget(handlers));
  };
  try {
    stillWanted();
  } catch (error) {
    // Too late: nobody is there any more to end it.
    await end();
    throw error;
  }
  return end;
}

/** Of `G12:H14` or `$G$12` the cell G12; a sheet that was added or has another name meanwhile is not known by it. */
function firstCell(sheet: string | undefined, range = ''): CellPlace | null {
  const [cell = ''] = range.replaceAll('$', '').split(/[:,]/);
  return sheet === undefined || cell === '' ? null : { sheet, cell };
}

/** Handlers of one context go in one batch. */
async function forget(handlers: readonly Removable[]): Promise<void> {
  const contexts = new Set(handlers.map(({ context }) => context));
  await Promise.all(
    [...contexts].map((context) => {
      for (const handler of handlers) if (handler.context === context) handler.remove();
      return context.sync();
    }),
  );
}

async function quietly(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    // Nothing depends on hints.
  }
}

class Merged {
  readonly #waiting = new Map<ExcelEvent, { readonly timer: ReturnType<typeof setTimeout>; again: boolean }>();
  readonly #told: (event: ExcelEvent) => void;
  ended = false;

  constructor(told: (event: ExcelEvent) => void) {
    this.#told = told;
  }

  /** The library wants a promise of its handlers. */
  tell(event: ExcelEvent): Promise<void> {
    if (this.ended) return Promise.resolve();
    const waiting = this.#waiting.get(event);
    if (waiting) waiting.again = true;
    else this.#wait(event, event === 'changed');
    return Promise.resolve();
  }

  #wait(event: ExcelEvent, again: boolean): void {
    const timer = setTimeout(() => {
      const more = this.#waiting.get(event)?.again;
      this.#waiting.delete(event);
      if (more) this.#told(event);
    }, MERGED_WITHIN[event]);
    this.#waiting.set(event, { timer, again });
    if (!again) this.#told(event);
  }

  end(): void {
    this.ended = true;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
