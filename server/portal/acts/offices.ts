/** Offices and their officers: the first ones, and further communes, which the province adds. */
import { tidy } from '../../../core/text/normalise.js';
import { proposedAccount } from '../../../core/text/account-name.js';
import { hashPassword } from '../../sign-in/passwords.js';
import { firstPassword, typedCode } from '../../sign-in/printed-codes.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';
import { noteEvent, type Officer, OfficerRefused } from './officer.js';

/** Shown once, when it is made. */
export interface NewAccount {
  readonly office: string;
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

/** Two of each office: what one proposes another carries out. */
const PLACES = ['Cán bộ thứ nhất', 'Cán bộ thứ hai'] as const;

export const hasOffices = async (db: Reading): Promise<boolean> =>
  (await db.rows<object>('SELECT id FROM offices LIMIT 1')).length > 0;

/** Officers of the first office of a kind, in the order they were made. */
export const officersIn = async (db: Reading, kind: Officer['office']): Promise<Officer[]> =>
  (
    await db.rows<Omit<Officer, 'firstPassword'> & { readonly first: number }>(
      `SELECT f.id, f.account, f.name, f.office_id AS "officeId", o.name AS "officeName", o.kind AS "office",
         f.first_password AS "first" FROM officers f JOIN offices o ON o.id = f.office_id WHERE o.kind = $1
       AND o.id = (SELECT id FROM offices WHERE kind = o.kind ORDER BY seq LIMIT 1) ORDER BY f.seq`,
      [kind],
    )
  ).map(({ first, ...officer }) => ({ ...officer, firstPassword: first !== 0 }));

/** The first commune office and its province. Rejects with OfficerRefused moved-on where there are offices. */
export async function beginOffices(
  deps: Pick<PortalDeps, 'db' | 'clock' | 'newId' | 'newToken'>,
  names: { readonly commune: string; readonly province: string },
): Promise<NewAccount[]> {
  const made = [...(await accountsFor(deps, 'Sở', names.province)), ...(await accountsFor(deps, 'Xã', names.commune))];
  return deps.db.write(async (at) => {
    if (await hasOffices(at)) throw new OfficerRefused('moved-on');
    return [
      ...(await insertOffice(at, deps, 'province', names.province, made.slice(0, 2))),
      ...(await insertOffice(at, deps, 'commune', names.commune, made.slice(2))),
    ];
  });
}

/** A further commune, by the province. Rejects with OfficerRefused not-yours, bad-name. */
export async function addCommune(deps: PortalDeps, officer: Officer, typed: string): Promise<NewAccount[]> {
  if (officer.office !== 'province') throw new OfficerRefused('not-yours');
  const name = tidy(typed);
  if (name.length < 3 || name.length > 200) throw new OfficerRefused('bad-name');
  const made = await accountsFor(deps, 'Xã', name);
  return deps.db.write(async (at) => {
    const accounts = await insertOffice(at, deps, 'commune', name, made);
    await noteEvent(at, deps, { officer: officer.id, school: null, kind: 'office.added', about: { name } });
    return accounts;
  });
}

interface Made {
  readonly name: string;
  readonly password: string;
  readonly hash: string;
}

/** Hashing takes its time, outside any transaction. */
const accountsFor = (
  { newToken }: Pick<PortalDeps, 'newToken'>,
  short: string,
  office: string,
): Promise<(Made & { readonly short: string })[]> =>
  Promise.all(
    PLACES.map(async (place) => {
      const password = firstPassword(newToken);
      return { name: `${place}, ${office}`, short, password, hash: await hashPassword(typedCode(password)) };
    }),
  );

async function insertOffice(
  at: Writing,
  { newId }: Pick<PortalDeps, 'newId'>,
  kind: Officer['office'],
  office: string,
  made: readonly (Made & { readonly short: string })[],
): Promise<NewAccount[]> {
  const id = newId();
  await at.write(
    'INSERT INTO offices (seq, id, kind, name) SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3 FROM offices',
    [id, kind, office],
  );
  const known = await at.rows<{ account: string }>('SELECT account FROM officers');
  const taken = new Set(known.map(({ account }) => account));
  const accounts: NewAccount[] = [];
  for (const { name, short, password, hash } of made) {
    const account = proposedAccount(`${short} canbo`, taken);
    taken.add(account);
    await at.write(
      `INSERT INTO officers (seq, id, account, name, office_id, password_hash, first_password)
       SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3, $4, $5, 1 FROM officers`,
      [newId(), account, name, id, hash],
    );
    accounts.push({ office, name, account, password });
  }
  return accounts;
}
