/**
 * The version of the dataset, as it stands in addresses and citations. Raise it by one whenever a record
 * changes after this version was published, and freeze the charts as they are then: `npm run freeze`.
 */
export const version = '1';
