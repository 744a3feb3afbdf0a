/** Ai phải có lớp bảo vệ thứ hai: said by the principal, shown to who reads accounts. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { HATS, type Hat } from '../../core/codes/hats.js';
import type { People } from '../../core/contract/accounts.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ boxes: column('0'), start: { alignSelf: 'flex-start' } });

export function FactorRule({ people, onChanged }: { readonly people: People; readonly onChanged: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [chosen, setChosen] = useState<readonly Hat[] | null>(null);
  const hats = chosen ?? people.factorHats;
  const sets = people.can.includes('set-factor-rule');
  const toggle = (hat: Hat, on: boolean): void =>
    setChosen(HATS.filter((one) => (one === hat ? on : hats.includes(one))));
  const save = (): void =>
    void act.run(async () => {
      await session.call('setFactorRule', { body: { hats: [...hats] } });
      announce(t('people.factor-rule-done'));
      setChosen(null);
      onChanged();
    });
  return (
    <Section raised title={t('people.factor-rule')} lead={t('people.factor-rule-lead')}>
      {sets ? (
        <>
          <div className={styles.boxes}>
            {HATS.map((hat) => (
              <Checkbox
                key={hat}
                label={t(`hats.${hat}`)}
                checked={hats.includes(hat)}
                onChange={(_, { checked }) => toggle(hat, checked === true)}
              />
            ))}
          </div>
          {act.failure !== null && <FailureNotice failure={act.failure} />}
          {chosen !== null && (
            <Button className={styles.start} appearance="primary" disabledFocusable={act.busy} onClick={save}>
              {t('people.save')}
            </Button>
          )}
        </>
      ) : (
        <Muted>
          {hats.length === 0 ? t('people.factor-rule-none') : hats.map((hat) => t(`hats.${hat}`)).join(', ')}
        </Muted>
      )}
    </Section>
  );
}
