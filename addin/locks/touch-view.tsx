/** What an order would touch, before it is given. */
import { makeStyles } from '@fluentui/react-components';
import type { LockTouch } from '../../core/contract/locks.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { scopeText } from './order-words.js';

const useStyles = makeStyles({ list: { ...column('4px'), margin: 0, paddingLeft: '20px' } });

export function TouchView({ touch, kind }: { readonly touch: LockTouch; readonly kind: 'lock' | 'open' }) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const people = touch.people.join(', ');
  const lines = [
    t(kind === 'lock' ? 'locks.touch-lock' : 'locks.touch-open', {
      classes: touch.classes,
      pupils: touch.pupils,
      cells: touch.cells,
    }),
    ...(touch.people.length > 0
      ? [
          touch.morePeople > 0
            ? t('locks.touch-people-more', { people, n: touch.morePeople })
            : t('locks.touch-people', { people }),
        ]
      : []),
    ...(touch.signatures > 0 ? [t('locks.touch-signatures', { n: touch.signatures })] : []),
    ...(kind === 'open' && touch.signedPupils > 0 && touch.signatures === 0
      ? [t('locks.touch-signed', { n: touch.signedPupils })]
      : []),
    ...(kind === 'open' && touch.releasedPupils > 0 ? [t('locks.touch-released', { n: touch.releasedPupils })] : []),
    ...touch.openings.map(({ scope, until, ends }) =>
      t(ends ? 'locks.touch-opening-ends' : 'locks.touch-opening-stays', {
        scope: scopeText({ scope, about: null }, words),
        when: moment(until),
      }),
    ),
  ];
  return (
    <Notice tone={touch.signatures > 0 ? 'warning' : 'info'} title={t('locks.touches')} actions={null}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
