import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Plot shifts its lines by half a pixel where it sees a global `it`.
    globals: false,
  },
});
