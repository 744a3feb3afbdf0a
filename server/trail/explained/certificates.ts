import { any, certificate, type ExplainedTable } from './explained-table.js';

const OFFICE = { 'certificate.declared': certificate, 'certificate.answered': certificate } as const;
const ADDED = { 'certificate.issued': certificate, 'certificate.imported': certificate } as const;

export const CERTIFICATES: readonly ExplainedTable[] = [
  {
    table: 'certificates',
    key: ['fingerprint'],
    parts: {
      binding: {
        columns: [
          ...['der', 'chain', 'subject', 'issuer', 'serial', 'not_before', 'not_after', 'kind', 'user_id', 'carrier'],
          ...['internal', 'added_at', 'added_by'],
        ],
        by: ADDED,
      },
      word: {
        columns: ['state', 'decided_at', 'decided_by'],
        by: { ...ADDED, 'certificate.decided': certificate, 'certificate.revoked': certificate },
      },
      revoked: { columns: ['revoked_at', 'revoked_reason'], by: { 'certificate.revoked': certificate } },
      office: { columns: ['office', 'office_reason', 'office_at'], by: { ...ADDED, ...OFFICE } },
    },
  },
  {
    table: 'certificate_requests',
    key: ['id'],
    parts: {
      asked: {
        columns: ['user_id', 'kind', 'csr', 'key_fingerprint', 'made_at'],
        by: { 'certificate.requested': ({ requestId }) => [requestId] },
      },
      state: {
        columns: ['state', 'certificate'],
        by: {
          // An earlier request of the same person ends with it.
          'certificate.requested': any,
          'certificate.issued': ({ requestId }) => [requestId],
        },
      },
    },
  },
  {
    table: 'anchors',
    key: ['fingerprint'],
    parts: {
      anchor: {
        columns: ['der', 'subject', 'not_after', 'internal', 'added_by'],
        by: { 'anchor.added': certificate, 'authority.made': ({ root }) => [root] },
      },
      word: {
        columns: ['state', 'decided_by', 'trusted_at', 'distrusted_at'],
        by: { 'anchor.added': certificate, 'anchor.decided': certificate, 'authority.made': ({ root }) => [root] },
      },
    },
  },
  {
    table: 'authorities',
    key: ['fingerprint'],
    parts: {
      authority: {
        columns: ['role', 'der', 'sealed_key', 'base_url', 'made_at'],
        by: { 'authority.made': ({ root, issuing }) => [root, issuing] },
      },
    },
  },
  {
    table: 'revocation_lists',
    key: ['id'],
    history: true,
    parts: {
      list: {
        columns: ['authority', 'number', 'made_at', 'next_update', 'der'],
        subjects: [['authority', 'number']],
        by: {
          'crl.published': ({ authority, number }) => [`${authority} ${number}`],
          'authority.made': any,
        },
      },
    },
  },
  {
    table: 'outside_list_parts',
    key: ['authority', 'part'],
    parts: {
      list: {
        columns: ['made_at', 'next_update', 'der', 'added_at', 'added_by'],
        subjects: [['authority']],
        by: { 'crl.imported': ({ authority }) => [authority] },
      },
    },
    gone: { 'crl.imported': any },
  },
  {
    table: 'checkers_files',
    key: ['id'],
    history: true,
    parts: {
      file: {
        columns: ['number', 'made_at', 'signer', 'certificate', 'signed_at', 'facts', 'xml'],
        subjects: [['number']],
        by: { 'checkers.signed': ({ number }) => [number] },
      },
    },
  },
];
