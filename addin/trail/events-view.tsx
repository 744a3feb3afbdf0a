/** Events, the newest first, a page at a time; filters and page stand in the address. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Trail } from '../../core/contract/trail.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { choose, usePlace } from '../frame/route.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { hatText } from './hat-text.js';
import { FILTERS, type Filters, TrailFilters } from './trail-filters.js';

const useStyles = makeStyles({
  list: { ...column('12px'), margin: 0, padding: 0, listStyleType: 'none' },
  event: { ...column('2px'), ...breaks },
  what: { margin: 0 },
  who: { fontWeight: tokens.fontWeightSemibold },
  said: { fontFamily: 'monospace', ...breaks },
  acts: row('8px'),
});

const NO_LISTS = { people: [], classes: [], kinds: [] };

export function EventsView() {
  const { t } = useWords();
  const styles = useStyles();
  const can = useMe()?.can ?? [];
  const { chosen } = usePlace();
  const filters: Filters = Object.fromEntries(
    FILTERS.flatMap((name) => (chosen[name] === undefined ? [] : [[name, chosen[name]]])),
  );
  const { before } = chosen;
  const { state, again } = useAnswer('trail', { query: { ...filters, ...(before !== undefined && { before }) } });
  // What there is to choose from stays while the next page comes.
  const lists = useRef<Pick<Trail, 'people' | 'classes' | 'kinds'>>(NO_LISTS);
  if (state.kind === 'ready') lists.current = state.answer;
  return (
    <>
      <TrailFilters filters={filters} lists={lists.current} />
      {can.includes('export-trail') && (
        <DownloadButton label={t('trail.export')} fetchFile={(call) => call('trailFile', { query: filters })} />
      )}
      {state.kind === 'loading' && <Loading text={t('trail.loading')} rows={8} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && state.answer.events.length === 0 && (
        <Notice tone="info" title={t('trail.none')}>
          {t('trail.none-remedy')}
        </Notice>
      )}
      {state.kind === 'ready' && (
        <ol className={styles.list} aria-label={t('trail.part-events')}>
          {state.answer.events.map((event) => (
            <li key={event.seq} className={styles.event}>
              <EventLine event={event} />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.acts}>
        {before !== undefined && <Button onClick={() => choose({ before: null })}>{t('trail.newest')}</Button>}
        {state.kind === 'ready' && state.answer.more && (
          <Button onClick={() => choose({ before: String(state.answer.events.at(-1)!.seq) })}>
            {t('trail.older')}
          </Button>
        )}
      </div>
    </>
  );
}

/** “Phạm Thị Hạnh (hiệu trưởng): Ký học bạ, lớp 4A, 35 học bạ.” */
function EventLine({ event }: { readonly event: Trail['events'][number] }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { seq, at, by, hat, what, className, pupil, details, said } = event;
  const name = by ?? t('trail.system');
  const parts = [
    what,
    ...(className === null ? [] : [t('trail.class-is', { name: className })]),
    ...(pupil === null ? [] : [t('trail.pupil-is', { name: pupil })]),
    ...details,
  ];
  return (
    <>
      <p className={styles.what}>
        <span className={styles.who}>{hat === null ? name : t('trail.who-as', { name, hat: hatText(hat, t) })}</span>
        {': '}
        {parts.join(', ')}
      </p>
      <Muted>{t('trail.when', { n: seq, when: moment(at) })}</Muted>
      {said !== '' && (
        <Disclosure label={<Muted>{t('trail.said', { n: seq })}</Muted>}>
          <code className={styles.said}>{said}</code>
        </Disclosure>
      )}
    </>
  );
}
