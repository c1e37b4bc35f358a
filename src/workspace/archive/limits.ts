/** What an archive may be; the same for packing and for reading, so that what is packed can be read. */
export interface ArchiveLimits {
  readonly files: number;
  /** All files together, unpacked. */
  readonly bytes: number;
  /** Beyond this a plan says that the bot is large. */
  readonly large: number;
}

const mebibyte = 1024 * 1024;

export const archiveLimits: ArchiveLimits = { files: 5_000, bytes: 100 * mebibyte, large: 10 * mebibyte };
