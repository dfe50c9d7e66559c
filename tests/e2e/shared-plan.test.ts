import { expect, it } from 'vitest';
import type { Session } from '../support/launch.ts';
import { Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { ALL, begin, DOWN, shownUntil, withColleague } from './meetings.ts';

/** The plan's page, once it tells how it stands with the team. */
const planOf = async (session: Session, release: string): Promise<Screen> => {
	const screen = new Screen(await session.openOwn(`plan.html?release=${encodeURIComponent(release)}`), 'page');
	await screen.find({ role: 'button', name: 'Add a learning' });
	return screen;
};

const FORM = { role: 'form', name: 'Add a learning' } as const;

const learn = async (plan: Screen, words: string): Promise<void> => {
	await plan.page.bringToFront();
	await plan.press({ role: 'button', name: 'Add a learning' });
	await (await plan.find({ role: 'textbox', name: 'What was learned', within: FORM })).type(words);
	await plan.press({ role: 'button', name: 'Add learning', within: FORM });
	await plan.gone(FORM);
};

const learnt = async (plan: Screen, all: readonly string[]): Promise<void> => {
	await plan.page.bringToFront();
	await shownUntil(plan, `“${all.join('”, “')}” in the plan`, async () => {
		const rows = await plan.texts({ role: 'listitem', within: { role: 'list', name: 'Learnings' } });
		return all.every((words) => rows.filter((row) => row.includes(words)).length === 1);
	});
};

const carriedBy = async (plan: Screen): Promise<string> => {
	await plan.page.bringToFront();
	let name = '';
	await shownUntil(plan, 'the issue that carries the plan', async () => {
		name = (await plan.texts({ role: 'link' })).find((text) => text.endsWith(': coordination')) ?? '';
		return name !== '';
	});
	return name;
};

inEachBrowser('A shared plan', (stage) => {
	it.each(ALL)(
		'on %s is carried by an issue that the other finds untold, and keeps what both wrote apart',
		async (_name, meeting) => {
			await begin(stage(), meeting);
			const release = meeting.release(stage());
			const plan = await planOf(stage().session, release);
			const create = await until('the offer to make the issue', async () => {
				const names = await plan.texts({ role: 'button' });
				return names.find((name) => /^Create “Release .*: coordination”$/.test(name)) ?? null;
			});
			await learn(plan, 'Ours before');
			await plan.press({ role: 'button', name: create });
			const carrier = await carriedBy(plan);
			await withColleague(stage(), meeting, 'ingrid', async (_panel, colleague) => {
				const theirs = await planOf(colleague.session, release);
				expect(await carriedBy(theirs)).toBe(carrier);
				await learnt(theirs, ['Ours before']);
				await learn(theirs, 'Theirs after');
				await learnt(plan, ['Ours before', 'Theirs after']);

				stage().trackers.faults.set({ ...meeting.api, respond: DOWN });
				await learn(plan, 'Ours apart');
				await learn(theirs, 'Theirs apart');
				expect((await plan.texts({ role: 'list', name: 'Learnings' })).join()).not.toContain('Theirs apart');
				stage().trackers.faults.clear();
				const all = ['Ours before', 'Theirs after', 'Ours apart', 'Theirs apart'];
				await learnt(plan, all);
				await learnt(theirs, all);
				await learnt(plan, all);
			});
		},
		180_000,
	);
});
