/**
 * For the words of the records and the choice of them, and for what is drawn of them; a fact belongs to nobody. The data
 * package lists it as it stands here.
 */
export const dataLicence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
