/** Còn thiếu gì: the steps of setting up the school, what each still lacks, and the way to where it is mended. */
import '../words/of-late-screens.js';
import { Link, makeStyles } from '@fluentui/react-components';
import type { Readiness } from '../../core/contract/readiness.js';
import { type Step, STEPS } from '../../core/readiness/codes.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { hashOf, isRoute, routeOf, routesOf, usePlace } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { PracticeView } from '../practice/practice-view.js';
import { RulesView } from '../school-rules/rules-view.js';
import { YearsView } from '../years/years-view.js';
import { LawsView } from './laws-view.js';
import { placeOf } from './place-of.js';

const useStyles = makeStyles({ list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 } });

export function ReadinessScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { way } = usePlace();
  if (way[0] === 'rules') return <RulesView focus={focus} />;
  if (way[0] === 'practice') return <PracticeView focus={focus} />;
  if (way[0] !== 'years') return <Lacks focus={focus} />;
  return (
    <Screen title={t('years.title')} lead={t('years.lead')} focus={focus}>
      <Link href={hashOf('readiness')}>{t('years.back')}</Link>
      <YearsView />
    </Screen>
  );
}

function Lacks({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { state, again } = useAnswer('readiness', {});
  const answer = state.kind === 'ready' ? state.answer : null;
  const lead = answer ? t('readiness.lead', { year: answer.schoolYear }) : undefined;
  return (
    <Screen title={t('readiness.title')} {...(lead !== undefined && { lead })} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('readiness.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && (
        <>
          {answer.lacks.length === 0 ? (
            <Notice tone="done" title={t('readiness.all-well')} />
          ) : (
            <Muted>{t('readiness.left', { n: answer.lacks.length })}</Muted>
          )}
          {STEPS.map((step, at) => (
            <StepSection key={step} step={step} number={at + 1} answer={answer} />
          ))}
          <LawsView laws={answer.laws} />
        </>
      )}
    </Screen>
  );
}

/** What is mended by giving a hat. */
const OF_HATS: ReadonlySet<string> = new Set(['no-clerk', 'no-deputy']);

/** The steps that most schools have a file for. */
const FILES = {
  people: { of: 'teachers', right: 'import-teachers' },
  pupils: { of: 'pupils', right: 'import-pupils' },
  duties: { of: 'assignments', right: 'import-assignments' },
} as const;

function FromFile({ step }: { readonly step: Step }) {
  const { t } = useWords();
  const can = useMe()?.can ?? [];
  if (step !== 'people' && step !== 'pupils' && step !== 'duties') return null;
  const { of, right } = FILES[step];
  if (!can.includes(right)) return null;
  return <Link href={hashOf('imports', [], { of })}>{t(`readiness.import-${step}`)}</Link>;
}

interface StepProps {
  readonly step: Step;
  readonly number: number;
  readonly answer: Readiness;
}

function StepSection({ step, number, answer: { lacks, waiting } }: StepProps) {
  const { t } = useWords();
  const styles = useStyles();
  const own = lacks.filter((lack) => lack.step === step);
  const place = placeOf(step);
  const me = useMe();
  const inExcel = usePane() !== null;
  const mine = isRoute(place) && routesOf({ can: me?.can ?? [], inExcel }).includes(routeOf(place));
  // Some of what can lack is counted, some is there or not.
  const say: (code: `lack.${(typeof own)[number]['code']}`, params: { readonly n: number }) => string = t;
  return (
    <Section raised title={t('readiness.step', { n: number, name: t(`readiness.step.${step}`) })}>
      {own.length === 0 &&
        (waiting.includes(step) ? (
          <Notice tone="waiting" title={t('readiness.duties-wait')} />
        ) : (
          <Notice tone="done" title={t('readiness.step-well')} />
        ))}
      <ul className={styles.list}>
        {own.map(({ code, n }) => (
          <li key={code}>
            <Notice tone="warning" title={say(`lack.${code}`, { n })}>
              {t(`lack.${code}-blocks`)}
            </Notice>
          </li>
        ))}
      </ul>
      {step === 'school' && <Link href={hashOf('readiness', ['rules'])}>{t('rules.open')}</Link>}
      {step === 'excel' && <Link href={hashOf('readiness', ['practice'])}>{t('practice.open')}</Link>}
      {mine && <Link href={place}>{t(`readiness.go.${step}`)}</Link>}
      {mine && !inExcel && <FromFile step={step} />}
      {mine && step === 'people' && own.some(({ code }) => OF_HATS.has(code)) && (
        <Link href={hashOf('duties', ['hats'])}>{t('readiness.hats')}</Link>
      )}
      {!mine && isRoute(place) && own.length > 0 && !inExcel && <Muted>{t('readiness.administrator')}</Muted>}
    </Section>
  );
}
