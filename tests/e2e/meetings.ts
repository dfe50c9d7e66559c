import { addSelfHosted, connectLinear, LINEAR_KEYS, turnSharingOn } from '../support/chores.ts';
import { Colleague } from '../support/colleague.ts';
import type { Session } from '../support/launch.ts';
import type { Screen } from '../support/roles.ts';
import type { Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import type { Fault } from '../trackers/server.ts';
import { CLOUD, EPICS, SERVER } from './places.ts';

type Who = 'ingrid' | 'sofia';

/** A tracker as a team meets on it: an epic, the release that it ships in, and the ways into it. */
export interface Meeting {
	readonly url: string;
	/** What the options page calls the site. */
	readonly called: string;
	readonly api: Pick<Fault, 'host' | 'path'>;
	/** Muster's id of the epic's release. */
	release(stage: Stage): string;
	/** What the first person does before Muster works there. */
	prepare?(session: Session): Promise<void>;
	/** The same for somebody else. */
	enter(colleague: Colleague, who: Who): Promise<void>;
}

/** The three trackers. */
export const MEETINGS = {
	'Jira Cloud': {
		url: EPICS.cloud.url,
		called: 'meridian',
		api: { host: new URL(CLOUD).hostname, path: /\/rest\// },
		release: () => 'meridian.atlassian.net#release/10106',
		enter: (colleague, who) => colleague.signIn(CLOUD, who),
	},
	'Jira Data Center': {
		url: EPICS.server.url,
		called: 'jira.meridian.example/jira',
		api: { host: new URL(SERVER).hostname, path: /\/rest\// },
		release: () => 'jira.meridian.example/jira#release/11101',
		prepare: (session) => addSelfHosted(session, SERVER),
		async enter(colleague, who) {
			await colleague.signIn(SERVER, who);
			await addSelfHosted(colleague.session, SERVER);
		},
	},
	Linear: {
		url: EPICS.linear.url,
		called: 'Meridian',
		api: { host: 'api.linear.app', path: /graphql/ },
		release({ trackers: { world } }) {
			return `linear.app/meridian#release/release:${world.linear.need(EPICS.linear.key).releases[0]}`;
		},
		prepare: (session) => connectLinear(session, LINEAR_KEYS.amara),
		enter: ({ session }, who) => connectLinear(session, LINEAR_KEYS[who]),
	},
} as const satisfies Record<string, Meeting>;
/** For `it.each`: name and meeting. */
export const ALL = Object.entries<Meeting>(MEETINGS);

/** What each browser was prepared for already. */
const prepared = new WeakMap<Session, Set<string>>();

/** Opens the epic's page, with the site shared from then on. */
const joinIn = async (
	{ session, openPanel }: { session: Session; openPanel(url: string): Promise<Screen> },
	meeting: Meeting,
) => {
	const done = prepared.get(session) ?? new Set();
	prepared.set(session, done);
	if (!done.has(meeting.called)) await meeting.prepare?.(session);
	done.add(meeting.called);
	const panel = await openPanel(meeting.url);
	await turnSharingOn(session, meeting.called);
	return panel;
};

/** The first person's way in. */
export const begin = (stage: Stage, meeting: Meeting): Promise<Screen> =>
	joinIn({ session: stage.session, openPanel: async (url) => (await stage.openPanel(url)).panel }, meeting);

/** Somebody else comes, with a browser of their own, for as long as a task takes. */
export const withColleague = async (
	stage: Stage,
	meeting: Meeting,
	who: Who,
	task: (panel: Screen, colleague: Colleague) => Promise<void>,
): Promise<void> => {
	const colleague = await Colleague.arrive(stage.trackers);
	try {
		await meeting.enter(colleague, who);
		const { session } = colleague;
		const openPanel = (url: string) => colleague.openPanel(url);
		await task(await joinIn({ session, openPanel }, { ...meeting, prepare: async () => undefined }), colleague);
	} finally {
		await colleague.leave();
	}
};

/** Edits go out bundled after some seconds, and others are read when a page is shown: patience for both. */
export const PATIENCE = 40_000;

/** Shows a page again, as somebody who comes back to it does, until it is as wanted. */
export const shownUntil = (screen: Screen, wanted: string, holds: () => Promise<boolean>): Promise<true> => {
	let nextLook = 0;
	return until(
		wanted,
		async () => {
			if (Date.now() > nextLook) {
				await screen.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
				nextLook = Date.now() + 1_000;
			}
			return (await holds()) ? true : null;
		},
		PATIENCE,
	);
};

/** What a tracker answers that is down. */
export const DOWN = { status: 503, body: 'down', contentType: 'text/plain' };
