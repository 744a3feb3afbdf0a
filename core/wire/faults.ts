/** Every fault a portal names, with the step that found it and what it means for what was sent. Words: `core/words/wire-words.ts`. */

/** Steps in the order in which a portal takes them. */
export const WIRE_STEPS = [
  'envelope',
  'account',
  'replay',
  'size',
  'packing',
  'xml',
  'transaction-form',
  'transaction-signature',
  'transaction-certificate',
  'unit-school',
  'unit-code',
  'unit-form',
  'unit-digests',
  'unit-signatures',
  'unit-chains',
  'unit-holders',
  'unit-order',
  'unit-seal',
  'unit-known',
  'certificate',
  'recall',
  'finalise',
  'note',
  'transfer',
] as const;
export type WireStep = (typeof WIRE_STEPS)[number];

/**
 * What a fault touches, and so who acts: `message`: this message, made wrongly, is never sent again as it is; `connection`: the school's
 * account at the portal (the administrator), nothing moves; `certificate` and `package`: all its units go back to "to be sealed";
 * `unit`: that unit alone goes back to "to be sealed"; `state`: what the portal holds speaks against it, ask transaction 8.
 * None ever goes back to teachers.
 */
export type FaultTouches = 'message' | 'connection' | 'certificate' | 'package' | 'unit' | 'state';

interface Fault {
  readonly step: WireStep;
  readonly touches: FaultTouches;
}

const of =
  (step: WireStep, touches: FaultTouches) =>
  <const Codes extends readonly string[]>(...codes: Codes): Readonly<Record<Codes[number], Fault>> =>
    Object.fromEntries(codes.map((code) => [code, { step, touches }])) as Record<Codes[number], Fault>;

export const WIRE_FAULTS = {
  /** No JSON; a field is missing or wrong; the path is of another transaction; too large; another version. */
  ...of('envelope', 'message')('GT01', 'GT02', 'GT03', 'GT05'),
  /** Larger than 10 MB. */
  ...of('size', 'package')('GT04'),
  /** Unknown account or wrong secret; another school's code; the account is closed. */
  ...of('account', 'connection')('TK01', 'TK02', 'TK03'),
  /** The messageid was used for something else; nothing was sent under it. */
  ...of('replay', 'message')('TN01', 'TN02'),
  /** Not Base64; too short; not gzip; another length than told; not UTF-8; unpacks to too much. */
  ...of('packing', 'package')('DG01', 'DG02', 'DG03', 'DG04', 'DG05', 'DG06'),
  /** Not well-formed, or with what no package has (a document type). */
  ...of('xml', 'package')('XM01'),
  /** More to check than a portal gives to one message. */
  ...of('xml', 'package')('XM02'),
  /** Another form; Ids doubled or moved; an id that is not the messageid; units of another year; more units than one message may hold. */
  ...of('transaction-form', 'package')('GD01', 'GD02', 'GD03', 'GD04', 'GD05'),
  /** Never approved; waits; refused; withdrawn; outside its time; a person's; another school's; nobody trusted above; revoked. */
  ...of('transaction-certificate', 'certificate')(
    'CT01',
    'CT02',
    'CT03',
    'CT04',
    'CT05',
    'CT06',
    'CT07',
    'CT08',
    'CT09',
    'CT10',
  ),
  /** Not signed; changed since; its value is wrong; not of the accepted form; a time that cannot be. */
  ...of('transaction-signature', 'package')('CK01', 'CK02', 'CK03', 'CK04', 'CK05'),
  /** Another form; Ids doubled or moved; unknown version. */
  ...of('unit-form', 'unit')('HB01', 'HB02', 'HB03'),
  /** Another school's; another year's. */
  ...of('unit-school', 'unit')('HB04', 'HB05'),
  /** No UUID v4; twice in one package. */
  ...of('unit-code', 'unit')('HB06', 'HB07'),
  ...of('unit-digests', 'unit')('HB08'),
  /** Missing; its value is wrong or its form not accepted; a stamp that is not right. */
  ...of('unit-signatures', 'unit')('HB09', 'HB10', 'HB11'),
  /** Leads to nobody trusted, or was revoked or over; cannot be judged by what the portal has. */
  ...of('unit-chains', 'unit')('HB12', 'HB13'),
  /** Somebody else's certificate; whose it is cannot be judged. */
  ...of('unit-holders', 'unit')('HB14', 'HB15'),
  ...of('unit-order', 'unit')('HB16'),
  /** The seal is by another certificate than those approved; approved, but not at the time of sealing. */
  ...of('unit-seal', 'unit')('HB17', 'HB18'),
  /** The code was accepted with other content; is recalled; the pupil has another unit of this year in force. */
  ...of('unit-known', 'state')('HB19', 'HB20', 'HB21'),
  /** Of transactions 3 and 4: no certificate; another serial or day than in it; over; a person's; another school's; not trusted; school unknown; nothing declared; refused by the officer; too many wait. */
  ...of('certificate', 'certificate')(
    'DK01',
    'DK02',
    'DK03',
    'DK04',
    'DK05',
    'DK06',
    'DK07',
    'DK08',
    'DK09',
    'DK10',
    'DK11',
  ),
  /** Unknown here; recalled already; facts unlike the unit's; asked already; no reason; attachments; nothing was asked back; other units than asked; decided before it was withdrawn. */
  ...of('recall', 'state')('TH01', 'TH02', 'TH03', 'TH04', 'TH09'),
  ...of('recall', 'message')('TH05', 'TH06', 'TH07', 'TH08'),
  /** Unknown here; recalled; a recall waits; a moment that cannot be. */
  ...of('finalise', 'state')('CH01', 'CH02', 'CH03'),
  ...of('finalise', 'message')('CH04'),
  /** No note; another log's; not by the school's key; smaller than before; forked; proven from another size; no key known here. */
  ...of('note', 'message')('NK01', 'NK02', 'NK03'),
  ...of('note', 'state')('NK04', 'NK05', 'NK06'),
  ...of('note', 'connection')('NK07'),
  /** The next school has it; the old school took it back; another listing or other schools under that id; not that school's to say. */
  ...of('transfer', 'state')('CV01', 'CV02'),
  ...of('transfer', 'message')('CV03', 'CV04'),
} as const;

export type WireFault = keyof typeof WIRE_FAULTS;

export const isWireFault = (code: string): code is WireFault => Object.hasOwn(WIRE_FAULTS, code);
