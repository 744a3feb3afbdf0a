import { look } from '../../runner/act.js';
import { type Statement, statementOf } from './parts/statement-of.js';
import type { TransferInput } from './parts/transfer-input.js';

/** What the clerk signs; the moment is her signature's. Refuses with not-found, transfer-nothing-to-state and transfer-moved-on. */
export const readStatement = look({
  act: 'sign-transfer',
  run: ({ db }, { transfer }: TransferInput): Promise<Statement> => statementOf(db, transfer),
});
