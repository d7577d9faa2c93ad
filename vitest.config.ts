import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Plot shifts its lines by half a pixel where it sees a global `it`.
    globals: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'report', include: ['tests/report/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/support/setup.ts',
          testTimeout: 30_000,
          // Drawings are looked at as they are painted; without this, every style sheet is read as empty.
          css: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: 'tests/engines/support/setup.ts',
        },
      },
    ],
  },
});
