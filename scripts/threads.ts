/** Runs on all processors what takes long and needs nothing but what it is given. */
import { availableParallelism } from 'node:os';

import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  minThreads: 0,
  maxThreads: availableParallelism(),
  idleTimeout: 500,
  // A thread that sleeps between two tasks never comes to free what lies outside of its heap: 8 MB for each picture.
  useAtomics: false,
});

/**
 * The same function, run in another thread; what it is given and gives back is copied.
 *
 * @param module the address of the module that exports the function under its name.
 * @throws what the function throws.
 */
export const inThread =
  <Input, Output>(module: string, { name }: (input: Input) => Output | Promise<Output>) =>
  async (input: Input): Promise<Output> =>
    (await pool.run(input, { filename: module, name })) as Output;
