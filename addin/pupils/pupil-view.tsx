/** One pupil: what her cover says, her years at the school, corrections, what was issued. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pupil, Pupils } from '../../core/contract/pupils.js';
import { CopyForm } from '../paper-copies/copy-form.js';
import { TransferForm } from '../transfers/transfer-form.js';
import { Loading } from '../frame/loading.js';
import { goTo, hashOf, usePlace } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { PupilActs } from './pupil-acts.js';

const useStyles = makeStyles({
  box: column('16px'),
  back: { alignSelf: 'flex-start' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    gap: '6px 16px',
    margin: 0,
    ...breaks,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  list: { ...column('8px'), margin: 0, paddingLeft: '20px', ...breaks },
});

export interface PupilViewProps {
  readonly code: string;
  readonly school: Pupils;
  readonly renew: () => void;
}

export function PupilView({ code, school, renew }: PupilViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('pupil', { params: { pupilId: code } });
  const [answered, setAnswered] = useState<Pupil | null>(null);
  // Back to the list she was found in: its year, class and what was looked for.
  const { chosen } = usePlace();
  const can = useMe()?.can ?? [];
  const pupil = answered ?? (state.kind === 'ready' ? state.answer : null);
  return (
    <div className={styles.box}>
      <Button className={styles.back} onClick={() => goTo('pupils', [], chosen)}>
        {t('pupils.back')}
      </Button>
      {pupil === null && state.kind === 'loading' && <Loading text={t('pupils.loading')} rows={4} />}
      {pupil === null && state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {pupil && (
        <>
          <Facts pupil={pupil} />
          <PupilActs
            pupil={pupil}
            school={school}
            onAnswer={(answer) => {
              setAnswered(answer);
              renew();
            }}
          />
          {can.includes('print-copy') && <CopyForm pupil={pupil} />}
          {can.includes('make-transfer') && <TransferForm pupilId={pupil.code} />}
          {can.includes('read-trail') && (
            <Link href={hashOf('trail', [], { pupil: pupil.code })}>{t('pupils.trail')}</Link>
          )}
          <History pupil={pupil} />
        </>
      )}
    </div>
  );
}

function Facts({ pupil }: { readonly pupil: Pupil }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { code, name, birthDate, sex, personalId, lifelongCode, coverVersion } = pupil;
  const lines: readonly (readonly [string, string])[] = [
    [t('pupils.code'), code],
    [t('pupils.birth'), day(birthDate)],
    [t('pupils.sex'), t(sex === 'F' ? 'pupils.female' : 'pupils.male')],
    [t('pupils.personal-id'), personalId ?? t('pupils.unknown')],
    [t('pupils.lifelong'), lifelongCode ?? t('pupils.unknown')],
  ];
  return (
    <Section raised title={name} lead={t('pupils.cover', { n: coverVersion })}>
      <dl className={styles.facts}>
        {lines.map(([label, value]) => (
          <Pair key={label} label={label} value={value} />
        ))}
      </dl>
    </Section>
  );
}

const Pair = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

function History({ pupil: { times, corrections, issued } }: { readonly pupil: Pupil }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const years = issued.map(({ schoolYear, className }) => `${schoolYear} (${className})`).join(', ');
  return (
    <>
      <Section title={t('pupils.history')}>
        <ul className={styles.list}>
          {times.map(({ schoolYear, className, grade, mode, fromDay, toDay, endedAs, repeats }) => {
            const what = t('pupils.time', { year: schoolYear, class: className, grade });
            const from = day(fromDay);
            const days = toDay ? t('pupils.days', { from, to: day(toDay) }) : t('pupils.days-open', { from });
            const more = [
              ...(mode === 'normal' ? [] : [t(`pupils.mode-${mode}`)]),
              ...(repeats ? [t('pupils.repeats')] : []),
              ...(endedAs === null ? [] : [t(endedAs === 'moved' ? 'pupils.moved' : 'pupils.gone')]),
            ];
            return <li key={`${schoolYear} ${fromDay}`}>{[what, days, ...more].join(', ')}</li>;
          })}
        </ul>
      </Section>
      {corrections.length > 0 && (
        <Section title={t('pupils.corrections')}>
          <ul className={styles.list}>
            {corrections.map(({ number, decision, decidedOn, by, changes }) => (
              <li key={number}>
                {t('pupils.correction', { n: number, decision, day: day(decidedOn), by })}
                {': '}
                {changes
                  .map(({ fact, before, after }) =>
                    t('imports.change', {
                      fact: t(`imports.fact-${fact}`),
                      before: before ?? t('imports.empty'),
                      after,
                    }),
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {issued.length > 0 && <Notice tone="info" title={t('pupils.issued', { years })} />}
    </>
  );
}
