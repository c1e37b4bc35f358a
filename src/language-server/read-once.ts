import { type PythonFile, readPython } from '#core';

/** Reads Python, and keeps what it read last: at each keystroke two look at the one text that was typed in. */
export const readOnce = (): ((text: string) => PythonFile) => {
  let last: { readonly text: string; readonly file: PythonFile } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, file: readPython(text) };
    return last.file;
  };
};
