/** Lists of authorities elsewhere: with them a stranger's check can say whether a certificate was revoked. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Register } from '../../core/contract/certificates.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { loadKit } from './load-kit.js';
import { listIn } from './read-certificates.js';
import { TakeFile } from './take-file.js';

type List = Register['lists'][number];

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  item: { ...column('4px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { ...row('6px'), alignItems: 'center' },
  addresses: { ...column('2px'), color: tokens.colorNeutralForeground2 },
});

const stateOf = ({ madeAt, nextUpdate }: List, now: Date): 'missing' | 'ended' | 'current' => {
  if (madeAt === null) return 'missing';
  return nextUpdate !== null && new Date(nextUpdate) < now ? 'ended' : 'current';
};
const TONES = { missing: 'warning', ended: 'warning', current: 'done' } as const satisfies Record<string, Tone>;

export interface RevocationListsProps {
  readonly lists: readonly List[];
  readonly mayImport: boolean;
  readonly onChanged: () => void;
}

export function RevocationLists({ lists, mayImport, onChanged }: RevocationListsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const bringIn = async (file: File): Promise<void> => {
    const { toBase64 } = await loadKit();
    await session.call('importRevocationList', { body: { der: toBase64(await listIn(file)) } });
  };
  if (lists.length === 0) return null;
  return (
    <Section raised title={t('crl.title')} lead={t('crl.lead')}>
      <ul className={styles.list}>
        {lists.map((one) => (
          <li key={one.authority}>
            <ListItem list={one} />
          </li>
        ))}
      </ul>
      {mayImport && (
        <TakeFile
          label={t('crl.import')}
          accept=".crl,.ors,.ocsp,.pem,.der,application/pkix-crl,application/ocsp-response"
          unread={{ title: t('crl.unread'), remedy: t('crl.unread-remedy') }}
          taken={t('crl.done')}
          take={bringIn}
          onTaken={onChanged}
        />
      )}
    </Section>
  );
}

function ListItem({ list }: { readonly list: List }) {
  const { t, dayOf } = useWords();
  const styles = useStyles();
  const state = stateOf(list, new Date());
  const { authority, addresses, madeAt, nextUpdate } = list;
  const made = madeAt === null ? '' : dayOf(madeAt);
  return (
    <div className={styles.item}>
      <span className={styles.name}>{commonName(authority)}</span>
      <span className={styles.state}>
        <Sign tone={TONES[state]} />
        {nextUpdate === null
          ? t(state === 'missing' ? 'crl.missing' : 'crl.made', { made })
          : t(`crl.${state}`, { made, until: dayOf(nextUpdate) })}
      </span>
      {addresses.length > 0 && (
        <div className={styles.addresses}>
          {addresses.map((address) => (
            <Link key={address} href={address} target="_blank" rel="noopener noreferrer">
              {address}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
