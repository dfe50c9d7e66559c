import { expect, it } from 'vitest';
import { type Screen, typeOver } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS, SERVER } from './places.ts';

const planOf = async (stage: Stage, releaseId: string): Promise<Screen> => {
	const { screen } = await stage.openOwn(`plan.html?release=${encodeURIComponent(releaseId)}`);
	await screen.find({ role: 'button', name: 'Publish…' });
	return screen;
};

const said = (screen: Screen, words: string) =>
	screen.textsWhen({ role: 'status' }, (texts) => texts.some((one) => one.includes(words)));

/** Types a key over whatever the field proposes. */
const enterKey = async (screen: Screen, key: string): Promise<void> => typeOver(await screen.labelled('Issue'), key);

const PLACES = {
	cloud: { panel: EPICS.cloud.url, key: EPICS.cloud.key, release: 'meridian.atlassian.net#release/10106' },
	server: { panel: EPICS.server.url, key: EPICS.server.key, release: 'jira.meridian.example/jira#release/11101' },
} as const;

const issueOf = ({ trackers: { world } }: Stage, at: keyof typeof PLACES) =>
	(at === 'cloud' ? world.jiraCloud : world.jiraDataCenter).need(PLACES[at].key);

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** What others wrote into a description, in each Jira's own form: before the block, and after it. */
const OTHERS = {
	cloud: { before: { type: 'doc', version: 1, content: [paragraph('Ours  before')] }, after: paragraph('Ours after') },
	server: { before: 'h2. Ours  before\r\n\r\n* one', after: '\r\n{color:red}Ours after{color}' },
} as const;

const appended = (body: unknown, after: unknown): unknown => {
	if (typeof body === 'string') return `${body}${String(after)}`;
	const document = body as { content: unknown[] };
	return { ...document, content: [...document.content, after] };
};

/** As if somebody had changed words inside of what Muster keeps. */
const tampered = <T>(kept: T): T => JSON.parse(JSON.stringify(kept).replace('Kept by Muster', 'Changed by hand')) as T;
const mended = async (kept: unknown) => (JSON.stringify(kept).includes('Changed by hand') ? null : true);

/** The pieces of a description, so that what stands at its ends can be told from what stands between. */
const endsOf = (body: unknown): readonly [string, string] => {
	if (typeof body !== 'string') {
		const { content } = body as { content: object[] };
		return [JSON.stringify(content[0]), JSON.stringify(content.at(-1))];
	}
	return [body.slice(0, OTHERS.server.before.length), body.slice(-OTHERS.server.after.length)];
};

/** Chooses in a list and waits until the view shows the choice. */
const choose = async (screen: Screen, name: string, value: string): Promise<void> => {
	await until(`${value} chosen as ${name}`, async () => {
		const list = await screen.find({ role: 'combobox', name });
		await list.select(value);
		return (await list.evaluate((one) => (one as HTMLSelectElement).value)) === value ? true : null;
	});
};

inEachBrowser('Publishing', (stage) => {
	let served = false;
	/** Any of the tests may be the first to need the self-hosted Jira, and it can be added once. */
	const serve = async (at: keyof typeof PLACES): Promise<void> => {
		if (at === 'server' && !served) await stage().addSelfHosted(SERVER);
		served ||= at === 'server';
	};

	it.each(['cloud', 'server'] as const)(
		'keeps one comment on an issue of Jira (%s), shown before it is written',
		async (at) => {
			await serve(at);
			const { panel, key, release } = PLACES[at];
			await stage().openPanel(panel);
			const screen = await planOf(stage(), release);
			const { comments } = issueOf(stage(), at);
			const before = comments.length;
			await enterKey(screen, key);
			await screen.press({ role: 'button', name: 'Publish…' });
			await screen.find({ role: 'button', name: 'Publish' });
			expect(comments).toHaveLength(before);
			await screen.press({ role: 'button', name: 'Publish' });
			await until('the comment', async () => (comments.length === before + 1 ? true : null));
			await screen.press({ role: 'button', name: 'Update… : Whole plan' });
			await screen.press({ role: 'button', name: 'Update' });
			await said(screen, `published to ${key}`);
			expect(comments).toHaveLength(before + 1);
		},
	);

	it.each(['cloud', 'server'] as const)(
		'keeps one block in the description of an issue of Jira (%s), and what others wrote around it',
		async (at) => {
			await serve(at);
			const { panel, key, release } = PLACES[at];
			const issue = issueOf(stage(), at);
			issue.body = OTHERS[at].before;
			await stage().openPanel(panel);
			const screen = await planOf(stage(), release);
			await choose(screen, 'Text', 'support brief');
			await choose(screen, 'As', 'description');
			await enterKey(screen, key);
			await screen.press({ role: 'button', name: 'Publish…' });
			await screen.find({ role: 'button', name: 'Publish' });
			expect(issue.body).toBe(OTHERS[at].before);
			await screen.press({ role: 'button', name: 'Publish' });
			await said(screen, `published to ${key}`);
			expect(JSON.stringify(issue.body)).toContain('Kept by Muster');
			issue.body = tampered(appended(issue.body, OTHERS[at].after));
			const ends = endsOf(issue.body);

			await screen.press({ role: 'button', name: 'Update… : Support brief, description' });
			await screen.press({ role: 'button', name: 'Update' });
			await until('the words of Muster again', () => mended(issue.body));
			expect(endsOf(issue.body)).toEqual(ends);
			expect(JSON.stringify(issue.body).match(/ begins[_"]/g)).toHaveLength(1);
		},
	);

	it('keeps one document of a release in Linear, shown before it is written', async () => {
		const { linear } = stage().trackers.world;
		await stage().connectLinear();
		await stage().openPanel(EPICS.linear.url);
		const release = linear.release(linear.need(EPICS.linear.key).releases[0] ?? '');
		const screen = await planOf(stage(), `linear.app/meridian#release/release:${release?.id}`);
		await screen.press({ role: 'button', name: 'Publish…' });
		await screen.find({ role: 'button', name: 'Publish' });
		expect(linear.documents).toEqual([]);
		await screen.press({ role: 'button', name: 'Publish' });
		await said(screen, 'published as a document');
		expect(linear.documents).toMatchObject([{ release: release?.id, title: 'Release plan: Billing 2.9' }]);
		const [document] = linear.documents;
		if (document !== undefined) document.content = tampered(document.content);
		await screen.press({ role: 'button', name: 'Update… : Whole plan' });
		await screen.press({ role: 'button', name: 'Update' });
		await until('the words of Muster again', () => mended(document?.content));
		expect(linear.documents).toHaveLength(1);
	});
});
