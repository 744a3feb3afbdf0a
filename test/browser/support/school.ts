/** A fake school with one teacher who can sign in; tests change what it answers. */
import { refusal } from '../../../core/codes/refusal.js';
import type { Me } from '../../../core/contract/session.js';
import { EVENTFUL, me, part, TASKS, upload } from './answers.js';
import { type Answers, FakeApi, Refuse } from './fake-api.js';

export const PASSWORD = 'Mùa hè 2027';

export class FakeSchool extends FakeApi {
  signedIn: Me | null = null;
  person: Me = me();
  private turn = 0;

  constructor(answers: Answers = {}) {
    super({});
    const signedInAs = (): Me => {
      if (!this.signedIn) throw new Refuse(401, refusal('signed-out'));
      return this.signedIn;
    };
    const changing = (csrf: string | undefined): void => {
      signedInAs();
      if (csrf !== this.csrf) throw new Refuse(403, refusal('csrf'));
    };
    const { school } = this.person;
    Object.assign(
      this.answers,
      {
        health: () => ({ ok: true, trouble: null, version: '0', school }),
        signIn: ({ body }) => {
          const { account, password } = body as { account: string; password: string };
          if (account !== this.person.account || password !== PASSWORD)
            throw new Refuse(401, refusal('wrong-password'));
          this.turn++;
          this.signedIn = this.person;
          return { me: this.person, csrf: this.csrf };
        },
        signOut: ({ csrf }) => {
          changing(csrf);
          this.signedIn = null;
          return {};
        },
        me: () => ({ me: signedInAs(), csrf: this.csrf }),
        tasks: () => {
          signedInAs();
          return { schoolYear: '2026-2027', today: '2027-06-20', tasks: [...TASKS] };
        },
        classWorkbook: () => {
          signedInAs();
          return { name: 'Bảng lớp 4A cuối năm.xlsx', bytes: Buffer.from('PK class') };
        },
        upload: ({ query, csrf }) => {
          changing(csrf);
          return query.mode === 'check' ? upload() : upload({ parts: [part({ answer: EVENTFUL })] });
        },
      } satisfies Answers,
      answers,
    );
  }

  /** The token of the present sign-in. */
  get csrf(): string {
    return `csrf-${this.turn}`;
  }

  /** What the server does after its idle time: the next call is refused. */
  expire(): void {
    this.signedIn = null;
  }
}
