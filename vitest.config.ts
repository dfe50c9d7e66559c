import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { macros } from './locales/macros.ts';

const alias = { '@': resolve(import.meta.dirname) };

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			{
				resolve: { alias },
				plugins: [macros('in-code')],
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.{ts,tsx}'],
					setupFiles: ['tests/support/english.ts'],
					env: { TZ: 'Europe/Berlin' },
					// The large releases take seconds where the machine has other things to do.
					testTimeout: 20_000,
				},
			},
			{
				resolve: { alias },
				plugins: [macros('in-code')],
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					setupFiles: ['tests/support/english.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// Two browsers at once are what two cores bear.
					maxWorkers: 2,
					retry: 0,
				},
			},
		],
	},
});
