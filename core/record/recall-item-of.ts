/** What a request to recall a unit says of it: the unit's own tags. */
import { textOf } from '../xml/element.js';
import { RECALL_TAGS, type RecallItem } from './recall-item.js';
import { tagsOf } from './record-xml.js';
import { SPEC_V1 } from './spec-v1.js';
import type { YearRecord } from './year-record.js';

export const recallItemOf = (record: YearRecord): RecallItem =>
  Object.fromEntries(
    tagsOf(SPEC_V1.general, record)
      .filter(({ name }) => RECALL_TAGS.some((tag) => tag === name))
      .map((tag) => [tag.name, textOf(tag)]),
  );
