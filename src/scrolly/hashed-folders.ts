/** Where the names of files carry a hash of what is in them, so that they never change: hosts and browsers may keep them. */
export const hashedFolders = ['_astro', 'fonts', 'scripts'] as const;
