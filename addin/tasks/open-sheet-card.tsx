/** Which workbook is open beside the pane, and what of it has not been sent. */
import { Button, makeStyles } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { row } from '../parts/styles.js';
import { sheetTitle } from '../words/sheet-title.js';
import { useSheet } from '../sheet/sheet-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  line: row('8px'),
  list: { margin: 0, paddingLeft: '20px' },
  go: { alignSelf: 'flex-start' },
});

export function OpenSheetCard() {
  const { t } = useWords();
  const styles = useStyles();
  const book = useSheet()?.state.book;
  if (book?.kind !== 'ours') return null;
  const [only, ...others] = book.parts.map((part) => sheetTitle(part, t));
  return (
    <Section title={t('pane.now')} raised>
      {others.length === 0 ? (
        <strong>{only}</strong>
      ) : (
        <ul className={styles.list}>
          {[only, ...others].map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      <span className={styles.line}>
        <Sign tone={book.unsent > 0 ? 'waiting' : 'done'} />
        {book.unsent > 0 ? t('pane.unsent', { n: book.unsent }) : t('pane.all-sent')}
      </span>
      <Button className={styles.go} appearance="primary" onClick={() => goTo('sheet')}>
        {t('pane.to-sheet')}
      </Button>
    </Section>
  );
}
