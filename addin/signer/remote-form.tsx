/** A key kept by a remote service: nothing is typed here, its owner confirms on her phone. */
import { Button, makeStyles } from '@fluentui/react-components';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import type { KeyFormProps } from './key-form-props.js';
import { openRemoteKey } from './open-remote-key.js';

const useStyles = makeStyles({
  form: column('12px'),
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
});

export function RemoteForm({ certificates, act, busy, onOpen }: KeyFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.form}>
      <p>{t('signer.remote-how')}</p>
      <Button
        className={styles.main}
        appearance="primary"
        size="large"
        disabledFocusable={busy}
        onClick={() => void onOpen(() => openRemoteKey(session.call, act, certificates))}
      >
        {act}
      </Button>
    </div>
  );
}
