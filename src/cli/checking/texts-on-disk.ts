import type { BotFile } from '#core';
import { hashOf, sourceReader } from '#workspace';
import type { Judged } from './part.ts';

/**
 * The files of a bot whose Python is read again when a report shows a line of it: all texts at once would fill the memory.
 * A text that is no longer the one that was judged is not shown: what is covered in it as secret would stand elsewhere.
 */
export class TextsOnDisk extends Map<string, BotFile> {
  readonly #places: ReadonlyMap<string, string>;
  readonly #judged: ReadonlyMap<string, Judged>;
  readonly #source = sourceReader();
  #last: readonly [path: string, file: BotFile] | null = null;

  constructor(
    files: ReadonlyMap<string, BotFile>,
    places: ReadonlyMap<string, string>,
    judged: ReadonlyMap<string, Judged>,
  ) {
    super(files);
    this.#places = places;
    this.#judged = judged;
  }

  override get(path: string): BotFile | undefined {
    const place = this.#places?.get(path);
    if (place === undefined) return super.get(path);
    if (this.#last?.[0] !== path) this.#last = [path, this.#read(path, place)];
    return this.#last?.[1];
  }

  #read(path: string, place: string): BotFile {
    const file = this.#source(place);
    return hashOf(file) === this.#judged.get(path)?.hash ? file : { unreadable: 'changed' };
  }
}
