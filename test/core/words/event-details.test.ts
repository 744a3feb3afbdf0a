/** What an event says, as a person reads it. */
import assert from 'node:assert/strict';
import { eventDetails } from '../../../core/words/event-details.js';

const NAMES = { person: (id: string) => id };

describe('an event with its words', () => {
  it('writes every moment as people do, whichever way its offset is given', () => {
    for (const until of ['2026-09-07T17:00:00Z', '2026-09-08T00:00:00+07:00']) {
      const said = { kind: 'sheet.archived', until } as unknown as Parameters<typeof eventDetails>[0];
      const [told] = eventDetails(said, NAMES, 'vi');
      assert.match(told ?? '', /00:00.*08\/09\/2026/);
      assert.doesNotMatch(told ?? '', /T00|T17|\+07/);
    }
  });

  it('leaves what is no moment as it stands', () => {
    const said = { kind: 'sheet.archived', until: '2026-99-07T17:00:00Z' } as unknown as Parameters<
      typeof eventDetails
    >[0];
    assert.match(eventDetails(said, NAMES, 'vi').join(), /2026-99-07T17:00:00Z/);
  });
});
