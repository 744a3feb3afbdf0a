/** A request on its way: whose key, since when, and its code to be compared over the telephone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Register } from '../../core/contract/certificates.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { spoken } from './standing.js';

const useStyles = makeStyles({
  item: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export function RequestItem({ request }: { readonly request: Register['requests'][number] }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <span className={styles.name}>{request.holder.name}</span>
      <span className={styles.quiet}>
        {t(`certificate.kind-${request.kind}`)} · {t('request.sent-at', { when: moment(request.madeAt) })}
      </span>
      <span className={styles.quiet}>
        {t('request.key')} <span className={styles.code}>{spoken(request.keyFingerprint)}</span>
      </span>
    </div>
  );
}
