// @vitest-environment happy-dom
import { fireEvent, getByRole, getByText } from '@testing-library/dom';
import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { panelMounter } from '../../../components/panel/mount';
import { PlanPage } from '../../../components/plan/plan-page';
import { Popup } from '../../../components/popup/popup';
import type { Client } from '../../../utils/messaging/client';
import type { PopupView } from '../../../utils/messaging/views';
import { emptyPage } from './mounting';
import { FakeBackground, SUBJECT, settled, viewOf } from './panel-data';
import { FakeRelease } from './plan-rollout-data';

const show = emptyPage();
const release = new FakeRelease().view();
const card = { ...release.card, reading: { read: 1300, total: 5000 } };
const { id, name } = card.facts;

/** What was asked to be stopped. */
let stopped: unknown[];
const VIEWS = ['releases.view', 'release.view', 'panel.view'];
/** A background that shows one view, notes what is stopped and answers nothing else. */
const showing = (view: unknown): Client => ({
	ask: (request, payload) => {
		if (VIEWS.includes(request)) return Promise.resolve(view as never);
		if (request === 'release.cancel') stopped.push(payload);
		return new Promise(() => undefined);
	},
	onChanged: () => () => undefined,
});

beforeEach(() => {
	stopped = [];
});

const expectToStop = async (box: HTMLElement): Promise<void> => {
	expect(getByText(box, /Reading 1.300 of 5.000 issues…/)).toBeTruthy();
	await act(async () => {
		fireEvent.click(getByRole(box, 'button', { name: `Stop reading ${name}` }));
		await settled();
	});
	expect(stopped).toEqual([{ releaseId: id }]);
};

it('is told of and stopped in the popup', async () => {
	const view: PopupView = {
		releases: [card],
		total: 1,
		horizonDays: 14,
		notReady: 0,
		sites: [card.site],
		gaps: [],
		linearConnected: false,
		today: release.today,
	};
	show(<Popup client={showing(view)} />);
	await act(settled);
	await expectToStop(document.body);
});

it('is told of and stopped on the plan page', async () => {
	show(<PlanPage client={showing({ ...release, card })} releaseId={id} focus={null} />);
	await act(settled);
	await expectToStop(document.body);
});

it('is told of and stopped in the panel of an issue', async () => {
	const host = document.createElement('muster-panel');
	document.body.append(host);
	const shadow = host.attachShadow({ mode: 'open' });
	const { checklist } = new FakeBackground();
	const panel = await act(async () => {
		const mounted = panelMounter(showing(viewOf(checklist, { release: card })))(shadow, SUBJECT);
		await settled();
		return mounted;
	});
	await expectToStop(shadow.querySelector('.muster') as HTMLElement);
	act(() => panel.unmount());
});
