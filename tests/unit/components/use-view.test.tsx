// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Loaded, useView } from '../../../components/common/use-view';
import type { Client } from '../../../utils/messaging/client';
import type { PopupView } from '../../../utils/messaging/views';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const POPUP: PopupView = {
	releases: [],
	horizonDays: 14,
	total: 0,
	notReady: 0,
	sites: [],
	gaps: [],
	linearConnected: false,
	today: '2026-11-25',
};
const NOTHING = {};

/** A background whose answers come when the test says so. */
class SlowBackground {
	readonly waiting: ((view: PopupView) => void)[] = [];
	asked = 0;
	tell: () => void = () => undefined;
	readonly client: Client = {
		ask: () => {
			this.asked += 1;
			return new Promise((resolve) => this.waiting.push(resolve as never));
		},
		onChanged: (listener) => {
			this.tell = () => listener(['*']);
			return () => undefined;
		},
	};

	answer(notReady: number): void {
		this.waiting.shift()?.({ ...POPUP, notReady });
	}
}

let root: Root;
let background: SlowBackground;
let loaded: Loaded<PopupView>;
const Viewer = ({ payload = NOTHING }: { readonly payload?: Record<string, never> }) => {
	loaded = useView(background.client, 'releases.view', payload);
	return null;
};

beforeEach(() => {
	background = new SlowBackground();
	root = createRoot(document.createElement('div'));
	act(() => root.render(<Viewer />));
});
afterEach(() => act(() => root.unmount()));

it('shows an answer although something changed while it was asked for, and asks once more', async () => {
	await act(async () => {
		for (let change = 0; change < 5; change += 1) background.tell();
		background.answer(1);
	});
	expect(loaded.view?.notReady).toBe(1);
	expect(loaded.busy).toBe(true);
	expect(background.asked).toBe(2);
	await act(async () => background.answer(2));
	expect(loaded).toMatchObject({ view: { notReady: 2 }, busy: false });
	expect(background.asked).toBe(2);
});

it('keeps what another request brought over an answer that was asked for before it, and asks once more', async () => {
	await act(async () => {
		loaded.take({ ...POPUP, notReady: 7 });
		background.answer(1);
	});
	expect(loaded.view?.notReady).toBe(7);
	// The other request may have been answered before the last edit, and this one after it.
	expect(background.asked).toBe(2);
	await act(async () => background.answer(8));
	expect(loaded).toMatchObject({ view: { notReady: 8 }, busy: false });
});

it('asks for nothing more where another request brought a snapshot and none was under way', async () => {
	await act(async () => background.answer(1));
	await act(async () => loaded.take({ ...POPUP, notReady: 7 }));
	expect(loaded).toMatchObject({ view: { notReady: 7 }, busy: false });
	expect(background.asked).toBe(1);
});

it('knows of an answer under way after one that was asked for earlier has come', async () => {
	const other = {};
	await act(async () => root.render(<Viewer payload={other} />));
	expect(background.asked).toBe(2);
	await act(async () => background.answer(1));
	await act(async () => {
		loaded.take({ ...POPUP, notReady: 7 });
		background.answer(2);
	});
	expect(background.asked).toBe(3);
	await act(async () => background.answer(8));
	expect(loaded).toMatchObject({ view: { notReady: 8 }, busy: false });
});
