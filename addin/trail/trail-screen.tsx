/** Nhật ký: what happened, what the last check found with the signed notes, records that are held back. */
import '../words/of-late-screens.js';
import type { Can } from '../../core/contract/can.js';
import { ErasuresView } from '../erasures/erasures-view.js';
import { PartsRow, usePart } from '../frame/screen-parts.js';
import { Screen } from '../parts/screen.js';
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

export function TrailScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const can = useMe()?.can ?? [];
  const parts = PARTS.filter((one) => NEEDS[one].some((act) => can.includes(act)));
  const part = usePart(parts, 'events');
  return (
    <Screen title={t('trail.title')} lead={t('trail.lead')} focus={focus} at={part}>
      <PartsRow
        route="trail"
        label={t('trail.title')}
        parts={parts}
        at={part}
        nameOf={(one) => t(`trail.part-${one}`)}
      />
      {part === 'events' && <EventsView />}
      {part === 'checks' && <ChecksView />}
      {part === 'holds' && <HoldsView />}
      {part === 'inspections' && <InspectionsView />}
      {part === 'erasures' && <ErasuresView />}
    </Screen>
  );
}
