/** A person's work list, briefly. */
import type { Tasks } from '../../core/contract/session.js';
import { tasksSchema } from '../../core/contract/session.js';
import type { Reply } from './server.js';
import { expectOk } from './signing-class.js';

export const tasksOf = async (get: (path: string) => Promise<Reply>): Promise<Tasks> =>
  tasksSchema.parse((await expectOk(get('/tasks'))).body);

/** `kind n: class n, class·subject n` a line. */
export const linesOf = ({ work = [] }: Tasks): string[] =>
  work.map(({ kind, n, places }) => {
    const where = places.map((one) => `${one.className}${one.subject === null ? '' : `·${one.subject}`} ${one.n}`);
    return where.length === 0 ? `${kind} ${n}` : `${kind} ${n}: ${where.join(', ')}`;
  });

/** `kind: class, class` a note. */
export const notesOf = ({ notes = [] }: Tasks): string[] =>
  notes.map(({ kind, classes, day }) => [kind, ...classes, ...(day === null ? [] : [day])].join(' '));
