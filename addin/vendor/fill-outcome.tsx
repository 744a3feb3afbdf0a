/** What would be filled in, or why nothing is and whose rows stand in the way. */
import { Button, makeStyles } from '@fluentui/react-components';
import { isPeriod } from '../../core/codes/periods.js';
import type { OwnSheet, VendorFill, VendorFillRefused } from '../../core/vendor-sheet/fill-sheet.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { useWords, type Words } from '../words/words.js';
import { FilledColumns } from './filled-columns.js';
import { listed } from './listed.js';
import type { SeenSheet } from './vendor-file.js';

const useStyles = makeStyles({ take: { alignSelf: 'flex-start' } });

export interface FillOutcomeProps {
  readonly found: VendorFill | VendorFillRefused;
  readonly seen: SeenSheet;
  readonly own: OwnSheet;
  readonly onTake: () => void;
}

export function FillOutcome({ found, seen, own, onTake }: FillOutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const of = { class: own.className, period: t(`period.${own.period}`).toLowerCase(), year: own.schoolYear };
  if (!found.ok) {
    if (found.why === 'subject') return <Notice tone="waiting" title={t('vendor.fill-ask-subject')} />;
    return (
      <Notice tone="error" title={whyNot(found, of, t)}>
        {found.why === 'ambiguous' && `${t('vendor.fill-no-ambiguous-do')} `}
        {t('vendor.fill-nothing')}
      </Notice>
    );
  }
  const { cells, pupils, same, replaced, left, absent, ages } = found;
  const { schoolYear, period, className } = seen.facts;
  const unsaid = [
    ...(schoolYear === null ? [t('vendor.year')] : []),
    ...(period === null ? [t('vendor.period')] : []),
    ...(className === null ? [t('vendor.fill-class')] : []),
  ].map((word) => word.toLowerCase());
  return (
    <>
      {unsaid.length > 0 && (
        <Notice tone="warning" title={t('vendor.fill-unsaid', { what: unsaid.join(', '), ...of })} />
      )}
      <Notice
        tone={cells.length > 0 ? 'done' : 'info'}
        title={cells.length > 0 ? t('vendor.fill-ready', { cells: cells.length, pupils }) : t('vendor.fill-none')}
      >
        {same > 0 && <div>{t('vendor.fill-same', { n: same })}</div>}
        {replaced > 0 && <div>{t('vendor.fill-replaced', { n: replaced })}</div>}
        {left > 0 && <div>{t('vendor.fill-left', { n: left })}</div>}
        {absent.length > 0 && <div>{t('vendor.fill-absent', { n: absent.length, names: listed(absent) })}</div>}
      </Notice>
      {ages !== null && (
        <Notice tone="warning" title={t('vendor.ages', { ages, grade: own.className.slice(0, 1) })}>
          {t('vendor.fill-ages-do')}
        </Notice>
      )}
      <FilledColumns found={found} />
      {seen.columns.some(({ meaning }) => meaning === 'remark-code') && <Muted>{t('vendor.fill-codes')}</Muted>}
      {cells.length > 0 && (
        <Button className={styles.take} appearance="primary" onClick={onTake}>
          {t('vendor.fill-take')}
        </Button>
      )}
    </>
  );
}

function whyNot(
  { why, said, names, among }: VendorFillRefused,
  of: { readonly class: string; readonly period: string; readonly year: string },
  t: Words['t'],
): string {
  switch (why) {
    case 'year':
      return t('vendor.fill-no-year', { said, year: of.year });
    case 'period':
      return t('vendor.fill-no-period', {
        said: isPeriod(said) ? t(`period.${said}`).toLowerCase() : said,
        period: of.period,
      });
    case 'periods':
      return t('vendor.fill-no-periods', { said });
    case 'grade':
      return t('vendor.fill-no-grade', { said, class: of.class });
    case 'class':
      return t('vendor.fill-no-class', { said, class: of.class });
    case 'strangers':
      return t('vendor.fill-no-strangers', { n: names.length, among, class: of.class, names: listed(names) });
    case 'ambiguous':
      return t('vendor.fill-no-ambiguous', { n: names.length, names: listed(names) });
    case 'no-columns':
      return t('vendor.fill-no-no-columns');
    default:
      return t('vendor.fill-no-nobody');
  }
}
