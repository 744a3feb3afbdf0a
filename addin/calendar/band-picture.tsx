/** The year as a picture: lanes of the school's windows, of grades with days of their own, of the law; a line where we stand. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addDays, type Day } from '../../core/codes/day.js';
import { type BandSpan, placeOn, type YearBand } from '../../core/calendar/year-band.js';
import { GRADES } from '../../core/law/law.js';
import { useWords } from '../words/words.js';

/** Room for a number. */
const LEAST = '16px';

const useStyles = makeStyles({
  picture: { position: 'relative', display: 'grid', gap: '6px', paddingTop: '30px', minWidth: 0 },
  lane: { display: 'grid', gridTemplateColumns: '76px 1fr', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  track: {
    position: 'relative',
    height: '34px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  narrow: { height: '20px' },
  span: {
    position: 'absolute',
    top: '2px',
    bottom: '2px',
    minWidth: LEAST,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  past: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
  now: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  law: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 1px, transparent 1px 7px)`,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  months: { display: 'flex', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  month: {
    minWidth: 0,
    overflow: 'hidden',
    textAlign: 'center',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Over all lanes, beside their names.
  over: { position: 'absolute', top: 0, bottom: 0, left: '84px', right: 0, pointerEvents: 'none' },
  line: { position: 'absolute', top: '22px', bottom: 0, borderLeft: `2px solid ${tokens.colorPaletteRedBorder2}` },
  today: {
    position: 'absolute',
    top: 0,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface BandPictureProps {
  readonly band: YearBand;
  readonly today: Day;
  /** Room for names in spans; else their numbers, which the list beside it explains. */
  readonly wide: boolean;
}

interface LaneSpan {
  readonly span: BandSpan;
  readonly from: Day;
  readonly to: Day;
}

export function BandPicture({ band, today, wide }: BandPictureProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const whole = (span: BandSpan): LaneSpan => ({ span, from: span.from, to: span.to });
  const windows = band.spans.filter(({ by }) => by === 'school');
  // Corrections and the second group run side by side.
  const lawful = (...ids: readonly string[]): LaneSpan[] => band.spans.filter(({ id }) => ids.includes(id)).map(whole);
  const lanes = [
    { name: t('dates.lane-school'), spans: windows.map(whole), narrow: false },
    ...GRADES.flatMap((grade) => {
      const own = windows.flatMap((span): LaneSpan[] => {
        const found = span.own.find((one) => one.grade === grade);
        return found ? [{ span, from: span.from < found.to ? span.from : found.to, to: found.to }] : [];
      });
      return own.length > 0 ? [{ name: t('dates.lane-grade', { grade }), spans: own, narrow: true }] : [];
    }),
    { name: t('dates.lane-law'), spans: lawful('coversSigned', 'closing'), narrow: false },
    { name: t('dates.lane-corrections'), spans: lawful('corrections', 'supplementaryCorrections'), narrow: false },
    { name: t('dates.lane-second'), spans: lawful('supplementaryClosing'), narrow: false },
  ];
  const at = (one: Day): string => `${placeOn(band, one)}%`;
  const width = (from: Day, to: Day): string => `${placeOn(band, addDays(to, 1)) - placeOn(band, from)}%`;
  const here = placeOn(band, today);
  const inside = today >= band.from && today <= band.to;
  return (
    <div className={styles.picture} aria-hidden="true" data-picture="year">
      {lanes.map(({ name, spans, narrow }) => (
        <div key={name} className={styles.lane}>
          <span className={styles.name}>{name}</span>
          <div className={mergeClasses(styles.track, narrow && styles.narrow)}>
            {spans.map(({ span, from, to }) => (
              <div
                key={span.id}
                className={mergeClasses(
                  styles.span,
                  span.by === 'law' && styles.law,
                  span.state === 'past' && styles.past,
                  span.state === 'now' && styles.now,
                )}
                style={{ left: `min(${at(from)}, 100% - ${LEAST})`, width: width(from, to) }}
              >
                <span className={styles.words}>{spanWords(span, narrow)}</span>
              </div>
            ))}
          </div>
        </div>
      ))}
      <div className={styles.lane}>
        <span />
        <div className={styles.months}>
          {band.months.map((month) => (
            <span key={month} className={styles.month} style={{ width: width(month, lastOf(month)) }}>
              {wide ? t('dates.month', { n: Number(month.slice(5, 7)) }) : Number(month.slice(5, 7))}
            </span>
          ))}
        </div>
      </div>
      {inside && (
        <div className={styles.over}>
          {/* As far along its own length as the day is along the year: it never runs out of the picture. */}
          <span className={styles.today} style={{ left: `${here}%`, transform: `translateX(-${here}%)` }}>
            {t('dates.today', { day: day(today) })}
          </span>
          <span className={styles.line} style={{ left: `${here}%` }} />
        </div>
      )}
    </div>
  );

  function spanWords(span: BandSpan, narrow: boolean): string {
    const n = band.spans.indexOf(span) + 1;
    return wide && !narrow && span.by === 'school' ? `${n} ${t(`period.${span.id as 'term-1'}`)}` : String(n);
  }
}

/** The last day of the month of a first day. */
const lastOf = (first: Day): Day => addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);
