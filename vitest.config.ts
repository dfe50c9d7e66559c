import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': resolve(import.meta.dirname) };

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.{ts,tsx}'],
					env: { TZ: 'Europe/Berlin' },
					// The large releases take seconds where the machine has other things to do.
					testTimeout: 20_000,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
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
