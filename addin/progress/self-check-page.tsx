/** One set of minutes, to be read, printed, or taken as a file to sign: by article, each number with its events. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { unfinishedByClass } from '../../core/audit/self-check.js';
import type { SelfCheckShown } from '../../core/contract/self-checks.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo, hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { breaks, column, row } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { groupText } from '../words/group-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  acts: { ...row('8px'), '@media print': { display: 'none' } },
  article: { ...column('4px'), ...breaks, breakInside: 'avoid' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px' },
  hash: { ...breaks, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export interface SelfCheckPageProps {
  readonly id: string;
  readonly focus: boolean;
}

export function SelfCheckPage({ id, focus }: SelfCheckPageProps) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  usePaperColours();
  const inExcel = usePane() !== null;
  const { state, again } = useAnswer('selfCheck', { params: { id } });
  if (state.kind === 'loading') return <Loading text={t('self-check.loading')} rows={10} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { answer } = state;
  return (
    <Screen
      title={t('self-check.title', { from: day(answer.fromDay), to: day(answer.toDay) })}
      lead={t('self-check.by', { by: answer.by, when: moment(answer.madeAt) })}
      focus={focus}
    >
      <div className={styles.acts}>
        <Button onClick={() => goTo('progress', ['self-check'])}>{t('self-check.back')}</Button>
        {!inExcel && <Button onClick={() => print()}>{t('self-check.print')}</Button>}
        {!inExcel && (
          <DownloadButton
            primary
            label={t('self-check.file')}
            fetchFile={(call) => call('selfCheckFile', { params: { id } })}
          />
        )}
      </div>
      <Minutes check={answer} />
    </Screen>
  );
}

function Minutes({
  check: { schoolYears, articles, late, lateMore, unfinished, upTo },
}: {
  readonly check: SelfCheckShown;
}) {
  const words = useWords();
  const { t, day } = words;
  const ofYears = (title: string): string =>
    schoolYears.length === 0 ? title : t('self-check.of-years', { title, years: schoolYears.join(', ') });
  const styles = useStyles();
  return (
    <>
      {articles.map(({ article, title, lines }) => (
        <section key={article} className={styles.article}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.list}>
            {lines.map(({ text, n, first, last, cases }) => (
              <li key={text}>
                {n === 0 || first === null || last === null
                  ? t('self-check.line-none', { text })
                  : first === last
                    ? t('self-check.line-once', { text, n, first })
                    : t('self-check.line', { text, n, first, last })}
                {cases.length > 0 && (
                  <ul className={styles.list}>
                    {cases.map((one) => (
                      <Case key={one.seq} one={one} />
                    ))}
                  </ul>
                )}
                {cases.length > 0 && n > cases.length && t('self-check.more', { n: n - cases.length })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.article}>
        <h2 className={styles.title}>{t('self-check.late-title')}</h2>
        {late.length === 0 && t('self-check.none')}
        <ul className={styles.list}>
          {late.map((one) => (
            <Case
              key={one.seq}
              one={one}
              where={t('self-check.late-of', {
                year: one.schoolYear,
                class: one.className,
                period: t(`period.${one.period}`),
                closes: day(one.closes),
              })}
            />
          ))}
        </ul>
        {lateMore > 0 && t('self-check.more', { n: lateMore })}
      </section>
      <section className={styles.article}>
        <h2 className={styles.title}>{ofYears(t('self-check.unfinished-title'))}</h2>
        {unfinished.length === 0 && t(schoolYears.length === 0 ? 'self-check.no-year' : 'self-check.none')}
        <ul className={styles.list}>
          {unfinishedByClass(unfinished).map((parts) => {
            const [{ schoolYear, period, className, grade }] = parts;
            const list = parts.map(({ group, filled, asked }) =>
              t('self-check.unfinished-part', { group: groupText(group, words), filled, asked }),
            );
            return (
              <li key={[schoolYear, period, className, grade].join()}>
                <a href={hashOf('progress', [], { year: schoolYear, period })}>
                  {t('self-check.unfinished', {
                    class: grade === null ? className : t('heat.class-grade', { name: className, grade }),
                    ...{ year: schoolYear, period: t(`period.${period}`), list: list.join(', ') },
                  })}
                </a>
              </li>
            );
          })}
        </ul>
      </section>
      <p className={styles.hash}>{t('self-check.up-to', { seq: upTo.seq, hash: upTo.hash })}</p>
    </>
  );
}

interface CaseProps {
  readonly one: { readonly seq: number; readonly at: string; readonly by: string | null; readonly what: string };
  readonly where?: string;
}

/** An event with the way to it, where she may read the trail. */
function Case({ one: { seq, at, by, what }, where }: CaseProps) {
  const { t, moment } = useWords();
  const reads = useMe()?.can.includes('read-trail') ?? false;
  const event = t('self-check.event', { seq });
  const said = t('self-check.case-of', { when: moment(at), by: by ?? t('trail.system'), what });
  return (
    <li>
      {where !== undefined && `${where}: `}
      {reads ? <a href={hashOf('trail', [], { before: String(seq + 1) })}>{event}</a> : event}
      {`, ${said}`}
    </li>
  );
}
