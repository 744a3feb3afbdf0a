/** The class list with what each still needs; on paper a table, on a narrow screen a line below another. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PupilYear } from '../../core/contract/homeroom.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { needsOf } from './needs-of.js';
import { useFinding } from '../lists/use-finding.js';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    // On paper black on white, whatever the theme of the screen.
    '@media print': { color: '#000', backgroundColor: '#fff', fontSize: '10pt' },
  },
  cell: {
    padding: '6px 8px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    ...breaks,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, '@media print': { color: '#000' } },
  needs: { margin: 0, paddingLeft: '16px' },
  line: { breakInside: 'avoid' },
  find: { '@media print': { display: 'none' } },
});

export function PupilTable({ pupils }: { readonly pupils: readonly PupilYear[] }) {
  const words = useWords();
  const { t, day } = words;
  const styles = useStyles();
  const numbered = pupils.map((one, at) => ({ one, at }));
  const { box, found } = useFinding('name', numbered, ({ one }) => one.name);
  return (
    <>
      <div className={styles.find}>{box}</div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {t('homeroom.pupil')}
            </th>
            <th scope="col" className={styles.cell}>
              {t('homeroom.needs')}
            </th>
            <th scope="col" className={styles.cell}>
              {t('homeroom.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ one, at }) => {
            const needs = needsOf(one, words);
            return (
              <tr key={one.pupil} className={styles.line}>
                <td className={styles.cell}>
                  <div className={styles.name}>
                    {at + 1}. {one.name}
                  </div>
                  {one.joined !== null && (
                    <div className={styles.quiet}>{t('homeroom.joined', { day: day(one.joined) })}</div>
                  )}
                  {!one.assessed && <div className={styles.quiet}>{t('homeroom.not-assessed')}</div>}
                </td>
                <td className={styles.cell}>
                  {needs.length === 0 ? (
                    t('homeroom.nothing')
                  ) : (
                    <ul className={styles.needs}>
                      {needs.map((need) => (
                        <li key={need}>{need}</li>
                      ))}
                    </ul>
                  )}
                </td>
                <td className={styles.cell}>{t(`homeroom.state-${one.state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
