/** What another school says of a transfer, checked by what this school believes: whoever enters it compares the seal. */
import { refusal } from '../../core/codes/refusal.js';
import { statementSchema } from '../../core/contract/transfers.js';
import { parseXml, SMALL_XML } from '../../core/signing/parse-xml.js';
import { readStatement } from '../../core/signing/verify/verify-statement.js';
import { withBudget } from '../../core/signing/verify/steps.js';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import { xmlText } from '../../core/signing/verify/xml-text.js';
import { type ForeignKind, kindOfPath, STATEMENT_FILE } from '../../core/transfer/transfer-files.js';
import { STATEMENT_ROOT, type TransferStatement } from '../../core/transfer/transfer-statement.js';
import type { CheckingBy } from './check-bundle.js';
import { inflated } from './open-bundle.js';
import type { StatementChecked } from './verify-in-worker.js';

const OF_SEALS: readonly (ForeignKind | null)[] = ['certificate', 'revocation'];

export type StatementBy = Pick<CheckingBy, 'trust' | 'at'> & {
  /** Fingerprints of this school's own seals, which nobody makes another's by comparing. */
  readonly own: readonly string[];
};

export async function verifyStatementFile(
  bytes: Uint8Array,
  { trust, at, own }: StatementBy,
): Promise<StatementChecked> {
  const files = inflated(bytes, (name) => name === STATEMENT_FILE || OF_SEALS.includes(kindOfPath(name)));
  const text = files?.get(STATEMENT_FILE);
  const statement = text === undefined ? null : statementIn(text);
  const broughtAs = (kind: ForeignKind) =>
    [...(files ?? [])].flatMap(([path, content]) => (kindOfPath(path) === kind ? [content] : []));
  // What an authority signed may come from anybody; which authorities count is the school's own.
  const base = withBudget({
    anchors: trust.anchors,
    intermediates: [...trust.intermediates, ...broughtAs('certificate')],
    crls: [...trust.crls, ...broughtAs('revocation')],
    at,
  });
  const [signer] = statement === null ? [] : (await verifyXml(text!, base)).signers;
  if (statement === null || !signer) return { ok: false, refusal: refusal('statement-unreadable') };
  const { kind, from, to } = statement;
  const { fingerprint: seal, name: sealHolder } = signer;
  const compared = { schoolCode: (kind === 'received' ? to : from).code, fingerprint: seal };
  const { verdict, steps } = await verifyXml(text!, { ...base, seals: own.includes(seal) ? [] : [compared] });
  const shown = steps.map(({ code, ok, reason, detail }) => ({ code, ok, reason, detail }));
  const found = { statement, seal, sealHolder, verdict, steps: shown };
  return { ok: true, shown: found, text: new TextDecoder().decode(text) };
}

/** Null for what is none, or does not fit where it is kept. */
function statementIn(bytes: Uint8Array): TransferStatement | null {
  try {
    const root = parseXml(xmlText(bytes), () => SMALL_XML);
    const read = root.name === STATEMENT_ROOT ? statementSchema.safeParse(readStatement(root)) : null;
    return read?.success ? read.data : null;
  } catch {
    return null;
  }
}
