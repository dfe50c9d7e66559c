import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PanelSubject } from '../../utils/page/bridge';
import { Panel } from '../panel/panel';
import { PanelStore } from '../panel/store';
import { PANEL_CSS } from '../panel/styles';
import { sampleClient } from './sample-client';
import { useDark } from './use-dark';

const SUBJECT = {
	kind: 'issue',
	site: { kind: 'jira-cloud', baseUrl: '' },
	siteId: 'sample',
	key: 'SAMPLE-1',
	docked: false,
} as const;
/** Drafts of the sample are lost with it. */
const beforeGoing = () => () => undefined;

/** The panel's own root, as on a tracker's page; a sheet of its own, as this page's policy allows no inline styles. */
const openShadow = (host: HTMLElement): ShadowRoot => {
	const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(PANEL_CSS);
	shadow.adoptedStyleSheets = [sheet];
	return shadow;
};

declare module 'react' {
	namespace JSX {
		interface IntrinsicElements {
			'muster-panel': { ref: (host: HTMLElement | null) => void };
		}
	}
}

/** The real panel on the sample. */
export const SamplePanel = () => {
	const dark = useDark();
	const [shadow, setShadow] = useState<ShadowRoot | null>(null);
	const [said, setSaid] = useState('');
	const hold = useCallback((host: HTMLElement | null) => setShadow(host === null ? null : openShadow(host)), []);
	const client = useMemo(
		() =>
			sampleClient({
				now: () => new Date().toISOString(),
				timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				onPlan: () => setSaid(t`A release’s plan opens in a tab of its own. This sample has none.`),
			}),
		[],
	);
	const [store, setStore] = useState<PanelStore | null>(null);
	useEffect(() => {
		const made = new PanelStore(client);
		made.show(SUBJECT);
		setStore(made);
		return () => made.dispose();
	}, [client]);
	const subject = useMemo<PanelSubject>(() => ({ ...SUBJECT, theme: dark ? 'dark' : 'light' }), [dark]);
	return (
		<div className="sample">
			<p className="sample-label">
				<Trans>
					<strong>Sample.</strong> Try it: tick an item, and watch the verdict. Nothing here is kept.
				</Trans>
			</p>
			<muster-panel ref={hold} />
			{shadow !== null &&
				store !== null &&
				createPortal(<Panel subject={subject} store={store} beforeGoing={beforeGoing} />, shadow)}
			<p role="status" className="hint">
				{said}
			</p>
		</div>
	);
};
