/** Keeps from one build to the next what takes long to make and follows from its input alone. */
import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export class Store {
  readonly #folder: string;
  readonly #tools: Promise<string>;
  readonly #asked = new Set<string>();
  readonly #making = new Map<string, Promise<Uint8Array>>();

  /** @param tools the files of the programs that make what is kept: when one changes, all is made anew. */
  constructor(folder: string, tools: readonly string[]) {
    this.#folder = folder;
    this.#tools = readAll(tools).then(hashAll);
  }

  /**
   * What was made of the same input before, or else is made now.
   *
   * @param input all that the bytes follow from, besides the tools.
   */
  async keep(
    input: readonly (string | Uint8Array)[],
    make: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    return this.#get(await this.#name(input), make);
  }

  /**
   * Puts what `keep` would give at a place where there is no file yet.
   *
   * It is linked where that can be, in a tenth of the time of a copy: nothing may write into that file, only replace it.
   *
   * @throws when there is a file already.
   */
  async place(
    file: string,
    input: readonly (string | Uint8Array)[],
    make: () => Promise<Uint8Array>,
  ): Promise<void> {
    const name = await this.#name(input);
    const kept = path.join(this.#folder, name);
    if (!existsSync(kept)) await this.#get(name, make);
    try {
      linkSync(kept, file);
    } catch {
      // Some file systems have no hard links, and no link leads from one to another. Nothing is overwritten: a file that
      // is there already may itself be a link to what is kept.
      copyFileSync(kept, file, constants.COPYFILE_EXCL);
    }
  }

  /** The name that what follows from an input is kept under. */
  async #name(input: readonly (string | Uint8Array)[]): Promise<string> {
    const name = hashAll([await this.#tools, ...input]);
    this.#asked.add(name);
    return name;
  }

  async #get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    // Two may ask for the same at once.
    const found = this.#making.get(name) ?? this.#find(path.join(this.#folder, name), make);
    this.#making.set(name, found);
    try {
      return await found;
    } finally {
      this.#making.delete(name);
    }
  }

  async #find(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    return readIfThere(file) ?? this.#add(file, await make());
  }

  /** A file that is half written, as when the build is stopped, must not pass for a whole one. */
  async #add(file: string, made: Uint8Array): Promise<Uint8Array> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(`${file}.part`, made);
    await rename(`${file}.part`, file);
    return made;
  }

  /** Removes what was not asked for since the store was opened. */
  async forgetRest(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const rest = (await readdir(this.#folder)).filter((name) => !this.#asked.has(name));
    await Promise.all(rest.map((name) => rm(path.join(this.#folder, name), { recursive: true })));
  }
}

function hashAll(input: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // With the length before each, two lists that read alike in a row are still two.
  for (const part of input) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The contents of some files, in the order of their names. */
const readAll = (files: readonly string[]): Promise<Uint8Array[]> =>
  Promise.all(files.toSorted().map((file) => readFile(file)));
