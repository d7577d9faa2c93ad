/**
 * The version of the dataset, which downloads and citations name. Raise it with each change of the records:
 * the first number when a field or an id changes or goes, the second when a record, a revision or a chart is
 * added, the third when a record is corrected. Each version has an entry in `changes.ts`, and the charts as they
 * were then: `npm run freeze`.
 */
export const version = '1.0.0';
