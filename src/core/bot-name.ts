const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Why a text cannot be a botId; null when it can. It is a folder name on every system and a label at the orchestrator. */
export const botNameProblem = (name: string): string | null => {
  if (name.length < 2) return 'it is shorter than 2 characters';
  if (name.length > 64) return 'it is longer than 64 characters';
  const wrong = /[^A-Za-z0-9_-]/u.exec(name);
  if (wrong) return `it holds "${wrong[0]}"`;
  if (!/^[A-Za-z]/.test(name)) return 'it does not start with a letter';
  if (!/[A-Za-z0-9]$/.test(name)) return 'it does not end with a letter or digit';
  return reserved.test(name) ? 'Windows keeps that name for a device' : null;
};
