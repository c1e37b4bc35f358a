import { strToU8, zipSync } from 'fflate';

/** A zip of these files. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));

/** The multipart body in which an archive is uploaded. */
export const uploadForm = (bytes: Uint8Array<ArrayBuffer>, name = 'bot.zip'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type: 'application/zip' }), name);
  return form;
};

/** A bot without the SDK: its environment is empty and made in no time. */
export const plainBot = (name: string, body = 'print("hello")\n'): Readonly<Record<string, string>> => ({
  [`${name}.botproj`]: JSON.stringify({ name }),
  'requirements.txt': '',
  'bot.py': body,
});
