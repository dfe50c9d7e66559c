import type { Payload, RequestName } from '../../../utils/messaging/protocol';
import { DEFAULT_POLICY } from '../../../utils/release/policy';

const site = { kind: 'jira-cloud', baseUrl: 'https://acme.atlassian.net' } as const;
const issue = { site, key: 'PAY-1' };
const release = { site, path: '/projects/PAY/versions/10100' };
const releaseId = 'acme.atlassian.net#release/10100';
const epicId = 'acme.atlassian.net#epic/PAY-1';
const siteId = 'acme.atlassian.net';
const id = '0b9f2c1e-6a53-4f0e-9a58-1c0f2f6b7d11';
const scope = { kind: 'project', siteId, project: 'PAY' } as const;
const policy = { ...DEFAULT_POLICY };
const order = { releaseId, text: 'plan', form: 'comment', key: 'PAY-1' } as const;

const page = {
	title: 'Pay later',
	type: 'Epic',
	status: 'To Do',
	releases: ['5.0'],
	parentKey: null,
	recognised: true,
	layout: { kind: 'page', anchors: { view: 0, key: -1 } },
} as const;
const item = {
	id: 'mine',
	artifact: 'hotfix',
	title: 'Mine',
	function: 'support',
	required: true,
	dueOffset: 1,
} as const;
const mapping = { epicTypes: ['Epic'], jointProjects: [], linearReleases: 'projects', linearEpics: 'projects' };

/** One message of every name, as a view or a page sends it. */
export const SOUND: { readonly [N in RequestName]: Payload<N> } = {
	'page.issue': { ...issue, page: { ...page, releases: [...page.releases] }, docked: true, needsPanel: true },
	'page.release': { ...release, needsPanel: true },
	'panel.release': release,
	'panel.refresh-release': release,
	'panel.view': issue,
	'panel.refresh': issue,
	'epic.mark': { ...issue, epic: true },
	'checklist.edit': { id, epicId, command: { type: 'add', item } },
	'checklist.look': { epicId },
	'checklist.share': { epicId, repair: true },
	'releases.view': { nearest: 20 },
	'release.view': { releaseId },
	'release.refresh': { releaseId },
	'release.cancel': { releaseId },
	'release.checklists': { releaseId },
	'plan.edit': { id, releaseId, command: { type: 'hand-over', id, role: 'owner', to: { name: 'Ada' }, note: '' } },
	'plan.look': { releaseId },
	'plan.share': { releaseId, repair: false },
	'plan.set-issue': { releaseId, key: 'PAY-1' },
	'plan.preview-move': { releaseId, to: '2026-12-24', ids: ['s1'] },
	'history.view': { subject: epicId },
	'publish.view': { releaseId },
	'publish.preview': order,
	'publish.send': order,
	'open.plan': { releaseId, focus: 's1' },
	'open.options': {},
	'options.view': {},
	'options.set-horizon': { days: 30 },
	'options.set-reminders': { on: true, days: [5, 1], turned: true },
	'options.connect-linear': { key: 'lin_api_x', workspace: 'linear.app/acme' },
	'options.disconnect-linear': { workspace: 'linear.app/acme' },
	'options.forget-linear': { siteId },
	'options.add-jira': { url: 'https://jira.acme.example' },
	'options.remove-jira': { siteId },
	'options.drop-quarantined': { id: 'plans/x/y' },
	'options.backup': {},
	'options.restore': { text: '{}', confirmed: true },
	'options.set-mapping': { siteId, mapping },
	'options.set-sharing': { siteId, on: true },
	'options.share-again': { siteId },
	'options.policy': { scope },
	'options.preview-policy': { scope, policy },
	'options.save-policy': { scope, policy },
	'options.remove-policy': { scope },
};
