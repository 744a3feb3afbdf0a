/** Đối chiếu: what the portal holds against what the school says, after one of the two came back older. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comparison } from '../../core/contract/reports.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: row('8px') });

export function CompareSection() {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [found, setFound] = useState<Comparison | null>(null);
  const compare = (again: boolean): void =>
    void act.run(async () => setFound(await session.call('compareWithOffice', { body: { again } })));
  const lost = found?.different.some(({ difference }) => difference.startsWith('portal-')) ?? false;
  return (
    <Section title={t('reports.compare')} lead={t('reports.compare-lead')}>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {found !== null && <Result found={found} />}
      <div className={styles.acts}>
        <Button disabledFocusable={act.busy} onClick={() => compare(false)}>
          {t('reports.compare-do')}
        </Button>
        {lost && (
          <Button disabledFocusable={act.busy} onClick={() => compare(true)}>
            {t('reports.compare-again')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Result({ found: { units, different, again } }: { readonly found: Comparison }) {
  const { t } = useWords();
  if (different.length === 0) return <span role="status">{t('reports.compare-same', { n: units })}</span>;
  return (
    <>
      <span role="status">
        {again > 0
          ? t('reports.compare-sent', { n: again })
          : t('reports.compare-different', { n: different.length, all: units })}
      </span>
      <MoreList items={different} keyOf={({ code }) => code} textOf={({ name, className }) => `${name} ${className}`}>
        {({ name, className, schoolYear, difference }) =>
          t('reports.compare-line', {
            ...{ name, class: className, year: schoolYear, why: t(`reports.difference.${difference}`) },
          })
        }
      </MoreList>
    </>
  );
}
