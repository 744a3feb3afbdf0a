/** One breach: its clock, what is known, what was added and decided; the way to its notice and what may be done with it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DATA_KINDS } from '../../core/breaches/notice-items.js';
import type { Breaches } from '../../core/contract/breaches.js';
import type { Can } from '../../core/contract/can.js';
import { goTo } from '../frame/route.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { BREACHES } from './breaches-place.js';
import { DecisionForm, type WhatToDo } from './decision-form.js';
import { SupplementForm } from './supplement-form.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-line' },
  acts: row('8px'),
});

export type Breach = Breaches['breaches'][number];

export interface BreachItemProps {
  readonly breach: Breach;
  /** An instant. */
  readonly now: string;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

/** What is open under a breach. */
type Open = WhatToDo | 'supplement' | null;

export function BreachItem({ breach, now, can, onDone }: BreachItemProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<Open>(null);
  const { id, year, number, state } = breach;
  const choices = [
    ...(can.includes('enter-breach') && state !== 'closed' ? (['supplement'] as const) : []),
    ...(can.includes('decide-breach') ? decisionsOf(state) : []),
  ];
  const title = t('breaches.line', { number: String(number), year: String(year) });
  return (
    <div className={styles.item}>
      <h3 className={styles.name}>{title}</h3>
      <Clock breach={breach} />
      <Known breach={breach} />
      {open === null && (
        <div className={styles.acts}>
          <Button onClick={() => goTo('school', [BREACHES, id])} aria-label={`${t('breaches.notice')}: ${title}`}>
            {t('breaches.notice')}
          </Button>
          {choices.map((one) => (
            <Button key={one} onClick={() => setOpen(one)} aria-label={`${t(`breaches.to-${one}`)}: ${title}`}>
              {t(`breaches.to-${one}`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'supplement' && <SupplementForm id={id} onDone={onDone} onBack={() => setOpen(null)} />}
      {open !== null && open !== 'supplement' && (
        <DecisionForm id={id} now={now} what={open} onDone={onDone} onBack={() => setOpen(null)} />
      )}
    </div>
  );
}

function decisionsOf(state: Breach['state']): readonly WhatToDo[] {
  if (state === 'open') return ['reported', 'dismissed'];
  if (state === 'dismissed') return ['reported', 'closed'];
  return state === 'reported' ? ['closed'] : [];
}

function Clock({ breach: { state, due, late } }: { readonly breach: Breach }) {
  const { t, moment } = useWords();
  if (state === 'open')
    return (
      <Notice
        tone={late ? 'error' : 'warning'}
        title={t(late ? 'breaches.overdue' : 'breaches.due', { when: moment(due) })}
      />
    );
  return late ? <Notice tone="warning" title={t('breaches.told-late', { when: moment(due) })} /> : null;
}

function Known({ breach }: { readonly breach: Breach }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { foundAt, firstFoundAt, enteredBy, enteredAt, when, what, kinds, pupils, parents, staff, done } = breach;
  const unknown = t('breaches.unknown');
  const count = (n: number | null): string => (n === null ? unknown : String(n));
  const named = DATA_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => t(`breaches.kind-${kind}`));
  return (
    <>
      <p className={styles.text}>{what}</p>
      <Muted>{t('breaches.found-at', { when: moment(foundAt), happened: when || unknown })}</Muted>
      {firstFoundAt !== foundAt && <Muted>{t('breaches.found-first', { when: moment(firstFoundAt) })}</Muted>}
      <Muted>
        {t('breaches.data', {
          kinds: named.join('; ') || unknown,
          ...{ pupils: count(pupils), parents: count(parents), staff: count(staff) },
        })}
      </Muted>
      <Muted>{t('breaches.done-said', { done: done || unknown })}</Muted>
      <Muted>{t('breaches.entered-by', { by: enteredBy, when: moment(enteredAt) })}</Muted>
      {breach.supplements.map(({ about, text, by, at, foundAt: found }) => (
        <p key={`${at} ${text}`} className={styles.text}>
          {found === undefined
            ? t('breaches.added', { about: t(`breaches.about-${about}`), text, by, when: moment(at) })
            : t('breaches.found-anew', { found: moment(found), text, by, when: moment(at) })}
        </p>
      ))}
      {breach.decisions.map(({ kind, at, document, reason, by }) => (
        <p key={`${kind} ${at}`} className={styles.text}>
          {t(`breaches.was-${kind}`, { when: moment(at), words: document ?? reason ?? '', by })}
        </p>
      ))}
    </>
  );
}
