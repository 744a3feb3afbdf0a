/** Column by column, what a file's headers were taken for. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Import } from '../../core/contract/imports.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '640px', ...breaks },
  cell: {
    textAlign: 'left',
    padding: '4px 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, margin: '8px 0 0' },
});

export function Understood({ sheets }: Pick<Import, 'sheets'>) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <Section title={t('imports.understood')}>
      <div>
        {sheets.map(({ sheet, rows, columns, passedOver }) => (
          <Disclosure key={sheet} label={t('imports.sheet', { sheet, rows })}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.head}>
                    {t('imports.header')}
                  </th>
                  <th scope="col" className={styles.head}>
                    {t('imports.means')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ column, header }) => (
                  <tr key={`${column} ${header}`}>
                    <th scope="row" className={styles.cell}>
                      {header}
                    </th>
                    <td className={styles.cell}>{t(`imports.column-${column}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {passedOver.length > 0 && (
              <p className={styles.quiet}>{t('imports.passed-over', { columns: passedOver.join(', ') })}</p>
            )}
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
