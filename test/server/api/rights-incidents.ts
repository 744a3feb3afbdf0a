/** The lines of the rights table that are about what people report; nobody has reported anything here. */
import { randomUUID } from 'node:crypto';
import type { INCIDENT_ENDPOINTS } from '../../../core/contract/incidents.js';

type Name = keyof typeof INCIDENT_ENDPOINTS;

export const INCIDENT_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //              anon subj home other princ vice clerk admin insp
  ownIncidents: [401, 200, 200, 200, 200, 200, 200, 200, 403],
  reportIncident: [401, 200, 200, 200, 200, 200, 200, 200, 403],
  writeIncidentAgain: [401, 404, 404, 404, 404, 404, 404, 404, 403],
  readIncidentAnswers: [401, 404, 404, 404, 404, 404, 404, 404, 403],
  incidents: [401, 403, 403, 403, 403, 403, 403, 200, 403],
  answerIncident: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  closeIncident: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  incidentPicture: [401, 403, 403, 403, 403, 403, 403, 404, 403],
};

/** As a browser's own window says it. */
export const DIAGNOSIS = {
  ...{ version: '0.1.0', page: 'tasks', language: 'vi', browser: 'Mozilla/5.0 (X11; Linux x86_64)', office: null },
  ...{ window: { width: 320, height: 640, scale: 100 }, online: true, faults: [] },
};

export const INCIDENT_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  reportIncident: () => ({ id: randomUUID(), text: 'Bấm Gửi không thấy gì', diagnosis: DIAGNOSIS, picture: null }),
  writeIncidentAgain: () => ({ id: randomUUID(), text: 'Vẫn vậy thôi' }),
  answerIncident: () => ({ id: randomUUID(), text: 'Đã xem lại máy', close: false }),
};
