import { t } from '@lingui/core/macro';
import type { Payload, RequestName, Results } from '../messaging/protocol';
import type { PanelView } from '../messaging/views';
import { type ChecklistCommand, RefusedEdit } from '../release/checklist';
import type { Site } from '../release/facts';
import type { PolicyScope } from '../release/policy-scope';
import { unknownStatus } from '../trackers/missing';
import { ensureSite, knownSite } from './access';
import { type App, later, nowIso } from './app';
import { assessRelease, freshChecklist, releasesOfIds } from './assess-release';
import { makeBackup, restoreBackup } from './backup';
import { updateBadge } from './badge';
import { stopReading } from './following';
import { historyOf } from './history';
import { identify } from './identity';
import { noteLayout } from './layouts';
import { setMapping } from './mapping';
import { makeMenus } from './menus';
import {
	addJira,
	connectLinear,
	disconnectLinear,
	forgetLinear,
	optionsView,
	removeJira,
	setReminders,
} from './options';
import { askReleasePage, isReleasePage, panelReleaseView, readReleasePage } from './panel-release';
import { panelView } from './panel-view';
import { resume } from './pauses';
import { editContext, ownerOfEdit, previewMove, unknownRelease } from './plans';
import { policyFor, whereaboutsOf } from './policy';
import { policyView, previewPolicy, removePolicy, savePolicy } from './policy-options';
import { previewPublish, publish, publishedView } from './publish';
import { readIssue } from './read-issue';
import { readRelease } from './read-release';
import { isSurelyRelease } from './release-address';
import { popupView, releaseChecklists, releaseView } from './release-views';
import { identityOn } from './sharing/attempt';
import { lookAt, lookAtRelease } from './sharing/looking';
import { editedOn, editorOn, restored, setPlanIssue, setSharing, shareAgain, shareSiteAgain } from './sharing/requests';
import { resumeSending, resumeWithKey } from './sharing/sending';
import { readUpcoming } from './upcoming';
import { siteNamed } from './workspaces';

/** Who asks: a tab's frame for content scripts, none for the extension's own pages. */
export interface Asker {
	readonly tabId: number | null;
	readonly frameId: number;
}

type Handlers = { [N in RequestName]: (app: App, payload: Payload<N>, asker: Asker) => Promise<Results[N]> };

/** The topic that views of an issue page listen to. */
const issueTopic = (site: Site, key: string): string => `issue:${site.id}/${key}`;

const tellAndView = async (app: App, site: Site, key: string): Promise<PanelView> => {
	const view = await panelView(app, site, key);
	app.platform.broadcast([issueTopic(site, key), ...(view.epic === null ? [] : [view.epic.facts.id])]);
	return view;
};

const rememberMe = async (app: App, site: Site, tabId: number | null): Promise<void> => {
	if (site.me !== null) return;
	await identityOn(app, site, tabId).catch(() => undefined);
};

/** Reads an issue, then its release, then what else ships soon; tells the views after each, so that none waits. */
const readAll = async (
	app: App,
	{ site, key, page }: { site: Site; key: string; page: Payload<'page.issue'>['page'] },
	tabId: number | null,
	force: boolean,
) => {
	const issue = await readIssue(app, { site, key, page, tabId }, force);
	app.platform.broadcast([issueTopic(site, key), ...(issue.epicId === null ? [] : [issue.epicId])]);
	const unit = issue.markedEpicId ?? issue.epicId;
	if (unit !== null) lookAt(app, [unit, ...issue.releaseIds.slice(0, 1)], { tabId }, force);
	if (issue.readAt !== null) {
		const [nearest] = await releasesOfIds(app, issue.releaseIds);
		if (nearest !== undefined) await readRelease(app, site, nearest, { tabId, force, anew: force });
		await rememberMe(app, site, tabId);
		await readUpcoming(app, site, issue.project, { tabId, force });
	}
	app.platform.broadcast([site.id]);
	await updateBadge(app);
};

const mark = async (app: App, { site: page, key, epic }: Payload<'epic.mark'>): Promise<PanelView> => {
	const site = await ensureSite(app, page);
	const issue = await app.store.issue(site.id, key);
	if (issue === undefined) throw new RefusedEdit(t`Muster has not read this issue yet. Try again in a moment.`);
	let markedEpicId: string | null = null;
	if (epic) {
		const own = await app.store.epicByKey(site.id, issue.key);
		const reading = own ?? {
			siteId: site.id,
			key: issue.key,
			trackerId: null,
			title: issue.title,
			url: issue.url,
			type: issue.type,
			status: unknownStatus(),
			owner: null,
			labels: [],
			components: [],
			description: '',
			releaseIds: issue.releaseIds,
			updatedAt: null,
			readAt: nowIso(app),
		};
		const record = await identify(app.store, { ...reading, releaseIds: issue.releaseIds });
		await app.store.putEpics([record]);
		markedEpicId = record.id;
	}
	await app.store.putIssue({ ...issue, markedEpicId });
	const view = await tellAndView(app, site, key);
	await updateBadge(app);
	return view;
};

