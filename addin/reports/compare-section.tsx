/** Đối chiếu: what the portal holds against what the school says, after one of the two came back older. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comparison } from '../../core/contract/reports.js';
import { useAnnounce } from '../frame/announcer.js';
import { MoreList } from '../lists/more-list.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords, type Words } from '../words/words.js';

const useStyles = makeStyles({ acts: row('8px') });

export function CompareSection() {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const announce = useAnnounce();
  const box = useKeptFocus<HTMLElement>();
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<Comparison | null>(null);
  const compare = (again: boolean): void =>
    void act.run(async () => {
      setAsked(again);
      const answer = await session.call('compareWithOffice', { body: { again } });
      setFound(answer);
      announce(saidOf(answer, t));
    });
  // What has just been sent again is looked for anew before it is sent once more.
  const lost = found?.again === 0 && found.different.some(({ difference }) => difference.startsWith('portal-'));
  return (
    <Section raised box={box} title={t('reports.compare')} lead={t('reports.compare-lead')}>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {found !== null && <Result found={found} />}
      <div className={styles.acts}>
        <Button disabledFocusable={act.busy} onClick={() => compare(false)}>
          {t(act.busy && !asked ? 'reports.comparing' : 'reports.compare-do')}
        </Button>
        {lost && (
          <Button disabledFocusable={act.busy} onClick={() => compare(true)}>
            {t(act.busy && asked ? 'reports.compare-sending' : 'reports.compare-again')}
          </Button>
        )}
      </div>
    </Section>
  );
}

const saidOf = ({ units, different, again }: Comparison, t: Words['t']): string => {
  if (different.length === 0) return t('reports.compare-same', { n: units });
  return again > 0
    ? t('reports.compare-sent', { n: again })
    : t('reports.compare-different', { n: different.length, all: units });
};

function Result({ found }: { readonly found: Comparison }) {
  const { t } = useWords();
  const { different, again } = found;
  const said = saidOf(found, t);
  if (different.length === 0) return <Notice tone="done" title={said} />;
  return (
    <>
      <Notice tone={again > 0 ? 'waiting' : 'warning'} title={said} />
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
