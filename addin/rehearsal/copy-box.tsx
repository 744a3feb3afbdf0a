/** A text to copy into Zalo; where the computer does not let a page copy, it is selected for the keyboard. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { Disclosure } from '../parts/disclosure.js';
import { column } from '../parts/styles.js';
import { useCopied } from '../frame/use-copied.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: column('8px'), copy: { alignSelf: 'flex-start' } });

export interface CopyBoxProps {
  /** For whom, as it is read aloud. */
  readonly who: string;
  readonly text: string;
}

export function CopyBox({ who, text }: CopyBoxProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { box, copy } = useCopied({ done: t('rehearsal.copied'), byHand: t('rehearsal.not-copied') });
  return (
    <Disclosure label={t('rehearsal.text')}>
      <div className={styles.box}>
        <Field label={t('rehearsal.text-of', { who })} hint={t('rehearsal.text-hint')}>
          <Textarea
            textarea={{ ref: box }}
            readOnly
            resize="vertical"
            rows={Math.min(12, text.split('\n').length + 1)}
            value={text}
          />
        </Field>
        <Button className={styles.copy} onClick={copy}>
          {t('rehearsal.copy')}
        </Button>
      </div>
    </Disclosure>
  );
}
