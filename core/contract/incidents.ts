/**
 * Báo sự cố: what went wrong in somebody's own words, what her machine says of itself, a picture if she wants; and the
 * administrator's answers. The machine's word is let in by form alone: what could hold a name, a mark or a number of a
 * person has no place in it.
 */
import { z } from 'zod';
import { canSchema } from './can.js';
import { BODY, type Endpoint, FILE } from './endpoint.js';
import { typed } from './typed.js';

const id = z.uuid();
const text = typed().min(5).max(2000);

export const INCIDENT_STATES = ['new', 'answered', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Letters without accents and few signs, no nine digits in a row: a personal number has twelve, a telephone ten. */
export const PLAIN_WORD = /^(?!.*\d{9})[\w .,:;()/+#-]*$/;
const word = (most: number) => z.string().max(most).regex(PLAIN_WORD);
/** The most refusals and failures a diagnosis tells of. */
export const MOST_FAULTS = 8;
export const LONGEST_FAULT = 120;
export const LONGEST_BROWSER = 300;
export const LONGEST_WORD = 40;
const side = z.int().min(0).max(100_000);

export const diagnosisSchema = z.strictObject({
  /** The server's, as the page was told; null while it could not be asked. */
  version: word(LONGEST_WORD).nullable(),
  /** The screen she came from, by its place in the program; nothing of what was open there. */
  page: z
    .string()
    .max(20)
    .regex(/^[a-z-]+$/)
    .nullable(),
  language: z.enum(['vi', 'en']),
  /** As it names itself. */
  browser: word(LONGEST_BROWSER),
  /** Null in a browser's own window. */
  office: z
    .strictObject({
      host: z.enum(['excel', 'other']).nullable(),
      version: word(LONGEST_WORD).nullable(),
      platform: word(LONGEST_WORD).nullable(),
      excelApi: word(LONGEST_WORD).nullable(),
      language: word(LONGEST_WORD).nullable(),
    })
    .nullable(),
  /** CSS pixels; `scale`: percent of device pixels to a CSS pixel. */
  window: z.strictObject({ width: side, height: side, scale: z.int().min(1).max(10_000) }),
  online: z.boolean(),
  /** Latest last: time of day, code, and by `#` the request's number in the server's log. */
  faults: z.array(word(LONGEST_FAULT)).max(MOST_FAULTS),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** At most so many bytes of a picture (PNG or JPEG), before Base64. */
export const MOST_PICTURE = 1400 * 2 ** 10;
/** Days a closed incident is kept, and one that was answered and that nobody has closed (H30). */
export const CLOSED_DAYS = 90;
export const ANSWERED_DAYS = 180;
/** Days after which one that nobody has answered is closed, its reporter told. */
export const UNANSWERED_DAYS = 180;
/** As many incidents a person may report in 24 hours. */
export const MOST_INCIDENTS = 10;
/** As often may she change what she has reported, in a minute and in 24 hours: a sending whose answer was lost is none. */
export const MOST_CHANGES = { minute: 5, day: 40 } as const;

const letterSchema = z.object({
  id: z.string(),
  /** `answer`: the administrator's; `again`: the reporter's one more word. */
  kind: z.enum(['answer', 'again']),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  /** The decision on Ban Quản trị in force by which the answer was given (G14); null where its writer is not of it. */
  decision: z.object({ number: z.string(), day: z.string() }).nullable(),
  /** When its reader said that she has read it; null where she has not, and of a word to the administrator. */
  readAt: z.string().nullable(),
});
const incidentSchema = z.object({
  id: z.string(),
  state: z.enum(INCIDENT_STATES),
  at: z.string(),
  text: z.string(),
  diagnosis: diagnosisSchema,
  picture: z.boolean(),
  /** Oldest first. */
  letters: z.array(letterSchema),
});

export const ownIncidentsSchema = z.object({
  /** Newest first. */
  incidents: z.array(incidentSchema.extend({ mayWriteAgain: z.boolean() })),
});
export type OwnIncidents = z.infer<typeof ownIncidentsSchema>;
export const incidentsSchema = z.object({
  /** New ones first, the longest waiting of them first; then the latest changed. */
  incidents: z.array(incidentSchema.extend({ by: z.string() })),
  can: canSchema,
});
export type Incidents = z.infer<typeof incidentsSchema>;

/** `id` is chosen by who sends: sent twice, it is there once. */
export const reportIncidentSchema = z.object({
  id,
  text,
  diagnosis: diagnosisSchema,
  /** PNG or JPEG, Base64. */
  picture: z.base64().min(1).nullable(),
});
const letterOf = z.object({ id, text });
const params = z.object({ incident: z.string().min(1).max(64) });
const nothing = z.object({});

export const INCIDENT_ENDPOINTS = {
  ownIncidents: {
    method: 'get',
    path: '/incidents/own',
    summary: 'What the reader reported, and the answers',
    acts: ['report-incident'],
    answer: ownIncidentsSchema,
  },
  reportIncident: {
    method: 'post',
    path: '/incidents',
    summary: 'Report that something went wrong, with a diagnosis free of personal data and a picture if she wants',
    acts: ['report-incident'],
    body: reportIncidentSchema,
    most: BODY.sheet,
    answer: nothing,
  },
  writeIncidentAgain: {
    method: 'post',
    path: '/incidents/{incident}/letters',
    summary: 'The reporter’s one more word after an answer; the incident is new again',
    acts: ['report-incident'],
    params,
    body: letterOf,
    answer: nothing,
  },
  readIncidentAnswers: {
    method: 'post',
    path: '/incidents/{incident}/readings',
    summary: 'The reporter has read what was answered; it leaves her work list',
    acts: ['report-incident'],
    params,
    answer: nothing,
  },
  incidents: {
    method: 'get',
    path: '/incidents',
    summary: 'What people reported, for whoever answers',
    acts: ['answer-incidents'],
    answer: incidentsSchema,
  },
  answerIncident: {
    method: 'post',
    path: '/incidents/{incident}/answers',
    summary: 'Answer what was reported, and close it where nothing is left to do',
    acts: ['answer-incidents'],
    params,
    body: letterOf.extend({ close: z.boolean() }),
    answer: nothing,
  },
  closeIncident: {
    method: 'post',
    path: '/incidents/{incident}/closings',
    summary: 'Close what was answered',
    acts: ['answer-incidents'],
    params,
    answer: nothing,
  },
  incidentPicture: {
    method: 'get',
    path: '/incidents/{incident}/picture',
    summary: 'The picture somebody sent along, as it came',
    acts: ['answer-incidents'],
    params,
    answer: FILE,
  },
} as const satisfies Record<string, Endpoint>;
