import type { INCIDENT_ENDPOINTS } from '../../core/contract/incidents.js';
import { answerIncident } from '../acts/incidents/answer-incident.js';
import { closeIncident } from '../acts/incidents/close-incident.js';
import { incidentPicture } from '../acts/incidents/incident-picture.js';
import { listIncidents } from '../acts/incidents/list-incidents.js';
import { ownIncidents } from '../acts/incidents/own-incidents.js';
import { readIncidentAnswers } from '../acts/incidents/read-answers.js';
import { reportIncident } from '../acts/incidents/report-incident.js';
import { writeIncidentAgain } from '../acts/incidents/write-again.js';
import type { Handlers } from './call.js';

/** Báo sự cố: one use case each. */
export const INCIDENT_HANDLERS: Pick<Handlers, keyof typeof INCIDENT_ENDPOINTS> = {
  ownIncidents: ({ deps, who }) => ownIncidents(deps, { caller: who }),
  reportIncident: ({ deps, who, body }) => reportIncident(deps, { caller: who, ...body }),
  writeIncidentAgain: ({ deps, who, params, body }) => writeIncidentAgain(deps, { caller: who, ...params, ...body }),
  readIncidentAnswers: ({ deps, who, params }) => readIncidentAnswers(deps, { caller: who, ...params }),
  incidents: ({ deps, who }) => listIncidents(deps, { caller: who }),
  answerIncident: ({ deps, who, params, body }) => answerIncident(deps, { caller: who, ...params, ...body }),
  closeIncident: ({ deps, who, params }) => closeIncident(deps, { caller: who, ...params }),
  incidentPicture: ({ deps, who, params }) => incidentPicture(deps, { caller: who, ...params }),
};
