import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canItBePaid } from '../../../src/charts/can-it-be-paid.ts';
import { paidSchema, payPromises } from '../../../src/model/can-it-be-paid.ts';
import { followDollar, followSchema } from '../../../src/model/follow-the-dollar.ts';
import {
  defaultsOf,
  fitNumber,
  readState,
  writeState,
  type NumberParameter,
  type Parameter,
} from '../../../src/model/parameters.ts';
import { weaken, weakSchema } from '../../../src/model/weak-link.ts';

const schemas = [
  { name: 'follow-the-dollar', schema: followSchema },
  { name: 'can-it-be-paid', schema: paidSchema },
  { name: 'weak-link', schema: weakSchema },
];

/** What a stranger may write into an address: numbers, names and nonsense. */
const anyText = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom('', ' ', '1e3', '0x10', '-0', 'NaN', 'Infinity', '50', '10', '٥', 'openai'),
  fc.array(fc.integer({ min: -5, max: 20_000 }), { maxLength: 12 }).map((each) => each.join()),
);

const names = [...new Set(schemas.flatMap(({ schema }) => Object.keys(schema)))];

const anyAddress = fc
  .array(fc.tuple(fc.constantFrom(...names), anyText), { maxLength: 8 })
  .map((pairs) => new URLSearchParams(pairs));

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};

describe('any address', () => {
  it('leads to states of which no result is without a number', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const results = [
          followDollar(readState(followSchema, address).state),
          payPromises(readState(paidSchema, address).state),
          weaken(readState(weakSchema, address).state),
        ];
        expect(numbersIn(results).filter((each) => !Number.isFinite(each))).toEqual([]);
      }),
    );
  });

  it.each(schemas)('gives $name only numbers that its sliders have', ({ schema }) => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { state } = readState<typeof schema>(schema, address);
        for (const [name, parameter] of Object.entries<Parameter>(schema)) {
          if (parameter.kind !== 'number') continue;
          const value = (state as Record<string, number>)[name] ?? NaN;
          expect(fitNumber(parameter, value)).toBe(value);
        }
      }),
    );
  });

  it.each(schemas)('says of $name all that it refused, and refuses no more', ({ schema }) => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { state, refused } = readState<typeof schema>(schema, address);
        for (const [name, value] of Object.entries(state)) {
          const text = address.get(name);
          if (text === null) continue;
          if (refused.includes(name as never))
            expect(value).toBe(defaultsOf(schema)[name as never]);
          else expect([text, Number(text)]).toContain(Array.isArray(value) ? text : value);
        }
      }),
    );
  });
});

describe('a state in an address', () => {
  it.each(schemas)('is left out for $name where it is the first', ({ schema }) => {
    expect(writeState(schema, defaultsOf(schema)).size).toBe(0);
  });

  it('comes back as it was', () => {
    const onScale = ({ min, max, step }: NumberParameter) =>
      fc.integer({ min: 0, max: (max - min) / step }).map((steps) => min + steps * step);
    const anyState = fc.record({
      counted: fc.constantFrom(...paidSchema.counted.options),
      years: onScale(paidSchema.years),
      share: onScale(paidSchema.share),
      growth: onScale(paidSchema.growth),
      line: fc.constant(null),
    });
    // As a reader bends it: the line that the pace gives, with one year at another height.
    const anyBent = anyState.chain((state) =>
      fc
        .tuple(fc.nat({ max: state.years - 1 }), fc.integer({ min: 0, max: 9_999_990 }))
        .map(([year, tenths]) => ({
          ...state,
          line: canItBePaid.explorable.line?.values(state).with(year, tenths / 10) ?? null,
        })),
    );
    fc.assert(
      fc.property(fc.oneof(anyState, anyBent), (state) => {
        const address = new URLSearchParams(writeState(paidSchema, state).toString());
        expect(readState(paidSchema, address)).toEqual({ state, refused: [] });
      }),
    );
  });

  it.each([
    ['a number out of range', 'back=99', ['back']],
    ['a number between steps', 'back=3.3', ['back']],
    ['no number', 'rounds=many', ['rounds']],
    ['a number that is empty', 'chips=', ['chips']],
  ])('is refused where it is %s', (_case, address, refused) => {
    expect(readState(followSchema, new URLSearchParams(address))).toEqual({
      state: defaultsOf(followSchema),
      refused,
    });
  });

  it('is refused where a line has more or fewer years than it must', () => {
    const address = new URLSearchParams('years=3&line=20,30');
    expect(readState(paidSchema, address)).toMatchObject({
      state: { years: 3, line: null },
      refused: ['line'],
    });
  });
});
