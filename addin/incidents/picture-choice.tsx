/** The picture that goes along: chosen, drawn anew so that nothing hidden goes with it, seen before it is sent, taken away again. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { scanEnding } from '../../core/codes/scans.js';
import { MOST_PICTURE } from '../../core/contract/incidents.js';
import { FileButton } from '../parts/file-button.js';
import { drawnAnew } from '../device/shrink-photo.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { blobToBase64 } from '../device/blob-to-base64.js';
import { useWords } from '../words/words.js';
import type { IncidentDraft } from './drafts.js';

const KB = 2 ** 10;
const useStyles = makeStyles({
  box: { ...column('8px'), ...breaks },
  acts: row('8px'),
  picture: {
    maxWidth: '100%',
    maxHeight: '320px',
    objectFit: 'contain',
    alignSelf: 'flex-start',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PictureChoiceProps {
  readonly picture: IncidentDraft['picture'];
  readonly onChoose: (picture: IncidentDraft['picture']) => void;
}

export function PictureChoice({ picture, onChoose }: PictureChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [odd, setOdd] = useState(false);
  const take = async (file: File): Promise<void> => {
    const bytes = await readPicture(file);
    setOdd(bytes === null);
    if (bytes !== null) onChoose({ name: file.name.normalize('NFC'), bytes });
  };
  const kb = picture === null ? 0 : Math.max(1, Math.round(picture.bytes.size / KB));
  return (
    <div className={styles.box}>
      <Muted>{t('incidents.picture-hint')}</Muted>
      <div className={styles.acts}>
        <FileButton
          label={t(picture === null ? 'incidents.picture' : 'incidents.picture-other')}
          accept="image/png,image/jpeg"
          onFile={(file) => void take(file)}
        />
        {picture !== null && <Button onClick={() => onChoose(null)}>{t('incidents.picture-drop')}</Button>}
      </div>
      {odd && <span role="alert">{t('incidents.picture-odd', { kb: MOST_PICTURE / KB })}</span>}
      <Muted>
        {picture === null
          ? t('incidents.picture-none')
          : t('incidents.picture-chosen', { name: picture.name, kb: String(kb) })}
      </Muted>
      {picture !== null && <BlobPicture bytes={picture.bytes} alt={t('incidents.picture-shown')} />}
    </div>
  );
}

/** Null for what is no picture that may go along. */
async function readPicture(file: File): Promise<Blob | null> {
  // One that cannot be drawn here would go with what a camera writes beside it.
  const bytes = await drawnAnew(file);
  if (bytes === null || bytes.size > MOST_PICTURE) return null;
  const ending = scanEnding(new Uint8Array(await bytes.slice(0, 16).arrayBuffer()));
  return ending === 'jpg' || ending === 'png' ? bytes : null;
}

/** Through the page's own word, not an address of its own: the page may show no others. */
export function BlobPicture({ bytes, alt }: { readonly bytes: Blob; readonly alt: string }) {
  const styles = useStyles();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void sourceOf(bytes).then((made) => !gone && setSource(made));
    return () => {
      gone = true;
    };
  }, [bytes]);
  return source === null ? null : <img className={styles.picture} src={source} alt={alt} />;
}

async function sourceOf(bytes: Blob): Promise<string> {
  const ending = scanEnding(new Uint8Array(await bytes.slice(0, 16).arrayBuffer()));
  return `data:image/${ending === 'jpg' ? 'jpeg' : 'png'};base64,${await blobToBase64(bytes)}`;
}
