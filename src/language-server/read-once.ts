import { newScratch, type PythonFile, readPython } from '#core';

/**
 * Reads Python, and keeps what it read last: at each keystroke two look at the one text that was typed in. What is read is
 * good until the next text is.
 */
export const readOnce = (): ((text: string) => PythonFile) => {
  const scratch = newScratch();
  let last: { readonly text: string; readonly file: PythonFile } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, file: readPython(text, scratch) };
    return last.file;
  };
};
