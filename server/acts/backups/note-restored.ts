import type { Restored } from '../../backup/restore.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';

/** The trail of a restored school goes on by saying that it is one, and of which moment. */
export const noteRestored = (
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  { whole, later, laterTaken }: Restored,
): Promise<void> =>
  deps.db.writes.run((transaction) =>
    asSystem(deps, transaction).note({
      kind: 'backup.restored',
      backupId: whole.id,
      madeAt: (later ?? whole).madeAt,
      additions: laterTaken,
    }),
  );
