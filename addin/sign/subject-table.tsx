/** The very values of a class-subject, pupil by pupil: what is signed is what stands here. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SubjectRow, SubjectSheet } from '../../core/contract/signing.js';
import { LEVEL_LETTERS, LEVEL_NAMES } from '../../core/words/levels.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, hiddenFromSight } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { listTitle } from './class-subject.js';
import { useFinding } from '../lists/use-finding.js';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  hidden: hiddenFromSight,
  head: {
    textAlign: 'left',
    padding: '4px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '6px 4px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  pupil: { ...breaks, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', gap: '6px' },
  mark: { width: '52px', textAlign: 'center' },
});

const TONES: Readonly<Record<Exclude<SubjectRow['state'], 'ready'>, Tone>> = {
  signed: 'done',
  incomplete: 'waiting',
  wrong: 'error',
  closed: 'done',
  'not-assessed': 'info',
};

export interface SubjectTableProps {
  readonly sheet: Pick<SubjectSheet, 'className' | 'subject'>;
  readonly rows: readonly SubjectRow[];
  /** Every row is about to be signed: its state need not be said. */
  readonly bare?: boolean;
}

export function SubjectTable({ sheet, rows, bare = false }: SubjectTableProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { box, found } = useFinding(null, rows, ({ name }) => name);
  return (
    <>
      {box}
      <table className={styles.table}>
        <caption className={styles.hidden}>{listTitle(sheet, locale, t)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('sign.pupil')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.mark)}>
              {t('sign.level')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.mark)}>
              {t('sign.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((row) => (
            <tr key={row.pupil}>
              <th scope="row" className={mergeClasses(styles.cell, styles.pupil)}>
                <span className={styles.words}>
                  <span className={styles.name}>{row.name}</span>
                  {row.remark !== null && <span className={styles.quiet}>{row.remark}</span>}
                  {row.enteredBy && (
                    <span className={styles.quiet}>{t('sign.entered-by', { names: row.enteredBy.join(', ') })}</span>
                  )}
                  {!bare && <RowState row={row} />}
                </span>
              </th>
              <td className={mergeClasses(styles.cell, styles.mark)}>
                {row.level === null ? '–' : <abbr title={LEVEL_NAMES[row.level]}>{LEVEL_LETTERS[row.level]}</abbr>}
              </td>
              <td className={mergeClasses(styles.cell, styles.mark)}>{row.score ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function RowState({ row }: { readonly row: SubjectRow }) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const { state, missing, signedAt, ended } = row;
  const list = missing.map((field) => fieldTitle(field, locale)).join('; ');
  const text = (state: Exclude<SubjectRow['state'], 'ready'>): string => {
    if (state === 'signed') return t('sign.row.signed', { when: signedAt === null ? '' : moment(signedAt) });
    if (state === 'incomplete') return t('sign.row.incomplete', { list });
    if (state === 'wrong') return t('sign.row.wrong', { list });
    return t(`sign.row.${state}`);
  };
  return (
    <>
      {ended !== null && state !== 'signed' && (
        <span className={styles.state}>
          <Sign tone="warning" /> <span>{t(`sign.ended.${ended}`)}</span>
        </span>
      )}
      {/* Most rows are ready; only what is otherwise is said. */}
      {state !== 'ready' && (
        <span className={mergeClasses(styles.state, styles.quiet)}>
          <Sign tone={TONES[state]} /> <span>{text(state)}</span>
        </span>
      )}
    </>
  );
}
