/** Classes with something to approve; who stands out in each is looked at here, and no class is chosen beforehand. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassProgress } from '../../core/contract/progress.js';
import { Loading } from '../frame/loading.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { waitingIn } from '../progress/class-order.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ActBar } from './act-bar.js';
import { mayApprove } from './record-words.js';

const useStyles = makeStyles({
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 0',
    ':first-child': { borderTop: 'none' },
  },
  top: { ...row('0 8px'), ...breaks },
  quiet: { color: tokens.colorNeutralForeground2 },
  flags: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  flag: { display: 'flex', gap: '8px', ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
});

export interface TogetherChoiceProps {
  readonly classes: readonly ClassProgress[];
  readonly onOpen: (chosen: readonly ClassProgress[]) => void;
}

export function TogetherChoice({ classes, onOpen }: TogetherChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { box, found } = useFinding('class', classes, ({ className }) => className, t('list.find-class'));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = classes.filter(({ classId }) => picked.has(classId));
  const records = chosen.reduce((sum, one) => sum + waitingIn(one), 0);
  if (classes.length === 0) return <Notice tone="done" title={t('together.none')} />;
  const choose = (classId: string, wanted: boolean): void =>
    setPicked((now) => {
      const next = new Set(now);
      if (wanted) next.add(classId);
      else next.delete(classId);
      return next;
    });
  return (
    <Section raised title={t('seal.classes')}>
      {box}
      <LongList itemClass={styles.line} items={found} keyOf={({ classId }) => classId}>
        {(one) => (
          <>
            <div className={styles.top}>
              <Checkbox
                checked={picked.has(one.classId)}
                label={t('tasks.class', { name: one.className })}
                aria-label={t('together.choose', { class: one.className })}
                onChange={(_, { checked }) => choose(one.classId, checked === true)}
              />
              <span className={styles.quiet}>
                {one.flagged > 0
                  ? t('together.counts-flagged', { n: waitingIn(one), flagged: one.flagged })
                  : t('together.counts', { n: waitingIn(one) })}
              </span>
            </div>
            {one.flagged > 0 && (
              <Disclosure label={t('together.look', { class: one.className })}>
                <Flagged classId={one.classId} />
              </Disclosure>
            )}
          </>
        )}
      </LongList>
      <ActBar
        raised
        chosen={t('together.chosen', { n: chosen.length, records })}
        all={
          chosen.length < classes.length
            ? {
                label: t('together.all', { n: classes.length }),
                onChoose: () => setPicked(new Set(classes.map(({ classId }) => classId))),
              }
            : undefined
        }
        main={{
          label:
            chosen.length === 0 ? t('together.sign-none') : t('together.sign', { n: records, classes: chosen.length }),
          ready: chosen.length > 0,
          onDo: () => onOpen(chosen),
        }}
      />
    </Section>
  );
}

function Flagged({ classId }: { readonly classId: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('records', { params: { classId } });
  if (state.kind === 'loading') return <Loading text={t('approve.loading-class')} rows={1} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const lines = state.answer.records.filter((line) => mayApprove(line) && line.flags.length > 0);
  if (lines.length === 0) return <Muted>{t('together.nothing-flagged')}</Muted>;
  return (
    <ul className={styles.flags}>
      {lines.map(({ pupil, name, flags }) => (
        <li key={pupil} className={styles.flag}>
          <Sign tone="warning" />
          <span>
            <span className={styles.name}>{name}</span>
            {flags.map(({ flag, detail }) => (
              <div key={`${flag} ${detail}`}>
                {t(`flag.${flag}`)}: {detail}
              </div>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
