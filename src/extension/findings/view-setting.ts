import type { ViewSeverities } from '#core';

/** The setting as it was written; what is no severity below an error is left out. */
export const readView = (value: unknown): ViewSeverities => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const lower = ['off', 'info', 'warning'] as const;
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, wanted]) => {
      const severity = lower.find((one) => one === wanted);
      return severity === undefined ? [] : [[rule, severity]];
    }),
  );
};
