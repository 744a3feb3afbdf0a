/** Prints of a class, or of the whole school, as a job makes them: files by name. */
import { unzipSync } from 'fflate';
import { expectOk } from './signing-class.js';
import type { Person } from './signing-person.js';

export async function printedByJob(who: Pick<Person, 'get' | 'post'>, classId: string | null) {
  const { id } = (await expectOk(who.post('/print-jobs', { classId }))).body as { id: string };
  while ((await expectOk(who.get(`/print-jobs/${id}`))).body.state === 'running');
  return unzipSync((await expectOk(who.get(`/print-jobs/${id}/file`))).bytes);
}

/** Those of transcripts; beside them may stand a list of what could not be printed. */
export const pdfsIn = (files: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(files).filter((name) => name.endsWith('.pdf'));
