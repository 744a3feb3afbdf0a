/** One pupil who came from another school, with what came along: to read and to take, never to change. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { Transfers } from '../../core/contract/transfers.js';
import { isSheetPeriod } from '../../core/codes/periods.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { fieldName } from '../../core/words/fields.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { breaks, column } from '../parts/styles.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';
import { OwnStatement } from './own-statement.js';
import { PortalHeard } from './portal-heard.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  group: column('8px'),
  list: { margin: 0, paddingLeft: '20px', ...breaks },
});

export interface ArrivedItemProps {
  readonly arrival: Transfers['arrived'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function ArrivedItem({ arrival, can, onDone }: ArrivedItemProps) {
  const { t, moment, locale } = useWords();
  const styles = useStyles();
  const { id, name, from, enteredAt, enteredBy, documents, facts, stated, portal, settled } = arrival;
  return (
    <div className={styles.item}>
      <span className={styles.name}>{t('transfers.arrived-line', { name, school: from.name })}</span>
      <Muted>{t('transfers.arrived-more', { when: moment(enteredAt), by: enteredBy })}</Muted>
      <PortalHeard transfer={id} heard={portal} settled={settled} can={can} onDone={onDone} />
      {can.includes('sign-transfer') && settled?.childAt !== 'there' && (
        <OwnStatement
          transfer={id}
          stated={stated}
          words={{
            sign: t('transfers.sign-receipt'),
            lead: t('transfers.sign-receipt-lead', { school: from.name }),
            signed: t('transfers.receipt-signed', { school: from.name }),
            fetch: t('transfers.get-receipt', { school: from.name }),
          }}
          onDone={onDone}
        />
      )}
      {documents.length > 0 && (
        <Disclosure label={t('transfers.documents')}>
          <div className={styles.group}>
            {documents.map(({ number, kind, school, schoolYear }) => (
              <DownloadButton
                key={number}
                label={t(kind === 'unit' ? 'transfers.unit' : 'transfers.cover', {
                  year: schoolYear ?? '',
                  school: school ?? from.name,
                })}
                fetchFile={(call) => call('foreignDocument', { params: { transfer: id, number: String(number) } })}
              />
            ))}
          </div>
        </Disclosure>
      )}
      {facts.results.length > 0 && (
        <Disclosure label={t('transfers.results')}>
          {facts.results.map(({ school, className, schoolYear, period, values }) => (
            <div key={`${school} ${className} ${period}`} className={styles.group}>
              <span>
                {isSheetPeriod(period) ? `${t(`period.${period}`)}: ` : ''}
                {t('transfers.result-source', {
                  ...{ school, class: className, year: schoolYear },
                  n: Object.keys(values).length,
                })}
              </span>
              <ul className={styles.list}>
                {Object.entries(values).map(([field, value]) => (
                  <li
                    key={field}
                  >{`${isFieldKey(field) ? fieldName(field, locale) : field}: ${valueText(field, value, locale, t)}`}</li>
                ))}
              </ul>
            </div>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
