import type { PortalHeard, Settled, TransferFacts, Transfers } from '../../../core/contract/transfers.js';
import { canAmong } from '../../../core/rights/allow.js';
import { CONTRADICTIONS, isContradiction } from '../../../core/wire/transfers.js';
import { groupBy } from '../../ground/group-by.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { AskedAbout, PortalTellingRow } from '../../store/models/transfers.js';
import { select } from '../../store/sql.js';

const PORTAL = `
  o.state AS "portalState", o.fault AS "portalFault", o.trouble AS "portalTrouble", o.child_at AS "childAt",
  o.ended_reason AS reason, o.ended_document AS document, o.ended_document_day AS "documentDay", e.name AS "endedBy",
  o.ended_at AS "endedAt"`;
const LEAVING = `
  SELECT t.id, t.pupil_id AS pupil, p.name, t.class_name AS "className", t.to_code AS "toCode", t.to_name AS "toName", t.state,
    u.name AS "madeBy", t.made_at AS "madeAt", t.signed_at AS "signedAt", t.received_at AS "receivedAt", t.documents,
    CASE WHEN t.state = 'withdrawn' AND t.signed_list IS NOT NULL THEN CASE WHEN s.kind IS NULL THEN 0 ELSE 1 END END AS stated,
    ${PORTAL}
  FROM transfers t JOIN pupils p ON p.id = t.pupil_id JOIN users u ON u.id = t.made_by
    LEFT JOIN transfer_statements s ON s.transfer_id = t.id AND s.kind = 'withdrawn'
    LEFT JOIN portal_tellings o ON o.transfer_id = t.id AND o.kind = 'withdrawn' LEFT JOIN users e ON e.id = o.ended_by
  ORDER BY t.made_at DESC, t.id LIMIT 200`;
const ARRIVED = `
  SELECT a.id, a.pupil_id AS pupil, p.name, a.from_code AS "fromCode", a.from_name AS "fromName", a.facts,
    u.name AS "enteredBy", a.entered_at AS "enteredAt", CASE WHEN s.kind IS NULL THEN 0 ELSE 1 END AS stated,
    ${PORTAL}
  FROM arrivals a JOIN pupils p ON p.id = a.pupil_id JOIN users u ON u.id = a.entered_by
    LEFT JOIN transfer_statements s ON s.transfer_id = a.id AND s.kind = 'received'
    LEFT JOIN portal_tellings o ON o.transfer_id = a.id AND o.kind = 'received' LEFT JOIN users e ON e.id = o.ended_by
  ORDER BY a.entered_at DESC, a.id LIMIT 200`;
const DOCUMENTS = `
  SELECT d.arrival_id AS "arrivalId", d.number, d.kind, d.path, d.school, d.school_year AS "schoolYear"
  FROM foreign_documents d WHERE d.kind IN ('unit', 'cover')
    AND d.arrival_id IN (SELECT a.id FROM arrivals a ORDER BY a.entered_at DESC, a.id LIMIT 200)
  ORDER BY d.arrival_id, d.school_year, d.number`;

const ASKED = `
  SELECT o.transfer_id AS id, o.about, o.asked_at AS "askedAt", o.state FROM portal_tellings o
  WHERE o.kind = 'received' AND o.state IN ('asking', 'held', 'giving-up', 'refused') AND o.about IS NOT NULL
  ORDER BY o.asked_at DESC, o.transfer_id`;

type Asked = Omit<Transfers['asked'][number], 'name' | 'from'> & { readonly about: string };

interface OfPortal {
  readonly portalState: PortalTellingRow['state'] | null;
  readonly portalFault: string | null;
  readonly portalTrouble: string | null;
  readonly childAt: 'here' | 'there' | null;
  readonly reason: string | null;
  readonly document: string | null;
  readonly documentDay: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

/** What a line says of the portal, and the rest of it. */
function withPortal<Line extends OfPortal>(line: Line) {
  const { portalState, portalFault, portalTrouble, childAt, reason, document, documentDay, endedBy, endedAt, ...rest } =
    line;
  const settled: Settled =
    portalState === 'settled'
      ? {
          ...{ childAt: childAt!, reason: reason!, document: document!, documentDay: documentDay! },
          ...{ by: endedBy!, at: endedAt! },
        }
      : null;
  return { ...rest, portal: heardOf({ portalState, portalFault, portalTrouble }), settled };
}

type Leaving = Omit<Transfers['leaving'][number], 'to' | 'stated' | 'portal' | 'settled'> &
  OfPortal & {
    readonly toCode: string;
    readonly toName: string;
    readonly stated: 0 | 1 | null;
  };
type Arrived = Omit<Transfers['arrived'][number], 'from' | 'facts' | 'documents' | 'stated' | 'portal' | 'settled'> &
  OfPortal & {
    readonly stated: 0 | 1;
    readonly fromCode: string;
    readonly fromName: string;
    readonly facts: string;
  };
type Document = Transfers['arrived'][number]['documents'][number] & { readonly arrivalId: string };

function heardOf({
  portalState,
  portalFault,
  portalTrouble,
}: Pick<OfPortal, 'portalState' | 'portalFault' | 'portalTrouble'>): PortalHeard {
  if (portalState === 'contradicted' && portalFault !== null)
    return isContradiction(portalFault) ? CONTRADICTIONS[portalFault] : 'other';
  if (portalState === 'refused') return 'never';
  if (portalState !== 'waiting') return null;
  const silent = portalTrouble === null || portalTrouble === 'unreachable' || portalTrouble === 'unreadable';
  return silent ? 'waiting' : 'refused';
}

/** The newest first, two hundred of each. */
export const listTransfers = look({
  act: 'read-transfers',
  run: async ({ db, asker }, _: { readonly caller: Caller }): Promise<Transfers> => {
    const leaving = await select<Leaving>(db, LEAVING, []);
    const arrived = await select<Arrived>(db, ARRIVED, []);
    const documents = groupBy(await select<Document>(db, DOCUMENTS, []), ({ arrivalId }) => arrivalId);
    const asked = await select<Asked>(db, ASKED, []);
    return {
      leaving: leaving.map(withPortal).map(({ toCode, toName, stated, ...line }) => ({
        ...line,
        to: { code: toCode, name: toName },
        stated: stated === null ? null : stated === 1,
      })),
      arrived: arrived.map(withPortal).map(({ fromCode, fromName, facts, stated, ...line }) => ({
        ...line,
        stated: stated === 1,
        from: { code: fromCode, name: fromName },
        facts: JSON.parse(facts) as TransferFacts,
        documents: (documents.get(line.id) ?? []).map(({ arrivalId: _, ...one }) => one),
      })),
      asked: asked.map(({ about, ...line }) => {
        const { name, from } = JSON.parse(about) as AskedAbout;
        return { ...line, name, from };
      }),
      can: canAmong(asker, ['make-transfer', 'sign-transfer', 'enter-receipt', 'enter-arrival']),
    };
  },
});
