/** A call that is answered with a status and a sentence for whoever made it. Never holds a secret value. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 503;
  /** Beside the sentence, for a client that has its own. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: Refusal['status'], message: string, facts: Refusal['facts'] = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.facts = facts;
  }
}
