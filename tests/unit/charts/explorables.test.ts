import { describe, expect, it } from 'vitest';

import { isExplorable } from '../../../src/charts/explorable.ts';
import { explorables } from '../../../src/charts/explorables.ts';
import { readState, writeState } from '../../../src/model/parameters.ts';
import { charts } from '../../../src/charts/index.ts';

describe('the models', () => {
  it('are the charts that a reader can move, in the order of the story', () => {
    const movable = charts.filter(isExplorable).map(({ id }) => id);
    expect(explorables.map(({ id }) => id)).toEqual(movable);
  });

  it('have scenarios that an address can hold', () => {
    for (const { explorable } of explorables) {
      const { schema, scenarios } = explorable;
      for (const { state } of scenarios)
        expect(readState(schema, writeState(schema, state))).toEqual({ state, refused: [] });
    }
  });

  it('have parameters with names of their own, so that one address can hold the state of all', () => {
    const names = explorables.flatMap(({ explorable }) => Object.keys(explorable.schema));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
