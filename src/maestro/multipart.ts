/**
 * A multipart body with one file. Built by hand because the classes of one `fetch` are not known to another (Node's own,
 * undici's, VS Code's), and because known bytes are sent with their length.
 */
export const multipartFile = (
  fileName: string,
  type: string,
  bytes: Uint8Array,
): { headers: Record<string, string>; body: Uint8Array } => {
  const boundary = `botyard-${crypto.randomUUID()}`;
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(fileName)}"\r\n` +
    `Content-Type: ${type}\r\n\r\n`;
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

/** As browsers and the Python SDK do it: raw UTF-8, with what would end the value or the line escaped. */
const quoted = (name: string): string => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
