import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Scope } from './roles.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe found in one view. */
export interface Audit {
	/** Rules that applied and held. */
	readonly passed: number;
	/** A line for every element that breaks a rule. */
	readonly violations: readonly string[];
}

/** Holds a view to WCAG 2.2 AA with axe; of a tracker's page only Muster's panel is looked at. */
export const auditView = async (page: Page, scope: Scope): Promise<Audit> => {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
	const where = scope === 'panel' ? '{ include: [["muster-panel"]] }' : 'document';
	const options = JSON.stringify({ runOnly: { type: 'tag', values: STANDARD }, resultTypes: ['violations'] });
	const results = (await page.evaluate(`axe.run(${where}, ${options})`)) as AxeResults;
	return {
		passed: results.passes.length,
		violations: results.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
		),
	};
};
