import type { ConnectionState } from './writers/writer.ts';

/** A server that stays away is tried again and again; a person is told once, until it is back. */
export const tellChanges = (tell: (state: ConnectionState) => void): ((state: ConnectionState) => void) => {
  let told: ConnectionState | null = null;
  return (state) => {
    if (state === 'connecting' || state === told) return;
    told = state;
    tell(state);
  };
};
