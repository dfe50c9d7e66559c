import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ReactNode, Ref } from 'react';
import type { PanelSubject } from '../../utils/page/bridge';
import type { Verdict } from '../../utils/release/words';
import { ErrorBoundary } from '../common/error-boundary';
import { Dock } from './dock';
import { KeepFocus } from './keep-focus';

interface Props {
	readonly subject: PanelSubject;
	/** What the folded dock says. */
	readonly verdict: Verdict | null;
	/** What was said last to people who use a screen reader. */
	readonly words: string;
	readonly head: ReactNode;
	readonly children: ReactNode;
	readonly place?: Ref<HTMLDivElement>;
}

/** What every panel stands in: the page's theme and tracker's look, the dock where it needs one, a head and a body. */
export const PanelFrame = ({ subject, verdict, words, head, children, place }: Props) => (
	<div
		ref={place}
		className="muster"
		lang={i18n.locale}
		dir="ltr"
		data-theme={subject.theme}
		data-tracker={subject.site.kind}
	>
		<Dock docked={subject.docked} verdict={verdict}>
			<KeepFocus>
				{/* biome-ignore lint/a11y/noRedundantRoles: said outright for tools that look for the attribute */}
				<section role="region" tabIndex={-1} className="panel" aria-label={t`Release coordination`}>
					{head}
					<ErrorBoundary>
						<div className="panel-body">{children}</div>
					</ErrorBoundary>
				</section>
			</KeepFocus>
		</Dock>
		<div className="visually-hidden" aria-live="polite">
			{words}
		</div>
	</div>
);
