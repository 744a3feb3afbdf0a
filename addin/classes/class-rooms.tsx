/** Where each class stands, and its sheets to read. `#/classes/4a/year-end` is one of them. */
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import '../words/of-late-screens.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isPeriod, SUPPLEMENTARY } from '../../core/codes/periods.js';
import type { CoverProgress } from '../../core/contract/covers.js';
import type { ClassProgress } from '../../core/contract/progress.js';
import { Loading } from '../frame/loading.js';
import { goTo, usePlace } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { StepsStrip } from '../parts/steps-strip.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { stepsOf } from '../progress/steps-of.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { HandoverScreen } from '../handover/handover-screen.js';
import { BroughtYearsScreen } from '../brought-years/brought-years-screen.js';
import { AwardPapersScreen } from '../award-papers/award-papers-screen.js';
import { ResultSlipsScreen } from '../result-slips/result-slips-screen.js';
import { OwnHandoversScreen } from '../handover/own-handovers.js';
import { HomeroomYearScreen } from '../homeroom/homeroom-year.js';
import { RetestsScreen } from '../retests/retests-screen.js';
import { SupplementaryScreen } from '../supplementary/supplementary-screen.js';
import { ClassCovers } from '../covers/class-covers.js';
import { CoversOfClass, CoversOverdue } from '../covers/cover-progress.js';
import { ClassSheet } from './class-sheet.js';
import { useFinding } from '../lists/use-finding.js';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))' },
  card: { ...column('10px'), ...paper, ...breaks },
  top: { ...row('2px 8px'), justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { ...row('8px'), flexWrap: 'wrap' },
  own: { alignSelf: 'flex-start' },
});

/** `#/classes/4a/homeroom` is the class's homeroom year. */
const HOMEROOM = 'homeroom';
/** `#/classes/5a/handover` is what 5A’s teacher takes over, `#/classes/handover` what hers hands over. */
const HANDOVER = 'handover';
/** `#/classes/4a/brought` is what 4A’s pupils bring along from earlier years. */
const BROUGHT = 'brought';

/** `#/classes/4a/slips` is what the families of 4A are told, each of its own child. */
const SLIPS = 'slips';
/** `#/classes/awards` is the decision on the year’s awards, with its certificates. */
const AWARDS = 'awards';

/** Rooms of a class besides its sheet, and the act that opens each. */
const ROOMS = [
  { act: 'see-profile', place: HOMEROOM, of: 'homeroom.open-of', label: 'homeroom.open' },
  { act: 'read-handover', place: HANDOVER, of: 'handover.open-of', label: 'handover.open' },
  { act: 'read-brought-years', place: BROUGHT, of: 'brought.open-of', label: 'brought.open' },
  { act: 'give-result-slips', place: SLIPS, of: 'slips.open-of', label: 'slips.open' },
] as const;

export function ClassRooms({ focus }: { readonly focus: boolean }) {
  const { way } = usePlace();
  const [classId, period = RECORD_SHEET] = way;
  if (classId === AWARDS) return <AwardPapersScreen focus={focus} />;
  if (classId === HANDOVER) return <OwnHandoversScreen focus={focus} />;
  if (classId !== undefined && period === HANDOVER) return <HandoverScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === BROUGHT) return <BroughtYearsScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === SLIPS) return <ResultSlipsScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === HOMEROOM) return <HomeroomYearScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === 'retests') return <RetestsScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === SUPPLEMENTARY) return <SupplementaryScreen classId={classId} focus={focus} />;
  if (classId !== undefined && period === 'covers') return <ClassCovers classId={classId} focus={focus} />;
  if (classId !== undefined && isPeriod(period)) return <ClassSheet classId={classId} period={period} focus={focus} />;
  return <ClassCards focus={focus} />;
}

function ClassCards({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('progress', {});
  const can = useMe()?.can ?? [];
  const covers = useAnswer('coverProgress', {}).state;
  const ofCovers = covers.kind === 'ready' ? covers.answer : null;
  // A class's covers are a line of its card: cards that come before it would all be moved by it.
  const waits = state.kind === 'loading' || covers.kind === 'loading';
  const classes = !waits && state.kind === 'ready' ? state.answer.classes : null;
  const { box, found } = useFinding(
    'class',
    classes ?? [],
    ({ className, homeroomTeacher }) => `${className} ${homeroomTeacher}`,
    t('list.find-class'),
  );
  return (
    <Screen title={t('classes.title')} lead={t('classes.lead')} focus={focus}>
      {waits && state.kind !== 'failed' && <Loading text={t('approve.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {classes?.length === 0 && <Notice tone="info" title={t('classes.none')} />}
      {can.includes('hand-over') && (
        <Button className={styles.own} onClick={() => goTo('classes', [HANDOVER])}>
          {t('handover.own-open')}
        </Button>
      )}
      {can.includes('make-award-papers') && (
        <Button className={styles.own} onClick={() => goTo('classes', [AWARDS])}>
          {t('award-papers.open')}
        </Button>
      )}
      {!waits && ofCovers && <CoversOverdue {...ofCovers} />}
      {box}
      {classes && (
        <div className={styles.cards}>
          {found.map((one) => (
            <ClassCard
              key={one.classId}
              one={one}
              covers={ofCovers?.classes.find(({ classId }) => classId === one.classId)}
            />
          ))}
        </div>
      )}
    </Screen>
  );
}

interface ClassCardProps {
  readonly one: ClassProgress;
  readonly covers: CoverProgress['classes'][number] | undefined;
}

function ClassCard({ one, covers }: ClassCardProps) {
  const { t } = useWords();
  const styles = useStyles();
  const can = useMe()?.can ?? [];
  // Who only administers sees how far a class is, and no values.
  const reads = can.includes('see-class');
  return (
    <article className={styles.card} aria-label={t('tasks.class', { name: one.className })}>
      <div className={styles.top}>
        <h2 className={styles.name}>{t('tasks.class', { name: one.className })}</h2>
        <p className={styles.quiet}>{one.homeroomTeacher}</p>
      </div>
      <StepsStrip steps={stepsOf(one, t)} label={t('approve.steps-of', { class: one.className })} />
      <div className={styles.acts}>
        {reads && (
          <Button onClick={() => goTo('classes', [one.classId, RECORD_SHEET])}>
            {t('classes.open', { class: one.className })}
          </Button>
        )}
        {ROOMS.filter(({ act }) => one.can?.includes(act)).map(({ place, of, label }) => (
          <Button
            key={place}
            aria-label={t(of, { class: one.className })}
            onClick={() => goTo('classes', [one.classId, place])}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {covers && <CoversOfClass one={covers} reads={can.includes('see-profile')} />}
    </article>
  );
}
