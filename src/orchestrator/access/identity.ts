/** Who makes a call. What each may do is decided by the routes; see `api/guard.ts`. */
export type Identity =
  | { readonly kind: 'session'; readonly login: string }
  /** A bot: good for its own task alone, while its run goes on. */
  | {
      readonly kind: 'task';
      readonly login: string;
      readonly taskId: number;
      readonly runId: string;
      readonly attempt: number;
    }
  | { readonly kind: 'runner'; readonly login: string };
