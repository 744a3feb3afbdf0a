/** Signatures that sending would end, and pupils whose values are closed, named before anything is sent (decision 14). */
import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Endings } from '../../core/contract/signing.js';
import type { UploadPart } from '../../core/contract/sheet.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

/** More than this many are folded away until they are asked for. */
const SHOWN = 6;

const useStyles = makeStyles({
  note: { display: 'flex', gap: '8px' },
  words: { ...column('4px'), ...breaks },
  list: { ...column('2px'), ...breaks, margin: 0, paddingInlineStart: '20px' },
  text: { margin: 0 },
  all: { alignSelf: 'flex-start' },
});

export interface EndingsNoteProps {
  readonly parts: readonly Pick<UploadPart, 'endings'>[];
  readonly pupils: Readonly<Record<string, string>>;
}

export function EndingsNote({ parts, pupils }: EndingsNoteProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const all = <K extends keyof Endings>(kind: K): Endings[K][number][] =>
    parts.flatMap(({ endings }) => (endings ? (endings[kind] as Endings[K][number][]) : []));
  const endings = all('endings');
  const closed = all('closed');
  return (
    <>
      {endings.length > 0 && (
        <div className={styles.note}>
          <Sign tone="warning" />
          <div className={styles.words}>
            <strong>{t('endings.title', { n: endings.length })}</strong>
            <Folded
              lines={endings.map(({ pupil, subject, signedBy, signedAt }) =>
                t('endings.line', {
                  name: pupils[pupil] ?? pupil,
                  subject: subjectTitle(subject, locale),
                  signer: signedBy,
                  when: moment(signedAt),
                }),
              )}
            />
            <p className={styles.text}>{t('endings.remedy')}</p>
          </div>
        </div>
      )}
      {closed.length > 0 && (
        <div className={styles.note}>
          <Sign tone="error" />
          <div className={styles.words}>
            <strong>{t('endings.closed', { n: closed.length })}</strong>
            <Folded lines={closed.map(({ pupil }) => pupils[pupil] ?? pupil)} />
            <p className={styles.text}>{t('endings.closed-remedy')}</p>
          </div>
        </div>
      )}
    </>
  );
}

function Folded({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const { t } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <>
      {all ? (
        <MoreList items={lines} keyOf={(line) => line} textOf={(line) => line}>
          {(line) => line}
        </MoreList>
      ) : (
        <ul className={styles.list}>
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!all && lines.length > SHOWN && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t('endings.all', { n: lines.length })}
        </Button>
      )}
    </>
  );
}
