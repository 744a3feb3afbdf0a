/** Who from outside inspects, by which decision; the principal lets another look. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Inspections } from '../../core/contract/inspections.js';
import { Loading } from '../frame/loading.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column, paper } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { BundleForm } from './bundle-form.js';
import { InspectionForm } from './inspection-form.js';

const useStyles = makeStyles({
  item: { ...column('4px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function InspectionsView() {
  const { t } = useWords();
  const can = useMe()?.can ?? [];
  if (can.includes('read-inspections')) return <Opened />;
  return (
    <Section title={t('trail.bundle')}>
      <BundleForm inspectionId={null} label={t('trail.bundle-own')} />
    </Section>
  );
}

function Opened() {
  const { t } = useWords();
  const makes = useMe()?.can.includes('make-bundle') ?? false;
  const { state, again, renew } = useAnswer('inspections', {});
  if (state.kind === 'loading') return <Loading text={t('trail.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { inspections, today, can } = state.answer;
  return (
    <>
      <Section title={t('trail.part-inspections')} lead={t('trail.inspections-lead')}>
        {inspections.length === 0 && <Notice tone="info" title={t('trail.no-inspections')} />}
        <MoreList
          items={inspections}
          keyOf={({ id }) => id}
          place="find"
          textOf={({ name, decision, authority, years }) => [name, decision, authority, ...years].join(' ')}
        >
          {(one) => <InspectionItem one={one} today={today} makes={makes} />}
        </MoreList>
      </Section>
      {can.includes('open-inspection') && <InspectionForm known={state.answer} onDone={renew} />}
    </>
  );
}

interface ItemProps {
  readonly one: Inspections['inspections'][number];
  readonly today: string;
  readonly makes: boolean;
}

function InspectionItem({ one, today, makes }: ItemProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { id, name, decision, decidedOn, authority, years, classes, fromDay, toDay, openedBy } = one;
  const when = toDay < today ? 'over' : fromDay > today ? 'ahead' : 'on';
  const about = { years: years.join(', '), classes: classes?.join(', ') ?? '' };
  return (
    <article className={styles.item}>
      <h3 className={styles.title}>{t('trail.inspection-of', { name, decision, day: day(decidedOn), authority })}</h3>
      <Muted>{t(classes === null ? 'trail.inspection-all' : 'trail.inspection-some', about)}</Muted>
      <Muted>
        {t(`trail.inspection-${when}`)}.{' '}
        {t('trail.inspection-days', { from: day(fromDay), to: day(toDay), by: openedBy })}
      </Muted>
      {makes && (
        <Disclosure label={t('trail.bundle-of', { decision })}>
          <BundleForm inspectionId={id} label={t('trail.bundle-of', { decision })} />
        </Disclosure>
      )}
    </article>
  );
}
