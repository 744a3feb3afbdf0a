/** Nhật ký: what happened, what the last check found with the signed notes, records that are held back. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import { ErasuresView } from '../erasures/erasures-view.js';
import { goTo, usePlace } from '../frame/route.js';
import { Screen } from '../parts/screen.js';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { ChecksView } from './checks-view.js';
import { EventsView } from './events-view.js';
import { useMe } from '../session/use-me.js';
import { HoldsView } from './holds-view.js';
import { InspectionsView } from './inspections-view.js';

const PARTS = ['events', 'checks', 'holds', 'inspections', 'erasures'] as const;
type Part = (typeof PARTS)[number];
/** An inspection of some classes takes its bundle away and reads no trail of others. */
const NEEDS: Readonly<Record<Part, Can>> = {
  events: ['read-trail'],
  checks: ['read-trail'],
  holds: ['read-trail'],
  inspections: ['read-inspections', 'make-bundle'],
  erasures: ['read-erasures'],
};
const isPart = (text: string | undefined): text is Part => (PARTS as readonly (string | undefined)[]).includes(text);

const useStyles = makeStyles({ parts: row('8px') });

export function TrailScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [way] = usePlace().way;
  const can = useMe()?.can ?? [];
  const parts = PARTS.filter((one) => NEEDS[one].some((act) => can.includes(act)));
  const part: Part = isPart(way) && parts.includes(way) ? way : (parts[0] ?? 'events');
  return (
    <Screen title={t('trail.title')} lead={t('trail.lead')} focus={focus} at={part}>
      <nav className={styles.parts} aria-label={t('trail.title')}>
        {parts.map((one) => (
          <Button
            key={one}
            appearance={one === part ? 'primary' : 'secondary'}
            {...(one === part && { 'aria-current': 'page' as const })}
            onClick={() => goTo('trail', one === parts[0] ? [] : [one])}
          >
            {t(`trail.part-${one}`)}
          </Button>
        ))}
      </nav>
      {part === 'events' && <EventsView />}
      {part === 'checks' && <ChecksView />}
      {part === 'holds' && <HoldsView />}
      {part === 'inspections' && <InspectionsView />}
      {part === 'erasures' && <ErasuresView />}
    </Screen>
  );
}
