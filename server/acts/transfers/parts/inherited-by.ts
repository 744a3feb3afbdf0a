/** What a pupil brought along from the schools before this one: it goes on with her, byte for byte. */
import { type TransferFacts } from '../../../../core/contract/transfers.js';
import type { Reader } from '../../../store/reader.js';

export interface Inherited extends Pick<TransferFacts, 'seals' | 'results'> {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Records and covers. */
  readonly documents: number;
}

export async function inheritedBy(db: Reader, pupilId: string): Promise<Inherited> {
  const arrivals = await db.arrivals.findAll({ where: { pupilId }, order: ['enteredAt', 'id'], raw: true });
  const documents = await db.foreignDocuments.findAll({
    where: { arrivalId: arrivals.map(({ id }) => id) },
    order: ['arrivalId', 'number'],
    raw: true,
  });
  const facts = arrivals.map((arrival) => JSON.parse(arrival.facts) as TransferFacts);
  const files = Object.fromEntries(documents.map(({ path, content }) => [path, new Uint8Array(content)]));
  return {
    files,
    documents: new Set(documents.filter(({ kind }) => kind === 'unit' || kind === 'cover').map(({ path }) => path))
      .size,
    seals: [
      ...facts.flatMap(({ seals }) => seals),
      ...arrivals.map(({ fromCode, seal }) => ({ schoolCode: fromCode, fingerprint: seal })),
    ],
    results: facts.flatMap(({ results }) => results),
  };
}
