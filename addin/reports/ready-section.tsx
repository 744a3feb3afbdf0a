/** Signed packages that wait for the principal, and what the clerk still has to sign. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reports } from '../../core/contract/reports.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({ way: { alignSelf: 'flex-start' } });

export interface ReadySectionProps {
  readonly answer: Reports;
  readonly onDone: (said: string) => void;
}

export function ReadySection({ answer: { ready, classes, can }, onDone }: ReadySectionProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter(({ transactionId }) => !left.has(transactionId));
  const count = (some: typeof ready): number => some.reduce((sum, { units }) => sum + units, 0);
  const n = count(chosen);
  const submit = (): void =>
    void act.run(async () => {
      const transactions = chosen.map(({ transactionId }) => transactionId);
      await session.call('submitUnits', { body: { transactions } });
      onDone(t('reports.submitted', { n }));
    });
  const toPack = classes.filter((one) => one.toPack > 0);
  return (
    <Section raised box={box} title={t('reports.ready', { n: count(ready) })} lead={t('reports.ready-lead')}>
      {ready.length === 0 && <Muted>{t('reports.none-ready')}</Muted>}
      {ready.length > 0 && (
        <CheckGroup name={t('reports.packages')}>
          <FoundList
            items={ready}
            keyOf={({ transactionId }) => transactionId}
            textOf={({ className }) => className}
            label={t('list.find-class')}
          >
            {({ transactionId, className, units, signedAt }) => (
              <Checkbox
                label={t('reports.package', { class: className, n: units, when: moment(signedAt) })}
                checked={!left.has(transactionId)}
                disabled={!can.includes('submit')}
                onChange={(_, { checked }) => {
                  const next = new Set(left);
                  if (checked === true) next.delete(transactionId);
                  else next.add(transactionId);
                  setLeft(next);
                }}
              />
            )}
          </FoundList>
        </CheckGroup>
      )}
      {toPack.map(({ classId, className, toPack: rest }) => (
        <Muted key={classId}>{t('reports.to-pack', { class: className, n: rest })}</Muted>
      ))}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {can.includes('submit') && ready.length > 0 && (
        <Button
          className={styles.way}
          appearance="primary"
          disabledFocusable={act.busy || chosen.length === 0}
          onClick={submit}
        >
          {t('reports.submit', { n })}
        </Button>
      )}
    </Section>
  );
}
