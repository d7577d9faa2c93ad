/**
 * Checks that the lock holds every optional package that a package of it names. These are mostly
 * the builds of one package for each platform: npm leaves out of the lock what its registry did not
 * have on the day, and "npm ci" then fails, or installs nothing that runs, on another platform.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Each optional package that the lock lacks, told with the package that names it. */
export function findMissing({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, place, name))
      .map(([name, range]) => `${name}@${range}, named by ${place}@${version ?? ''}`),
  );
}

/** Looks where Node would: beside the package that names it, then in each folder above. */
function isLocked(packages: Lock['packages'], place: string, name: string): boolean {
  const folder = 'node_modules/';
  const candidate = place === '' ? folder + name : `${place}/${folder}${name}`;
  if (candidate in packages) return true;
  return place !== '' && isLocked(packages, parentOf(place), name);
}

function parentOf(place: string): string {
  const end = place.lastIndexOf('/node_modules/');
  return end === -1 ? '' : place.slice(0, end);
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  const missing = findMissing(JSON.parse(await readFile(file, 'utf8')) as Lock);
  if (missing.length > 0) {
    console.error(`package-lock.json lacks ${missing.length} optional package(s):

${missing.map((each) => `  ${each}`).join('\n')}

Some platforms would get a broken install. Pin the package that names them to a version of which
all are served, then remove node_modules and package-lock.json, and run "npm install" again.`);
    process.exit(1);
  }
}
