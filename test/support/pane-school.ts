/** Class 4A with its homeroom teacher and the music teacher on a real server, and panes on their workbooks. */
import { readerOn } from './connections.js';
import assert from 'node:assert/strict';
import type { SheetState } from '../../addin/sheet/sheet-state.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { valuesOf } from '../../core/merge/document.js';
import type { SheetValues } from '../../core/sheet/values.js';
import { loadDocument } from '../../server/acts/sheets/load-document.js';
import type { BuiltUser } from './builders.js';
import { buildClass4A, type Class4A } from './class-4a.js';
import { openPane, type Pane } from './pane.js';
import { startTestServer, type TestServer } from './server.js';
import { uploadsBy } from './uploads.js';
import { readOk } from './workbooks.js';

export interface PaneSchool extends Class4A {
  readonly server: TestServer;
  readonly download: (user: BuiltUser) => Promise<Uint8Array>;
  /** A pane on a new copy of somebody's class workbook, or on the given bytes. */
  readonly pane: (user?: BuiltUser, bytes?: Uint8Array) => Promise<Pane>;
  readonly stored: () => Promise<SheetValues>;
}

export async function buildPaneSchool(): Promise<PaneSchool> {
  const server = await startTestServer();
  const { db } = server;
  const { klass, thu, music, an, binh } = await buildClass4A(db);
  const { download } = uploadsBy(() => server.deps);
  return {
    server,
    klass,
    thu,
    music,
    an,
    binh,
    download,
    pane: async (user = thu, bytes) => {
      const opened = await openPane(server, user.account, bytes ?? (await download(user)));
      await opened.work.start();
      return opened;
    },
    stored: async () => valuesOf((await loadDocument(readerOn(db), '4a', 'year-end')).document),
  };
}

type Ours = Extract<SheetState['book'], { kind: 'ours' }>;

/** The workbook a pane has recognised as one of ours. */
export function ours({ work }: Pane): Ours {
  const { book } = work.get();
  assert.equal(book.kind, 'ours');
  return book;
}

export async function send({ work }: Pane): Promise<void> {
  await work.preview();
  assert.equal(work.get().previewing, true, JSON.stringify(work.get().failure));
  await work.push();
}

export async function cellOf<F extends FieldKey>({ door }: Pane, pupil: string, field: F) {
  const { parts } = await readOk({ sheets: door.sheets });
  const found = parts[0]!.cells.find((one) => one.pupil === pupil && one.field === field)!;
  return { sheet: found.sheet, cell: found.cell, pupil, field };
}

/** What an event set going has ended. */
export const settled = ({ work }: Pane): Promise<void> =>
  new Promise((resolve) => {
    // Events start their act a few turns later.
    let quiet = 0;
    const look = (): void => {
      quiet = work.get().busy === null ? quiet + 1 : 0;
      if (quiet > 10) resolve();
      else setImmediate(look);
    };
    look();
  });
