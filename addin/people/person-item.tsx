/** One account: who, which hats, how she signs in; what may be done about it opens on demand. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { Person, Slip } from '../../core/contract/accounts.js';
import { Disclosure } from '../parts/disclosure.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { PersonActs } from './person-acts.js';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  // As a line that opens, for who may do nothing about it.
  still: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '12px 4px 12px 28px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PersonItemProps {
  readonly person: Person;
  readonly can: Can;
  readonly onSlips: (slips: readonly Slip[]) => void;
  readonly onChanged: () => void;
}

const TONES: Readonly<Record<Person['password'], Tone>> = {
  own: 'done',
  slip: 'waiting',
  none: 'warning',
  used: 'warning',
  lapsed: 'warning',
};

export function PersonItem({ person, can, onSlips, onChanged }: PersonItemProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const own = useMe()?.userId === person.userId;
  const { name, account, hats, active, password, slipUntil, factor, factorRequired, endedAt } = person;
  const state = active
    ? t(`people.password-${password}`, { until: slipUntil === null ? '' : moment(slipUntil) })
    : t('people.ended', { at: endedAt === null ? '' : moment(endedAt) });
  const lacks = active && factorRequired && !factor;
  const label = (
    <span className={styles.line}>
      <Sign tone={!active ? 'waiting' : lacks ? 'warning' : TONES[password]} />
      <span className={styles.words}>
        <span>
          <span className={styles.name}>{name}</span> · {account}
        </span>
        <span className={styles.quiet}>
          {[
            ...hats.map((hat) => t(`hats.${hat}`)),
            state,
            ...(factor ? [t('people.factor')] : lacks ? [t('people.no-factor')] : []),
          ].join(' · ')}
        </span>
      </span>
    </span>
  );
  const acts = can.includes('keep-accounts') || (can.includes('ask-reset') && person.guarded && !own);
  if (!acts) return <div className={styles.still}>{label}</div>;
  return (
    <Disclosure label={label}>
      <PersonActs person={person} can={can} onSlips={onSlips} onChanged={onChanged} />
    </Disclosure>
  );
}
