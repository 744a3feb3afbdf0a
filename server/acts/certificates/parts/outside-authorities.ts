import type { Register } from '../../../../core/contract/certificates.js';
import { readCertificate } from '../../../../core/signing/certificate.js';
import { ANSWER, answerPart, CHANGES } from '../../../../core/signing/revocation.js';
import type { OutsideListRow } from '../../../store/models/authorities.js';
import type { Reading } from '../../../runner/deps.js';
import type { Reader } from '../../../store/reader.js';
import { derOf } from './load-trust.js';

/** Certificates of authorities elsewhere (DER): those the principal trusts, and those that stand above somebody's here. */
export async function outsideAuthorities({ db }: { readonly db: Reader }): Promise<readonly Uint8Array[]> {
  const [anchors, rows] = await Promise.all([
    db.anchors.findAll({ where: { state: 'trusted', internal: false }, raw: true }),
    db.certificates.findAll({ where: { internal: false }, raw: true }),
  ]);
  const above = rows.flatMap(({ chain }) => JSON.parse(chain) as string[]);
  return [...new Set([...anchors.map(({ der }) => der), ...above])].map(derOf);
}

/** Whose lists have to be brought in: the issuers of the certificates from elsewhere in use here, up to one trusted. */
export async function outsideLists({ db, clock }: Pick<Reading, 'db' | 'clock'>): Promise<Register['lists']> {
  const now = clock().getTime();
  const rows = await db.certificates.findAll({
    where: { internal: false, state: ['waiting', 'bound'] },
    order: ['issuer', 'fingerprint'],
    raw: true,
  });
  if (rows.length === 0) return [];
  const [anchors, authorities, lists] = await Promise.all([
    db.anchors.findAll({ where: { state: 'trusted' }, attributes: ['der'], raw: true }),
    outsideAuthorities({ db }),
    db.outsideLists.findAll({ attributes: ['authority', 'part', 'madeAt', 'nextUpdate'], raw: true }),
  ]);
  const subjects = new Map<string, string>();
  for (const der of authorities) {
    const { fingerprint, subject } = await readCertificate(der);
    subjects.set(fingerprint, subject);
  }
  const links = new Set(rows.flatMap(({ der, chain }) => [der, ...(JSON.parse(chain) as string[])]));
  for (const { der } of anchors) links.delete(der);
  const wanted = new Map<string, { readonly urls: Set<string>; readonly parts: Set<string> }>();
  for (const der of links) {
    const { subject, issuer, serial, crlUrls, notAfter } = await readCertificate(derOf(der));
    if (subject === issuer) continue;
    const known = wanted.get(issuer) ?? { urls: new Set(), parts: new Set() };
    for (const url of crlUrls) known.urls.add(url);
    // Nobody asks about one that has ended.
    if (Date.parse(notAfter) >= now) known.parts.add(await answerPart(serial));
    wanted.set(issuer, known);
  }
  return [...wanted].map(([authority, { urls, parts }]) => {
    const own = lists.filter((list) => subjects.get(list.authority) === authority);
    const shown = longest(listToShow(own.filter(({ part }) => !part.startsWith(ANSWER))), answerToShow(own, parts));
    return { authority, addresses: [...urls], madeAt: shown?.madeAt ?? null, nextUpdate: shown?.nextUpdate ?? null };
  });
}

type Dated = Pick<OutsideListRow, 'part' | 'madeAt' | 'nextUpdate'>;

const endOf = ({ nextUpdate }: Dated): string => nextUpdate ?? '~';

/** Either is enough. */
function longest(list: Dated | undefined, answer: Dated | undefined): Dated | undefined {
  if (!list || !answer) return list ?? answer;
  return endOf(answer) > endOf(list) ? answer : list;
}

/** The newest whole one; of parts alone the one that ends first, for that is the next to be brought in. */
function listToShow(lists: readonly Dated[]): Dated | undefined {
  const [newest] = lists.filter(({ part }) => part === '').sort((a, b) => (a.madeAt > b.madeAt ? -1 : 1));
  const parts = lists.filter(({ part }) => !part.endsWith(CHANGES));
  return newest ?? parts.sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))[0];
}

/** Of answers about single certificates the one that ends first; none as long as one of these certificates has none. */
function answerToShow(lists: readonly Dated[], parts: ReadonlySet<string>): Dated | undefined {
  const answers = lists.filter(({ part }) => parts.has(part));
  return answers.length === parts.size ? listToShow(answers) : undefined;
}
