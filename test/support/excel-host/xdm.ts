/** The envelopes between office.js in a frame and Excel on the web around it: JSON strings through postMessage. */

export interface Envelope {
  /** 0 request, 1 response. */
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType?: 0 | 1 | 2;
  readonly _data?: unknown;
}

/** The library's own numbers. */
export const DISPATCH = { richApi: 93, loadSettings: 75, saveSettings: 76, commandDone: 94 } as const;
export const NOTICE = {
  tabIn: 11,
  tabInBackwards: 12,
  tabOut: 13,
  tabOutBackwards: 14,
  escape: 15,
  f2: 16,
  nothingToFocus: 17,
} as const;

export function readEnvelope(data: unknown, conversation: string): Envelope | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const envelope = JSON.parse(data) as Envelope;
    return envelope._conversationId === conversation && envelope._messageType === 0 ? envelope : null;
  } catch {
    return null;
  }
}

/** The answer to a request. */
export const answerTo = (request: Envelope, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
    _data: data,
  });

/** An event somebody registered for. */
export const eventFor = (registration: Envelope, data: unknown): string =>
  JSON.stringify({ ...(JSON.parse(answerTo(registration, data)) as object), _responseType: 1 });

/** A notice of the host to the page, such as "the focus comes in by Tab". */
export const noticeTo = (conversation: string, correlation: number, origin: string, data: unknown): string =>
  JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: correlation,
    _origin: origin,
    _actionType: 0,
    _serializerVersion: 1,
    _data: data,
  });
