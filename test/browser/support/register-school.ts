/** The register of certificates the screens are shown in tests, and what was asked of it. */
import type { Register } from '../../../core/contract/certificates.js';
import type { Answers } from './fake-api.js';

/** A fingerprint. */
export const KEY = 'ab12cd34ef567890'.repeat(4);
/** A request that waits for the administrator. */
export const request = (id: string, name: string): Register['requests'][number] => ({
  id,
  holder: { userId: `u-${id}`, name },
  kind: 'personal',
  madeAt: '2027-05-02T08:00:00Z',
  keyFingerprint: KEY,
  state: 'waiting',
});

export class RegisterSchool {
  register: Register = {
    certificates: [],
    requests: [],
    without: [],
    ending: [],
    signers: { subject: true },
    authority: { subject: 'CN=Trường Tiểu học Đồng Sơn (nội bộ)', notAfter: '2036-01-01T00:00:00Z' },
    anchors: [],
    lists: [],
  };
  readonly asked: { name: string; body: unknown; params: Readonly<Record<string, string>> }[] = [];
  readonly answers: Answers = {
    tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }),
    certificates: () => this.register,
    myCertificates: () => ({
      certificates: this.register.certificates.filter(({ holder }) => holder?.userId === 'u-hoa'),
    }),
    requestCertificate: ({ body }) => {
      this.asked.push({ name: 'request', body, params: {} });
      this.register = {
        ...this.register,
        requests: [
          { ...request('new', 'Nguyễn Thị Minh Hoa'), holder: { userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa' } },
        ],
      };
      return { id: 'new' };
    },
    issueCertificates: ({ body }) => {
      this.asked.push({ name: 'issue', body, params: {} });
      const { requests } = body as { requests: string[] };
      this.register = {
        ...this.register,
        requests: this.register.requests.filter(({ id }) => !requests.includes(id)),
      };
      return { requests: requests.map((id) => ({ id, fingerprint: KEY, refused: null })) };
    },
    importCertificate: ({ body }) => {
      this.asked.push({ name: 'import', body, params: {} });
      return { fingerprint: KEY };
    },
    confirmCertificate: ({ body, params }) => {
      this.asked.push({ name: 'confirm', body, params });
      this.register = {
        ...this.register,
        certificates: this.register.certificates.map((one) => ({ ...one, state: 'bound' })),
      };
      return {};
    },
    confirmAnchor: ({ body, params }) => {
      this.asked.push({ name: 'trust', body, params });
      this.register = {
        ...this.register,
        anchors: this.register.anchors.map((one) => ({ ...one, state: 'refused' })),
      };
      return {};
    },
    revokeCertificate: ({ body, params }) => {
      this.asked.push({ name: 'revoke', body, params });
      this.register = {
        ...this.register,
        certificates: this.register.certificates.map((one) => ({
          ...one,
          state: 'revoked',
          revoked: { at: '2027-06-20T08:00:00Z', reason: 'Mất USB' },
        })),
      };
      return { published: true };
    },
    addAnchor: ({ body }) => {
      this.asked.push({ name: 'anchor', body, params: {} });
      return { fingerprint: KEY };
    },
  };
}