const edit = async (app: App, { id, epicId, command }: { id: string; epicId: string; command: ChecklistCommand }) => {
	const epic = await app.store.epic(epicId);
	if (epic === undefined) throw new RefusedEdit(t`Muster does not know this epic any more. Reload the page.`);
	const [by, [release = null]] = await Promise.all([
		app.store.site(epic.siteId).then((site) => editorOn(app, site)),
		releasesOfIds(app, epic.releaseIds),
	]);
	const policy = await policyFor(app, whereaboutsOf(epic, release));
	const next = await app.store.editChecklist({ id, epicId, command, by, at: nowIso(app) }, () =>
		freshChecklist(epicId, release, policy),
	);
	app.platform.broadcast([epicId, ...epic.releaseIds]);
	editedOn(app, epic.siteId);
	return { revision: next.revision };
};

const releaseAndSite = async (app: App, releaseId: string) => {
	const release = await app.store.release(releaseId);
	const site = release === undefined ? undefined : await app.store.site(release.siteId);
	return release === undefined || site === undefined ? null : { release, site };
};

const optionsAfter = async (app: App, change: Promise<void>, about: string) => {
	await change;
	app.platform.broadcast([about]);
	return optionsView(app);
};

const policyAfter = async (app: App, change: Promise<void>, scope: PolicyScope) => {
	await change;
	app.platform.broadcast(['*']);
	await updateBadge(app);
	return policyView(app, scope);
};

