import type { CheckedStatement } from '../../../core/contract/transfers.js';
import { checkStatementInWorker } from '../../files/verify-in-worker.js';
import { refuse, Refused } from '../../ground/refused.js';
import { work, type Preparing } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadTrust } from '../certificates/parts/load-trust.js';

interface CheckInput {
  readonly caller: Caller;
  /** Base64. */
  readonly statement: string;
}

type At = Pick<Preparing, 'read' | 'clock'>;

/** By what this school believes. Refuses with statement-unreadable, file-slow and file-bomb. */
async function checkedStatement(at: At, statement: string): Promise<CheckedStatement & { readonly text: string }> {
  const by = await at.read(async (looking) => ({
    trust: await loadTrust(looking),
    own: await looking.db.certificates.findAll({
      attributes: ['fingerprint'],
      where: { kind: 'organisation' },
      raw: true,
    }),
  }));
  const own = by.own.map(({ fingerprint }) => fingerprint);
  const bytes = Buffer.from(statement, 'base64');
  const checked = await checkStatementInWorker(new Uint8Array(bytes), { trust: by.trust, own, at: at.clock() });
  if (!checked.ok) throw new Refused(checked.refusal);
  return { ...checked.shown, text: checked.text };
}

/** The same for whoever compared its seal. Refuses with statement-not-valid and statement-seal, too. */
export async function comparedStatement(
  at: At,
  { statement, seal }: { readonly statement: string; readonly seal: string },
): Promise<CheckedStatement & { readonly text: string }> {
  const checked = await checkedStatement(at, statement);
  if (checked.verdict !== 'valid') {
    const step = checked.steps.find(({ ok, code }) => ok !== true && code !== 'status');
    throw refuse('statement-not-valid', { step: step?.code ?? '' });
  }
  if (checked.seal !== seal) throw refuse('statement-seal');
  return checked;
}

/** Another school's receipt or withdrawal, step by step; nothing is stored. */
export const checkStatement = work({
  act: ['enter-receipt', 'enter-arrival'],
  run: async (at, input: CheckInput): Promise<CheckedStatement> => {
    const { text: _, ...shown } = await checkedStatement(at, input.statement);
    return shown;
  },
});
