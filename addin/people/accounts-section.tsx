/** Everybody's account: found by name, made one by one, and slips for all who have no password yet. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { People, Person, Slip } from '../../core/contract/accounts.js';
import { goTo } from '../frame/route.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { OnlyHere } from './only-here.js';
import { PersonForm } from './person-form.js';
import { PersonItem } from './person-item.js';

const useStyles = makeStyles({ list: column('0'), acts: row('8px') });

export interface AccountsSectionProps {
  readonly people: People;
  readonly onSlips: (slips: readonly Slip[]) => void;
  readonly onChanged: () => void;
}

/** One printing's worth; more are printed next. */
const TOGETHER = 500;
const withoutPassword = ({ active, password }: Person): boolean =>
  active && (password === 'none' || password === 'lapsed');

export function AccountsSection({ people, onSlips, onChanged }: AccountsSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const [making, setMaking] = useState(false);
  const {
    box: find,
    found,
    finding,
  } = useFinding('person', people.people, ({ name, account }) => `${name} ${account}`);
  const keeps = people.can.includes('keep-accounts');
  const waiting = people.people.filter(withoutPassword).slice(0, TOGETHER);
  const printAll = (): void =>
    void act.run(async () => {
      const users = waiting.map(({ userId }) => userId);
      onSlips((await session.call('printSlips', { body: { users } })).slips);
    });
  const list = (items: readonly Person[]) => (
    <LongList className={styles.list} items={items} keyOf={({ userId }) => userId}>
      {(person) => <PersonItem person={person} can={people.can} onSlips={onSlips} onChanged={onChanged} />}
    </LongList>
  );
  const here = found.filter(({ active }) => active);
  const gone = found.filter(({ active }) => !active);
  return (
    <Section
      raised
      box={box}
      title={t('people.accounts', { n: people.people.filter(({ active }) => active).length })}
      lead={t(keeps ? 'people.accounts-lead' : 'people.accounts-lead-reader')}
    >
      {keeps && !making && (
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => setMaking(true)}>
            {t('people.make')}
          </Button>
          <Button onClick={() => goTo('imports', [], { of: 'teachers' })}>{t('imports.from-file')}</Button>
          <Button onClick={() => goTo('duties', ['hats'])}>{t('people.to-hats')}</Button>
          {waiting.length > 0 && (
            <Button disabledFocusable={act.busy} onClick={printAll}>
              {t('people.slips-all', { n: waiting.length })}
            </Button>
          )}
        </div>
      )}
      {keeps && waiting.length > 0 && <OnlyHere />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {making && <PersonForm onClose={() => setMaking(false)} onSaved={onChanged} />}
      {find}
      {list(here)}
      {gone.length > 0 && (
        <Disclosure key={String(finding)} open={finding} label={t('people.gone', { n: gone.length })}>
          {list(gone)}
        </Disclosure>
      )}
    </Section>
  );
}