/** One handler a request; what they throw becomes an answer in words. */
export const HANDLERS: Handlers = {
	async 'page.issue'(app, { site: page, key, page: reading, docked, needsPanel }, { tabId, frameId }) {
		const site = await ensureSite(app, page);
		const injected = needsPanel && tabId !== null ? app.platform.injectPanel(tabId, frameId) : Promise.resolve();
		await noteLayout(app, site, reading?.layout, docked !== false);
		later(app, resumeSending(app, site.id));
		await Promise.all([injected, readAll(app, { site, key, page: reading }, tabId, false)]);
		return {};
	},
	async 'page.release'(app, { site: page, path, needsPanel }, { tabId, frameId }) {
		// An address that may be a page of any kind makes no site of what nobody knows.
		if (!isSurelyRelease(page, path) && (await knownSite(app, page)) === undefined) return {};
		const site = await ensureSite(app, page);
		const injected = needsPanel && tabId !== null ? app.platform.injectPanel(tabId, frameId) : Promise.resolve();
		await Promise.all([injected, readReleasePage(app, site, path, { tabId, force: false })]);
		// Elsewhere no panel stands, and there is nothing to tell.
		if (await isReleasePage(app, site, path)) await noteLayout(app, site, { kind: 'release', anchors: {} }, true);
		await updateBadge(app);
		return {};
	},
	async 'panel.release'(app, { site: page, path }, { tabId }) {
		return askReleasePage(app, await ensureSite(app, page), path, { tabId, force: false });
	},
	async 'panel.refresh-release'(app, { site: page, path }, { tabId }) {
		const site = await ensureSite(app, page);
		await resume(app, site.id);
		await readReleasePage(app, site, path, { tabId, force: true, anew: true });
		await updateBadge(app);
		return panelReleaseView(app, site, path);
	},
	async 'panel.view'(app, { site: page, key }, { tabId }) {
		const site = await ensureSite(app, page);
		const known = await app.store.issue(site.id, key);
		// The background may have been stopped before it had read the issue; without this the panel would wait for ever.
		if (known === undefined) later(app, readAll(app, { site, key, page: null }, tabId, false));
		const view = await panelView(app, site, key);
		return known === undefined ? { ...view, reading: true } : view;
	},
	async 'panel.refresh'(app, { site: page, key }, { tabId }) {
		const site = await ensureSite(app, page);
		await resume(app, site.id);
		await readAll(app, { site, key, page: null }, tabId, true);
		return panelView(app, site, key);
	},
	'epic.mark': mark,
	async 'checklist.edit'(app, payload) {
		const result = await edit(app, payload);
		// The edit is durable and must be acknowledged now; the badge can follow.
		later(app, updateBadge(app));
		return result;
	},
	async 'checklist.look'(app, { epicId }, { tabId }) {
		lookAt(app, [epicId], { tabId });
		return {};
	},
	async 'checklist.share'(app, { epicId, repair }, { tabId }) {
		await shareAgain(app, epicId, tabId, repair);
		return {};
	},
	'releases.view': popupView,
	'release.view': (app, { releaseId }) => releaseView(app, releaseId),
	async 'release.refresh'(app, { releaseId }) {
		const known = await releaseAndSite(app, releaseId);
		if (known !== null) {
			await resume(app, known.site.id);
			await readRelease(app, known.site, known.release, { tabId: null, force: true, anew: true });
			await lookAtRelease(app, releaseId, { tabId: null });
		}
		await updateBadge(app);
		return releaseView(app, releaseId);
	},
	async 'release.cancel'(app, { releaseId }) {
		stopReading(app, releaseId);
		return {};
	},
	'release.checklists': (app, { releaseId }) => releaseChecklists(app, releaseId),
	async 'plan.edit'(app, { id, releaseId, command }) {
		const known = await releaseAndSite(app, releaseId);
		if (known === null) return unknownRelease();
		const assessed = await assessRelease(app, known.release);
		const context = editContext(app, assessed, await editorOn(app, known.site));
		const owner = await ownerOfEdit(app, releaseId, command);
		const plan = await app.store.editPlan({ id, releaseId: owner, command, context });
		// A learning that was carried shows in every later release.
		app.platform.broadcast(owner === releaseId ? [releaseId] : ['*']);
		later(app, updateBadge(app));
		editedOn(app, known.site.id);
		return { revision: plan.revision };
	},
	async 'plan.look'(app, { releaseId }) {
		later(app, lookAtRelease(app, releaseId, { tabId: null }));
		return {};
	},
	async 'plan.share'(app, { releaseId, repair }) {
		await shareAgain(app, releaseId, null, repair);
		return releaseView(app, releaseId);
	},
	async 'plan.set-issue'(app, { releaseId, key }) {
		await setPlanIssue(app, releaseId, key);
		return releaseView(app, releaseId);
	},
	async 'plan.preview-move'(app, { releaseId, to, ids }) {
		const known = await releaseAndSite(app, releaseId);
		if (known === null) return unknownRelease();
		return previewMove(app, await assessRelease(app, known.release), to, ids);
	},
	'history.view': (app, { subject }) => historyOf(app, subject),
	'publish.view': (app, { releaseId }) => publishedView(app, releaseId),
	'publish.preview': previewPublish,
	'publish.send': publish,
	async 'open.plan'(app, { releaseId, focus }) {
		const query = new URLSearchParams({ release: releaseId, ...(focus === undefined ? {} : { focus }) });
		await app.platform.openPage(`/plan.html?${query}`);
		return {};
	},
	async 'open.options'(app) {
		await app.platform.openPage('/options.html');
		return {};
	},
	'options.view': optionsView,
	async 'options.set-horizon'(app, { days }) {
		const options = await app.store.options();
		const view = await optionsAfter(app, app.store.putOptions({ ...options, horizonDays: days }), '*');
		await updateBadge(app);
		return view;
	},
	'options.set-reminders': (app, reminders) => optionsAfter(app, setReminders(app, reminders), '*'),
	async 'options.connect-linear'(app, { key, workspace }) {
		const connected = connectLinear(app, key, workspace).then((siteId) => resume(app, siteId));
		const view = await optionsAfter(app, connected, '*');
		later(app, readConnected(app));
		later(app, resumeWithKey(app));
		return view;
	},
	'options.disconnect-linear': (app, { workspace }) => optionsAfter(app, disconnectLinear(app, workspace), '*'),
	async 'options.forget-linear'(app, { siteId }) {
		const view = await optionsAfter(app, forgetLinear(app, siteId), '*');
		await updateBadge(app);
		return view;
	},
	'options.add-jira': (app, { url }) =>
		optionsAfter(
			app,
			addJira(app, url).then(() => makeMenus(app)),
			'*',
		),
	'options.remove-jira': (app, { siteId }) =>
		optionsAfter(
			app,
			removeJira(app, siteId).then(() => makeMenus(app)),
			'*',
		),
	'options.drop-quarantined': (app, { id }) => optionsAfter(app, app.store.dropQuarantined(id), '*'),
	'options.backup': makeBackup,
	async 'options.restore'(app, { text, confirmed }) {
		const view = await restoreBackup(app, text, confirmed);
		if (confirmed) {
			restored(app);
			app.platform.broadcast(['*']);
			await updateBadge(app);
		}
		return view;
	},
	'options.set-mapping': (app, { siteId, mapping }) => optionsAfter(app, setMapping(app, siteId, mapping), '*'),
	'options.set-sharing': (app, { siteId, on }) => optionsAfter(app, setSharing(app, siteId, on), '*'),
	'options.share-again': (app, { siteId }) => optionsAfter(app, shareSiteAgain(app, siteId), siteId),
	'options.policy': (app, { scope }) => policyView(app, scope),
	'options.preview-policy': (app, { scope, policy }) => previewPolicy(app, scope, policy),
	'options.save-policy': (app, { scope, policy }) => policyAfter(app, savePolicy(app, scope, policy), scope),
	'options.remove-policy': (app, { scope }) => policyAfter(app, removePolicy(app, scope), scope),
};

/** Reads what every connected Linear workspace has coming. */
export const readConnected = async (app: App): Promise<void> => {
	for (const { workspace } of await app.store.secrets()) {
		const site = await siteNamed(app.store, workspace);
		if (site !== undefined) await readUpcoming(app, site, '', { tabId: null, force: true });
	}
	app.platform.broadcast(['*']);
	await updateBadge(app);
};
