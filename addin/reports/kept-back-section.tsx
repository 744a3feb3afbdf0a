/** Records released without a personal number (H14): kept back, and replaced once it has come. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Reports } from '../../core/contract/reports.js';
import { MoreList } from '../lists/more-list.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  line: { ...column('8px'), ...breaks, alignItems: 'flex-start', outlineStyle: 'none' },
  acts: row('8px'),
});

type KeptBack = Reports['keptBack'][number];

interface Props {
  readonly keptBack: readonly KeptBack[];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

/** Nothing where nothing is kept back, but for what has just been done about it. */
export function KeptBackSection({ keptBack, can, onDone }: Props) {
  const { t } = useWords();
  const box = useKeptFocus<HTMLElement>('box');
  const [done, setDone] = useState<string | null>(null);
  if (keptBack.length === 0 && done === null) return null;
  return (
    <Section raised box={box} title={t('reports.kept-back')} lead={t('reports.kept-back-lead')}>
      {done !== null && <Notice tone="done" title={done} />}
      <MoreList
        items={keptBack}
        keyOf={({ unit }) => String(unit)}
        textOf={({ name, className }) => `${name} ${className}`}
      >
        {(one) => (
          <Line
            one={one}
            mayReplace={one.replaceable && can.includes('recall')}
            onDone={() => {
              const said = t('reports.replacing', { name: one.name });
              setDone(said);
              onDone(said);
            }}
          />
        )}
      </MoreList>
    </Section>
  );
}

interface LineProps {
  readonly one: KeptBack;
  readonly mayReplace: boolean;
  readonly onDone: () => void;
}

/** Recalled after a second word: signatures end with it. */
function Line({ one: { unit, name, className, schoolYear, replaceable }, mayReplace, onDone }: LineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLDivElement>();
  const [sure, setSure] = useState(false);
  const replace = (): void =>
    void act.run(async () => {
      const body = { units: [unit], reason: t('reports.replace-reason'), document: '', attachments: [] };
      await session.call('recallUnits', { body });
      onDone();
    });
  return (
    <div ref={box} tabIndex={-1} className={styles.line}>
      <span>
        {t(replaceable ? 'reports.kept-back-ready' : 'reports.kept-back-line', {
          ...{ name, class: className, year: schoolYear },
        })}
      </span>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {mayReplace && !sure && (
        <Button aria-label={t('reports.replace-of', { name })} onClick={() => setSure(true)}>
          {t('reports.replace')}
        </Button>
      )}
      {sure && (
        <>
          <span>{t('reports.replace-sure', { name })}</span>
          <div className={styles.acts}>
            <Button appearance="primary" disabledFocusable={act.busy} onClick={replace}>
              {t('reports.replace-do')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('reports.back')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
