import type { Import } from '../../../../core/contract/imports.js';
import type { Asker } from '../../../../core/rights/allow.js';
import type { Locale } from '../../../../core/words/render.js';
import { findJob } from '../../../jobs/job-store.js';
import type { Reading } from '../../../runner/deps.js';
import { holdAgainst } from './compared.js';
import { presentImport } from './present-import.js';
import { findImport } from './stored-import.js';

interface ToShow extends Reading {
  readonly asker: Asker;
}

/** An import as it stands: while it is open, beside what the school has now. Refuses with not-found. */
export async function showImport({ db, clock, asker }: ToShow, id: string, locale: Locale): Promise<Import> {
  const one = await findImport(db, id);
  const { file, decisions, jobId } = one;
  const job = jobId === null ? null : await findJob(db, jobId);
  const held = file && one.state === 'open' ? await holdAgainst({ db, clock }, { ...one, file }) : null;
  return presentImport({ one, file, held, decisions, job }, asker, locale);
}
